// expect: failed
// says: out of bounds
// line: 27
//
// Catches an exception and lets it go on; what is thrown and caught on its way out is another one.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>

namespace ex4 {
namespace {

struct Noisy {
  ~Noisy() {
    try {
      throw std::logic_error("of the destructor");
    } catch (const std::logic_error&) {
    }
  }
};

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  try {
    const Noisy noisy;
    return z.rows(0, z.n_rows);
  } catch (const std::exception&) {
    throw;
  }
}

}  // namespace ex4
