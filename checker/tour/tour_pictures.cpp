// The steps of the tour that draw: the digits and the hidden layer. See tour.hpp.
#include <fmt/format.h>

#include <algorithm>

#include "checker/terminal/style.hpp"
#include "checker/terminal/terminal_picture.hpp"
#include "checker/tour/confusion.hpp"
#include "checker/tour/narrate.hpp"
#include "checker/tour/tour.hpp"
#include "exercises/display_data.hpp"
#include "exercises/hidden_layer.hpp"

namespace ex4::cli::tour {
namespace {

/// How many digits side by side can still be read: with half blocks, half of the pixels are enough.
arma::uword readable_digits() {
  const unsigned columns_of_a_digit = greys_of_terminal() == Greys::ascii ? 20 : 10;
  return std::clamp<arma::uword>(terminal_width() / columns_of_a_digit, 2, 10);
}

}  // namespace

void digits(const arma::mat& X, const arma::uvec& y, const std::filesystem::path& out) {
  heading("1.1", "The data");
  say(fmt::format(
      "{} handwritten digits. Each is a picture of 20×20 grey pixels, unrolled column by column into one row "
      "of X. So X is {}, and y holds {} labels; the digit 0 carries the label 10.",
      X.n_rows, shape(X), y.n_elem));
  const arma::uvec chosen = arma::randperm(X.n_rows, std::min<arma::uword>(X.n_rows, 100));
  const arma::uword side = readable_digits();
  say(side == 10
          ? "display_data draws 100 of them, chosen at random:"
          : fmt::format("display_data draws 100 of them, chosen at random. This terminal has room for {}:",
                        side * side));
  const arma::mat drawn = display_data(X.rows(chosen.head(std::min(side * side, chosen.n_elem))));
  draw(greys_of_terminal() == Greys::ascii ? 2 * drawn - 1 : drawn);  // ten characters: only ink on paper

  std::string first_row;
  for (arma::uword i = 0; i < std::min(side, chosen.n_elem); ++i)
    first_row += fmt::format(" {}", digit_of(y(chosen(i))));
  say("According to y, the first row reads" + first_row + ".");
  save(out / "digits.png", display_data(X.rows(chosen)), 3);
}

void hidden_layer(const Weights& trained, const std::filesystem::path& out) {
  heading("3", "The hidden layer");
  say(fmt::format(
      "Theta1 holds 400 weights for each of the {} hidden units, one for each pixel (and a bias weight, left "
      "out here). Drawn as a picture, they show what the unit looks for: white pixels switch it on, black "
      "ones switch it off. The units turned into detectors of strokes and gaps; nobody told them to.",
      trained.theta1.n_rows));
  const arma::mat picture = hidden_layer_image(trained.theta1);
  draw(picture);
  save(out / "hidden_layer.png", picture, 5);
}

}  // namespace ex4::cli::tour
