// expect: crashed
// says: SIGABRT
//
// An exception that throws when it is asked for its text.
#include "exercises/sigmoid_gradient.hpp"

#include <exception>

namespace ex4 {
namespace {

struct Angry : std::exception {
  const char* what() const noexcept override { throw 1; }
};

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw Angry();
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
