// The tour's training: our train(), watched through minimize, and Ctrl-C. See tour.hpp.
#include <fmt/format.h>

#include "checker/optimize/minimize.hpp"
#include "checker/terminal/interrupt.hpp"
#include "checker/terminal/progress_bar.hpp"
#include "checker/tour/narrate.hpp"
#include "checker/tour/tour.hpp"
#include "exercises/training.hpp"

namespace ex4::cli::tour {

Weights training(const arma::mat& X, const arma::uvec& y) {
  heading("2.6", "Training");
  const TrainingOptions options;
  const bool live = ProgressBar::live_terminal();
  say(fmt::format(
      "Cost and gradient go to an optimiser (L-BFGS), which walks downhill for {} iterations, with λ = {}. "
      "Watch the cost fall.{}",
      options.max_iterations, options.lambda,
      live ? " Ctrl-C ends it early and keeps the best weights so far." : ""));
  const CatchInterrupt catcher;
  ProgressBar bar(options.max_iterations, live);
  const ObserveMinimize watch([&](const Step& step, const arma::vec&) {
    bar.show(step.iteration, step.cost);
    return !catcher.interrupted();
  });
  Weights trained = train(X, y, options);
  bar.finish();
  table("");
  if (catcher.interrupted()) say("Stopped by Ctrl-C. Going on with the best weights so far.");
  return trained;
}

}  // namespace ex4::cli::tour
