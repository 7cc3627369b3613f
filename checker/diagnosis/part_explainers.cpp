// The parts that are not one formula; see explainers.hpp. A new one is one line here.
#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::diagnosis {

const std::vector<PartExplainer>& part_explainers() {
  static const std::vector<PartExplainer> all = {
      {"display_data", explain_display_data, display_data_entries, display_data_models},
      {"model", explain_representation, representation_entries, representation_models},
      {"init", explain_init, init_entries, init_models},
      {"gradient_check", explain_gradient_check, gradient_check_entries, gradient_check_models},
      {"training", explain_training, training_entries, training_models},
      {"hidden_layer", explain_hidden_layer, hidden_layer_entries, hidden_layer_models},
  };
  return all;
}

}  // namespace ex4::diagnosis
