// See blocked_backprop.hpp. Blocks are shared among threads in fixed ranges, so results do not depend on
// luck.
#include "benchmarks/blocked_backprop.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "benchmarks/small_gemm.hpp"
#include "benchmarks/vector_math.hpp"

namespace ex4::bench {
namespace {

constexpr std::size_t B = block_examples;
static_assert(B % (tile_vectors * lanes) == 0);

std::size_t padded(std::size_t count) { return (count + lanes - 1) / lanes * lanes; }

/// −Σ log of the outputs that should be large, as Σ log(1 + e^−s) with s = ±z3. Factors are multiplied and
/// their logarithm is taken now and then: 1 + e^−|s| is at most 2, so a thousand of them stay finite.
class CostSum {
 public:
  void add(Vec s, Vec exp_minus, Vec live) {
    linear_ += (s < 0 ? -s : every(0)) * live;
    product_ *= 1 + exp_minus * live;
    if (++factors_ == 1000) flush();
  }
  double total() {
    flush();
    double sum = logarithms_;
    for (int i = 0; i < lanes; ++i) sum += linear_[i];
    return sum;
  }

 private:
  void flush() {
    for (int i = 0; i < lanes; ++i) logarithms_ += std::log(product_[i]);
    product_ = every(1);
    factors_ = 0;
  }
  Vec product_ = every(1), linear_{};
  double logarithms_ = 0;
  int factors_ = 0;
};

/// The sums over one thread's examples. Matrices of a block have one example a row and B rows; the gradients
/// are kept transposed, with padded rows.
class Worker {
 public:
  explicit Worker(const Weights& w)
      : w_(w),
        n_(w.theta1.n_cols - 1),
        h_(w.theta1.n_rows),
        K_(w.theta2.n_rows),
        rows1_(padded(n_)),
        rows2_(padded(h_ + 1)),
        X_turned_(rows1_ * B),
        A2_(B * (h_ + 1)),
        A2_turned_(rows2_ * B),
        Z3_(B * K_),
        delta2_(B * h_),
        gradient1_(rows1_ * h_),
        bias1_(h_),
        gradient2_(rows2_ * K_) {
    std::fill_n(A2_.begin(), B, 1.0);
  }

  /// Adds `count` ≤ B examples.
  void add(Examples block, std::size_t count) {
    if (count < B) block = fill_up(block, count);
    transpose(B, n_, block.x, block.stride, X_turned_.data(), rows1_);
    forward(block);
    output_errors(block.y, count);
    backward();
  }

  double cost() { return cost_.total(); }
  /// Adds this thread's sums to those of all.
  void give(Gradient& sum) const {
    for (std::size_t k = 0; k < h_; ++k) {
      sum.theta1(k, 0) += bias1_[k];
      for (std::size_t j = 0; j < n_; ++j) sum.theta1(k, j + 1) += gradient1_[k * rows1_ + j];
    }
    for (std::size_t c = 0; c < K_; ++c)
      for (std::size_t k = 0; k <= h_; ++k) sum.theta2(c, k) += gradient2_[c * rows2_ + k];
  }

  std::vector<double> made_x;
  std::vector<arma::uword> made_y;

 private:
  /// The last, shorter block, with rows of zeros that output_errors leaves out.
  Examples fill_up(Examples block, std::size_t count) {
    last_x_.assign(B * n_, 0);
    for (std::size_t j = 0; j < n_; ++j) std::copy_n(block.x + j * block.stride, count, &last_x_[j * B]);
    return {last_x_.data(), B, block.y};
  }

  void forward(const Examples& block) {
    double* Z2 = &A2_[B];  // becomes a2 in place, beside its column of ones
    const double* theta1 = w_.theta1.memptr();
    for (std::size_t k = 0; k < h_; ++k) std::fill_n(Z2 + k * B, B, theta1[k]);
    multiply_add(B, h_, n_, block.x, block.stride, {theta1 + h_, h_, 1}, Z2, B);
    for (double* z = Z2; z != Z2 + B * h_; z += lanes)
      store(z, sigmoid_from(load(z), exp_minus_abs(load(z))));
    std::fill(Z3_.begin(), Z3_.end(), 0.0);
    multiply_add(B, K_, h_ + 1, A2_.data(), B, {w_.theta2.memptr(), K_, 1}, Z3_.data(), B);
  }

  /// Turns z3 into delta3 = a3 − one-hot(y) and adds to the cost; rows from `count` on are left out of both.
  void output_errors(const arma::uword* y, std::size_t count) {
    for (std::size_t i = 0; i < B; i += lanes) {
      Vec live{}, label{};
      for (std::size_t lane = 0; lane < lanes && i + lane < count; ++lane) {
        live[lane] = 1;
        label[lane] = static_cast<double>(y[i + lane]);
      }
      for (std::size_t c = 0; c < K_; ++c) {
        double* at = &Z3_[c * B + i];
        const Vec z = load(at), exp_minus = exp_minus_abs(z);
        const auto wanted = label == static_cast<double>(c + 1);
        cost_.add(wanted ? z : -z, exp_minus, live);
        store(at, (sigmoid_from(z, exp_minus) - (wanted ? every(1) : every(0))) * live);
      }
    }
  }

  void backward() {
    const double* theta2 = w_.theta2.memptr();
    std::fill(delta2_.begin(), delta2_.end(), 0.0);
    multiply_add(B, h_, K_, Z3_.data(), B, {theta2 + K_, 1, K_}, delta2_.data(), B);
    for (std::size_t k = 0; k < h_; ++k) {
      Vec sum{};
      for (std::size_t i = k * B; i < (k + 1) * B; i += lanes) {
        const Vec a2 = load(&A2_[B + i]), delta2 = load(&delta2_[i]) * a2 * (1 - a2);
        store(&delta2_[i], delta2);
        sum += delta2;
      }
      for (int lane = 0; lane < lanes; ++lane) bias1_[k] += sum[lane];
    }
    multiply_add(rows1_, h_, B, X_turned_.data(), rows1_, {delta2_.data(), 1, B}, gradient1_.data(), rows1_);
    transpose(B, h_ + 1, A2_.data(), B, A2_turned_.data(), rows2_);
    multiply_add(rows2_, K_, B, A2_turned_.data(), rows2_, {Z3_.data(), 1, B}, gradient2_.data(), rows2_);
  }

  const Weights& w_;
  std::size_t n_, h_, K_, rows1_, rows2_;
  std::vector<double> X_turned_, A2_, A2_turned_, Z3_, delta2_, gradient1_, bias1_, gradient2_, last_x_;
  CostSum cost_;
};

/// Adds λ/2m·Σθ² and λ/m·θ, the bias columns left out.
void regularize(double& cost, arma::mat& gradient, const arma::mat& theta, double lambda_over_m) {
  const arma::mat weights = theta.tail_cols(theta.n_cols - 1);
  cost += 0.5 * lambda_over_m * arma::accu(arma::square(weights));
  gradient.tail_cols(theta.n_cols - 1) += lambda_over_m * weights;
}

}  // namespace

CostAndGradient blocked_backprop(const Weights& w, std::size_t m, const Source& source, double lambda,
                                 Team& team) {
  if (m == 0 || w.theta2.n_cols != w.theta1.n_rows + 1)
    throw std::invalid_argument("blocked_backprop: no examples, or weights that do not fit each other");
  const std::size_t blocks = (m + B - 1) / B, shares = std::min<std::size_t>(team.size(), blocks);
  std::vector<Worker> workers(shares, Worker(w));
  team.run([&](std::size_t share) {
    if (share >= shares) return;
    Worker& worker = workers[share];
    for (std::size_t block = share * blocks / shares; block < (share + 1) * blocks / shares; ++block) {
      const std::size_t first = block * B, count = std::min(B, m - first);
      worker.add(source(first, count, worker.made_x, worker.made_y), count);
    }
  });
  CostAndGradient all{0, {arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))}};
  for (std::size_t share = 0; share < shares; ++share) {
    all.cost += workers[share].cost();
    workers[share].give(all.gradient);
  }
  const double examples = static_cast<double>(m);
  all.cost /= examples;
  all.gradient.theta1 /= examples;
  all.gradient.theta2 /= examples;
  regularize(all.cost, all.gradient.theta1, w.theta1, lambda / examples);
  regularize(all.cost, all.gradient.theta2, w.theta2, lambda / examples);
  return all;
}

CostAndGradient blocked_backprop(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda,
                                 Team& team) {
  if (X.n_cols + 1 != w.theta1.n_cols || X.n_rows != y.n_elem || y.min() < 1 || y.max() > w.theta2.n_rows)
    throw std::invalid_argument("blocked_backprop: X, y and the weights do not fit each other");
  const Source in_place = [&](std::size_t first, std::size_t, std::vector<double>&,
                              std::vector<arma::uword>&) {
    return Examples{X.memptr() + first, X.n_rows, y.memptr() + first};
  };
  return blocked_backprop(w, X.n_rows, in_place, lambda, team);
}

}  // namespace ex4::bench
