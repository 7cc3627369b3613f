// libFuzzer harness: the diagnosis given the log of a program that may answer anything. The calls are real
// ones with the oracle's answers; the bytes say how each call ended and what came: other shapes, numbers,
// texts, missing fields. It may neither crash nor throw, and claims nothing about a program that was right.
#include <fuzzer/FuzzedDataProvider.h>

#include <cstdlib>

#include "checker/diagnosis/explain.hpp"
#include "checker/tests/survey/held_back.hpp"

namespace {

using namespace ex4;
using judge::Ending;

/// A matrix of a forger's: the right one changed in one of several ways.
arma::mat forged(FuzzedDataProvider& bytes, const arma::mat& right) {
  arma::mat value = right;
  switch (bytes.ConsumeIntegralInRange(0, 8)) {
    case 0:
      return value;
    case 1:
      return value * bytes.ConsumeFloatingPoint<double>();
    case 2:
      return value.t();
    case 3:
      return arma::mat(bytes.ConsumeIntegralInRange<arma::uword>(0, 40), 7, arma::fill::ones);
    case 4:
      return value.fill(bytes.ConsumeFloatingPoint<double>());
    case 5:
      return arma::mat(value.n_rows, value.n_cols, arma::fill::value(arma::datum::nan));
    case 6:
      return arma::vectorise(value);
    case 7:
      if (!value.empty())
        value(bytes.ConsumeIntegralInRange<arma::uword>(0, value.n_elem - 1)) =
            bytes.ConsumeFloatingPoint<double>();
      return value;
    default:
      return arma::round(value);
  }
}

judge::Outcome outcome(FuzzedDataProvider& bytes, const wire::Record& right, bool& agreed) {
  judge::Outcome came;
  constexpr Ending endings[] = {Ending::returned,  Ending::returned,       Ending::returned,
                                Ending::threw,     Ending::threw_other,    Ending::broken_reply,
                                Ending::timed_out, Ending::crashed,        Ending::exited,
                                Ending::skipped,   Ending::not_implemented};
  came.ending = bytes.PickValueInArray(endings);
  agreed = false;
  if (came.ending != Ending::returned) {
    came.detail = bytes.ConsumeRandomLengthString(80);
    return came;
  }
  agreed = bytes.ConsumeBool();
  for (const wire::Field& field : right.fields()) {
    if (agreed)
      came.value.add(field.name, field.value);
    else if (bytes.ConsumeIntegralInRange(0, 15) != 0)
      came.value.add(field.name, forged(bytes, field.value));
  }
  if (bytes.ConsumeIntegralInRange(0, 15) == 0) came.changed_input = bytes.ConsumeRandomLengthString(10);
  return came;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider bytes(data, size);
  const Part& part = parts()[bytes.ConsumeIntegralInRange<std::size_t>(0, parts().size() - 1)];
  std::vector<judge::Observation> log;
  bool right = true;
  for (const wire::Call& call : batch::held_back_calls(part.stem)) {
    judge::Observation seen;
    seen.call = call;
    if (const auto answer = batch::right_answer(call)) seen.expected = *answer;
    seen.outcome = outcome(bytes, seen.expected, seen.agreed);
    right = right && seen.agreed && seen.outcome.changed_input.empty();
    log.push_back(std::move(seen));
  }
  if (!diagnosis::explain(part, log).empty() && right) std::abort();
  return 0;
}
