// expect: passed
// says: All
//
// J is asked from four threads at once.
#include <thread>
#include <vector>
#include "exercises/gradient_check.hpp"
namespace ex4 {
arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec g(params.n_elem);
  std::vector<std::thread> threads;
  for (arma::uword t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      for (arma::uword i = t; i < params.n_elem; i += 4) {
        arma::vec a = params, b = params;
        a(i) += epsilon;
        b(i) -= epsilon;
        g(i) = (J(a) - J(b)) / (2 * epsilon);
      }
    });
  for (auto& t : threads) t.join();
  return g;
}
double relative_difference(const arma::vec& a, const arma::vec& b) {
  return arma::norm(a - b) / arma::norm(a + b);
}
}  // namespace ex4
