// What a judge is started with, and one line of its log of calls: what the checks write and all others read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "checker/box/launch.hpp"
#include "checker/parts/parts.hpp"
#include "checker/session/outcome.hpp"
#include "checker/wire/record.hpp"

namespace ex4::judge {

/// One call, what was expected of it and what came.
struct Observation {
  std::string check;  ///< CamelCase name of the check that made it
  std::string title;  ///< short name of the case, "the course's first case"
  wire::Call call;
  wire::Record expected;  ///< empty where no single value is right
  Outcome outcome;
  bool agreed = false;  ///< returned, and equal to `expected` where that is given
};

/// What the judge was started with.
struct Settings {
  Part part;
  std::filesystem::path runner;
  std::filesystem::path reference_runner;  ///< our backprop_loop, for the speed check
  box::Box box;
  std::filesystem::path data_dir, matread;
  std::optional<std::string> only_check;  ///< replay: make only the calls of this check …
  std::optional<unsigned> only_call;      ///< … and of those only this one (1-based)
  std::vector<std::string> debugger;
  bool verbose = false;  ///< replay: print each call, what was expected and what came
};

}  // namespace ex4::judge
