// The parts that are not one formula; see explainers.hpp. A new one is one line here.
#include "checker/diagnosis/sites.hpp"

namespace ex4::diagnosis {

const std::vector<PartExplainer>& part_explainers() {
  static const std::vector<PartExplainer> all = {
      {"model", explain_representation, representation_entries},
      {"init", explain_init, init_entries},
      {"gradient_check", explain_gradient_check, gradient_check_entries},
  };
  return all;
}

}  // namespace ex4::diagnosis
