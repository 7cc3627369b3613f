// See narrate.hpp.
#include "checker/tour/narrate.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "checker/terminal/style.hpp"
#include "checker/terminal/terminal_picture.hpp"
#include "checker/terminal/wrap.hpp"
#include "checker/tour/picture.hpp"

namespace ex4::cli {
namespace {

/// Longer lines are hard to read, however wide the terminal is.
constexpr std::size_t widest_text = 100;

std::size_t text_width() { return std::min<std::size_t>(terminal_width(), widest_text); }

bool after_empty_line = false;

void put(const std::string& text) {
  after_empty_line = text == "\n" || (text.size() > 1 && text.compare(text.size() - 2, 2, "\n\n") == 0);
  fmt::print("{}", text);
  std::fflush(stdout);
}

}  // namespace

void heading(const std::string& section, const std::string& title) {
  const std::string words = fmt::format("── {} {} ", section, title);
  std::string rule;
  for (std::size_t i = columns_of(words); i < text_width(); ++i) rule += "─";
  put((after_empty_line ? "" : "\n") + paint(Ink::strong, words) + paint(Ink::dim, rule) + "\n\n");
}

void say(const std::string& text) { put(wrap(text, text_width()) + "\n"); }

void fact(const std::string& text) {
  const std::string line = "  " + text;
  put(line.substr(0, line.find_last_not_of(' ') + 1) + "\n");
}

void table(const std::string& lines) { put(lines + "\n"); }

void draw(const arma::mat& picture) {
  put(terminal_picture(fitted(picture, terminal_width()), greys_of_terminal()) + "\n");
}

void save(const std::filesystem::path& file, const arma::mat& picture, std::size_t scale) {
  write_png(file, picture, scale);
  say("The picture is in " + file.string());
}

std::string shape(const arma::mat& matrix) { return fmt::format("{}×{}", matrix.n_rows, matrix.n_cols); }

std::string six(double value) { return fmt::format("{:.6g}", value); }

}  // namespace ex4::cli
