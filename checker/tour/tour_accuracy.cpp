// The tour's look at what was learned: accuracies, the confusion matrix, the digits that were misread. See
// tour.hpp.
#include <fmt/format.h>

#include <algorithm>

#include "checker/terminal/style.hpp"
#include "checker/tour/confusion.hpp"
#include "checker/tour/narrate.hpp"
#include "checker/tour/tour.hpp"
#include "exercises/display_data.hpp"
#include "exercises/training.hpp"

namespace ex4::cli::tour {
namespace {

void show_most_frequent(const arma::umat& confusion) {
  const Confusion worst = most_frequent(confusion);
  if (worst.times == 0) return say("Not one digit was misread.");
  const arma::uword back = confusion(worst.read_as - 1, worst.label - 1);
  say(fmt::format("Most often confused: {0} read as {1} ({2}×), and {1} read as {0} ({3}×).",
                  digit_of(worst.label), digit_of(worst.read_as), worst.times, back));
}

void show_misread(const arma::mat& X, const arma::uvec& y, const arma::uvec& predicted,
                  const std::filesystem::path& out) {
  const arma::uvec wrong = arma::find(y != predicted);
  if (wrong.is_empty()) return;
  const arma::uword shown = std::min<arma::uword>(wrong.n_elem, 25);
  arma::uvec some(shown);  // spread over all of them, since the digits come in order
  std::string readings;
  for (arma::uword i = 0; i < shown; ++i) {
    some(i) = wrong(i * wrong.n_elem / shown);
    readings += fmt::format(" {}→{}", digit_of(y(some(i))), digit_of(predicted(some(i))));
  }
  say(fmt::format("{} of the {} that it misread, as digit→reading:{}", shown, wrong.n_elem, readings));
  save(out / "misread.png", display_data(X.rows(some)), 5);
}

}  // namespace

void accuracies(const Weights& trained, const arma::mat& X, const arma::uvec& y, const arma::mat& unseen_X,
                const arma::uvec& unseen_y, const std::filesystem::path& out) {
  heading("2.6", "What it has learned");
  const arma::uvec predicted = predict(trained, unseen_X);
  say("predict takes the output that is most sure. The honest number is the second one: those digits took no "
      "part in the "
      "training, so they cannot have been learned by heart.");
  fact(fmt::format("the {} training digits   {:.2f} % right", y.n_elem,
                   100 * accuracy(predict(trained, X), y)));
  fact(fmt::format("{} digits never seen     {:.2f} % right\n", unseen_y.n_elem,
                   100 * accuracy(predicted, unseen_y)));

  say("Which digits does it confuse, among those it has never seen? A row is what the digit is, a column "
      "what it was read "
      "as. Recall: of all fours, how many were read as a four. Precision: of all that were read as a four, "
      "how many are.");
  const arma::umat confusion = confusion_matrix(unseen_y, predicted, trained.theta2.n_rows);
  table(confusion_table(confusion));
  show_most_frequent(confusion);
  show_misread(unseen_X, unseen_y, predicted, out);
}

}  // namespace ex4::cli::tour
