// Two workers take parts from a list; each compiles one and starts a judge for it. See grader.hpp.
#include "checker/cli/grader.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <exception>
#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>

#include "checker/cli/tracing.hpp"
#include "checker/process/child.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

constexpr auto judge_patience = std::chrono::seconds(120);
constexpr std::size_t kept_verdicts = 400;

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Writes beside and renames, so that a reader never sees half a record and Ctrl-C loses nothing.
void write_all(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  const fs::path beside = path.string() + fmt::format(".{}", ::getpid());
  std::ofstream file(beside, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw SetupError("cannot write " + path.string());
  fs::rename(beside, path);
}

verdict::Part blank(const Part& part, const std::string& status, const std::string& message) {
  return {part.stem, part.section, part.title, status, 0, part.points, verdict::printable(message), {}, {}};
}

class Grader {
 public:
  Grader(const Context& context, const GradeRequest& request)
      : context_(context), request_(request), box_(make_box(context)), builder_(make_builder(context)) {
    // Whatever else can change a verdict: the judge, its data, and what the box can do here.
    stamp_ = toolchain::sha256(read_all(context.program("ex4_judge")) + box::to_string(box_.level));
    for (const auto& entry : fs::directory_iterator(context.data_dir()))
      stamp_ +=
          fmt::format("{} {}\n", entry.path().string(), entry.last_write_time().time_since_epoch().count());
  }

  verdict::Verdict run() {
    const std::size_t workers =
        std::min<std::size_t>(request_.stems.size(), std::max(1U, std::thread::hardware_concurrency()));
    verdict_.parts.resize(request_.stems.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < workers; ++i) threads.emplace_back([this] { work(); });
    for (std::thread& thread : threads) thread.join();
    if (problem_) std::rethrow_exception(problem_);
    builder_.prune();
    toolchain::keep_newest(context_.state() / "verdicts", kept_verdicts);
    return std::move(verdict_);
  }

 private:
  void work() {
    try {
      for (std::size_t i = next_++; i < request_.stems.size() && !problem_; i = next_++) {
        bool from_before = false;
        verdict::Part part = one(part_named(request_.stems[i]), from_before);
        const std::lock_guard lock(mutex_);
        if (request_.on_part) request_.on_part(part, from_before);
        verdict_.parts[i] = std::move(part);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!problem_) problem_ = std::current_exception();
    }
  }

  verdict::Part one(const Part& part, bool& from_before) {
    toolchain::Built built;
    if (request_.solutions) {
      built = builder_.solution_runner(part.stem);
    } else {
      const auto source = hand_in(context_, request_.folder, part.stem);
      if (!source)
        return remember(blank(part, "not_started", fmt::format("There is no {}.cpp.", part.stem)), "");
      built = builder_.learner_runner(*source);
    }
    if (built.runner.empty()) return remember(blank(part, "compile_error", built.message), "");
    const std::string key = toolchain::sha256(stamp_ + built.key + request_.origin);
    const fs::path kept = context_.state() / "verdicts" / (key + ".json");
    if (!request_.fresh && fs::exists(kept)) {
      try {
        verdict::Part part_before = verdict::part_from_json(read_all(kept));
        from_before = true;
        return remember(std::move(part_before), "");
      } catch (const std::runtime_error&) {  // a damaged record is made anew
      }
    }
    return remember(judge(part, built.runner, request_.solutions ? fs::path() : request_.folder / (part.stem + ".cpp")), key);
  }

  verdict::Part judge(const Part& part, const fs::path& runner, const fs::path& source) {
    const fs::path out = context_.state() / fmt::format("judging-{}-{}.json", part.stem, ::getpid());
    fs::create_directories(out.parent_path());
    std::vector<std::string> command = judge_command(context_, box_, part.stem, runner);
    if (part.stem.starts_with("backprop"))
      command.insert(command.end(),
                     {"--reference-runner", builder_.solution_runner("backprop_loop").runner.string()});
    if (!request_.origin.empty()) command.push_back("--origin=" + request_.origin);
    command.insert(command.end(), {"--out", out.string()});
    const fs::path failing = context_.state() / fmt::format("failing-{}-{}", part.stem, ::getpid());
    if (!source.empty() && can_trace(context_)) command.insert(command.end(), {"--failing", failing.string()});
    const process::Finished done = process::run(command, judge_patience, 4096);
    const std::string record = read_all(out);
    fs::remove(out);
    if (WIFEXITED(done.status) && WEXITSTATUS(done.status) == usage_or_setup_error)
      throw SetupError(done.output.substr(0, done.output.find_last_not_of('\n') + 1));
    // The document is written whatever learner code does, even if it should bring the judge down.
    if (done.timed_out)
      return blank(part, "timed_out", "The judge was still busy with this part after two minutes.");
    if (done.status != 0 || record.empty())
      return blank(part, "crashed", "The judge itself did not finish; please report this. " + done.output);
    verdict::Part judged = verdict::part_from_json(record);
    if (fs::exists(failing)) {
      add_first_wrong_line(judged, source, failing);
      fs::remove(failing);
    }
    return judged;
  }

  /// Where no mistake is sure, the line says more than numbers. The verdict itself stands.
  void add_first_wrong_line(verdict::Part& judged, const fs::path& source, const fs::path& failing) const {
    for (const verdict::Mistake& mistake : judged.mistakes)
      if (mistake.certain) return;
    if (judged.status == "not_started" || judged.status == "passed") return;
    if (const auto line = as_mistake(judged.id, traced(context_, box_, judged.id, source, failing)))
      judged.mistakes.insert(judged.mistakes.begin(), *line);
  }

  /// Keeps the verdict for the status page and, with a key, for the next time nothing has changed.
  verdict::Part remember(verdict::Part part, const std::string& key) {
    const bool repeatable =
        part.status == "passed" || part.status == "failed" || part.status == "not_started";
    if (!key.empty() && repeatable)
      write_all(context_.state() / "verdicts" / (key + ".json"), verdict::to_json(part));
    if (!request_.solutions && fs::equivalent(request_.folder, context_.exercises()))
      write_all(context_.state() / "last" / (part.id + ".json"), verdict::to_json(part));
    return part;
  }

  const Context& context_;
  const GradeRequest& request_;
  box::Box box_;
  toolchain::Builder builder_;
  std::string stamp_;
  verdict::Verdict verdict_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::exception_ptr problem_;
};

}  // namespace

box::Box make_box(const Context& context) {
  const char* wanted = std::getenv("EX4_ISOLATION");
  return {context.program("ex4_box"),
          wanted == nullptr ? box::strongest_isolation() : box::isolation_from(wanted)};
}

toolchain::Builder make_builder(const Context& context, bool debug) {
  return {toolchain::load_toolchain(context.build), make_box(context), context.build / "cache", debug};
}

std::vector<std::string> judge_command(const Context& context, const box::Box& box, const std::string& stem,
                                       const fs::path& runner) {
  return {context.program("ex4_judge").string(),
          "--part",
          stem,
          "--runner",
          runner.string(),
          "--box",
          box.program.string(),
          "--isolation",
          box::to_string(box.level),
          "--data",
          context.data_dir().string(),
          "--matread",
          context.program("ex4_matread").string(),
          "--cache",
          (context.state() / "data").string()};
}

std::optional<toolchain::Source> hand_in(const Context& context, const fs::path& folder,
                                         const std::string& stem) {
  const fs::path file = folder / (stem + ".cpp");
  if (!fs::exists(fs::symlink_status(file))) return std::nullopt;
  const fs::path relative = file.lexically_relative(context.caller);
  const bool below = !relative.empty() && *relative.begin() != "..";
  return toolchain::Source{stem, file, (below ? relative : file).string()};
}

namespace {

/// With limits alone, learner code reads whatever this user may read: fine for one's own, not for a stranger's.
void refuse_strangers(const Context& context, const GradeRequest& request) {
  std::error_code unknown;
  if (request.solutions || fs::equivalent(request.folder, context.exercises(), unknown)) return;
  if (std::getenv("EX4_ISOLATION") != nullptr || box::strongest_isolation() != box::Isolation::limits) return;
  throw SetupError(
      "this machine has neither bubblewrap nor Landlock, so code in " + request.folder.string() +
      " could read your files.\n"
      "Install bubblewrap; or, if you trust who wrote it: EX4_ISOLATION=limits ./ex4 check ...");
}

}  // namespace

verdict::Verdict grade(const Context& context, const GradeRequest& request) {
  GradeRequest complete = request;
  if (complete.stems.empty())
    for (const Part& part : parts()) complete.stems.push_back(part.stem);
  if (!complete.solutions && !fs::is_directory(complete.folder))
    throw SetupError(complete.folder.string() +
                     " is not a folder; --exercises takes the folder with the parts");
  refuse_strangers(context, complete);
  return Grader(context, complete).run();
}

verdict::Verdict remembered(const Context& context) {
  verdict::Verdict verdict;
  for (const Part& part : parts()) {
    const fs::path file = context.state() / "last" / (part.stem + ".json");
    if (!fs::exists(file)) continue;
    try {
      verdict.parts.push_back(verdict::part_from_json(read_all(file)));
    } catch (const std::runtime_error&) {  // a damaged record counts as never graded
    }
  }
  return verdict;
}

}  // namespace ex4::cli
