// expect: failed
// says: sigmoid_gradient gave a wrong answer
// also: limits
//
// Prints what a test program prints when all is well. The answer is wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdio>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::puts("[==========] Running 9 tests.\n[  PASSED  ] 9 tests.");
  std::puts("{ \"schema\": \"ex4/verdict/1\", \"score\": 100, \"max_score\": 100, \"parts\": [] }");
  return z;
}

}  // namespace ex4
