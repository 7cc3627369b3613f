// Factors, signs, NaN, single precision: relations that hold for every entry.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/facts/relations.hpp"
#include "checker/words/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

/// The c with got = c · want in every entry of every field that differs, if there is one.
std::optional<double> factor_of(const Observation& seen) {
  std::optional<double> factor;
  for (const wire::Field& field : seen.expected.fields()) {
    if (!seen.outcome.value.has(field.name)) return std::nullopt;
    const arma::mat& got = seen.outcome.value[field.name];
    if (got.n_elem != field.value.n_elem || got.is_empty()) return std::nullopt;
    const arma::uword largest = arma::abs(field.value).index_max();
    if (field.value(largest) == 0) continue;
    const double here = got(largest) / field.value(largest);
    if (!std::isfinite(here)) return std::nullopt;
    if (!same(got, arma::mat(here * field.value), 1e-9)) return std::nullopt;
    if (factor && std::abs(*factor - here) > 1e-9 * std::abs(here)) return std::nullopt;
    factor = here;
  }
  return factor;
}

bool everywhere(const Compared& calls, const std::function<double(const Observation&)>& wanted) {
  return std::all_of(calls.failing.begin(), calls.failing.end(), [&](const Observation* seen) {
    const auto factor = factor_of(*seen);
    const double want = wanted(*seen);
    return factor && std::abs(*factor - want) <= 1e-9 * std::abs(want);
  });
}

/// The largest relative error over all failing calls, and the smallest.
std::pair<double, double> errors(const Compared& calls) {
  double smallest = arma::datum::inf, largest = 0;
  for (const Observation* seen : calls.failing) {
    double here = 0;
    for (const wire::Field& field : seen->expected.fields()) {
      const arma::mat& got = seen->outcome.value[field.name];
      if (arma::size(got) != arma::size(field.value)) return {arma::datum::inf, arma::datum::inf};
      const double scale = field.value.is_empty() ? 0 : arma::abs(field.value).max();
      const double worst = field.value.is_empty() ? 0 : arma::abs(got - field.value).max();
      here = std::max(here, scale > 0 ? worst / scale : worst);
      if (!got.is_finite()) return {arma::datum::inf, arma::datum::inf};
    }
    smallest = std::min(smallest, here);
    largest = std::max(largest, here);
  }
  return {smallest, largest};
}

/// Two numbers with as many digits as it takes to tell them apart, six at least.
std::pair<std::string, std::string> apart(double a, double b) {
  for (int digits = 6; digits < 17; ++digits) {
    std::pair<std::string, std::string> texts(fmt::format("{:.{}g}", a, digits), fmt::format("{:.{}g}", b, digits));
    if (texts.first != texts.second) return texts;
  }
  return {fmt::format("{}", a), fmt::format("{}", b)};
}

}  // namespace

void observe_numbers(const Part& part, const Compared& calls, Mistakes& found) {
  std::size_t not_finite = 0;
  bool any_nan = false, any_infinite = false;
  for (const Observation* seen : calls.failing)
    for (const wire::Field& field : seen->outcome.value.fields())
      if (!field.value.is_finite()) {
        any_nan = any_nan || field.value.has_nan();
        any_infinite = any_infinite || field.value.has_inf();
        ++not_finite;
        break;
      }
  if (not_finite > 0) {
    found.push_back(observed(part, "not-finite",
                             fmt::format("{} of {} wrong answers of {} hold {}, from finite inputs.", not_finite, calls.failing.size(), calls.function,
                                         any_nan && any_infinite ? "NaN and infinity" : any_nan ? "NaN" : "infinity"),
                             any_nan ? "NaN comes from 0/0, 0 times infinity, infinity minus infinity, or the logarithm or root of a negative number: which of your steps can do that?"
                                     : "Infinity comes from a division by 0, the logarithm of 0, or exp of a large number: which of your steps can do that?"));
    if (not_finite == calls.failing.size()) return;
  }
  const auto m = [](const Observation& o) { return o.call.arguments.has("X") ? double(o.call.arguments["X"].n_rows) : 1.0; };
  struct Named {
    std::function<double(const Observation&)> factor;
    const char* words;
  };
  const std::vector<Named> named = {
      {[&](const Observation& o) { return m(o); }, "m times"},
      {[&](const Observation& o) { return 1 / m(o); }, "one m-th of"},
      {[&](const Observation& o) { return -m(o); }, "-m times"},
      {[](const Observation&) { return -1.0; }, "the negative of"},
  };
  if (calls.failing.size() >= 2)
    for (const Named& one : named)
      if (everywhere(calls, one.factor)) {
        found.push_back(observed(part, "factor", fmt::format("Every wrong answer of {} is {} the expected one.", calls.function, one.words),
                                 "Which step decides how large the whole answer is?"));
        return;
      }
  const auto factor = factor_of(*calls.failing.front());
  if (factor && calls.failing.size() >= 2 && everywhere(calls, [&](const Observation&) { return *factor; })) {
    if (*factor == 0)
      found.push_back(observed(part, "factor", fmt::format("{} answers 0, and nothing else, wherever it is wrong.", calls.function),
                               "Does the line that writes the result run at all, and what does it write?"));
    else
      found.push_back(observed(part, "factor", fmt::format("Every wrong answer of {} is {} times the expected one.", calls.function, judge::six_digits(*factor)),
                               "Which step decides how large the whole answer is?"));
    return;
  }
  const auto [smallest, largest] = errors(calls);
  if (largest < 3e-4 && smallest > 1e-10 && calls.passing.size() <= calls.failing.size())
    found.push_back(observed(part, "digits", fmt::format("The answers of {} are nearly right, to about {} digits, as when float stands where double belongs.",
                                                         calls.function, static_cast<int>(-std::log10(largest))),
                             "Which type holds your numbers on the way?"));
}

void observe_tendency(const Part& part, const Compared& calls, Mistakes& found) {
  const auto entries = [](const Observation* o) {
    arma::uword count = 0;
    for (const wire::Field& field : o->call.arguments.fields()) count += field.value.n_elem;
    return count;
  };
  const Observation& seen = **std::min_element(calls.failing.begin(), calls.failing.end(), [&](auto* a, auto* b) { return entries(a) < entries(b); });
  constexpr std::size_t most_shown = 4;
  std::vector<std::string> shown;
  std::size_t off = 0, all = 0;
  for (const wire::Field& field : seen.expected.fields()) {
    if (!seen.outcome.value.has(field.name)) return;
    const arma::mat &got = seen.outcome.value[field.name], &want = field.value;
    if (got.n_rows != want.n_rows || got.n_cols != want.n_cols) return;
    const double room = 1e-10 * (want.is_empty() ? 0 : arma::abs(want).max());
    all += want.n_elem;
    for (arma::uword i = 0; i < want.n_elem; ++i) {
      if (std::abs(got(i) - want(i)) <= room || ++off > most_shown) continue;
      const arma::uword r = i % want.n_rows, c = i / want.n_rows;
      const std::string place = want.n_elem == 1 ? "" : want.n_cols == 1 ? fmt::format("({})", r) : fmt::format("({}, {})", r, c);
      const auto [came, right] = apart(got(i), want(i));
      shown.push_back(fmt::format("{}{} is {} and should be {}", field.name, place, came, right));
    }
  }
  if (shown.empty()) return;
  found.push_back(observed(part, "smallest-wrong-call",
                           fmt::format("The smallest call that is wrong is {}: {}{}.", judge::describe_call(seen.call), fmt::join(shown, ", "),
                                       off > most_shown ? fmt::format(" ({} of {} numbers differ)", off, all) : ""),
                           "Work this call out on paper, step by step: which is the first number that differs?"));
}

}  // namespace ex4::diagnosis
