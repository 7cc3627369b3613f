// Walks the tree; see evaluate.hpp.
#include "checker/diagnosis/engine/formula/evaluate.hpp"

#include <array>
#include <cmath>
#include <stdexcept>

#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

double power(double base, double exponent) { return std::pow(base, exponent); }
arma::mat power(const arma::mat& base, double exponent) { return arma::pow(base, exponent); }
arma::mat power(double base, const arma::mat& exponent) { return arma::exp(exponent * std::log(base)); }

/// Where at least one is a number, a product entry by entry is a product.
template <class Result, class Left, class Right>
Result combine(Operator op, const Left& a, const Right& b) {
  switch (op) {
    case Operator::plus: return a + b;
    case Operator::minus: return a - b;
    case Operator::times:
    case Operator::product: return a * b;
    case Operator::over:
    case Operator::divide: return a / b;
    case Operator::power: return power(a, b);
  }
  throw std::logic_error("no such operator");
}

arma::mat combine_matrices(Operator op, const arma::mat& a, const arma::mat& b) {
  switch (op) {
    case Operator::plus: return a + b;
    case Operator::minus: return a - b;
    case Operator::times: return a % b;
    case Operator::over: return a / b;
    case Operator::product: return a * b;
    case Operator::divide: return a / b;
    case Operator::power: throw std::logic_error("a matrix is no exponent");
  }
  return a;
}

class Walker {
 public:
  explicit Walker(const Environment& environment) : environment_(environment) {}

  /// Where the value is: in the environment, or in `own`.
  const Value* at(const Expression& e, Value& own) const {
    if (e.kind == Kind::variable) return &environment_[static_cast<std::size_t>(e.slot)];
    own = compute(e);
    return &own;
  }

  Value compute(const Expression& e) const {
    if (e.kind == Kind::number) return e.number;
    if (e.kind == Kind::variable) return environment_[static_cast<std::size_t>(e.slot)];
    std::array<Value, 4> own;
    std::array<const Value*, 4> arguments{};
    for (std::size_t i = 0; i < e.children.size(); ++i) arguments[i] = at(e.children[i], own[i]);
    const Value& a = *arguments[0];
    switch (e.kind) {
      case Kind::negate: return a.is_number ? Value(-a.number) : Value(arma::mat(-a.matrix));
      case Kind::transpose: return a.is_number ? a : Value(arma::mat(a.matrix.t()));
      case Kind::binary: return pair(e.op, a, *arguments[1]);
      case Kind::beside: return arma::mat(arma::join_rows(a.as_matrix(), arguments[1]->as_matrix()));
      case Kind::above: return arma::mat(arma::join_cols(a.as_matrix(), arguments[1]->as_matrix()));
      default: break;
    }
    return functions()[static_cast<std::size_t>(e.function)].apply({arguments.data(), e.children.size()});
  }

 private:
  static Value pair(Operator op, const Value& a, const Value& b) {
    if (a.is_number && b.is_number) return combine<double>(op, a.number, b.number);
    if (a.is_number) return combine<arma::mat>(op, a.number, b.matrix);
    if (b.is_number) return combine<arma::mat>(op, a.matrix, b.number);
    return combine_matrices(op, a.matrix, b.matrix);
  }

  const Environment& environment_;
};

}  // namespace

Value evaluate(const Expression& expression, const Environment& environment) {
  return Walker(environment).compute(expression);
}

}  // namespace ex4::diagnosis
