// The learner's lines behind the addresses that a runner tells (checker/runner/backtrace.hpp). What it tells
// is untrusted: a line is given only where it is one of the file's, and it only explains.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "checker/box/launch.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::lines {

/// Addresses on a stack, relative to the start of the program, innermost first.
using Frames = std::vector<std::uint64_t>;

/// What is needed to look lines up.
struct Finder {
  box::Box box;
  std::filesystem::path program;  ///< ex4_lines; without it nothing is found
  std::filesystem::path runner;
  std::string file;    ///< the hand-in's own name, "cost.cpp"
  std::string source;  ///< its text
};

/// For each stack the innermost place in the file; unknown where there is none. Never throws for what a
/// learner's program made of it: then nothing is known.
std::vector<verdict::Place> find_lines(const Finder& finder, const std::vector<Frames>& stacks);

/// For each stack all places in the file, innermost first. One that the file does not bear out is in it as
/// unknown.
std::vector<std::vector<verdict::Place>> find_all_lines(const Finder& finder,
                                                        const std::vector<Frames>& stacks);

/// Where a program hung, from several looks at its stack: the outermost loop around all of them, in the
/// innermost function that they share; else the line that they share. Which line of a loop a look finds is
/// chance, the loop around them is not. Unknown where too few looks found a line, or where they have nothing
/// in common.
verdict::Place hung_at(const Finder& finder, const std::vector<Frames>& looks);

}  // namespace ex4::lines
