// Workers, one a processor, take parts from a list; each compiles one and starts a judge for it. See grader.hpp;
// what that takes is in equipment.cpp.
#include "checker/grader/grader.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <exception>
#include <mutex>
#include <thread>

#include "checker/grader/kept_verdicts.hpp"
#include "checker/grader/room_to_work.hpp"
#include "checker/grader/tracing.hpp"
#include "checker/process/files.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

constexpr auto judge_patience = std::chrono::seconds(120);  // of doing nothing: its runners have limits of their own
constexpr std::uintmax_t kept_verdicts = 64 << 20;          // bytes
constexpr int record_fd = 6;

verdict::Part blank(const Part& part, const std::string& status, const std::string& message) {
  return {part.stem, part.section, part.title, status, 0, part.points, verdict::printable(message), {}, {}};
}

}  // namespace

class Grader {
 public:
  Grader(const Context& context, const GradeRequest& request)
      : context_(context), request_(request), box_(make_box(context)), builder_(make_builder(context, {false, request.fresh})) {
    // Whatever else can change a verdict: the judge, its data, and what the box can do here.
    sweep_state(context);
    stamp_ = toolchain::sha256(process::read_file(context.program("ex4_judge")) +
                               process::read_file(context.program("ex4_lines")) + box::to_string(box_.level));
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
    prune();
    if (!trouble_.empty()) fmt::print(stderr, "ex4: the verdict stands, but could not be remembered: {}\n", trouble_);
    return std::move(verdict_);
  }

  void prune() const {
    builder_.prune();
    process::keep_bytes(context_.state() / "verdicts", kept_verdicts, {process::unfinished});
  }

  verdict::Part single(const Part& part, const fs::path& file) {
    bool from_before = false;
    return decided(part, from_before, &file);
  }

 private:
  void work() {
    try {
      for (std::size_t i = next_++; i < request_.stems.size() && !problem_; i = next_++) {
        bool from_before = false;
        verdict::Part part = decided(part_named(request_.stems[i]), from_before);
        const std::lock_guard lock(mutex_);
        if (request_.on_part) request_.on_part(part, from_before);
        verdict_.parts[i] = std::move(part);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!problem_) problem_ = std::current_exception();
    }
  }

  /// Trouble of ours, of whatever kind, decides nothing: neither for the learner nor against, now or later.
  verdict::Part decided(const Part& part, bool& from_before, const fs::path* file = nullptr) {
    try {
      return one(part, from_before, file);
    } catch (const SetupError&) {
      throw;
    } catch (const std::exception& error) {
      from_before = false;
      return blank(part, "grader_error", error.what());
    }
  }

  /// A part of the folder or, where given, of this file.
  verdict::Part one(const Part& part, bool& from_before, const fs::path* file) {
    const fs::path path = file != nullptr ? *file : request_.folder / (part.stem + ".cpp");
    toolchain::Built built;
    if (request_.solutions) {
      built = builder_.solution_runner(part.stem);
    } else {
      const auto source = hand_in(path.parent_path(), part.stem);
      if (!source)
        return remember(blank(part, "not_started", fmt::format("There is no {}.cpp.", part.stem)), "");
      built = builder_.learner_runner(*source);
    }
    if (built.runner.empty()) return remember(blank(part, "compile_error", built.message), "");
    const std::string key = toolchain::sha256(stamp_ + built.key);
    if (!request_.fresh) {
      if (auto before = kept_verdict(context_, part, key)) {
        from_before = true;
        return remember(std::move(*before), "");
      }
    }
    verdict::Part judged = judge(part, built.runner, request_.solutions ? fs::path() : path);
    judged.notes = std::move(built.notes);
    return remember(std::move(judged), key);
  }

  verdict::Part judge(const Part& part, const fs::path& runner, const fs::path& source) {
    // In memory: nothing is left on the disk, whatever ends us.
    const process::Fd record(::memfd_create("record", MFD_CLOEXEC));
    if (!record) process::fail_for(errno, "cannot make", "the judge's record");
    std::vector<std::string> command = judge_command(context_, box_, part.stem, runner);
    toolchain::Built reference;
    if (part.stem.starts_with("backprop")) {
      reference = builder_.solution_runner("backprop_loop");
      command.insert(command.end(), {"--reference-runner", reference.runner.string()});
    }
    command.insert(command.end(), {"--out", fmt::format("fd:{}", record_fd)});
    if (!source.empty())
      command.insert(command.end(), {"--lines", context_.program("ex4_lines").string(), "--source", source.string()});
    const auto calls = source.empty() ? nullptr : folder_for_calls();
    if (calls) command.insert(command.end(), {"--failing", (calls->path() / "calls").string()});
    const process::Finished done = process::run(command, judge_patience, 4096, {{record_fd, record.get()}});
    const std::string words = done.output.substr(0, done.output.find_last_not_of('\n') + 1);
    if (!done.timed_out && WIFEXITED(done.status) && WEXITSTATUS(done.status) == usage_or_setup_error)
      throw SetupError(words);
    if (done.timed_out || done.status != 0)
      throw GraderError(fmt::format("the judge {}{}{}", how_it_ended(done), words.empty() ? "" : ": ", words));
    verdict::Part verdict = verdict::part_from_json(process::read_file(fmt::format("/proc/self/fd/{}", record.get())));
    if (!is_own_record(verdict, part)) throw GraderError("the judge wrote a record that is not sound; please report this");
    if (calls && fs::exists(calls->path() / "calls")) add_first_wrong_line(verdict, source, calls->path() / "calls");
    return verdict;
  }

  /// Where the judge leaves the smallest failing calls for the trace; none where there is no trace or no room.
  std::unique_ptr<process::OwnFolder> folder_for_calls() const try {
    if (!can_trace(context_)) return nullptr;
    return std::make_unique<process::OwnFolder>(context_.state(), "tracing" + std::string(process::unfinished));
  } catch (const GraderError&) {
    return nullptr;
  }

  /// Where no cause is sure, the line says more than numbers; where a line threw, what its names hold says more than their
  /// shapes. The verdict itself stands.
  void add_first_wrong_line(verdict::Part& judged, const fs::path& source, const fs::path& failing) const {
    const auto is_cause = [](const verdict::Mistake& one) { return one.certain && !one.place.known(); };
    if (std::any_of(judged.mistakes.begin(), judged.mistakes.end(), is_cause)) return;
    if (judged.status == "not_started" || judged.status == "passed") return;
    const auto after_what_is_sure = std::find_if(judged.mistakes.begin(), judged.mistakes.end(),
                                                 [](const verdict::Mistake& one) { return !one.certain; });
    const auto lines = as_mistakes(judged.id, traced(context_, box_, judged.id, source, failing));
    judged.mistakes.insert(after_what_is_sure, lines.begin(), lines.end());
  }

  static std::string how_it_ended(const process::Finished& done) {
    if (done.timed_out)
      return done.state == process::Patience::State::starved ? "got no processor; try again when the machine is quieter"
                                                             : "did nothing for two minutes and was stopped";
    if (WIFSIGNALED(done.status) && WTERMSIG(done.status) == SIGKILL)
      return "was killed, perhaps for want of memory; try again with fewer programs beside it";
    if (WIFSIGNALED(done.status)) return fmt::format("ended with signal {}; please report this", WTERMSIG(done.status));
    return "could not decide";
  }

  /// Keeps the verdict for the status page and, with a key, for the next time nothing has changed. A disk that is full
  /// takes nothing from the verdict.
  verdict::Part remember(verdict::Part part, const std::string& key) {
    const bool repeatable =
        part.status == "passed" || part.status == "failed" || part.status == "not_started";
    try {
      if (!key.empty() && repeatable) keep_verdict(context_, part, key);
      if (!request_.solutions && fs::equivalent(request_.folder, context_.exercises()))
        process::replace_file(context_.state() / "last" / (part.id + ".json"), verdict::to_json(part));
    } catch (const std::exception& error) {
      const std::lock_guard lock(mutex_);
      trouble_ = error.what();
    }
    return part;
  }

  const Context& context_;
  const GradeRequest& request_;
  box::Box box_;
  toolchain::Builder builder_;
  std::string stamp_, trouble_;
  verdict::Verdict verdict_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::exception_ptr problem_;
};

namespace {

/// With limits alone, learner code reads whatever this user may read: fine for one's own, not for a stranger's.
void refuse_strangers(const Context& context, const GradeRequest& request) {
  std::error_code unknown;
  if (request.solutions || fs::equivalent(request.folder, context.exercises(), unknown)) return;
  if (std::getenv("EX4_ISOLATION") != nullptr || box::strongest_isolation() != box::Isolation::limits) return;
  throw SetupError(
      "this machine has neither bubblewrap nor Landlock, so code in " + request.folder.string() +
      " could read your files.\n"
      "Install bubblewrap; or, if you trust who wrote it: set EX4_ISOLATION=limits and call again");
}

}  // namespace

verdict::Verdict grade(const Context& context, const GradeRequest& request) {
  require_room_to_work();
  GradeRequest complete = request;
  if (complete.stems.empty())
    for (const Part& part : parts()) complete.stems.push_back(part.stem);
  if (!complete.solutions && !fs::is_directory(complete.folder))
    throw SetupError(complete.folder.string() +
                     " is not a folder; --exercises takes the folder with the parts");
  refuse_strangers(context, complete);
  return Grader(context, complete).run();
}

struct PartGrader::Whole {
  GradeRequest request;
  Grader grader;
  Whole(const Context& context, GradeRequest what) : request(std::move(what)), grader(context, request) {}
};

PartGrader::PartGrader(const Context& context, fs::path from) {
  require_room_to_work();
  GradeRequest request;
  request.folder = std::move(from);
  refuse_strangers(context, request);
  whole_ = std::make_unique<Whole>(context, std::move(request));
}

PartGrader::~PartGrader() = default;

verdict::Part PartGrader::grade(const Part& part, const fs::path& file) { return whole_->grader.single(part, file); }

void PartGrader::prune() { whole_->grader.prune(); }

}  // namespace ex4::cli
