// expect: failed
// says: std::vector
// line: 19
//
// The C++ library throws, below an algorithm and a lambda.
#include "exercises/sigmoid_gradient.hpp"

#include <algorithm>
#include <vector>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const std::vector<double> x(z.begin(), z.end());
  std::vector<std::size_t> places(x.size());
  std::generate(places.begin(), places.end(), [i = std::size_t{0}]() mutable { return ++i; });
  arma::mat g = z;
  std::transform(places.begin(), places.end(), g.begin(), [&](std::size_t place) {
    const double e = std::exp(-x.at(place));
    return e / ((1 + e) * (1 + e));
  });
  return g;
}

}  // namespace ex4
