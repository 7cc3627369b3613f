// Reads and prints formulas; see expression.hpp. Recursive descent, one function per level of precedence.
#include <cctype>
#include <charconv>
#include <stdexcept>

#include "checker/diagnosis/engine/formula/expression.hpp"
#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

class Parser {
 public:
  Parser(std::string_view text, Names& names) : text_(text), names_(names) {}

  Expression whole() {
    Expression result = sum();
    if (skip(), at_ != text_.size()) fail("unexpected text");
    return result;
  }

 private:
  [[noreturn]] void fail(const char* why) const {
    throw std::logic_error(std::string(why) + " in formula \"" + std::string(text_) + "\" at \"" +
                           std::string(text_.substr(at_)) + '"');
  }
  void skip() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool take(std::string_view token) {
    skip();
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  static Expression binary(Operator op, Expression left, Expression right) {
    Expression e{Kind::binary, op};
    e.children.push_back(std::move(left));
    e.children.push_back(std::move(right));
    return e;
  }
  Expression sum() {
    Expression left = term();
    for (;;) {
      if (take("+")) left = binary(Operator::plus, std::move(left), term());
      else if (take("-")) left = binary(Operator::minus, std::move(left), term());
      else return left;
    }
  }
  Expression term() {
    Expression left = signed_factor();
    for (;;) {
      if (take(".*")) left = binary(Operator::times, std::move(left), signed_factor());
      else if (take("./")) left = binary(Operator::over, std::move(left), signed_factor());
      else if (take("*")) left = binary(Operator::product, std::move(left), signed_factor());
      else if (take("/")) left = binary(Operator::divide, std::move(left), signed_factor());
      else return left;
    }
  }
  Expression signed_factor() {
    if (!take("-")) return power();
    Expression e{Kind::negate};
    e.children.push_back(signed_factor());
    return e;
  }
  Expression power() {
    Expression left = postfix();
    if (take(".^")) return binary(Operator::power, std::move(left), postfix());
    return left;
  }
  Expression postfix() {
    Expression inner = primary();
    while (take("'")) {
      Expression e{Kind::transpose};
      e.children.push_back(std::move(inner));
      inner = std::move(e);
    }
    return inner;
  }
  Expression primary() {
    skip();
    if (take("(")) {
      Expression inner = sum();
      if (!take(")")) fail("missing )");
      return inner;
    }
    if (take("[")) {
      Expression left = sum();
      Expression e{take(",") ? Kind::beside : Kind::above};
      if (e.kind == Kind::above && !take(";")) fail("missing ; or ,");
      e.children.push_back(std::move(left));
      e.children.push_back(sum());
      if (!take("]")) fail("missing ]");
      return e;
    }
    if (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_]))) return number();
    return named();
  }
  Expression number() {
    Expression e{Kind::number};
    // The point of "2.^A" belongs to the operator.
    std::size_t stop = at_;
    while (stop < text_.size() && !(text_[stop] == '.' && stop + 1 < text_.size() && std::string_view("*/^").find(text_[stop + 1]) != std::string_view::npos)) ++stop;
    const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + stop, e.number);
    if (error != std::errc()) fail("not a number");
    at_ = static_cast<std::size_t>(end - text_.data());
    return e;
  }
  Expression named() {
    const std::size_t start = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '_')) ++at_;
    const std::string_view name = text_.substr(start, at_ - start);
    if (name.empty()) fail("a name is missing");
    if (!take("(")) {
      Expression e{Kind::variable};
      e.slot = names_.slot(name);
      return e;
    }
    Expression e{Kind::call};
    e.function = function_named(name);
    if (e.function < 0) fail("unknown function");
    if (!take(")")) {
      do e.children.push_back(sum());
      while (take(","));
      if (!take(")")) fail("missing )");
    }
    if (static_cast<int>(e.children.size()) != functions()[static_cast<std::size_t>(e.function)].arity)
      fail("wrong number of arguments");
    return e;
  }

  std::string_view text_;
  Names& names_;
  std::size_t at_ = 0;
};

int level(const Expression& e) {
  if (e.kind == Kind::negate || (e.kind == Kind::number && e.number < 0)) return 2;
  if (e.kind != Kind::binary) return 4;
  if (e.op == Operator::plus || e.op == Operator::minus) return 1;
  return e.op == Operator::power ? 3 : 2;
}

std::string bracketed(const Expression& e, const Names& names, int at_least) {
  const std::string text = print(e, names);
  return level(e) < at_least ? "(" + text + ")" : text;
}

constexpr std::string_view spelled[] = {" + ", " - ", " .* ", " ./ ", "*", "/", ".^"};

std::string print_number(double number) {
  char text[32];
  const auto [end, error] = std::to_chars(text, text + sizeof text, number);
  return error == std::errc() ? std::string(text, end) : "?";
}

}  // namespace

int Names::find(std::string_view name) const {
  for (std::size_t i = 0; i < names_.size(); ++i)
    if (names_[i] == name) return static_cast<int>(i);
  return -1;
}

int Names::slot(std::string_view name) {
  const int found = find(name);
  if (found >= 0) return found;
  names_.emplace_back(name);
  return static_cast<int>(names_.size()) - 1;
}

Expression parse(std::string_view text, Names& names) { return Parser(text, names).whole(); }

std::string print(const Expression& e, const Names& names) {
  const auto child = [&](std::size_t i, int at_least) { return bracketed(e.children[i], names, at_least); };
  switch (e.kind) {
    case Kind::number: return print_number(e.number);
    case Kind::variable: return names[e.slot];
    case Kind::negate: return "-" + child(0, 2);
    case Kind::transpose: return child(0, 4) + "'";
    case Kind::binary:
      return child(0, e.op == Operator::power ? 4 : level(e)) + std::string(spelled[static_cast<int>(e.op)]) + child(1, level(e) + 1);
    case Kind::beside: return "[" + child(0, 1) + ", " + child(1, 1) + "]";
    case Kind::above: return "[" + child(0, 1) + "; " + child(1, 1) + "]";
    case Kind::call: break;
  }
  std::string text = std::string(functions()[static_cast<std::size_t>(e.function)].name) + "(";
  for (std::size_t i = 0; i < e.children.size(); ++i) text += (i == 0 ? "" : ", ") + child(i, 1);
  return text + ")";
}

void collect_slots(const Expression& e, std::vector<int>& slots) {
  if (e.kind == Kind::variable) slots.push_back(e.slot);
  for (const Expression& child : e.children) collect_slots(child, slots);
}

}  // namespace ex4::diagnosis
