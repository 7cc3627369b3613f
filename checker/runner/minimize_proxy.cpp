// minimize() as learner code sees it in a runner: the optimiser itself runs in the judge, which so knows the
// start, the iterations and every value, and asks the objective's values from here.
#include <mutex>

#include "checker/runner/channel.hpp"
#include "exercises/minimize.hpp"

namespace ex4 {

arma::vec minimize(const Objective& f, arma::vec start, arma::uword max_iterations) {
  static std::recursive_mutex one_conversation;  // a learner may well minimise from several threads
  const std::lock_guard lock(one_conversation);
  wire::Record ask;
  ask.add("start", start).add("max_iterations", static_cast<double>(max_iterations));
  runner::send({"minimize", "", std::move(ask), {}});
  for (;;) {
    const wire::Message message = runner::receive();
    if (message.kind == "minimized") return message.record["params"].as_col();
    if (message.kind != "objective") throw std::invalid_argument(message.text);
    arma::vec gradient;
    const double value = f(message.record["params"].as_col(), gradient);
    wire::Record reply;
    reply.add("value", value).add("gradient", arma::mat(gradient));
    runner::send({"objective_value", "", std::move(reply), {}});
  }
}

}  // namespace ex4
