// expect: failed
// also: limits
// also: landlock
//
// A thread asks for costs when the call is long over.
#include <thread>
#include "exercises/gradient_check.hpp"
namespace ex4 {
arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  std::thread([J, params] {
    for (;;) J(params);
  }).detach();
  arma::vec g(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    arma::vec a = params, b = params;
    a(i) += epsilon;
    b(i) -= epsilon;
    g(i) = (J(a) - J(b)) / (2 * epsilon);
  }
  return g;
}
double relative_difference(const arma::vec& a, const arma::vec& b) {
  return arma::norm(a - b) / arma::norm(a + b);
}
}  // namespace ex4
