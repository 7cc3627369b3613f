// Calls into the learner's part `sigmoid_gradient`.
#include "exercises/sigmoid_gradient.hpp"

#include "checker/runner/dispatch.hpp"

namespace ex4::runner {

wire::Record dispatch(const std::string& function, const Inputs& in) {
  if (function == "sigmoid_gradient") return wire::Record().add("slope", sigmoid_gradient(in.z));
  no_such_function(function);
}

}  // namespace ex4::runner
