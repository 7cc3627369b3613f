// expect: failed
// says: out of bounds
// line: 15
//
// A small helper, which the compiler puts into its caller, reads past the end. Before that, exceptions are thrown and
// caught.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>

namespace ex4 {
namespace {

double last(const arma::vec& v) {
  return v(v.n_elem);
}

void harmless() {
  try {
    throw std::runtime_error("caught");
  } catch (const std::runtime_error&) {
  }
}

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  harmless();
  const arma::mat g = sigmoid(z);
  return g % (1 - g) * last(arma::vectorise(z));
}

}  // namespace ex4
