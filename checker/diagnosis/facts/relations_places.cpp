// Where answers differ: which field, column, row; and what rearranging would make them right.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/facts/relations.hpp"
#include "checker/words/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;
constexpr double tolerance = 1e-9;

struct Arrangement {
  const char *id, *words;
  arma::mat (*apply)(const arma::mat&);
};

const std::vector<Arrangement>& arrangements() {
  static const std::vector<Arrangement> all = {
      {"transposed", "transposed", [](const arma::mat& a) { return arma::mat(a.t()); }},
      {"row-major", "read row by row where Armadillo keeps columns", [](const arma::mat& a) { return arma::mat(arma::reshape(arma::vectorise(a.t()), a.n_rows, a.n_cols)); }},
      {"row-major", "written row by row where Armadillo keeps columns", [](const arma::mat& a) { return arma::mat(arma::reshape(arma::vectorise(a), a.n_cols, a.n_rows).t()); }},
      {"columns-reversed", "in reversed order of columns", [](const arma::mat& a) { return arma::mat(arma::fliplr(a)); }},
      {"rows-reversed", "in reversed order of rows", [](const arma::mat& a) { return arma::mat(arma::flipud(a)); }},
      {"columns-shifted", "shifted by one column", [](const arma::mat& a) { return arma::mat(arma::shift(a, 1, 1)); }},
      {"columns-shifted", "shifted by one column", [](const arma::mat& a) { return arma::mat(arma::shift(a, -1, 1)); }},
      {"rows-shifted", "shifted by one row", [](const arma::mat& a) { return arma::mat(arma::shift(a, 1, 0)); }},
      {"rows-shifted", "shifted by one row", [](const arma::mat& a) { return arma::mat(arma::shift(a, -1, 0)); }},
  };
  return all;
}

/// The names of fields that differ in some failing call, in the contract's order.
std::vector<std::string> wrong_fields(const Compared& calls) {
  std::vector<std::string> names;
  for (const wire::Field& field : calls.failing.front()->expected.fields()) {
    const bool wrong = std::any_of(calls.failing.begin(), calls.failing.end(), [&](const Observation* o) {
      return !o->outcome.value.has(field.name) || !same(o->outcome.value[field.name], o->expected[field.name], tolerance);
    });
    if (wrong) names.push_back(field.name);
  }
  return names;
}

/// True when `holds(got, want)` for this field in every failing call, with at least one matrix of two columns.
template <typename Holds>
bool always(const Compared& calls, const std::string& field, Holds holds) {
  bool telling = false;
  for (const Observation* seen : calls.failing) {
    if (!seen->outcome.value.has(field)) return false;
    const arma::mat &got = seen->outcome.value[field], &want = seen->expected[field];
    if (same(got, want, tolerance)) continue;
    if (!holds(got, want)) return false;
    telling = telling || (got.n_rows > 1 && got.n_cols > 1);
  }
  return telling;
}

bool same_shape(const arma::mat& a, const arma::mat& b) { return a.n_rows == b.n_rows && a.n_cols == b.n_cols; }

}  // namespace

void observe_places(const Part& part, const Compared& calls, Mistakes& found) {
  const std::vector<std::string> wrong = wrong_fields(calls);
  const auto& fields = calls.failing.front()->expected.fields();
  if (wrong.empty()) return;
  if (fields.size() > 1 && wrong.size() < fields.size()) {
    if (calls.function == "feedforward")
      found.push_back(observed(part, "first-wrong-step", fmt::format("Of the steps of {}, {} is the first that is wrong.", calls.function, wrong.front()),
                               fmt::format("What goes into {}, and which operation makes it?", wrong.front())));
    else
      found.push_back(observed(part, "one-part-wrong", fmt::format("Only {} is wrong; the rest of the answer is right.", fmt::join(wrong, " and ")),
                               fmt::format("Which lines of yours have to do with {} alone?", wrong.front())));
  }
  for (const std::string& field : wrong) {
    for (const Arrangement& way : arrangements())
      if (always(calls, field, [&](const arma::mat& got, const arma::mat& want) { return want.n_rows > 1 && want.n_cols > 1 && same(got, way.apply(want), tolerance); })) {
        found.push_back(observed(part, way.id, fmt::format("{} holds the right numbers, but {}.", field, way.words), "Does entry (1,2) of your answer belong where it stands?"));
        return;
      }
    const auto split = [&](bool first) {
      return [first](const arma::mat& got, const arma::mat& want) {
        if (!same_shape(got, want) || got.n_cols < 2) return false;
        const auto part_of = [&](const arma::mat& a) { return arma::mat(first ? a.tail_cols(a.n_cols - 1) : a.head_cols(1)); };
        return same(part_of(got), part_of(want), tolerance);
      };
    };
    const bool has_bias = field != "image" && field != "Y" && field != "slope";
    if (has_bias && always(calls, field, split(true)))
      found.push_back(observed(part, "only-bias", fmt::format("Only the bias column (column 0) of {} differs.", field), "What is special about the weights of the constant input?"));
    else if (has_bias && always(calls, field, split(false)))
      found.push_back(observed(part, "all-but-bias", fmt::format("The bias column of {} is right, and every other column differs.", field), "What do the other columns depend on that the bias column does not?"));
    const auto rows = [&](bool first) {
      return [first](const arma::mat& got, const arma::mat& want) {
        if (!same_shape(got, want) || got.n_rows < 3) return false;
        const auto part_of = [&](const arma::mat& a) { return arma::mat(first ? a.tail_rows(a.n_rows - 1) : a.head_rows(a.n_rows - 1)); };
        return same(part_of(got), part_of(want), tolerance);
      };
    };
    if (always(calls, field, rows(true))) found.push_back(observed(part, "only-first-row", fmt::format("Only the first row of {} differs.", field), "Where does your loop over the rows begin?"));
    if (always(calls, field, rows(false))) found.push_back(observed(part, "only-last-row", fmt::format("Only the last row of {} differs.", field), "Where does your loop over the rows end?"));
  }
}

void observe_shapes(const Part& part, const Compared& calls, Mistakes& found) {
  std::set<std::string> told;
  for (const Observation* seen : calls.failing)
    for (const wire::Field& field : seen->expected.fields()) {
      if (!seen->outcome.value.has(field.name) || told.contains(field.name)) continue;
      const arma::mat &got = seen->outcome.value[field.name], &want = field.value;
      if (same_shape(got, want)) continue;
      told.insert(field.name);
      std::string hint;
      if (got.n_rows == want.n_cols && got.n_cols == want.n_rows) hint = ": rows and columns have changed places";
      else if (got.n_rows == want.n_rows && got.n_cols + 1 == want.n_cols) hint = ": one column is missing";
      else if (got.n_rows == want.n_rows && got.n_cols == want.n_cols + 1) hint = ": there is one column too many";
      else if (got.n_cols == want.n_cols && got.n_rows + 1 == want.n_rows) hint = ": one row is missing";
      else if (got.n_cols == want.n_cols && got.n_rows == want.n_rows + 1) hint = ": there is one row too many";
      found.push_back(observed(part, "shape", fmt::format("{} comes back as {} where {} is expected{}.", field.name, judge::shape(got), judge::shape(want), hint),
                               "Write the shapes of all matrices on the way down: which step changes them?"));
    }
}

}  // namespace ex4::diagnosis
