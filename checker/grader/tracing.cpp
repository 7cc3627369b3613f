// See tracing.hpp.
#include "checker/grader/tracing.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>

#include "checker/process/child.hpp"
#include "checker/process/files.hpp"
#include "checker/terminal/quoted_place.hpp"

namespace ex4::cli {

bool can_trace(const Context& context) {
  return trace::find_tools(context.build).has_value() &&
         std::filesystem::exists(context.program("ex4_trace"));
}

std::vector<trace::Explanation> traced(const Context& context, const box::Box& box, const std::string& stem,
                                       const std::filesystem::path& source,
                                       const std::filesystem::path& failing, std::string* problem) {
  // Several threads of one process may trace the same part.
  static std::atomic<int> count{0};
  const auto out = context.state() / fmt::format("tracing-{}-{}-{}.json", stem, ::getpid(), count++);
  std::filesystem::create_directories(out.parent_path());
  const std::vector<std::string> command = {context.program("ex4_trace").string(),
                                            "--part",
                                            stem,
                                            "--source",
                                            source.string(),
                                            "--build",
                                            context.build.string(),
                                            "--box",
                                            box.program.string(),
                                            "--isolation",
                                            box::to_string(box.level),
                                            "--failing",
                                            failing.string(),
                                            "--cache",
                                            (context.build / "cache").string(),
                                            "--out",
                                            out.string()};
  const process::Finished done = process::run(command, std::chrono::seconds(60), 4096);
  const std::string text = process::read_file(out);
  std::error_code ignored;
  std::filesystem::remove(out, ignored);
  try {
    if (!done.timed_out && done.status == 0) return trace::explanations_from_json(text);
  } catch (const std::runtime_error&) {  // as good as none
  }
  if (problem != nullptr) *problem = done.timed_out ? "it took more than a minute" : done.output;
  return {};
}

std::vector<verdict::Mistake> as_mistakes(const std::string& stem,
                                          const std::vector<trace::Explanation>& explanations) {
  const auto found = std::find_if(explanations.begin(), explanations.end(),
                                  [](const trace::Explanation& one) { return one.line > 0; });
  if (found == explanations.end()) return {};
  const auto entry = [&](const trace::Explanation& one) {
    return verdict::Mistake{
        "trace.first-wrong-line", false,
        fmt::format("{} In {}.cpp, line {}:\n{}", one.says, stem, one.line, quoted_with_mark(one)),
        fmt::format("What should this line give? ./ex4 trace {} shows what each line gave.", stem),
        "docs/parts/" + stem + ".md"};
  };
  std::vector<verdict::Mistake> made = {entry(*found)};
  for (const trace::Explanation& more : found->next) made.push_back(entry(more));
  return made;
}

std::string quoted_with_mark(const trace::Explanation& explanation) {
  const std::string& line = explanation.quoted;
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t at = std::clamp(std::size_t(std::max(explanation.column - 1, 0)), start, line.size());
  std::string mark(blanks_for(line.substr(at, std::size_t(std::max(explanation.width, 1)))).size(), '~');
  if (mark.empty()) mark = "~";
  mark.front() = '^';
  return line.substr(start) + "\n" + blanks_for(line.substr(start, at - start)) + mark;
}

}  // namespace ex4::cli
