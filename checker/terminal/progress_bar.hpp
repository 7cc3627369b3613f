// The live line of a training run: a bar, the iteration, the cost. Where there is no terminal, a line now and
// then.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace ex4::cli {

class ProgressBar {
 public:
  /// `total` iterations are to come. With `live`, one line is drawn again and again; otherwise every tenth
  /// iteration and the last get a line of their own.
  ProgressBar(std::size_t total, bool live);
  /// True when standard output is a terminal that understands a carriage return.
  static bool live_terminal();

  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar() { finish(); }

  void show(std::size_t iteration, double cost);
  /// Ends the live line, or prints the last iteration; nothing when there was none.
  void finish();
  /// The live line for this iteration, at most `width` columns.
  static std::string line(std::size_t iteration, std::size_t total, double cost, std::size_t width);

 private:
  void print_plain();

  struct Shown {
    std::size_t iteration;
    double cost;
  };
  std::size_t total_;
  bool live_;
  std::optional<Shown> pending_;  ///< shown on the live line, or not yet printed without one
};

}  // namespace ex4::cli
