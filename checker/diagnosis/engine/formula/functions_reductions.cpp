// Functions that make a number, a row or a column out of a matrix.
#include <cmath>
#include <stdexcept>

#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

using Arguments = std::span<const Value* const>;

arma::uword count_of(const Value& value) {
  const double x = value.is_number ? value.number : value.matrix(0);
  if (!(x >= 0 && x <= 1e6)) throw std::logic_error("Mat::init(): requested size is too large");
  return static_cast<arma::uword>(x);
}

/// The sum over examples of d(i)ᵀ·a(i), divided by m again at each step of the loop.
Value shrinking(Arguments in) {
  const arma::mat d = in[0]->as_matrix(), a = in[1]->as_matrix();
  arma::mat sum(d.n_cols, a.n_cols, arma::fill::zeros);
  for (arma::uword i = 0; i < d.n_rows; ++i) sum = (sum + d.row(i).t() * a.row(i)) / double(d.n_rows);
  return sum;
}

Value norm2(Arguments in) {
  const arma::mat a = in[0]->as_matrix();
  arma::vec s;
  if (!arma::svd(s, a)) return arma::datum::nan;
  return s.is_empty() ? 0.0 : s(0);
}

double number_of(const arma::mat& a, double (*f)(const arma::mat&)) { return a.is_empty() ? 0.0 : f(a); }

}  // namespace

#define EX4_NUMBER(name, body)                                   \
  list.push_back({name, 1, [](Arguments in) -> Value {           \
                    if (in[0]->is_number) { const arma::mat A = in[0]->as_matrix(); return body; } \
                    const arma::mat& A = in[0]->matrix; return body; }})
#define EX4_MATRIX(name, body)                                   \
  list.push_back({name, 1, [](Arguments in) -> Value {           \
                    const arma::mat A = in[0]->as_matrix(); return arma::mat(body); }})

void add_reductions(std::vector<Function>& list) {
  EX4_NUMBER("accu", arma::accu(A));
  EX4_NUMBER("mean_all", arma::accu(A) / double(A.n_elem));
  EX4_NUMBER("trace", arma::accu(A.diag()));
  EX4_NUMBER("distinct", number_of(A, [](const arma::mat& a) { return double(arma::unique(arma::vectorise(a)).eval().n_elem); }));
  EX4_NUMBER("max_all", number_of(A, [](const arma::mat& a) { return a.max(); }));
  EX4_NUMBER("min_all", number_of(A, [](const arma::mat& a) { return a.min(); }));
  EX4_NUMBER("length", std::sqrt(arma::accu(A % A)));
  EX4_NUMBER("numel", double(A.n_elem));
  EX4_NUMBER("rows", double(A.n_rows));
  EX4_NUMBER("cols", double(A.n_cols));
  EX4_NUMBER("first", number_of(A, [](const arma::mat& a) { return a(0); }));
  EX4_NUMBER("last", number_of(A, [](const arma::mat& a) { return a(a.n_elem - 1); }));
  list.push_back({"norm2", 1, norm2});
  list.push_back({"norm1", 1, [](Arguments in) -> Value { return arma::norm(in[0]->as_matrix(), 1); }});
  list.push_back({"as_number", 1, [](Arguments in) -> Value { return arma::as_scalar(in[0]->as_matrix()); }});
  EX4_MATRIX("sum_rows", arma::sum(A, 0));
  EX4_MATRIX("sum_columns", arma::sum(A, 1));
  EX4_MATRIX("mean_rows", arma::mean(A, 0));
  EX4_MATRIX("mean_columns", arma::mean(A, 1));
  EX4_MATRIX("running_sum", arma::cumsum(A, 0));
  list.push_back({"diagonal", 1, [](Arguments in) -> Value {
                    arma::mat a = in[0]->as_matrix(), out(arma::size(a), arma::fill::zeros);
                    out.diag() = a.diag();
                    return out;
                  }});
  list.push_back({"shrinking", 2, shrinking});
  list.push_back({"ones", 2, [](Arguments in) -> Value {
                    return arma::mat(count_of(*in[0]), count_of(*in[1]), arma::fill::ones);
                  }});
  list.push_back({"zeros", 2, [](Arguments in) -> Value {
                    return arma::mat(count_of(*in[0]), count_of(*in[1]), arma::fill::zeros);
                  }});
}

#undef EX4_NUMBER
#undef EX4_MATRIX

}  // namespace ex4::diagnosis
