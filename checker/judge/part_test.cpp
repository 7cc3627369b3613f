// Calls, expectations and their words; see part_test.hpp.
#include "checker/judge/part_test.hpp"

#include <fmt/format.h>

namespace ex4::judge {
namespace {

constexpr std::size_t longest_text = 300;  // of an exception; more of it helps nobody

/// What to tell the learner about a call that gave no value.
std::string describe_ending(const Outcome& outcome, const std::string& function) {
  switch (outcome.ending) {
    case Ending::not_implemented:
      return function + " is not written yet";
    case Ending::threw:
      return function + " threw an exception: " + outcome.detail.substr(0, longest_text);
    case Ending::threw_other:
      return function + " threw something that is not an exception";
    case Ending::broken_reply:
      return function + "'s reply could not be read: " + outcome.detail;
    case Ending::crashed:
      if (!outcome.fault.empty()) return fmt::format("{} crashed: {}; {}", function, outcome.detail, outcome.fault);
      return fmt::format("{} crashed: {}{}", function, outcome.detail,
                         outcome.detail.starts_with("SIGSEGV")
                             ? "; often an index past the end, an endless recursion or a dangling reference"
                             : "");
    case Ending::timed_out:
      return function + " did not finish: " + outcome.detail;
    case Ending::memory_exceeded:
      return function + " asked for too much memory: " + outcome.detail;
    case Ending::output_exceeded:
      return function + " printed without end: " + outcome.detail;
    case Ending::exited:
      return function + " ended the whole program instead of returning: " + outcome.detail;
    default:
      return function + " gave no answer";
  }
}

std::string heading(const Observation& about) {
  return fmt::format("called:   {}{}", describe_call(about.call),
                     about.title.empty() ? "" : " (" + about.title + ")");
}

}  // namespace

void PartTest::SetUp() {
  if (!Grading::current().alive()) GTEST_SKIP() << "not run: an earlier call ended the program";
}

const Observation& PartTest::observe(wire::Call call, const std::string& title, const CallOptions& options) {
  Grading& grading = Grading::current();
  const std::string check = ::testing::UnitTest::GetInstance()->current_test_info()->name();
  ++calls_;
  Observation observation{check, title, std::move(call), {}, {}, false};
  const Settings& settings = grading.settings();
  if (!settings.only_call || *settings.only_call == calls_)
    observation.outcome = grading.session().call(observation.call, options);
  const Outcome& outcome = observation.outcome;
  observation.agreed = outcome.ending == Ending::returned;
  if (outcome.ending != Ending::returned && outcome.ending != Ending::skipped) {
    remember_first_failure();
    const std::string shapes = outcome.ending == Ending::threw
                                   ? name_shapes(outcome.detail.substr(0, longest_text), observation.call)
                                   : "";
    ADD_FAILURE() << describe_ending(outcome, observation.call.function) << '\n'
                  << heading(observation) << (shapes.empty() ? "" : "\nshapes:   " + shapes);
  }
  if (settings.verbose && outcome.ending == Ending::returned) {
    fmt::print("{}\n", heading(observation));
    for (const wire::Field& field : outcome.value.fields()) {
      fmt::print("returned: {} ({})\n", field.name, shape(field.value));
      if (field.value.n_elem <= 200) field.value.print();
    }
    std::fflush(stdout);
  }
  grading.log().push_back(std::move(observation));
  return grading.log().back();
}

const Observation& PartTest::expect(wire::Call call, wire::Record expected, const Tolerance& tolerance,
                                    const std::string& title, const CallOptions& options) {
  observe(std::move(call), title, options);
  Observation& observation = Grading::current().log().back();
  observation.expected = std::move(expected);
  if (!returned(observation)) return observation;
  const auto difference = first_difference(observation.expected, observation.outcome.value, tolerance);
  if (!difference) return observation;
  disagree(observation, difference->expected,
           difference->extent.empty() ? difference->got : difference->got + "; " + difference->extent);
  return observation;
}

void PartTest::remember_first_failure() {
  if (!HasFailure()) RecordProperty("replay_call", static_cast<int>(calls_));
}

void PartTest::disagree(const Observation& about, const std::string& expected, const std::string& got) {
  remember_first_failure();
  ADD_FAILURE() << fmt::format("{} gave a wrong answer\n{}\nexpected: {}\ngot:      {}", about.call.function,
                               heading(about), expected, got);
  // The observation is always the newest: checks look at an answer before they make the next call.
  Grading::current().log().back().agreed = false;
}

void PartTest::expect_same_answer_again() {
  std::vector<Observation>& log = Grading::current().log();
  if (log.empty()) return;
  const wire::Call again = log.front().call;
  const Outcome first = log.front().outcome;
  const Observation& observation = observe(again, "the first call once more");
  if (!returned(observation) || first.ending != Ending::returned) return;
  const auto difference = first_change(first.value, observation.outcome.value);
  if (difference)
    disagree(observation, difference->expected + ", as at the first call",
             difference->got + ": two equal calls gave different answers");
}

void PartTest::expect_arguments_unchanged() {
  for (const Observation& observation : Grading::current().log()) {
    if (observation.outcome.changed_input.empty()) continue;
    ADD_FAILURE() << fmt::format(
        "{} changed its argument {}\n{}\nexpected: the argument is left as it was\n"
        "got:      {} has other values after the call",
        observation.call.function, observation.outcome.changed_input, heading(observation),
        observation.outcome.changed_input);
    return;
  }
}

}  // namespace ex4::judge
