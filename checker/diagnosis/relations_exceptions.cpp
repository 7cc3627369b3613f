// Exceptions in the exercise's words: which of its matrices have the shapes that Armadillo complains about.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>

#include "checker/diagnosis/relations.hpp"
#include "checker/diagnosis/shape_error.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;
using Shape = std::array<unsigned long long, 2>;

struct Thing {
  std::string name;
  Shape shape;
};

/// Everything in a call that has a shape, the likelier first.
std::vector<Thing> things(const wire::Record& in) {
  std::vector<Thing> all;
  const auto add = [&](const std::string& name, unsigned long long rows, unsigned long long cols) {
    all.push_back({name, {rows, cols}});
    all.push_back({name + " transposed", {cols, rows}});
  };
  const auto rows = [&](const char* f) { return static_cast<unsigned long long>(in[f].n_rows); };
  const auto cols = [&](const char* f) { return static_cast<unsigned long long>(in[f].n_cols); };
  if (in.has("theta1")) add("Theta1", rows("theta1"), cols("theta1"));
  if (in.has("theta2")) add("Theta2", rows("theta2"), cols("theta2"));
  if (in.has("X")) {
    const auto m = rows("X"), n = cols("X");
    add("X (without a bias column)", m, n);
    add("a1", m, n + 1);
    if (in.has("theta1")) {
      const auto h = rows("theta1");
      add("a matrix with a hidden layer's values, without a bias", m, h);
      add("a2", m, h + 1);
      add("one example's hidden values, without a bias", 1, h);
      add("one example's hidden values with the bias", 1, h + 1);
    }
    if (in.has("theta2")) {
      const auto K = rows("theta2");
      add("a matrix with one column for each output (a3, Y or delta3)", m, K);
      add("one example's outputs", 1, K);
    }
    add("one example of X without the bias", 1, n);
    add("one example of a1", 1, n + 1);
    add("y", m, 1);
  }
  if (in.has("theta1")) add("Theta1 without column 0", rows("theta1"), cols("theta1") - 1);
  if (in.has("theta2")) add("Theta2 without column 0", rows("theta2"), cols("theta2") - 1);
  for (const char* one : {"z", "a", "b", "params", "theta"})
    if (in.has(one)) add(one, rows(one), cols(one));
  if (in.has("theta1")) add("all weights of Theta1 in one column", rows("theta1") * cols("theta1"), 1);
  if (in.has("theta2")) add("all weights of Theta2 in one column", rows("theta2") * cols("theta2"), 1);
  if (in.has("X") && in.has("theta1") && in.has("theta2")) {
    add("a matrix with one column for each hidden unit and one row for each label", rows("theta2"), rows("theta1"));
    add("a square matrix over the examples", rows("X"), rows("X"));
    add("a number for each hidden unit", rows("theta1"), 1);
  }
  return all;
}

/// The numbers of a call that a dimension can be, the likelier first.
std::vector<std::pair<std::string, unsigned long long>> sizes(const wire::Record& in) {
  std::vector<std::pair<std::string, unsigned long long>> all;
  const auto add = [&](const std::string& name, unsigned long long x) {
    all.emplace_back(name, x);
    all.emplace_back(name + " + 1", x + 1);
    all.emplace_back(name + " - 1", x - 1);
  };
  if (in.has("X")) add("m", in["X"].n_rows), add("n", in["X"].n_cols);
  if (in.has("theta1")) add("h", in["theta1"].n_rows);
  else if (in.has("hidden")) add("h", in.count("hidden"));
  if (in.has("theta2")) add("K", in["theta2"].n_rows);
  else if (in.has("labels")) add("K", in.count("labels"));
  for (const char* one : {"n", "h", "K", "fan_in", "fan_out"})
    if (in.has(one)) add(one, in.count(one));
  if (in.has("y") && !in.has("X")) add("m", in["y"].n_elem);
  if (in.has("X")) add("m·n", in["X"].n_elem);
  if (in.has("theta1")) add("h·(n+1)", in["theta1"].n_elem);
  if (in.has("theta2")) add("K·(h+1)", in["theta2"].n_elem);
  if (in.has("X") && in.has("theta2")) add("m·K", in["X"].n_rows * in["theta2"].n_rows);
  if (in.has("X") && in.has("theta1")) add("m·h", in["X"].n_rows * in["theta1"].n_rows);
  if (in.has("y") && in.has("K")) add("m·K", in["y"].n_elem * in.count("K"));
  all.emplace_back("1", 1);
  all.emplace_back("2", 2);
  return all;
}

/// Which size a dimension of the failing operation is in every call; empty when none fits.
template <typename Pick>
std::string dimension(const Compared& calls, const std::string& operation, Pick pick) {
  const auto first = sizes(calls.threw.front()->call.arguments);
  for (std::size_t i = 0; i < first.size(); ++i)
    if (std::all_of(calls.threw.begin(), calls.threw.end(), [&](const Observation* seen) {
          const auto error = read_shape_error(seen->outcome.detail);
          const auto here = sizes(seen->call.arguments);
          return error && error->operation == operation && i < here.size() && here[i].second == pick(*error);
        }))
      return first[i].first;
  return "";
}

/// What one operand of the failing operation is: the thing that has its shape in the most calls.
struct Operand {
  std::string name;
  bool everywhere = false;  ///< in every call that threw
};

template <typename Pick>
Operand operand(const Compared& calls, const std::string& operation, Pick pick) {
  const std::vector<Thing> first = things(calls.threw.front()->call.arguments);
  std::size_t most = 1;
  Operand best;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const auto fits = static_cast<std::size_t>(std::count_if(calls.threw.begin(), calls.threw.end(), [&](const Observation* seen) {
      const auto error = read_shape_error(seen->outcome.detail);
      const std::vector<Thing> here = things(seen->call.arguments);
      return error && error->operation == operation && i < here.size() && here[i].shape == pick(*error);
    }));
    const auto error = read_shape_error(calls.threw.front()->outcome.detail);
    if (fits <= most || first[i].shape != pick(*error)) continue;
    most = fits;
    best = {first[i].name, fits == calls.threw.size()};
  }
  if (best.everywhere) return best;
  const std::string rows = dimension(calls, operation, [&](const ShapeError& e) { return pick(e)[0]; });
  const std::string cols = dimension(calls, operation, [&](const ShapeError& e) { return pick(e)[1]; });
  if (!rows.empty() && !cols.empty()) return {fmt::format("something of {} by {}", rows, cols), true};
  return best;
}

/// "a matrix product (*)" for Armadillo's "matrix multiplication".
std::string in_words(const std::string& operation) {
  if (operation == "matrix multiplication") return "a matrix product (*)";
  if (operation == "element-wise multiplication") return "an element-wise product (%)";
  if (operation == "element-wise division") return "an element-wise division (/)";
  if (operation == "addition") return "an addition (+)";
  if (operation == "subtraction") return "a subtraction (-)";
  if (operation.starts_with("copy into")) return "an assignment to a part of a matrix (" + operation + ")";
  return operation;
}

/// What an accessor of Armadillo was asked for and could not give.
std::string asked_for(const std::string& text) {
  const std::size_t colons = text.find("::"), brackets = text.find("()");
  const std::string name = colons == std::string::npos || brackets == std::string::npos || brackets < colons ? "" : text.substr(colons + 2, brackets - colons - 2);
  const auto is = [&](std::initializer_list<const char*> names) { return std::any_of(names.begin(), names.end(), [&](const char* n) { return name == n; }); };
  if (is({"row", "unsafe_row"})) return "asks for a row that the matrix does not have (row)";
  if (is({"col", "unsafe_col", "colptr"})) return "asks for a column that the matrix does not have (col)";
  if (is({"rows", "cols"})) return "asks for " + name + " that the matrix does not have";
  if (is({"head_cols", "tail_cols"})) return "asks for more columns than the matrix has (" + name + ")";
  if (is({"head_rows", "tail_rows"})) return "asks for more rows than the matrix has (" + name + ")";
  if (is({"head", "tail"})) return "asks for more entries than the vector has (" + name + ")";
  if (is({"subvec", "submat"})) return "asks for a block that reaches beyond the " + std::string(name == "subvec" ? "vector" : "matrix") + ", or whose end comes before its beginning (" + name + ")";
  if (is({"operator", "at", "elem"})) return "asks for an entry that is not there";
  if (is({"shed_col", "shed_cols", "shed_row", "shed_rows"})) return "takes away what the matrix does not have (" + name + ")";
  return "reads or writes past the end of a matrix";
}

/// A row or column past the last: which bound of a loop may be meant.
const char* bound(const std::string& text) {
  if (text.find("head") != std::string::npos || text.find("tail") != std::string::npos)
    return "How many columns or entries has this matrix, and which number do you ask for: is it that of another layer?";
  return "C++ counts from 0: what is the largest legal index, and which one do you use? Does your loop count what this matrix holds?";
}

/// Two exceptions of one kind: the same operation with shapes of whatever size, or the same text.
bool same_kind(const std::string& a, const std::string& b) {
  const auto x = read_shape_error(a), y = read_shape_error(b);
  return x && y ? x->operation == y->operation : a == b;
}

/// Only the calls that threw what most of them threw.
Compared with_the_usual_exception(const Compared& calls) {
  const auto alike = [&](const Observation* one) {
    return std::count_if(calls.threw.begin(), calls.threw.end(), [&](const Observation* other) { return same_kind(one->outcome.detail, other->outcome.detail); });
  };
  const Observation* most = *std::max_element(calls.threw.begin(), calls.threw.end(), [&](auto* a, auto* b) { return alike(a) < alike(b); });
  Compared usual = calls;
  std::erase_if(usual.threw, [&](const Observation* one) { return !same_kind(one->outcome.detail, most->outcome.detail); });
  return usual;
}

}  // namespace

void observe_exceptions(const Part& part, const Compared& every, Mistakes& found) {
  const Compared calls = with_the_usual_exception(every);
  // What nearly all calls ended with. Some case has sizes in common, where a wrong operand fits by chance.
  const bool usual = calls.threw.size() > 2 && 4 * calls.threw.size() >= 3 * (every.threw.size() + every.failing.size());
  const std::string& text = calls.threw.front()->outcome.detail;
  if (const auto error = read_shape_error(text)) {
    if (error->left[0] * error->left[1] == 0 || error->right[0] * error->right[1] == 0) {
      verdict::Mistake empty = observed(part, "used-before-filled", fmt::format("{} uses a matrix before anything was put into it: it is still empty ({}).", calls.function, text),
                                        "On which line does each matrix of yours get its first value, and on which is it first used?");
      empty.certain = true;
      found.push_back(empty);
      return;
    }
    const auto absurd = [](const Shape& s) { return s[0] > 1'000'000'000 || s[1] > 1'000'000'000; };
    if (absurd(error->left) || absurd(error->right)) {  // the numbers are those of memory that nobody wrote, and differ
      found.push_back(observed(part, "used-before-filled", fmt::format("{} uses a matrix on the very line that makes it, before it has a shape.", calls.function),
                               "On which line does each matrix of yours get its first value, and on which is it first used?"));
      return;
    }
    const Operand left = operand(calls, error->operation, [](const ShapeError& e) { return e.left; });
    const Operand right = operand(calls, error->operation, [](const ShapeError& e) { return e.right; });
    const auto named = [](const Operand& operand, const Shape& s) {
      return operand.name.empty() ? fmt::format("something {}×{}", s[0], s[1]) : fmt::format("{} ({}×{})", operand.name, s[0], s[1]);
    };
    verdict::Mistake shapes = observed(part, "shapes-do-not-fit",
                                       fmt::format("Two shapes do not fit in {}: {} and {}.", in_words(error->operation), named(left, error->left), named(right, error->right)),
                                       "Write both shapes down: which of the two is not what you meant, or should one be transposed?");
    // A fact: sizes differ from call to call, and these are the only things that have both shapes in all of them.
    shapes.certain = left.everywhere && right.everywhere && usual;
    found.push_back(shapes);
    return;
  }
  // What every call ended with is a fact, too.
  const bool fact = usual;
  if (text.find("join_") != std::string::npos) {
    const bool side_by_side = text.find("join_rows") != std::string::npos;
    found.push_back(observed(part, "joined-shapes",
                             fmt::format("Two matrices are put {}, and do not have the same number of {} ({}).", side_by_side ? "side by side (join_rows)" : "on top of each other (join_cols)",
                                         side_by_side ? "rows" : "columns", text),
                             "join_rows puts matrices side by side, join_cols on top of each other: which do you mean, and which shapes meet?"));
    found.back().certain = fact;
    return;
  }
  if (text.find("insert_") != std::string::npos) {
    found.push_back(observed(part, "joined-shapes", fmt::format("What {} puts into a matrix does not have its number of rows or columns ({}).", calls.function, text),
                             "How many rows has the matrix, and how long is what you insert?"));
    found.back().certain = fact;
    return;
  }
  if (text.find("out of bounds") != std::string::npos || text.find("out of range") != std::string::npos) {
    found.push_back(observed(part, "index-out-of-bounds", fmt::format("{} {} ({}).", calls.function, asked_for(text), text), bound(text)));
    found.back().certain = fact && text.find("::") != std::string::npos;
  } else if (text.find("requested size") != std::string::npos) {
    found.push_back(observed(part, "shapes-do-not-fit", fmt::format("{} makes a matrix with an absurd number of rows or columns, as when whole numbers without a sign go below 0 ({}).", calls.function, text),
                             "What does 0 - 1 give in arma::uword, and which of your sizes can go below 0?"));
    found.back().certain = fact;
  }
  else if (text.find("size") != std::string::npos || text.find("dimension") != std::string::npos)
    found.push_back(observed(part, "shapes-do-not-fit", fmt::format("A shape does not fit: {}.", text), "Write the shapes on both sides of that line down."));
  else
    found.push_back(observed(part, "exception", fmt::format("{} threw an exception: {}.", calls.function, text), "Which line of yours can throw this?"));
}

}  // namespace ex4::diagnosis
