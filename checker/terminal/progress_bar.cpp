// See progress_bar.hpp.
#include "checker/terminal/progress_bar.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

/// `filled` of `width` cells, in eighths of a cell.
std::string bar(double filled, std::size_t width) {
  static constexpr const char* eighths[] = {" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto steps = static_cast<std::size_t>(filled * static_cast<double>(width) * 8);
  std::string cells;
  for (std::size_t i = 0; i < width; ++i)
    cells += steps >= 8 * (i + 1) ? "█" : steps > 8 * i ? eighths[steps - 8 * i] : " ";
  return "▕" + cells + "▏";
}

}  // namespace

ProgressBar::ProgressBar(std::size_t total, bool live)
    : total_(std::max<std::size_t>(total, 1)), live_(live) {}

void ProgressBar::finish() {
  if (live_ && pending_) std::fputs("\n", stdout);
  if (!live_) print_plain();
  pending_.reset();
}

bool ProgressBar::live_terminal() {
  const char* term = std::getenv("TERM");
  return isatty(STDOUT_FILENO) == 1 && term != nullptr && std::strcmp(term, "dumb") != 0;
}

std::string ProgressBar::line(std::size_t iteration, std::size_t total, double cost, std::size_t width) {
  const std::string words = fmt::format(" iteration {:>{}} of {}  cost {:<8.6g}", iteration,
                                        std::to_string(total).size(), total, cost);
  const std::size_t room = width > words.size() + 7 ? std::min<std::size_t>(width - words.size() - 5, 40) : 0;
  const double share = std::min(1.0, static_cast<double>(iteration) / static_cast<double>(total));
  return room == 0 ? words : "  " + bar(share, room) + words;
}

void ProgressBar::show(std::size_t iteration, double cost) {
  pending_ = Shown{iteration, cost};
  if (!live_) {
    if (iteration % 10 == 0) print_plain();
    return;
  }
  // \x1b[K clears what an earlier, longer line left behind.
  fmt::print("\r{}\x1b[K", line(iteration, total_, cost, terminal_width() - 1));
  std::fflush(stdout);
}

void ProgressBar::print_plain() {
  if (pending_)
    fmt::print("  iteration {:>4} of {}  cost {:.6g}\n", pending_->iteration, total_, pending_->cost);
  std::fflush(stdout);
  pending_.reset();
}

}  // namespace ex4::cli
