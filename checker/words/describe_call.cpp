// A call in words: the function as its contract writes it, and the sizes and settings of this one call.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <regex>
#include <set>

#include "checker/words/compare.hpp"

namespace ex4::judge {
namespace {

std::string signature(const std::string& function) {
  static const std::map<std::string, std::string> arguments = {
      {"display_data", "X"},
      {"unroll", "w"},
      {"roll", "params, n, h, K"},
      {"one_hot", "y, K"},
      {"feedforward", "w, X"},
      {"cost", "w, X, y"},
      {"regularized_cost", "w, X, y, lambda"},
      {"sigmoid_gradient", "z"},
      {"random_init", "fan_in, fan_out, epsilon"},
      {"backprop_loop", "w, X, y"},
      {"backprop_vectorized", "w, X, y"},
      {"numerical_gradient", "J, params, epsilon"},
      {"relative_difference", "a, b"},
      {"regularized_gradient", "w, X, y, lambda"},
      {"train", "X, y, options"},
      {"predict", "w, X"},
      {"accuracy", "predicted, y"},
      {"hidden_layer_image", "theta1"},
  };
  const auto found = arguments.find(function);
  return fmt::format("{}({})", function, found == arguments.end() ? "…" : found->second);
}

std::string counted(std::string_view letter, arma::uword count, std::string_view one, std::string_view many) {
  return fmt::format("{} = {} {}", letter, count, count == 1 ? one : many);
}

/// n, h and K from the weights, or from the record's own fields of that name.
void add_network_sizes(const wire::Record& in, std::vector<std::string>& facts) {
  if (in.has("theta1")) {
    facts.push_back(counted("n", in["theta1"].n_cols - 1, "input", "inputs"));
    facts.push_back(counted("h", in["theta1"].n_rows, "hidden unit", "hidden units"));
  }
  if (in.has("theta2")) facts.push_back(counted("K", in["theta2"].n_rows, "label", "labels"));
  for (const char* name : {"n", "h", "K"})
    if (in.has(name)) facts.push_back(fmt::format("{} = {}", name, in.count(name)));
}

using Shape = std::pair<arma::uword, arma::uword>;

/// The matrices of the exercise for a call with these arguments, in the order in which they are made.
std::vector<std::pair<std::string, Shape>> matrices_of(const wire::Record& in) {
  std::vector<std::pair<std::string, Shape>> known;
  if (!in.has("theta1") || !in.has("theta2") || !in.has("X")) return known;
  const arma::uword m = in["X"].n_rows, n = in["X"].n_cols, h = in["theta1"].n_rows, K = in["theta2"].n_rows;
  known = {{"X", {m, n}},          {"a1", {m, n + 1}},
           {"z2", {m, h}},         {"a2", {m, h + 1}},
           {"a3", {m, K}},         {"Y", {m, K}},
           {"Theta1", {h, n + 1}}, {"Theta2", {K, h + 1}},
           {"y", {m, 1}},          {"one example of X", {1, n}}};
  const std::size_t whole = known.size();
  for (std::size_t i = 0; i < whole; ++i)
    known.emplace_back(known[i].first + " turned", Shape{known[i].second.second, known[i].second.first});
  known.emplace_back("Theta1 without its bias column", Shape{h, n});
  known.emplace_back("Theta2 without its bias column", Shape{K, h});
  return known;
}

}  // namespace

std::string name_shapes(const std::string& text, const wire::Call& call) {
  static const std::regex pattern("([0-9]{1,9})x([0-9]{1,9})");
  const auto known = matrices_of(call.arguments);
  std::vector<std::string> lines;
  std::set<std::string> seen;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
    if (!seen.insert(at->str()).second) continue;
    const Shape shape{std::stoull((*at)[1]), std::stoull((*at)[2])};
    std::vector<std::string> names;
    for (const auto& [name, of] : known)
      if (of == shape && names.size() < 4) names.push_back(name);
    if (!names.empty())
      lines.push_back(
          fmt::format("{}×{} is the shape of {}", shape.first, shape.second, fmt::join(names, ", ")));
  }
  return fmt::format("{}", fmt::join(lines, "; "));
}

std::string missing_field(const std::string& function, const wire::Record& answer) {
  using Names = std::vector<std::string>;
  static const Names layers = {"theta1", "theta2"};
  static const std::map<std::string, Names> results = {
      {"display_data", {"image"}},
      {"unroll", {"params"}},
      {"roll", layers},
      {"one_hot", {"Y"}},
      {"feedforward", {"a1", "z2", "a2", "z3", "a3"}},
      {"cost", {"J"}},
      {"regularized_cost", {"J"}},
      {"sigmoid_gradient", {"slope"}},
      {"random_init", {"W"}},
      {"backprop_loop", layers},
      {"backprop_vectorized", layers},
      {"numerical_gradient", {"gradient"}},
      {"relative_difference", {"difference"}},
      {"regularized_gradient", layers},
      {"train", layers},
      {"predict", {"labels"}},
      {"accuracy", {"fraction"}},
      {"hidden_layer_image", {"image"}},
  };
  const auto found = results.find(function);
  if (found == results.end()) return {};
  for (const std::string& name : found->second)
    if (!answer.has(name)) return name;
  return {};
}

std::string describe_call(const wire::Call& call) {
  const wire::Record& in = call.arguments;
  std::vector<std::string> facts;
  if (in.has("params")) facts.push_back(fmt::format("{} params", in["params"].n_elem));
  if (in.has("a")) facts.push_back(fmt::format("{} numbers in each", in["a"].n_elem));
  if (in.has("z")) facts.push_back("z of shape " + shape(in["z"]));
  if (call.function == "display_data") {
    facts.push_back(counted("m", in["X"].n_rows, "picture", "pictures"));
    facts.push_back(counted("n", in["X"].n_cols, "pixel", "pixels"));
  } else if (in.has("X")) {
    facts.push_back(counted("m", in["X"].n_rows, "example", "examples"));
    if (!in.has("theta1")) facts.push_back(counted("n", in["X"].n_cols, "input", "inputs"));
  } else if (in.has("y")) {
    facts.push_back(counted("m", in["y"].n_elem, "label", "labels"));
  }
  add_network_sizes(in, facts);
  for (const char* name : {"fan_in", "fan_out", "hidden", "labels", "max_iterations"})
    if (in.has(name)) facts.push_back(fmt::format("{} = {}", name, in.count(name)));
  for (const char* name : {"lambda", "epsilon"})
    if (in.has(name)) facts.push_back(fmt::format("{} = {}", name, six_digits(in.number(name))));
  if (call.seed) facts.push_back(fmt::format("seed {}", *call.seed));
  if (facts.empty()) return signature(call.function);
  return fmt::format("{} with {}", signature(call.function), fmt::join(facts, ", "));
}

}  // namespace ex4::judge
