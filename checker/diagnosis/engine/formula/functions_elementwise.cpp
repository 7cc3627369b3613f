// Functions that work entry by entry, and the softmax.
#include <cmath>
#include <limits>

#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

using Arguments = std::span<const Value* const>;

template <typename F>
Value each(Arguments in, F f) {
  if (in[0]->is_number) return f(in[0]->number);
  arma::mat out(arma::size(in[0]->matrix));
  const double* from = in[0]->matrix.memptr();
  double* to = out.memptr();
  for (arma::uword i = 0; i < out.n_elem; ++i) to[i] = f(from[i]);
  return out;
}

template <typename F>
Value each2(Arguments in, F f) {
  const double b = in[1]->is_number ? in[1]->number : in[1]->matrix(0);
  return each(in, [&](double a) { return f(a, b); });
}

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }
double slope(double z) {
  const double g = sigmoid(z);
  return g * (1 - g);
}

/// What remains of a double that is kept in an arma::uvec or umat: minus wraps around at 2^64.
double unsigned_wrap(double x) { return x < 0 ? x + 18446744073709551616.0 : std::trunc(x); }

Value softmax(Arguments in) {
  arma::mat e = arma::exp(in[0]->as_matrix());
  const arma::vec total = arma::sum(e, 1);
  e.each_col() /= total;
  return e;
}

Value softmax_columns(Arguments in) {
  arma::mat e = arma::exp(in[0]->as_matrix());
  const arma::rowvec total = arma::sum(e, 0);
  e.each_row() /= total;
  return e;
}

}  // namespace

#define EX4_EACH(name, body) \
  list.push_back({name, 1, [](Arguments in) { return each(in, [](double x) -> double { return body; }); }})
#define EX4_EACH2(name, body) \
  list.push_back({name, 2, [](Arguments in) { return each2(in, [](double x, double y) -> double { return body; }); }})

void add_elementwise(std::vector<Function>& list) {
  EX4_EACH("exp", std::exp(x));
  EX4_EACH("log", std::log(x));
  EX4_EACH("log10", std::log10(x));
  EX4_EACH("log2", std::log2(x));
  EX4_EACH("log1p", std::log1p(x));
  EX4_EACH("sqrt", std::sqrt(x));
  EX4_EACH("abs", std::abs(x));
  EX4_EACH("square", x * x);
  EX4_EACH("cube", x * x * x);
  EX4_EACH("tanh", std::tanh(x));
  EX4_EACH("sin", std::sin(x));
  EX4_EACH("cos", std::cos(x));
  EX4_EACH("atan", std::atan(x));
  EX4_EACH("sign", x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0);
  EX4_EACH("round", std::round(x));
  EX4_EACH("floor", std::floor(x));
  EX4_EACH("ceil", std::ceil(x));
  EX4_EACH("trunc", std::trunc(x));
  EX4_EACH("is_zero", x == 0 ? 1.0 : 0.0);
  EX4_EACH("not", x != 0 ? 0.0 : 1.0);
  EX4_EACH("above_half", x > 0.5 ? 1.0 : 0.0);
  EX4_EACH("relu", x > 0 ? x : 0.0);
  EX4_EACH("negative_part", x < 0 ? x : 0.0);
  EX4_EACH("step", x > 0 ? 1.0 : 0.0);
  EX4_EACH("sigmoid", sigmoid(x));
  EX4_EACH("sigmoid_flipped", 1 / (1 + std::exp(x)));
  EX4_EACH("slope", slope(x));
  EX4_EACH("softplus", std::log1p(std::exp(-std::abs(x))) + (x > 0 ? x : 0.0));
  EX4_EACH("single", static_cast<double>(static_cast<float>(x)));
  EX4_EACH("unsigned", unsigned_wrap(x));
  EX4_EACH("finite", std::isfinite(x) ? x : 0.0);
  EX4_EACH2("max", x > y ? x : y);
  EX4_EACH2("min", x < y ? x : y);
  EX4_EACH2("mod", x - y * std::floor(x / y));
  EX4_EACH2("idiv", y == 0 ? std::numeric_limits<double>::quiet_NaN() : std::trunc(x / y));
  EX4_EACH2("keep_off", x < y ? y : x > 1 - y ? 1 - y : x);
  EX4_EACH2("equals", x == y ? 1.0 : 0.0);
  list.push_back({"softmax", 1, softmax});
  list.push_back({"softmax_columns", 1, softmax_columns});
}

#undef EX4_EACH
#undef EX4_EACH2

}  // namespace ex4::diagnosis
