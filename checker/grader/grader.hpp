// Grading parts of a folder: compile each, judge it, collect the verdict. check, status, train and reports
// use it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "checker/grader/context.hpp"
#include "checker/grader/kept_verdicts.hpp"
#include "checker/parts/parts.hpp"
#include "checker/toolchain/toolchain.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::cli {

struct GradeRequest {
  std::vector<std::string> stems;  ///< in the order of the exercise; all parts when empty
  std::filesystem::path folder;    ///< holds <stem>.cpp
  bool solutions = false;          ///< grade ours, already compiled
  bool fresh = false;              ///< build and judge again even what has not changed
  /// Called as each part is done, one at a time, in any order; `from_before` when nothing had changed since
  /// the last time and the old verdict was taken.
  std::function<void(const verdict::Part&, bool from_before)> on_part{};
};

/// Grades the parts, as many at a time as there are cores. What could not be decided is a part with the status
/// grader_error. Throws SetupError when the command or the set-up is at fault for all parts alike.
verdict::Verdict grade(const Context& context, const GradeRequest& request);

/// Grades single files as parts, from as many threads as you like; what is graded need not lie in one folder.
class PartGrader {
 public:
  /// `from` is where the files come from, for the message that refuses strangers' code where there is no box. Throws
  /// SetupError.
  PartGrader(const Context& context, std::filesystem::path from);
  ~PartGrader();
  PartGrader(const PartGrader&) = delete;
  /// Never throws for trouble of ours: that is a part with the status grader_error. Throws SetupError.
  verdict::Part grade(const Part& part, const std::filesystem::path& file);
  /// Keeps the caches small; to be called now and then.
  void prune();

 private:
  struct Whole;
  std::unique_ptr<Whole> whole_;
};

/// What else than a part's text can change its verdict, as short hashes by name: checker, solutions, data, flags, level. The
/// same on every machine with the same versions, wherever the checkout lies.
std::map<std::string, std::string> circumstances(const Context& context);

/// The builder, the box and the command line of a judge, for verbs that start one themselves.
toolchain::Builder make_builder(const Context& context, toolchain::Builder::Options options = {});
box::Box make_box(const Context& context);
std::vector<std::string> judge_command(const Context& context, const box::Box& box, const std::string& stem,
                                       const std::filesystem::path& runner);
/// The hand-in for a part in a folder. Empty when there is no such file.
std::optional<toolchain::Source> hand_in(const std::filesystem::path& folder, const std::string& stem);

}  // namespace ex4::cli
