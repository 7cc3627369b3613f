// Calls into the learner's part `training`.
#include "exercises/training.hpp"

#include "checker/runner/dispatch.hpp"

namespace ex4::runner {

wire::Record dispatch(const std::string& function, const Inputs& in) {
  if (function == "train") {
    const TrainingOptions options{in.hidden, in.labels, in.lambda, in.max_iterations};
    const Weights w = train(in.X, in.y, options);
    return wire::Record().add("theta1", w.theta1).add("theta2", w.theta2);
  }
  if (function == "predict") return wire::Record().add("labels", predict(in.w, in.X));
  if (function == "accuracy") return wire::Record().add("fraction", accuracy(in.predicted, in.y));
  no_such_function(function);
}

}  // namespace ex4::runner
