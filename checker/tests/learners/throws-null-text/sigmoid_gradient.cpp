// expect: crashed
// says: SIGABRT
//
// An exception whose text is a null pointer.
#include "exercises/sigmoid_gradient.hpp"

#include <exception>

namespace ex4 {
namespace {

struct Silent : std::exception {
  const char* what() const noexcept override { return nullptr; }
};

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw Silent();
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
