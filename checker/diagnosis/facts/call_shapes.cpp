// See call_shapes.hpp.
#include "checker/diagnosis/facts/call_shapes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace ex4::diagnosis {
namespace {

constexpr std::size_t enough_calls = 3;  // with fewer, some letter fits by chance
constexpr std::size_t most_names = 3;

Count rows_in(const wire::Record& in, const char* field) { return in[field].n_rows; }
Count cols_in(const wire::Record& in, const char* field) { return in[field].n_cols; }

/// "h + 1" in brackets, "h" without.
std::string bracketed(const std::string& size) {
  return size.find(' ') == std::string::npos ? size : "(" + size + ")";
}

bool differ_enough(const std::vector<SeenCount>& seen) {
  if (seen.size() < enough_calls) return false;
  return std::any_of(seen.begin(), seen.end(), [&](const SeenCount& one) { return one.value != seen.front().value; });
}

}  // namespace

std::vector<Thing> things(const wire::Record& in) {
  std::vector<Thing> all;
  const auto add = [&](const std::string& name, Count r, Count c) {
    all.push_back({name, {r, c}});
    all.push_back({name + " transposed", {c, r}});
  };
  const bool both = in.has("theta1") && in.has("theta2"), examples = in.has("X");
  if (examples) add("X", rows_in(in, "X"), cols_in(in, "X"));
  if (examples && in.has("theta1")) {
    const Count m = rows_in(in, "X"), h = rows_in(in, "theta1");
    add("a1", m, cols_in(in, "X") + 1);
    add("z2", m, h);
    if (both) add("a2", m, h + 1);
    if (both) {
      const Count K = rows_in(in, "theta2");
      for (const char* name : {"a3", "Y", "delta3"}) add(name, m, K);
      add("one example's row of a3 or Y", 1, K);
    }
    add("one example's row of a1", 1, cols_in(in, "X") + 1);
    add("one example's row of z2", 1, h);
    if (both) add("one example's row of a2", 1, h + 1);
    add("one row of X", 1, cols_in(in, "X"));
  }
  if (in.has("y")) add("y", rows_in(in, "y"), 1);
  for (const char* field : {"theta1", "theta2"}) {
    if (!in.has(field)) continue;
    const std::string name = field == std::string("theta1") ? "Theta1" : "Theta2";
    add(name, rows_in(in, field), cols_in(in, field));
    add(name + " without column 0", rows_in(in, field), cols_in(in, field) - 1);
  }
  for (const char* field : {"z", "a", "b", "params"})
    if (in.has(field)) add(field, rows_in(in, field), cols_in(in, field));
  return all;
}

std::vector<Size> sizes(const wire::Record& in) {
  std::vector<Size> basic;
  const auto add = [&](const char* name, Count value) {
    if (std::none_of(basic.begin(), basic.end(), [&](const Size& s) { return s.name == name; })) basic.push_back({name, value});
  };
  if (in.has("X")) add("m", rows_in(in, "X")), add("n", cols_in(in, "X"));
  if (in.has("y")) add("m", rows_in(in, "y"));
  if (in.has("theta1")) add("n", cols_in(in, "theta1") - 1), add("h", rows_in(in, "theta1"));
  if (in.has("theta2")) add("K", rows_in(in, "theta2"));
  if (in.has("hidden")) add("h", in.count("hidden"));
  if (in.has("labels")) add("K", in.count("labels"));
  for (const char* field : {"n", "h", "K", "fan_in", "fan_out"})
    if (in.has(field)) add(field, in.count(field));
  if (in.has("params") && !in.has("h")) add("p", in["params"].n_elem);
  if (in.has("X") && in.fields().size() == 1) {  // display_data
    const double m = static_cast<double>(rows_in(in, "X")), side = std::round(std::sqrt(static_cast<double>(cols_in(in, "X"))));
    const double down = std::floor(std::sqrt(m));
    add("side", static_cast<Count>(side));
    add("rows", static_cast<Count>(down)), add("cols", static_cast<Count>(std::ceil(m / down)));
  }
  std::vector<Size> all = basic;
  for (const Size& one : basic) {
    all.push_back({one.name + " + 1", one.value + 1});
    if (one.value > 0) all.push_back({one.name + " - 1", one.value - 1});
  }
  for (std::size_t i = 0; i < basic.size(); ++i)
    for (std::size_t j = i + 1; j < basic.size(); ++j) all.push_back({basic[i].name + "·" + basic[j].name, basic[i].value * basic[j].value});
  for (const char* field : {"theta1", "theta2"})
    if (in.has(field)) all.push_back({std::string("all numbers of ") + field, in[field].n_elem});
  all.push_back({"0", 0}), all.push_back({"1", 1}), all.push_back({"2", 2});
  return all;
}

std::string in_letters(const std::vector<SeenCount>& seen) {
  if (seen.empty()) return "";
  if (std::all_of(seen.begin(), seen.end(), [&](const SeenCount& one) { return one.value == seen.front().value; }))
    return seen.size() < enough_calls || seen.front().value > 2 ? "" : std::to_string(seen.front().value);
  if (!differ_enough(seen)) return "";
  const std::vector<Size> first = sizes(*seen.front().arguments);
  std::vector<std::string> fit;
  for (const Size& size : first)
    if (std::all_of(seen.begin(), seen.end(), [&](const SeenCount& one) {
          const std::vector<Size> here = sizes(*one.arguments);
          return std::any_of(here.begin(), here.end(), [&](const Size& s) { return s.name == size.name && s.value == one.value; });
        }))
      fit.push_back(size.name);
  return fit.size() > most_names ? "" : fmt::format("{}", fmt::join(fit, " or "));
}

std::string in_letters(const std::vector<SeenShape>& seen) {
  const Shape& numbers = seen.front().shape;
  const std::string plain = fmt::format("{}×{}", numbers[0], numbers[1]);
  std::vector<SeenCount> down, across;
  std::set<Shape> different;
  for (const SeenShape& one : seen) {
    down.push_back({one.arguments, one.shape[0]}), across.push_back({one.arguments, one.shape[1]});
    different.insert(one.shape);
  }
  const std::string r = in_letters(down), c = in_letters(across);
  if (r.empty() || c.empty() || different.size() < 2) return plain;
  std::vector<std::string> owners;
  for (const Thing& thing : things(*seen.front().arguments))
    if (std::all_of(seen.begin(), seen.end(), [&](const SeenShape& one) {
          const std::vector<Thing> here = things(*one.arguments);
          return std::any_of(here.begin(), here.end(), [&](const Thing& t) { return t.name == thing.name && t.shape == one.shape; });
        }))
      owners.push_back(thing.name);
  std::string whose;
  if (!owners.empty() && owners.size() <= most_names) whose = fmt::format(", the shape of {}", fmt::join(owners, " and of "));
  return fmt::format("{}×{}{} ({})", bracketed(r), bracketed(c), whose, plain);
}

}  // namespace ex4::diagnosis
