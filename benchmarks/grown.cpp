// See grown.hpp. A shift moves pixels along a 20×20 picture; what comes in from outside is the grey of the
// corner.
#include "benchmarks/grown.hpp"

namespace ex4::bench {
namespace {

constexpr std::size_t picture_side = 20;
constexpr int moves[] = {0, 1, -1, 2, -2};

}  // namespace

GrownDigits::GrownDigits(const arma::mat& X, const arma::uvec& y) : X_(X), y_(y) {}

Examples GrownDigits::make(std::size_t first, std::size_t count, std::vector<double>& x,
                           std::vector<arma::uword>& labels) const {
  const std::size_t m = X_.n_rows, n = X_.n_cols;
  x.resize(count * n);
  labels.resize(count);
  for (std::size_t done = 0; done < count;) {
    // As far as the same copy of the digits goes, all move alike, and a column of X stays in one piece.
    const std::size_t copy = (first + done) / m, from = (first + done) % m,
                      run = std::min(count - done, m - from);
    const int right = moves[copy % 5], down = moves[copy / 5 % 5];
    std::copy_n(y_.memptr() + from, run, &labels[done]);
    for (std::size_t j = 0; j < n; ++j) {
      const int row = static_cast<int>(j % picture_side) - down,
                column = static_cast<int>(j / picture_side) - right;
      const bool inside = row >= 0 && row < static_cast<int>(picture_side) && column >= 0 &&
                          column < static_cast<int>(picture_side);
      const std::size_t pixel =
          inside ? static_cast<std::size_t>(column) * picture_side + static_cast<std::size_t>(row) : 0;
      std::copy_n(X_.colptr(pixel) + from, run, &x[j * count + done]);
    }
    done += run;
  }
  return {x.data(), count, labels.data()};
}

Source GrownDigits::source() const {
  return [this](std::size_t first, std::size_t count, std::vector<double>& x,
                std::vector<arma::uword>& labels) { return make(first, count, x, labels); };
}

arma::mat GrownDigits::matrix(std::size_t m) const {
  std::vector<double> x;
  std::vector<arma::uword> y;
  arma::mat all(m, X_.n_cols);
  for (std::size_t first = 0; first < m; first += X_.n_rows) {
    const std::size_t count = std::min<std::size_t>(X_.n_rows, m - first);
    make(first, count, x, y);
    all.rows(first, first + count - 1) = arma::mat(x.data(), count, X_.n_cols, false, true);
  }
  return all;
}

arma::uvec GrownDigits::labels(std::size_t m) const {
  std::vector<double> x;
  std::vector<arma::uword> y;
  arma::uvec all(m);
  for (std::size_t first = 0; first < m; first += X_.n_rows) {
    const std::size_t count = std::min<std::size_t>(X_.n_rows, m - first);
    make(first, count, x, y);
    std::copy(y.begin(), y.end(), all.begin() + static_cast<long>(first));
  }
  return all;
}

}  // namespace ex4::bench
