// Asks ex4_lines in the box and believes of its answer what the file bears out; see find_lines.hpp.
#include "checker/lines/find_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "checker/lines/loops.hpp"
#include "checker/process/child.hpp"

namespace ex4::lines {
namespace {

constexpr std::size_t most_addresses = 600;  // asked for at once
constexpr std::size_t longest_text = 200;    // bytes of a line
constexpr std::size_t fewest_looks = 4;
constexpr box::Limits limits{1000, 5, 1};
constexpr std::chrono::seconds patience{20};  // of doing nothing

struct Position {
  int line = 0, column = 0;
};

std::vector<std::string> lines_of(const std::string& source) {
  std::vector<std::string> lines;
  std::istringstream text(source);
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

/// What the tables of the program say; empty where they cannot be read.
std::map<std::uint64_t, Position> look_up(const Finder& finder, const std::set<std::uint64_t>& addresses) {
  std::vector<std::string> command = {finder.program.string(), finder.runner.string(), finder.file};
  for (const std::uint64_t address : addresses) command.push_back(fmt::format("{:x}", address));
  const process::Finished done =
      process::run(box::compile_command(finder.box, limits, command, {finder.program, finder.runner}, {}),
                   patience, 64 * 1024);
  std::map<std::uint64_t, Position> found;
  if (done.timed_out || done.status != 0) return found;
  std::istringstream answer(done.output);
  for (const std::uint64_t address : addresses) {
    Position here;
    if (!(answer >> here.line >> here.column)) return {};
    found[address] = here;
  }
  return found;
}

verdict::Place as_place(const Finder& finder, const std::vector<std::string>& lines, const Position& here) {
  if (here.line < 1 || static_cast<std::size_t>(here.line) > lines.size()) return {};
  std::string text = lines[static_cast<std::size_t>(here.line) - 1];
  if (text.find_first_not_of(" \t\r") == std::string::npos) return {};
  const bool inside =
      here.column > 0 && static_cast<std::size_t>(here.column) <= std::min(text.size(), longest_text);
  text.resize(std::min(text.size(), longest_text));
  text.erase(text.find_last_not_of(" \t\r") + 1);
  return {finder.file, here.line, inside ? here.column : 0, text};
}

}  // namespace

std::vector<std::vector<verdict::Place>> find_all_lines(const Finder& finder,
                                                        const std::vector<Frames>& stacks) {
  std::vector<std::vector<verdict::Place>> places(stacks.size());
  std::set<std::uint64_t> addresses;
  for (const Frames& frames : stacks)
    for (const std::uint64_t frame : frames)
      if (addresses.size() < most_addresses) addresses.insert(frame);
  if (addresses.empty() || finder.program.empty() || finder.source.empty()) return places;
  const std::map<std::uint64_t, Position> known = look_up(finder, addresses);
  const std::vector<std::string> lines = lines_of(finder.source);
  for (std::size_t i = 0; i < stacks.size(); ++i)
    for (const std::uint64_t frame : stacks[i])
      if (const auto found = known.find(frame); found != known.end() && found->second.line != 0)
        places[i].push_back(as_place(finder, lines, found->second));
  return places;
}

std::vector<verdict::Place> find_lines(const Finder& finder, const std::vector<Frames>& stacks) {
  std::vector<verdict::Place> innermost;
  // Where the innermost is none of the file's, the ones around it are no better.
  for (const std::vector<verdict::Place>& places : find_all_lines(finder, stacks))
    innermost.push_back(places.empty() ? verdict::Place{} : places.front());
  return innermost;
}

verdict::Place hung_at(const Finder& finder, const std::vector<Frames>& looks) {
  std::vector<std::vector<verdict::Place>> stacks = find_all_lines(finder, looks);
  std::erase_if(stacks, [](const std::vector<verdict::Place>& one) { return one.empty(); });
  if (stacks.size() < fewest_looks) return {};
  const std::vector<Loop> loops = loops_in(finder.source);
  const std::vector<std::string> lines = lines_of(finder.source);
  verdict::Place found;
  for (std::size_t depth = 1;; ++depth) {  // from the outside in
    std::set<int> here;
    for (const std::vector<verdict::Place>& stack : stacks)
      here.insert(depth > stack.size() ? 0 : stack[stack.size() - depth].line);
    if (here.contains(0)) return found;  // the function is not in all of them
    const auto around = std::find_if(loops.begin(), loops.end(), [&](const Loop& loop) {
      return loop.first <= *here.begin() && *here.rbegin() <= loop.last;
    });
    if (around != loops.end())
      found = as_place(finder, lines, {around->first, 0});
    else if (here.size() == 1 && !found.known())
      found = as_place(finder, lines, {*here.begin(), 0});
    if (here.size() > 1) return found;  // what these lines call differs from look to look
  }
}

}  // namespace ex4::lines
