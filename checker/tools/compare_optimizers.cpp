// Measures the table of docs/optimizer.md: cost, accuracy and evaluations after 50 iterations on the digits,
// ten seeds, for the project's minimize and the libraries that were candidates. For maintainers; needs GSL
// and dlib.
//
//   compare_optimizers FOLDER_WITH_DIGITS
#include <fmt/format.h>

#include <functional>
#include <utility>
#include <vector>

#include "checker/data/digits.hpp"
#include "checker/tools/optimizer_peers.hpp"
#include "exercises/init.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"
#include "exercises/training.hpp"

namespace {

using namespace ex4;
constexpr arma::uword n = 400, h = 25, K = 10, iterations = 50;
constexpr double lambda = 1, epsilon = 0.12;
using Optimizer = std::function<arma::vec(const Objective&, const arma::vec&, arma::uword)>;

void measure(const std::string& name, const Optimizer& optimizer, const data::Dataset& digits) {
  arma::vec cost(10), accuracies(10), evaluations(10, arma::fill::zeros);
  for (arma::uword seed = 0; seed < 10; ++seed) {
    const Objective f = [&](const arma::vec& params, arma::vec& gradient) {
      ++evaluations(seed);
      const Weights w = roll(params, n, h, K);
      const Gradient slopes = regularized_gradient(w, digits.X, digits.y, lambda);
      gradient = unroll({slopes.theta1, slopes.theta2});
      return regularized_cost(w, digits.X, digits.y, lambda);
    };
    arma::arma_rng::set_seed(static_cast<arma::arma_rng::seed_type>(seed + 1));
    const Weights start{random_init(n, h, epsilon), random_init(h, K, epsilon)};
    const Weights found = roll(optimizer(f, unroll(start), iterations), n, h, K);
    cost(seed) = regularized_cost(found, digits.X, digits.y, lambda);
    accuracies(seed) = 100 * accuracy(predict(found, digits.X), digits.y);
  }
  fmt::print("| {} | {:.4f} | {:.4f} | {:.2f} | {:.2f} | {} of 10 | {:.0f} to {:.0f} |\n", name,
             arma::mean(cost), cost.max(), arma::mean(accuracies), accuracies.min(),
             arma::accu(accuracies >= 95), evaluations.min(), evaluations.max());
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) throw std::runtime_error("usage: compare_optimizers FOLDER_WITH_DIGITS");
  const data::Dataset digits = data::training_digits(argv[1]);
  fmt::print(
      "| optimiser | mean cost | worst cost | mean % | worst % | at least 95 % | evaluations |\n"
      "|---|---|---|---|---|---|---|\n");
  measure("minimize (libLBFGS, Wolfe backtracking, memory 20)", minimize, digits);
  measure("GSL conjugate_pr (step 0.1, tol 0.1)", tools::gsl_conjugate_pr, digits);
  measure("dlib L-BFGS, memory 20", tools::dlib_lbfgs, digits);
  measure("dlib conjugate gradient", tools::dlib_cg, digits);
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
