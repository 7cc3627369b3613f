// See mutate.hpp.
#include "checker/diagnosis/engine/mutate.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <string_view>

#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

constexpr int small_edit = 20, large_edit = 22;

using Keep = std::function<void(Expression, std::string, int)>;

Expression make(Kind kind, std::vector<Expression> children) {
  Expression e{kind};
  e.children = std::move(children);
  return e;
}

Expression call(std::string_view name, Expression argument) {
  Expression e = make(Kind::call, {std::move(argument)});
  e.function = function_named(name);
  return e;
}

Expression constant(double x) {
  Expression e{Kind::number};
  e.number = x;
  return e;
}

Expression times(double factor, Expression argument) {
  Expression e = make(Kind::binary, {constant(factor), std::move(argument)});
  e.op = Operator::product;
  return e;
}

std::string lower(std::string text) {
  for (char& c : text) c = c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

constexpr std::string_view operator_words[] = {"plus", "minus", "times", "over", "product", "divided", "power"};

/// Functions that are taken for one another; the first that holds a name is its group.
const std::vector<std::vector<std::string_view>>& families() {
  static const std::vector<std::vector<std::string_view>> all = {
      {"log", "log10", "log2", "log1p", "exp", "sqrt", "sigmoid"},
      {"sigmoid", "tanh", "relu", "exp", "slope", "softmax", "sigmoid_flipped", "atan", "step", "softplus"},
      {"slope", "sigmoid", "tanh", "step"},
      {"drop_first", "drop_last", "drop_two", "drop_ends", "drop_first_row", "drop_last_row", "zero_first", "first_column",
       "last_column", "drop_second"},
      {"zero_first", "one_first", "zero_last", "zero_first_row", "zero_last_row", "only_first", "zero_second", "drop_first"},
      {"accu", "mean_all", "trace", "max_all", "min_all", "length", "norm2", "norm1", "first", "last", "sum_rows", "sum_columns"},
      {"square", "abs", "cube", "sqrt", "exp", "sign"},
      {"length", "accu", "max_all", "norm1", "mean_all"},
      {"exp", "log", "square", "abs"},
      {"abs", "square"},
      {"ones", "zeros"},
      {"floor", "ceil", "round"},
      {"ceil", "floor", "round"},
      {"round", "floor", "ceil"},
      {"idiv", "mod"},
      {"mod", "idiv"},
      {"head", "tail", "from"},
      {"tail", "head", "from"},
      {"from", "head", "tail"},
      {"peak_rows", "low_rows", "sum_columns", "mean_columns", "length_rows", "max_all", "min_all"},
      {"onehot", "spread"},
  };
  return all;
}

void edit_node(const Expression& e, const Names& names, const std::vector<std::vector<int>>& others, const Keep& keep) {
  switch (e.kind) {
    case Kind::number:
      for (const double step : {1.0, -1.0})
        keep(constant(e.number + step), step > 0 ? "one-more" : "one-less", small_edit);
      if (e.number != 0) {
        keep(constant(-e.number), "other-sign", small_edit);
        keep(constant(2 * e.number), "doubled", small_edit + 1);
        keep(constant(e.number / 2), "halved", small_edit + 1);
      }
      break;
    case Kind::variable: {
      const std::string name = lower(names[e.slot]);
      for (const std::vector<int>& group : others) {
        if (std::find(group.begin(), group.end(), e.slot) == group.end()) continue;
        for (const int other : group) {
          if (other == e.slot) continue;
          Expression copy = e;
          copy.slot = other;
          keep(copy, lower(names[other]) + "-for-" + name, small_edit);
        }
      }
      keep(make(Kind::negate, {e}), "minus-" + name, small_edit);
      keep(make(Kind::transpose, {e}), name + "-transposed", small_edit);
      for (const double more : {1.0, -1.0}) {
        Expression moved = make(Kind::binary, {e, constant(1)});
        moved.op = more > 0 ? Operator::plus : Operator::minus;
        keep(moved, name + (more > 0 ? "-and-one" : "-less-one"), small_edit + 1);
      }
      keep(times(2, e), "twice-" + name, small_edit + 1);
      if ((name == "count" || name == "m") && names.find("n") >= 0) {
        Expression entries{Kind::variable}, all;
        entries.slot = names.find("n");
        all = make(Kind::binary, {e, std::move(entries)});
        all.op = Operator::product;
        keep(std::move(all), "all-entries-for-" + name, small_edit);
      }
      if (name == "lambda" || name == "count") keep(constant(1), "one-for-" + name, small_edit);
      for (const std::string_view f : {"sigmoid", "slope", "square", "trunc", "abs", "drop_first", "drop_last", "zero_first", "rotate_up"})
        keep(call(f, e), lower(std::string(f)) + "-of-" + name, small_edit + 1);
      break;
    }
    case Kind::negate: keep(e.children[0], "without-minus", small_edit); break;
    case Kind::transpose: keep(e.children[0], "not-transposed", small_edit); break;
    case Kind::binary:
      for (const Operator op : {Operator::plus, Operator::minus, Operator::times, Operator::over, Operator::product}) {
        if (op == e.op || (op == Operator::over && e.op == Operator::divide)) continue;
        Expression copy = e;
        copy.op = op;
        keep(copy, std::string(operator_words[static_cast<int>(op)]) + "-for-" +
                       std::string(operator_words[static_cast<int>(e.op)]), small_edit);
      }
      keep(e.children[0], "only-left-of-" + std::string(operator_words[static_cast<int>(e.op)]), small_edit);
      keep(e.children[1], "only-right-of-" + std::string(operator_words[static_cast<int>(e.op)]), small_edit);
      [[fallthrough]];
    case Kind::beside:
    case Kind::above: {
      Expression copy = e;
      std::swap(copy.children[0], copy.children[1]);
      keep(copy, "swapped", small_edit);
      if (e.kind != Kind::binary) {
        keep(e.children[0], "only-left", small_edit);
        keep(e.children[1], "only-right", small_edit);
      }
      break;
    }
    case Kind::call: {
      const std::string_view name = functions()[static_cast<std::size_t>(e.function)].name;
      if (!e.children.empty()) keep(e.children[0], "without-" + lower(std::string(name)), small_edit);
      for (const auto& family : families()) {
        if (family.front() != name) continue;
        for (std::size_t i = 1; i < family.size(); ++i) {
          Expression copy = e;
          copy.function = function_named(family[i]);
          keep(copy, lower(std::string(family[i])) + "-for-" + lower(std::string(name)), small_edit);
        }
      }
      if (name == "idiv" || name == "mod")
        for (const Operator op : {Operator::plus, Operator::minus, Operator::product}) {
          Expression both = make(Kind::binary, e.children);
          both.op = op;
          keep(both, std::string(operator_words[static_cast<int>(op)]) + "-for-" + std::string(name), small_edit);
        }
      if (e.children.size() == 1) keep(call(name, e), lower(std::string(name)) + "-twice", small_edit);
      break;
    }
  }
}

void edit_tree(const Expression& e, const Names& names, const std::vector<std::vector<int>>& others, const Keep& keep) {
  edit_node(e, names, others, keep);
  for (std::size_t i = 0; i < e.children.size(); ++i)
    edit_tree(e.children[i], names, others, [&](Expression child, const std::string& id, int weight) {
      Expression copy = e;
      copy.children[i] = std::move(child);
      keep(std::move(copy), id, weight);
    });
}

}  // namespace

std::vector<Edit> edits(const Expression& right, const Names& names, const std::vector<std::vector<int>>& others) {
  std::vector<Edit> list;
  const Keep keep = [&](Expression formula, const std::string& id, int weight) {
    const auto taken = std::count_if(list.begin(), list.end(), [&](const Edit& edit) {
      return edit.id == id || edit.id.starts_with(id + "-at-");
    });
    list.push_back({std::move(formula), taken == 0 ? id : id + "-at-" + std::to_string(taken + 1), weight});
  };
  edit_tree(right, names, others, keep);
  if (right.kind != Kind::variable)
    for (const int other : others.back()) {
      Expression whole{Kind::variable};
      whole.slot = other;
      keep(whole, "is-" + lower(names[other]), large_edit);
    }
  keep(make(Kind::negate, {right}), "negated", small_edit);
  keep(make(Kind::transpose, {right}), "result-transposed", small_edit);
  constexpr std::pair<double, const char*> factors[] = {{2, "twice"}, {0.5, "half"}, {0, "nothing"}, {10, "ten-times"},
                                                        {0.1, "a-tenth"}, {3, "three-times"}, {4, "four-times"}};
  for (const auto& [factor, word] : factors) keep(times(factor, right), word, large_edit);
  for (const std::string_view f :
       {"abs", "square", "sqrt", "round", "floor", "sigmoid", "exp", "log", "tanh", "relu", "negative_part", "zero_first",
        "one_first", "zero_last", "zero_first_row", "zero_last_row", "only_first", "only_last", "only_first_row", "only_last_row",
        "drop_first", "drop_last", "drop_first_row", "drop_last_row", "first_column", "last_column", "first_row", "last_row",
        "first", "last", "reread", "refold", "reshape_other_way", "running_sum", "rotate_left", "rotate_right", "rotate_up",
        "rotate_down", "reverse_rows", "reverse_columns", "repeat_first_row", "repeat_last_row", "diagonal", "sum_rows",
        "sum_columns", "mean_all", "max_all"})
    keep(call(f, right), "whole-" + lower(std::string(f)), large_edit);
  return list;
}

}  // namespace ex4::diagnosis
