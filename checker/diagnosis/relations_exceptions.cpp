// Exceptions in the exercise's words: which of its matrices have the shapes that Armadillo complains about.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

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
  if (in.has("z")) add("z", rows("z"), cols("z"));
  return all;
}

/// The thing that has `pick(error)`'s shape in every failing call.
template <typename Pick>
std::string name_of(const Compared& calls, Pick pick) {
  const std::vector<Thing> first = things(calls.threw.front()->call.arguments);
  for (std::size_t i = 0; i < first.size(); ++i) {
    const bool fits = std::all_of(calls.threw.begin(), calls.threw.end(), [&](const Observation* seen) {
      const auto error = read_shape_error(seen->outcome.detail);
      const std::vector<Thing> here = things(seen->call.arguments);
      return error && i < here.size() && here[i].shape == pick(*error);
    });
    if (fits) return first[i].name;
  }
  return "";
}

}  // namespace

void observe_exceptions(const Part& part, const Compared& calls, Mistakes& found) {
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
    const std::string left = name_of(calls, [](const ShapeError& e) { return e.left; });
    const std::string right = name_of(calls, [](const ShapeError& e) { return e.right; });
    const auto named = [](const std::string& name, const Shape& s) {
      return name.empty() ? fmt::format("something {}×{}", s[0], s[1]) : fmt::format("{} ({}×{})", name, s[0], s[1]);
    };
    found.push_back(observed(part, "shapes-do-not-fit",
                             fmt::format("Two shapes do not fit in a {}: {} and {}.", error->operation, named(left, error->left), named(right, error->right)),
                             "Write both shapes down: which of the two is not what you meant, or should one be transposed?"));
    return;
  }
  if (text.find("join_") != std::string::npos) {
    found.push_back(observed(part, "joined-shapes", fmt::format("Two matrices that are put together do not fit: {}.", text),
                             "join_rows puts matrices side by side, join_cols on top of each other: which do you mean, and which shapes meet?"));
    return;
  }
  if (text.find("out of bounds") != std::string::npos || text.find("out of range") != std::string::npos)
    found.push_back(observed(part, "index-out-of-bounds", fmt::format("{} reads or writes past the end of a matrix ({}).", calls.function, text),
                             "C++ counts from 0: what is the largest legal index, and which one do you use?"));
  else if (text.find("size") != std::string::npos || text.find("dimension") != std::string::npos)
    found.push_back(observed(part, "shapes-do-not-fit", fmt::format("A shape does not fit: {}.", text), "Write the shapes on both sides of that line down."));
  else
    found.push_back(observed(part, "exception", fmt::format("{} threw an exception: {}.", calls.function, text), "Which line of yours can throw this?"));
}

}  // namespace ex4::diagnosis
