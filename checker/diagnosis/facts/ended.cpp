// See ended.hpp.
#include "checker/diagnosis/facts/ended.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checker/diagnosis/facts/relations.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

/// The same return address many times over: a function that calls itself.
bool repeats_itself(const std::vector<std::uint64_t>& frames) {
  return std::any_of(frames.begin(), frames.end(),
                     [&](std::uint64_t one) { return std::count(frames.begin(), frames.end(), one) >= 8; });
}

verdict::Mistake time_out(const Part& part, const Observation& seen) {
  return observed(part, "still-running",
                  fmt::format("{} was still running here when its time was over.", seen.call.function),
                  "What must become true for this to end, and which line brings it nearer to that? How often "
                  "would it run?");
}

verdict::Mistake crash(const Part& part, const Observation& seen) {
  const judge::Outcome& end = seen.outcome;
  const std::string& function = seen.call.function;
  if (end.fault == "stack overflow" && repeats_itself(end.frames))
    return observed(
        part, "endless-recursion",
        fmt::format("A function in {}.cpp calls itself again and again, until there is no room left for one "
                    "more call.",
                    part.stem),
        "Under which condition does it stop calling itself, and does every call come nearer to it?");
  if (end.fault == "stack overflow")
    return observed(
        part, "stack-overflow",
        fmt::format("{} keeps more in its local variables than the 8 MB that there are for them.", function),
        "Which array is as large as the input? arma::mat and std::vector keep their numbers elsewhere.");
  if (end.fault == "null pointer")
    return observed(part, "null-pointer", fmt::format("{} uses a pointer that points to nothing.", function),
                    "Where does this pointer get its value, and can it be without one?");
  if (end.detail.starts_with("SIGFPE"))
    return observed(part, "division-by-zero",
                    fmt::format("{} divides a whole number by 0, which ends the program.", function),
                    "Which divisor on this line can be 0?");
  if (end.detail.starts_with("SIGABRT"))
    return observed(part, "aborted", "The program was stopped by a check of the library, or by abort().",
                    "What does the first line that was printed say?");
  return observed(part, "wild-pointer",
                  fmt::format("{} reads or writes memory that is not its own.", function),
                  "Is an index past the end, or below 0? Does a reference, a pointer or an auto expression "
                  "outlive what it stands for?");
}

}  // namespace

Mistakes observe_end(const Part& part, const Log& log) {
  const auto ended = std::find_if(log.begin(), log.end(), [](const Observation& seen) {
    return seen.outcome.ending == Ending::crashed || seen.outcome.ending == Ending::timed_out;
  });
  if (ended == log.end() || (!ended->outcome.place.known() && ended->outcome.fault.empty())) return {};
  if (ended->outcome.ending == Ending::timed_out) {
    verdict::Mistake told = time_out(part, *ended);
    told.place = ended->outcome.place;
    return {told};
  }
  verdict::Mistake told = crash(part, *ended);
  // The message of a part that crashed names the signal.
  told.says.insert(told.says.size() - 1,
                   fmt::format(" ({})", ended->outcome.detail.substr(0, ended->outcome.detail.find(' '))));
  told.place = ended->outcome.place;
  return {told};
}

}  // namespace ex4::diagnosis
