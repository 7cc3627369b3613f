// What every verb of ./ex4 needs to know: where things are, and how to print.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "checker/terminal/setup_error.hpp"

namespace CLI {
class App;
}

namespace ex4::cli {

/// Exit codes of every verb.
inline constexpr int all_passed = 0;
inline constexpr int not_all_passed = 1;
inline constexpr int usage_or_setup_error = 2;

struct Context {
  std::filesystem::path root;    ///< the repository
  std::filesystem::path build;   ///< where CMake built the programs
  std::filesystem::path caller;  ///< folder that ./ex4 was called from; relative paths start there
  std::filesystem::path exercises() const { return root / "exercises"; }
  std::filesystem::path solutions() const { return root / "solutions"; }
  std::filesystem::path data_dir() const { return exercises() / "data"; }
  std::filesystem::path guide(const std::string& stem) const {
    return root / "docs" / "parts" / (stem + ".md");
  }
  std::filesystem::path program(const std::string& name) const { return build / "bin" / name; }
  /// Caches and the learner's progress; never in git, safe to delete.
  std::filesystem::path state() const { return root / ".ex4"; }
  /// `path` against the caller's folder.
  std::filesystem::path resolve(const std::filesystem::path& path) const {
    return (caller / path).lexically_normal();
  }
};

/// One verb: adds its subcommand (options, examples in the footer) and puts its action into `run`.
using Action = std::function<int()>;
using AddVerb = void (*)(CLI::App& app, const Context& context, Action& run);

/// All verbs that work, in the order of --help.
const std::vector<AddVerb>& verbs();

}  // namespace ex4::cli
