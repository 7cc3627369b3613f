// Calls into the learner's part `gradient_check`.
#include "exercises/gradient_check.hpp"

#include <mutex>

#include "checker/runner/channel.hpp"
#include "checker/runner/dispatch.hpp"

namespace ex4::runner {

wire::Record dispatch(const std::string& function, const Inputs& in) {
  if (function == "numerical_gradient") {
    // The cost is the judge's: it evaluates each point and remembers where it was asked. One at a time: a
    // learner
    // may well ask from several threads.
    std::mutex one_question;
    const CostFunction J = [&](const arma::vec& params) {
      const std::lock_guard lock(one_question);
      send({"evaluate", "", wire::Record().add("params", arma::mat(params)), {}});
      const wire::Message answer = receive();
      if (answer.kind != "value") throw std::invalid_argument(answer.text);
      return answer.record.number("value");
    };
    return wire::Record().add("gradient", arma::mat(numerical_gradient(J, in.params, in.epsilon)));
  }
  if (function == "relative_difference")
    return wire::Record().add("difference", relative_difference(in.a, in.b));
  no_such_function(function);
}

}  // namespace ex4::runner
