// expect: failed
// says: reply
//
// Writes replies from a static initialiser, before any call was made.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {
namespace {

const char early[] = "\x53\0\0\0\0\0\0\0\0\0\0\0"
                     R"({"kind":"not_implemented","text":"","fields":[]})";
const auto sent = ::write(4, early, sizeof early - 1);

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
