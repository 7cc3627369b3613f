// Calls into the learner's part `init`.
#include "exercises/init.hpp"

#include "checker/runner/dispatch.hpp"

namespace ex4::runner {

wire::Record dispatch(const std::string& function, const Inputs& in) {
  if (function == "random_init")
    return wire::Record().add("W", random_init(in.fan_in, in.fan_out, in.epsilon));
  no_such_function(function);
}

}  // namespace ex4::runner
