// What holds of every verdict: noise of the last digits is never an error, and an answer that is off in one
// call only is explained by no formula for certain.
#include <algorithm>
#include <cmath>

#include "checker/diagnosis/explain.hpp"
#include "checker/tests/property.hpp"
#include "checker/tests/survey/held_back.hpp"
#include "checker/words/compare.hpp"
#include "exercises/gradient_check.hpp"

namespace ex4 {
namespace {

using tests::expect_property;

double noise() { return double(*rc::gen::inRange(-1000, 1001)) / 1000; }

arma::mat any_matrix(double largest) {
  arma::mat A(*rc::gen::inRange<arma::uword>(1, 9), *rc::gen::inRange<arma::uword>(1, 9));
  A.imbue([&] { return largest * noise(); });
  return A;
}

TEST(Properties, NoiseIsNeverAnError) {
  expect_property("noise of 1e-12 of the largest entry agrees", 300, [] {
    const arma::mat right = any_matrix(std::pow(10.0, *rc::gen::inRange(-6, 7)));
    arma::mat got = right;
    const double largest = arma::abs(right).max();
    got.transform([&](double x) { return x + 1e-12 * largest * noise(); });
    const wire::Record want = wire::Record().add("J", right), came = wire::Record().add("J", got);
    for (const judge::Tolerance& tolerance :
         {judge::tolerance::value, judge::tolerance::gradient, judge::tolerance::difference})
      RC_ASSERT(!judge::first_difference(want, came, tolerance).has_value());
    const wire::Record small = wire::Record().add("J", right / std::max(largest, 1e-300)),
                       near = wire::Record().add("J", got / std::max(largest, 1e-300));
    if (largest > 0) RC_ASSERT(!judge::first_difference(small, near, {0, 1.001e-12}).has_value());
  });
}

TEST(Properties, WhatIsOffByMoreThanTheToleranceIsAnError) {
  expect_property("an entry that is off by ten tolerances, or NaN, disagrees", 300, [] {
    const arma::mat right = any_matrix(1 + 9 * std::abs(noise()));
    arma::mat got = right;
    const double off = 10 * (1e-12 + 1e-10 * arma::abs(right).max());
    const auto at = *rc::gen::inRange<arma::uword>(0, right.n_elem);
    got(at) = *rc::gen::arbitrary<bool>() ? got(at) + off : arma::datum::nan;
    RC_ASSERT(judge::first_difference(wire::Record().add("J", right), wire::Record().add("J", got),
                                      judge::tolerance::value)
                  .has_value());
  });
}

/// The log of right code, as the judge would keep it.
std::vector<judge::Observation> right_log(const std::string& stem) {
  std::vector<judge::Observation> log;
  for (const wire::Call& call : batch::held_back_calls(stem)) {
    judge::Observation seen;
    seen.call = call;
    seen.expected = *batch::right_answer(call);
    seen.outcome.ending = judge::Ending::returned;
    seen.outcome.value = seen.expected;
    seen.agreed = true;
    if (call.function == "numerical_gradient")
      numerical_gradient(
          [&](const arma::vec& point) {
            const double value = batch::wavy(point);
            seen.outcome.evaluations.push_back({point, value, {}});
            return value;
          },
          call.arguments["params"].as_col(), call.arguments.number("epsilon"));
    log.push_back(std::move(seen));
  }
  return log;
}

/// One field of one answer is changed: an entry moved, all scaled or moved, the places exchanged.
void perturb(judge::Observation& seen) {
  const auto& fields = seen.expected.fields();
  const wire::Field& field = fields[*rc::gen::inRange<std::size_t>(0, fields.size())];
  arma::mat value = field.value;
  const double by = 0.137 + std::abs(noise());
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      value(*rc::gen::inRange<arma::uword>(0, value.n_elem)) += by;
      break;
    case 1:
      value *= 1 + by;
      break;
    case 2:
      value += by;
      break;
    case 3:
      value = arma::reshape(arma::reverse(arma::vectorise(value)), value.n_rows, value.n_cols);
      break;
    default:
      value(*rc::gen::inRange<arma::uword>(0, value.n_elem)) = arma::datum::nan;
      break;
  }
  wire::Record changed;
  for (const wire::Field& one : fields) changed.add(one.name, one.name == field.name ? value : one.value);
  seen.outcome.value = changed;
  seen.agreed = batch::same_record(changed, seen.expected, 1e-10);
}

class OneCallOff : public ::testing::TestWithParam<std::string> {};

TEST_P(OneCallOff, IsExplainedByNothingForCertain) {
  const Part& part = part_named(GetParam());
  const std::vector<judge::Observation> right = right_log(part.stem);
  expect_property("one answer of " + part.stem + " is off", 12, [&] {
    std::vector<judge::Observation> log = right;
    perturb(log[*rc::gen::inRange<std::size_t>(0, log.size())]);
    for (const verdict::Mistake& told : diagnosis::explain(part, log)) {
      RC_LOG(told.id + ": " + told.says);
      RC_ASSERT(!told.certain);
    }
  });
}

std::vector<std::string> stems() {
  std::vector<std::string> all;
  for (const Part& part : parts()) all.push_back(part.stem);
  return all;
}

INSTANTIATE_TEST_SUITE_P(Parts, OneCallOff, ::testing::ValuesIn(stems()),
                         [](const auto& part) { return part.param; });

}  // namespace
}  // namespace ex4
