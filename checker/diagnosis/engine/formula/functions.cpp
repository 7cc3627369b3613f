// The list of all functions; see functions.hpp.
#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {

const std::vector<Function>& functions() {
  static const std::vector<Function> all = [] {
    std::vector<Function> list;
    add_elementwise(list);
    add_reductions(list);
    add_slices(list);
    add_labels(list);
    add_layout(list);
    return list;
  }();
  return all;
}

int function_named(std::string_view name) {
  const std::vector<Function>& all = functions();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].name == name) return static_cast<int>(i);
  return -1;
}

}  // namespace ex4::diagnosis
