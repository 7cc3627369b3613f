// Makes theta1.bin and theta2.bin of exercises/data/: a network trained with the project's own solutions and
// then scaled, layer by layer, so that its costs are those that the course prints for its own weights. For
// maintainers.
//
//   calibrate_weights DATA_FOLDER
//
// Two unknowns (a factor for each layer, biases included), two equations (the costs at λ = 0 and 1), Newton's
// method.
#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <stdexcept>

#include "checker/data/digits.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"
#include "exercises/training.hpp"

extern "C" void openblas_set_num_threads(int count);

namespace {

using namespace ex4;
constexpr double cost_at_0 = 0.2876291651613187, cost_at_1 = 0.3837698590909234;
constexpr arma::arma_rng::seed_type seed = 4;

Weights scaled(const Weights& w, const arma::vec& by) { return {by(0) * w.theta1, by(1) * w.theta2}; }

/// Both costs less their targets.
arma::vec misses(const Weights& w, const data::Dataset& digits) {
  return {regularized_cost(w, digits.X, digits.y, 0) - cost_at_0,
          regularized_cost(w, digits.X, digits.y, 1) - cost_at_1};
}

/// How the misses change with the factors: the gradient along each layer's own weights.
arma::mat slopes(const Weights& trained, const Weights& now, const data::Dataset& digits) {
  arma::mat jacobian(2, 2);
  for (const double lambda : {0.0, 1.0}) {
    const Gradient g = regularized_gradient(now, digits.X, digits.y, lambda);
    const arma::uword row = lambda == 0 ? 0 : 1;
    jacobian(row, 0) = arma::accu(g.theta1 % trained.theta1);
    jacobian(row, 1) = arma::accu(g.theta2 % trained.theta2);
  }
  return jacobian;
}

/// The inverse of a 2×2 matrix times b, by Cramer's rule: no LAPACK for two numbers.
arma::vec solve(const arma::mat& A, const arma::vec& b) {
  const double det = A(0, 0) * A(1, 1) - A(0, 1) * A(1, 0);
  return {(b(0) * A(1, 1) - A(0, 1) * b(1)) / det, (A(0, 0) * b(1) - b(0) * A(1, 0)) / det};
}

Weights calibrate(const Weights& trained, const data::Dataset& digits) {
  // Not (1, 1): training ends where both costs change almost alike with the factors, and Newton's first step
  // is wild.
  arma::vec factors{1.1, 0.9};
  for (int round = 0; round < 30; ++round) {
    const Weights now = scaled(trained, factors);
    const arma::vec miss = misses(now, digits);
    fmt::print("round {}: factors {:.6f} {:.6f}, misses {:.1e} {:.1e}\n", round, factors(0), factors(1),
               miss(0), miss(1));
    if (arma::abs(miss).max() < 2e-16) break;
    const arma::vec step = solve(slopes(trained, now, digits), miss);
    factors -= step;
  }
  return scaled(trained, factors);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) throw std::runtime_error("usage: calibrate_weights DATA_FOLDER");
  openblas_set_num_threads(
      1);  // 400 iterations magnify the last digit, which depends on the number of threads
  const std::filesystem::path dir = argv[1];
  const data::Dataset digits = data::training_digits(dir);
  arma::arma_rng::set_seed(seed);
  TrainingOptions options;
  options.lambda = 3;
  options.max_iterations = 400;
  const Weights w = calibrate(train(digits.X, digits.y, options), digits);
  if (!(arma::abs(misses(w, digits)).max() < 1e-13))
    throw std::runtime_error("the calibration did not converge");
  for (const double lambda : {0.0, 1.0, 3.0})
    fmt::print("cost(lambda = {}) = {:.16f}\n", lambda, regularized_cost(w, digits.X, digits.y, lambda));
  fmt::print("training accuracy {:.4f}\n", accuracy(predict(w, digits.X), digits.y));
  const data::Dataset held_out = data::held_out_digits(dir);
  fmt::print("held-out accuracy {:.4f}\n", accuracy(predict(w, held_out.X), held_out.y));
  if (!w.theta1.save((dir / "theta1.bin").string(), arma::arma_binary) ||
      !w.theta2.save((dir / "theta2.bin").string(), arma::arma_binary))
    throw std::runtime_error(fmt::format("{}: cannot write theta1.bin and theta2.bin", dir.string()));
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
