// expect: passed
//
// g(z)·g(−z) in long double.
#include "exercises/sigmoid_gradient.hpp"

#include <cmath>

namespace ex4 {

namespace {

long double g(long double z) { return 1 / (1 + std::exp(-z)); }

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  arma::mat slope = z;
  slope.for_each([](double& each) { each = static_cast<double>(g(each) * g(-each)); });
  return slope;
}

}  // namespace ex4
