// See verbs.hpp.
#include "checker/cli/verbs.hpp"

namespace ex4::cli {

const std::vector<AddVerb>& verbs() {
  static const std::vector<AddVerb> all{
      add_status, add_check, add_watch, add_list,   add_why,      add_hint,   add_solution,
      add_reset,  add_tour,  add_train, add_replay, add_trace, add_grade, add_selftest, add_doctor, add_bench, add_dev,
  };
  return all;
}

}  // namespace ex4::cli
