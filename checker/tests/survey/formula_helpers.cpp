// The functions of formulas as a learner would write them; see formula_code.hpp.
#include <stdexcept>
#include <string>
#include <vector>

#include "checker/tests/survey/formula_code.hpp"

namespace ex4::batch {
namespace {

constexpr auto each = Helper::Gives::each, number = Helper::Gives::number, matrix = Helper::Gives::matrix;
constexpr std::string_view A = "const arma::mat& A", A_count = "const arma::mat& A, double count", labels = "const arma::mat& y, double K";

const std::vector<Helper>& helpers() {
  static const std::vector<Helper> all = {
      {"exp", each, "", "std::exp(x)"},
      {"log", each, "", "std::log(x)"},
      {"log10", each, "", "std::log10(x)"},
      {"log2", each, "", "std::log2(x)"},
      {"log1p", each, "", "std::log1p(x)"},
      {"sqrt", each, "", "std::sqrt(x)"},
      {"abs", each, "", "std::fabs(x)"},
      {"square", each, "", "x * x"},
      {"cube", each, "", "x * x * x"},
      {"tanh", each, "", "std::tanh(x)"},
      {"sin", each, "", "std::sin(x)"},
      {"cos", each, "", "std::cos(x)"},
      {"atan", each, "", "std::atan(x)"},
      {"sign", each, "", "double(x > 0) - double(x < 0)"},
      {"round", each, "", "std::round(x)"},
      {"floor", each, "", "std::floor(x)"},
      {"ceil", each, "", "std::ceil(x)"},
      {"trunc", each, "", "double(static_cast<long>(x))"},
      {"is_zero", each, "", "double(x == 0)"},
      {"not", each, "", "double(!x)"},
      {"above_half", each, "", "double(x > 0.5)"},
      {"relu", each, "", "std::fmax(x, 0.0)"},
      {"negative_part", each, "", "std::fmin(x, 0.0)"},
      {"step", each, "", "double(x > 0)"},
      {"sigmoid", each, "", "1 / (1 + std::exp(-x))"},
      {"sigmoid_flipped", each, "", "1 / (1 + std::exp(x))"},
      {"slope", each, "", "(1 / (1 + std::exp(-x))) * (1 - 1 / (1 + std::exp(-x)))"},
      {"softplus", each, "", "x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x))"},
      {"single", each, "", "double(float(x))"},
      {"unsigned", each, "", "double(static_cast<unsigned long long>(static_cast<long long>(x)))"},
      {"finite", each, "", "std::isfinite(x) ? x : 0.0"},
      {"max", each, "", "std::max(x, y)"},
      {"min", each, "", "std::min(x, y)"},
      {"mod", each, "", "double(((static_cast<long>(x) % static_cast<long>(y)) + static_cast<long>(y)) % static_cast<long>(y))"},
      {"idiv", each, "", "double(static_cast<long>(x) / static_cast<long>(y))"},
      {"keep_off", each, "", "std::clamp(x, y, 1 - y)"},
      {"equals", each, "", "double(x == y)"},
      {"softmax", matrix, A, "arma::mat E = arma::exp(A); for (arma::uword i = 0; i < E.n_rows; ++i) E.row(i) /= arma::accu(E.row(i)); return E;"},
      {"softmax_columns", matrix, A, "arma::mat E = arma::exp(A); for (arma::uword j = 0; j < E.n_cols; ++j) E.col(j) /= arma::accu(E.col(j)); return E;"},
      {"accu", number, A, "double s = 0; for (double x : A) s += x; return s;"},
      {"mean_all", number, A, "return arma::mean(arma::vectorise(A));"},
      {"trace", number, A, "double s = 0; for (arma::uword i = 0; i < std::min(A.n_rows, A.n_cols); ++i) s += A(i, i); return s;"},
      {"max_all", number, A, "return A.max();"},
      {"min_all", number, A, "return A.min();"},
      {"length", number, A, "return arma::norm(arma::vectorise(A));"},
      {"numel", number, A, "return A.n_elem;"},
      {"distinct", number, A, "return arma::mat(arma::unique(A)).n_elem;"},
      {"rows", number, A, "return A.n_rows;"},
      {"cols", number, A, "return A.n_cols;"},
      {"first", number, A, "return A(0);"},
      {"last", number, A, "return A(A.n_elem - 1);"},
      {"norm2", number, A, "return arma::norm(A, 2);"},
      {"norm1", number, A, "return arma::norm(A, 1);"},
      {"as_number", number, A, "return arma::as_scalar(A);"},
      {"sum_rows", matrix, A, "return arma::sum(A, 0);"},
      {"sum_columns", matrix, A, "return arma::sum(A, 1);"},
      {"mean_rows", matrix, A, "return arma::mean(A, 0);"},
      {"mean_columns", matrix, A, "return arma::mean(A, 1);"},
      {"running_sum", matrix, A, "arma::mat S = A; for (arma::uword i = 1; i < S.n_rows; ++i) S.row(i) += S.row(i - 1); return S;"},
      {"diagonal", matrix, A, "arma::mat D(arma::size(A), arma::fill::zeros); for (arma::uword i = 0; i < std::min(A.n_rows, A.n_cols); ++i) D(i, i) = A(i, i); return D;"},
      {"shrinking", matrix, "const arma::mat& d, const arma::mat& a", "arma::mat S(d.n_cols, a.n_cols, arma::fill::zeros); for (arma::uword i = 0; i < d.n_rows; ++i) { S += d.row(i).t() * a.row(i); S /= d.n_rows; } return S;"},
      {"ones", matrix, "double rows, double cols", "return arma::ones(arma::uword(rows), arma::uword(cols));"},
      {"zeros", matrix, "double rows, double cols", "return arma::zeros(arma::uword(rows), arma::uword(cols));"},
      {"drop_first", matrix, A, "return A.cols(1, A.n_cols - 1);"},
      {"drop_last", matrix, A, "return A.cols(0, A.n_cols - 2);"},
      {"drop_two", matrix, A, "return A.cols(2, A.n_cols - 1);"},
      {"drop_ends", matrix, A, "return A.cols(1, A.n_cols - 2);"},
      {"drop_second", matrix, A, "arma::mat B = A; B.shed_col(1); return B;"},
      {"drop_first_row", matrix, A, "return A.n_rows > 1 ? arma::mat(A.rows(1, A.n_rows - 1)) : arma::mat(0, A.n_cols);"},
      {"drop_last_row", matrix, A, "return A.n_rows > 1 ? arma::mat(A.rows(0, A.n_rows - 2)) : arma::mat(0, A.n_cols);"},
      {"first_column", matrix, A, "return A.col(0);"},
      {"last_column", matrix, A, "return A.col(A.n_cols - 1);"},
      {"first_row", matrix, A, "return A.row(0);"},
      {"last_row", matrix, A, "return A.row(A.n_rows - 1);"},
      {"top_square", matrix, A, "return A.head_cols(A.n_rows);"},
      {"zero_first", matrix, A, "arma::mat B = A; for (arma::uword i = 0; i < B.n_rows; ++i) B(i, 0) = 0; return B;"},
      {"one_first", matrix, A, "arma::mat B = A; for (arma::uword i = 0; i < B.n_rows; ++i) B(i, 0) = 1; return B;"},
      {"zero_second", matrix, A, "arma::mat B = A; if (B.n_cols > 1) B.col(1).zeros(); return B;"},
      {"zero_last", matrix, A, "arma::mat B = A; B.col(B.n_cols - 1).zeros(); return B;"},
      {"zero_first_row", matrix, A, "arma::mat B = A; B.row(0) *= 0; return B;"},
      {"zero_last_row", matrix, A, "arma::mat B = A; B.row(B.n_rows - 1).zeros(); return B;"},
      {"zero_first_entry", matrix, A, "arma::mat B = A; B(0, 0) = 0; return B;"},
      {"only_first", matrix, A, "arma::mat B(arma::size(A), arma::fill::zeros); B.col(0) = A.col(0); return B;"},
      {"only_last", matrix, A, "arma::mat B(arma::size(A), arma::fill::zeros); B.col(A.n_cols - 1) = A.col(A.n_cols - 1); return B;"},
      {"only_first_row", matrix, A, "arma::mat B(arma::size(A), arma::fill::zeros); B.row(0) = A.row(0); return B;"},
      {"only_last_row", matrix, A, "arma::mat B(arma::size(A), arma::fill::zeros); B.row(A.n_rows - 1) = A.row(A.n_rows - 1); return B;"},
      {"rotate_left", matrix, A, "return A.n_cols < 2 ? A : arma::mat(arma::join_rows(A.tail_cols(A.n_cols - 1), A.col(0)));"},
      {"rotate_right", matrix, A, "return A.n_cols < 2 ? A : arma::mat(arma::join_rows(A.col(A.n_cols - 1), A.head_cols(A.n_cols - 1)));"},
      {"rotate_up", matrix, A, "return A.n_rows < 2 ? A : arma::mat(arma::join_cols(A.tail_rows(A.n_rows - 1), A.row(0)));"},
      {"rotate_down", matrix, A, "return A.n_rows < 2 ? A : arma::mat(arma::join_cols(A.row(A.n_rows - 1), A.head_rows(A.n_rows - 1)));"},
      {"reverse_columns", matrix, A, "return arma::fliplr(A);"},
      {"reverse_rows", matrix, A, "return arma::flipud(A);"},
      {"reread", matrix, A, "arma::mat B(arma::size(A)); const double* from = A.memptr(); for (arma::uword i = 0; i < B.n_rows; ++i) for (arma::uword j = 0; j < B.n_cols; ++j) B(i, j) = *from++; return B;"},
      {"refold", matrix, A, "arma::mat B(arma::size(A)); double* to = B.memptr(); for (arma::uword i = 0; i < B.n_rows; ++i) for (arma::uword j = 0; j < B.n_cols; ++j) *to++ = A(i, j); return B;"},
      {"reshape_other_way", matrix, A, "arma::mat B = A; B.reshape(A.n_cols, A.n_rows); return B;"},
      {"repeat_first_row", matrix, A, "arma::mat B = A; B.each_row() = A.row(0); return B;"},
      {"repeat_last_row", matrix, A, "arma::mat B = A; B.each_row() = A.row(A.n_rows - 1); return B;"},
      {"onehot", matrix, labels, "arma::mat Y(y.n_elem, arma::uword(K), arma::fill::zeros); for (arma::uword i = 0; i < y.n_elem; ++i) Y(i, arma::uword(long(y(i)) - 1)) = 1; return Y;"},
      {"match", matrix, labels, "arma::mat Y(y.n_elem, arma::uword(K)); for (arma::uword k = 0; k < Y.n_cols; ++k) for (arma::uword i = 0; i < Y.n_rows; ++i) Y(i, k) = y(i) == k + 1; return Y;"},
      {"spread", matrix, labels, "arma::mat Y(y.n_elem, arma::uword(K)); Y.each_col() = arma::vectorise(y); return Y;"},
      {"label_is_example", matrix, labels, "arma::mat Y(y.n_elem, arma::uword(K)); for (arma::uword i = 0; i < Y.n_rows; ++i) for (arma::uword k = 0; k < Y.n_cols; ++k) Y(i, k) = y(i) == i + 1; return Y;"},
      {"top", matrix, A_count, "return A.head_rows(arma::uword(count));"},
      {"left", matrix, A_count, "return A.head_cols(arma::uword(count));"},
      {"column", matrix, A_count, "return A.col(arma::uword(count));"},
      {"keep_left", matrix, A_count, "arma::mat B(arma::size(A), arma::fill::zeros); for (arma::uword j = 0; j < arma::uword(count); ++j) B.col(j) = A.col(j); return B;"},
      {"keep_top", matrix, A_count, "arma::mat B(arma::size(A), arma::fill::zeros); for (arma::uword i = 0; i < arma::uword(count); ++i) B.row(i) = A.row(i); return B;"},
      {"head", matrix, A_count, "return arma::vec(arma::vectorise(A)).head(arma::uword(count));"},
      {"tail", matrix, A_count, "return arma::vec(arma::vectorise(A)).tail(arma::uword(count));"},
      {"from", matrix, A_count, "const arma::vec v = arma::vectorise(A); return v.subvec(arma::uword(count), v.n_elem - 1);"},
      {"fold", matrix, "const arma::mat& A, double rows, double cols", "arma::mat B = A; B.reshape(arma::uword(rows), arma::uword(cols)); return B;"},
      {"uniform", matrix, "double rows, double cols, double", "return arma::randu<arma::mat>(arma::uword(rows), arma::uword(cols));"},
      {"count_up", matrix, "double count", "arma::mat B(arma::uword(count), 1); for (arma::uword i = 0; i < B.n_rows; ++i) B(i) = i; return B;"},
      {"over_columns", matrix, "const arma::mat& A, const arma::mat& b", "arma::mat B = A; if (b.n_elem == 1) B /= b(0); else B.each_col() /= arma::vectorise(b); return B;"},
      {"paint", matrix, "const arma::mat& pixels, const arma::mat& places, const arma::mat& sizes, double ground",
       "arma::mat B(arma::uword(sizes(0)), arma::uword(sizes(1)), arma::fill::value(ground)); for (arma::uword i = 0; i < places.n_rows; ++i) "
       "B.submat(arma::uword(places(i, 0)), arma::uword(places(i, 1)), arma::size(arma::uword(sizes(2)), arma::uword(sizes(3)))) = "
       "arma::reshape(pixels.row(i), arma::uword(sizes(2)), arma::uword(sizes(3))); return B;"},
      {"column_of", matrix, A, "return A.as_col();"},
      {"peak_rows", matrix, A, "arma::mat B(A.n_rows, 1); for (arma::uword i = 0; i < A.n_rows; ++i) B(i) = A.row(i).max(); return B;"},
      {"low_rows", matrix, A, "arma::mat B(A.n_rows, 1); for (arma::uword i = 0; i < A.n_rows; ++i) B(i) = A.row(i).min(); return B;"},
      {"length_rows", matrix, A, "arma::mat B(A.n_rows, 1); for (arma::uword i = 0; i < A.n_rows; ++i) B(i) = arma::norm(A.row(i)); return B;"},
  };
  return all;
}

}  // namespace

const Helper& helper_named(std::string_view name) {
  for (const Helper& one : helpers())
    if (one.name == name) return one;
  throw std::logic_error("no C++ for the formula function " + std::string(name));
}

}  // namespace ex4::batch
