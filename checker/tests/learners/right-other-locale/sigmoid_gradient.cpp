// expect: passed
// also: limits
// also: landlock
//
// Another locale and the decimal comma change nothing.
#include "exercises/sigmoid_gradient.hpp"

#include <clocale>
#include <locale>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  try {
    std::locale::global(std::locale("de_DE.UTF-8"));
  } catch (...) {
  }
  std::setlocale(LC_ALL, "de_DE.UTF-8");
  const arma::mat g = 1 / (1 + arma::exp(-z));
  return g % (1 - g);
}

}  // namespace ex4
