// See terminal_picture.hpp.
#include "checker/terminal/terminal_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

double brightness(double value) { return std::isnan(value) ? 0 : (std::clamp(value, -1.0, 1.0) + 1) / 2; }

/// The part of an escape sequence that chooses this grey.
std::string colour(double value, Greys greys) {
  if (greys == Greys::true_colour) {
    const long level = std::lround(brightness(value) * 255);
    return fmt::format("2;{0};{0};{0}", level);
  }
  return fmt::format("5;{}", 232 + std::lround(brightness(value) * 23));
}

char ramp(double value) {
  constexpr std::string_view characters = " .:-=+*#%@";
  return characters[static_cast<std::size_t>(brightness(value) * 0.999 *
                                             static_cast<double>(characters.size()))];
}

/// Row i of W averages what falls into cell i when `from` places are shared among `to`.
arma::mat averaging(arma::uword from, arma::uword to) {
  arma::mat W(to, from, arma::fill::zeros);
  const double width = static_cast<double>(from) / static_cast<double>(to);
  for (arma::uword i = 0; i < to; ++i)
    for (arma::uword j = 0; j < from; ++j) {
      const double begin = std::max(static_cast<double>(i) * width, static_cast<double>(j));
      const double end = std::min(static_cast<double>(i + 1) * width, static_cast<double>(j + 1));
      W(i, j) = std::max(0.0, end - begin) / width;
    }
  return W;
}

}  // namespace

Greys greys_of_terminal() {
  if (!colours_wanted()) return Greys::ascii;
  const char* colorterm = std::getenv("COLORTERM");
  const std::string_view says = colorterm == nullptr ? "" : colorterm;
  return says == "truecolor" || says == "24bit" ? Greys::true_colour : Greys::palette;
}

std::string terminal_picture(const arma::mat& picture, Greys greys) {
  std::string out;
  for (arma::uword row = 0; row < picture.n_rows; row += 2) {
    std::string line, previous;
    for (arma::uword col = 0; col < picture.n_cols; ++col) {
      const double above = picture(row, col);
      const double below = row + 1 < picture.n_rows ? picture(row + 1, col) : -1;
      if (greys == Greys::ascii) {
        line += ramp((above + below) / 2);
        continue;
      }
      const std::string ink = fmt::format("\x1b[38;{};48;{}m", colour(above, greys), colour(below, greys));
      line += (ink == previous ? "" : ink) + "▀";
      previous = ink;
    }
    if (greys == Greys::ascii) line.erase(line.find_last_not_of(' ') + 1);
    out += line + (greys == Greys::ascii ? "\n" : "\x1b[0m\n");
  }
  return out;
}

arma::mat fitted(const arma::mat& picture, arma::uword columns) {
  if (picture.n_cols <= columns) return picture;
  const double scale = static_cast<double>(columns) / static_cast<double>(picture.n_cols);
  const auto rows = static_cast<arma::uword>(std::lround(static_cast<double>(picture.n_rows) * scale));
  return averaging(picture.n_rows, std::max<arma::uword>(rows, 1)) * picture *
         averaging(picture.n_cols, columns).t();
}

}  // namespace ex4::cli
