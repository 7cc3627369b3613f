// See which_calls.hpp.
#include "checker/diagnosis/facts/which_calls.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ex4::diagnosis {
namespace {

using judge::Observation;

struct KindOfCall {
  const char* words;
  bool (*holds)(const wire::Record& in);
};

arma::uword examples(const wire::Record& in) {
  return in.has("X") ? in["X"].n_rows : in.has("y") ? in["y"].n_rows : 0;
}

/// Every label from 1 to K occurs in y.
bool all_labels(const wire::Record& in) {
  const arma::uword K = in.has("theta2") ? in["theta2"].n_rows : in.has("K") ? in.count("K") : 0;
  if (!in.has("y") || K == 0) return true;
  for (arma::uword k = 1; k <= K; ++k)
    if (!arma::any(arma::vectorise(in["y"]) == static_cast<double>(k))) return false;
  return true;
}

bool picture_grid(const wire::Record& in, bool& full, bool& square) {
  if (!in.has("X") || in.fields().size() != 1) return false;
  const arma::uword m = in["X"].n_rows,
                    down = static_cast<arma::uword>(std::sqrt(static_cast<double>(m)) + 1e-9);
  if (down == 0) return false;
  const arma::uword across = (m + down - 1) / down;
  full = down * across == m, square = down == across;
  return true;
}

constexpr KindOfCall kinds[] = {
    {"there is a single example (m = 1)", [](const wire::Record& in) { return examples(in) == 1; }},
    {"the grid is not full, so that cells stay empty",
     [](const wire::Record& in) {
       bool full = true, square = true;
       return picture_grid(in, full, square) && !full;
     }},
    {"the grid has more columns than rows",
     [](const wire::Record& in) {
       bool full = true, square = true;
       return picture_grid(in, full, square) && !square;
     }},
    {"one of the labels 1..K does not occur in y", [](const wire::Record& in) { return !all_labels(in); }},
    {"lambda is 0", [](const wire::Record& in) { return in.has("lambda") && in.number("lambda") == 0; }},
    {"lambda is not 0", [](const wire::Record& in) { return in.has("lambda") && in.number("lambda") != 0; }},
    {"there are more hidden units than inputs",
     [](const wire::Record& in) {
       return in.has("theta1") && in["theta1"].n_rows + 1 > in["theta1"].n_cols;
     }},
    {"there are more labels than hidden units",
     [](const wire::Record& in) {
       return in.has("theta2") && in["theta2"].n_rows + 1 > in["theta2"].n_cols;
     }},
    {"there are more labels than examples",
     [](const wire::Record& in) {
       return in.has("theta2") && in.has("X") && in["theta2"].n_rows > in["X"].n_rows;
     }},
    {"there are fewer examples than inputs",
     [](const wire::Record& in) { return in.has("X") && in["X"].n_rows < in["X"].n_cols; }},
    {"z has a single row", [](const wire::Record& in) { return in.has("z") && in["z"].n_rows == 1; }},
    {"z has more rows than columns",
     [](const wire::Record& in) { return in.has("z") && in["z"].n_rows > in["z"].n_cols; }},
    {"z has more columns than rows",
     [](const wire::Record& in) { return in.has("z") && in["z"].n_cols > in["z"].n_rows; }},
    {"z is not square",
     [](const wire::Record& in) { return in.has("z") && in["z"].n_cols != in["z"].n_rows; }},
};

}  // namespace

std::string where_it_throws(const Compared& calls) {
  std::vector<const Observation*> others = calls.passing;
  others.insert(others.end(), calls.failing.begin(), calls.failing.end());
  if (others.size() < 2 || calls.threw.empty()) return "";
  std::vector<const char*> fit;
  for (const KindOfCall& kind : kinds) {
    const auto holds = [&](const Observation* one) { return kind.holds(one->call.arguments); };
    if (std::all_of(calls.threw.begin(), calls.threw.end(), holds) &&
        std::none_of(others.begin(), others.end(), holds))
      fit.push_back(kind.words);
  }
  return fit.size() == 1 ? fmt::format("It throws only where {}.", fit.front()) : "";
}

}  // namespace ex4::diagnosis
