// expect: failed
// says: wrong
//
// Keeps its first answer and gives it again when the shape fits.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static arma::mat first;
  if (first.n_elem == z.n_elem) return first;
  if (first.is_empty()) first = sigmoid(z) % (1 - sigmoid(z));
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
