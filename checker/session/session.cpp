// Calls and the runner's questions back; see session.hpp.
#include "checker/session/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "checker/optimize/minimize.hpp"
#include "checker/verdict/grader_error.hpp"
#include "checker/words/compare.hpp"

namespace ex4::judge {
namespace {

constexpr std::size_t kept_evaluations = 4000;
constexpr std::size_t kept_objective_values = 400;
constexpr arma::uword most_iterations = 5000;
constexpr std::size_t longest_start = 2'000'000;
constexpr std::size_t most_minimizations = 200;
// A wrong answer may have another size than the right one, and is then named by it; but not any size.
constexpr std::uint64_t small_payload = 16 << 20;
constexpr std::size_t kept_in_all = 256 << 20;  // of a session's answers and questions, in bytes

/// Thrown out of the optimiser when the runner broke off in the middle of it.
struct BrokenOff {};

const char* kind_of(Memory memory) {
  return memory == Memory::zeros ? "call_on_zeros" : memory == Memory::pattern ? "call_on_pattern" : "call";
}

}  // namespace

Session::Session(const box::Box& box, const std::filesystem::path& runner, std::vector<std::string> debugger,
                 int shared) try
    : unlimited_(!debugger.empty()) {
  process::Pipe request = process::make_pipe(), reply = process::make_pipe();
  if (unlimited_) {
    debugger.push_back(runner.string());
    child_ = std::make_unique<process::Child>(
        debugger,
        std::vector<std::pair<int, int>>{
            {0, 0}, {1, 1}, {2, 2}, {3, request.read.get()}, {4, reply.write.get()}},
        false);
  } else {
    process::Pipe printed = process::make_pipe(), report = process::make_pipe();
    std::vector<std::pair<int, int>> descriptors = {{1, printed.write.get()},
                                                    {2, printed.write.get()},
                                                    {3, request.read.get()},
                                                    {4, reply.write.get()},
                                                    {box::report_fd, report.write.get()}};
    if (shared >= 0) descriptors.emplace_back(box::report_fd + 1, shared);
    share_memory(descriptors);
    child_ = std::make_unique<process::Child>(box::run_command(box, {}, runner), descriptors);
    printed_ = std::move(printed.read);
    report_ = std::move(report.read);
    process::set_nonblocking(printed_.get());
  }
  requests_ = std::move(request.write);
  replies_ = std::move(reply.read);
  process::set_nonblocking(requests_.get());
  process::set_nonblocking(replies_.get());
} catch (const std::system_error& error) {
  throw GraderError(error.what());  // no process, no descriptor, no box program
}

Session::~Session() = default;

bool Session::keep(std::size_t numbers) {
  const std::size_t bytes = numbers * sizeof(double);
  if (bytes > kept_in_all - std::min(kept_in_all, kept_bytes_)) return false;
  kept_bytes_ += bytes;
  return true;
}

Outcome Session::call(const wire::Call& call, const CallOptions& options) {
  Outcome outcome;
  if (!alive_) return outcome;
  const double before = cpu_now();
  process::Patience patience(child_->pid(), options.patience());
  const Deadline deadline{patience, before + options.cpu_seconds};
  const std::string outgoing = wire::encode({kind_of(options.memory), call.function, call.arguments, call.seed});
  most_payload_ = std::clamp<std::uint64_t>(4 * outgoing.size(), small_payload, wire::max_payload);
  wire::Message message;
  Event event = exchange(outgoing, message, deadline);
  if (event == Event::message) event = serve(message, outcome, options, deadline);
  idle_ += patience.idle();
  if (event != Event::message) return abnormal(event, std::move(outcome), options, deadline);
  const double now = cpu_now();
  outcome.cpu_seconds = std::max(0.0, now - charged_until_);
  charged_until_ = now;
  take_answer(message, call, outcome);
  return outcome;
}

namespace {

/// The stack that came with an exception. Whatever is not a list of addresses is none.
std::vector<std::uint64_t> frames_in(const wire::Record& record) {
  constexpr double beyond = 1ULL << 47;  // no program is as large
  std::vector<std::uint64_t> frames;
  if (!record.has("frames")) return frames;
  for (const double address : record["frames"])
    if (frames.size() < 64 && address >= 0 && address < beyond) frames.push_back(static_cast<std::uint64_t>(address));
  return frames;
}

}  // namespace

void Session::take_answer(wire::Message& message, const wire::Call& call, Outcome& outcome) {
  if (message.kind == "returned") {
    const std::string missing = missing_field(call.function, message.record);
    std::size_t numbers = 0;
    for (const wire::Field& field : message.record.fields()) numbers += field.value.n_elem;
    if (!missing.empty() || !keep(numbers)) {
      outcome.ending = Ending::broken_reply;
      outcome.detail = missing.empty() ? "all replies together are far larger than what was asked for"
                                       : "there is no " + missing + " in it";
      return;
    }
    outcome.ending = Ending::returned;
    outcome.value = std::move(message.record);
    outcome.changed_input = message.text;
  } else if (message.kind == "not_implemented") {
    outcome.ending = Ending::not_implemented;
  } else if (message.kind == "threw") {
    outcome.ending = Ending::threw;
    outcome.detail = message.text;
    outcome.frames = frames_in(message.record);
  } else if (message.kind == "threw_other") {
    outcome.ending = Ending::threw_other;
    outcome.frames = frames_in(message.record);
  } else if (message.kind == "out_of_memory") {
    outcome.ending = Ending::memory_exceeded;
    outcome.frames = frames_in(message.record);
    outcome.detail = fmt::format("the limit is {} MB", box::Limits{}.memory_mb);
    alive_ = false;
  } else {
    outcome.ending = Ending::broken_reply;
    outcome.detail = "it is not an answer to a call";
  }
}

/// The answer to J(params); nothing, with problem_ set, when the question cannot be understood.
std::optional<std::string> Session::answer_cost(const wire::Message& question, Outcome& outcome,
                                                const CallOptions& options) {
  if (!question.record.has("params")) {
    problem_ = "it asks for the cost of nothing";
    return std::nullopt;
  }
  const arma::vec point = question.record["params"].as_col();
  if (options.params != 0 && point.n_elem != options.params)
    return wire::encode({"refused",
                         fmt::format("J was called with {} number{}, but params has {}", point.n_elem,
                                     point.n_elem == 1 ? "" : "s", options.params),
                         {},
                         {}});
  const double value = options.cost(point);
  if (outcome.evaluations.size() < kept_evaluations && keep(point.n_elem))
    outcome.evaluations.push_back({point, value, {}});
  return wire::encode({"value", "", wire::Record().add("value", value), {}});
}

Session::Event Session::serve(wire::Message& message, Outcome& outcome, const CallOptions& options,
                              const Deadline& deadline) {
  for (;;) {
    std::string answer;
    if (message.kind == "evaluate" && options.cost) {
      std::optional<std::string> value = answer_cost(message, outcome, options);
      if (!value) return Event::unreadable;
      answer = std::move(*value);
    } else if (message.kind == "minimize") {
      if (outcome.minimizations.size() >= most_minimizations) {
        problem_ = fmt::format("minimize was called more than {} times in one call", most_minimizations);
        return Event::unreadable;
      }
      std::optional<Event> broken;
      wire::Message last;
      answer = minimize_for(message, outcome, options, deadline, broken, last);
      if (broken) return *broken;
      if (answer.empty()) {  // the learner's objective threw: that is the end of the call
        message = std::move(last);
        return Event::message;
      }
    } else {
      return Event::message;
    }
    const Event event = exchange(answer, message, deadline);
    if (event != Event::message) return event;
  }
}

std::string Session::minimize_for(const wire::Message& request, Outcome& outcome, const CallOptions& options,
                                  const Deadline& deadline, std::optional<Event>& broken,
                                  wire::Message& last) {
  Minimization trace;
  try {
    trace.start = request.record["start"].as_col();
    const double wanted = request.record.number("max_iterations");
    const arma::uword longest = options.params == 0 ? longest_start : 4 * options.params + 1000;
    if (!(wanted >= 0 && wanted <= 1e18) || trace.start.n_elem > longest)
      return wire::encode({"minimize_failed", "minimize: start or max_iterations is far too large", {}, {}});
    trace.max_iterations = static_cast<arma::uword>(wanted);
    const Objective objective = [&](const arma::vec& params, arma::vec& gradient) {
      const Event event =
          exchange(wire::encode({"objective", "", wire::Record().add("params", arma::mat(params)), {}}), last,
                   deadline);
      if (event != Event::message) {
        broken = event;
        throw BrokenOff();
      }
      if (last.kind != "objective_value") throw BrokenOff();
      const double value = last.record.number("value");
      gradient = last.record["gradient"].as_col();
      if (trace.evaluations.size() < kept_objective_values && keep(params.n_elem + gradient.n_elem))
        trace.evaluations.push_back({params, value, gradient});
      return value;
    };
    const auto observer = [&](const Step& step, const arma::vec& params) {
      trace.iterations = step.iteration;
      return !options.on_step || options.on_step(step.iteration, step.cost, params);
    };
    trace.result =
        minimize_observed(objective, trace.start, std::min(trace.max_iterations, most_iterations), observer);
  } catch (const BrokenOff&) {
    outcome.minimizations.push_back(std::move(trace));
    return {};
  } catch (const GraderError&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    outcome.minimizations.push_back(std::move(trace));
    return wire::encode({"minimize_failed", error.what(), {}, {}});
  }
  std::string answer =
      wire::encode({"minimized", "", wire::Record().add("params", arma::mat(trace.result)), {}});
  outcome.minimizations.push_back(std::move(trace));
  return answer;
}

}  // namespace ex4::judge
