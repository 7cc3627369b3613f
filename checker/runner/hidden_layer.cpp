// Calls into the learner's part `hidden_layer`.
#include "exercises/hidden_layer.hpp"

#include "checker/runner/dispatch.hpp"

namespace ex4::runner {

wire::Record dispatch(const std::string& function, const Inputs& in) {
  if (function == "hidden_layer_image") return wire::Record().add("image", hidden_layer_image(in.theta1));
  no_such_function(function);
}

}  // namespace ex4::runner
