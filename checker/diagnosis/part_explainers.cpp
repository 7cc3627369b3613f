// The parts that are not one formula; see explainers.hpp. A new one is one line here.
#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {

const std::vector<PartExplainer>& part_explainers() {
  static const std::vector<PartExplainer> all = {};
  return all;
}

}  // namespace ex4::diagnosis
