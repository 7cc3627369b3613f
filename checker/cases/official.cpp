// The course's cases; see official.hpp.
#include "checker/cases/official.hpp"

#include <cmath>

namespace ex4::cases {
namespace {

/// rows×cols, column by column: f(first), f(first + step), …
template <typename Function>
arma::mat filled(arma::uword rows, arma::uword cols, double first, double step, Function f) {
  arma::mat made(rows, cols);
  for (arma::uword i = 0; i < made.n_elem; ++i) made(i) = f(first + step * static_cast<double>(i));
  return made;
}

double sine(double t) { return std::sin(t); }
double cosine(double t) { return std::cos(t); }
double tenth_of_sine(double t) { return std::sin(t) / 10; }

/// 1 + mod(1:m, K), as the course writes it.
arma::uvec cycling_labels(arma::uword m, arma::uword K) {
  arma::uvec y(m);
  for (arma::uword i = 0; i < m; ++i) y(i) = 1 + (i + 1) % K;
  return y;
}

}  // namespace

NetworkCase course() {
  const Weights w{filled(4, 3, 1, 2, sine), filled(4, 5, 1, 2, cosine)};
  const auto input = [](double t) { return std::sin(t) / 5; };
  return {"the course's own case", w, filled(16, 2, 1, 1, input), cycling_labels(16, 4), 0};
}

arma::mat course_slope_argument() {
  return filled(3, 10, 1, 1, [](double t) { return 3 * std::sin(t); });
}

NetworkCase mentors() {
  const auto tenth = [](double t) { return t / 10; };
  const Weights w{filled(2, 3, 1, 1, tenth), filled(4, 3, 7, 1, tenth)};
  arma::mat X(3, 2);  // cos([1 2; 3 4; 5 6]): row by row
  for (arma::uword i = 0; i < 3; ++i)
    for (arma::uword p = 0; p < 2; ++p) X(i, p) = cosine(static_cast<double>(2 * i + p + 1));
  return {"the case of the course's mentors", w, X, {4, 2, 3}, 0};
}

NetworkCase gradient_check() {
  const Weights w{filled(5, 4, 1, 1, tenth_of_sine), filled(3, 6, 1, 1, tenth_of_sine)};
  return {"the network of the course's gradient check", w, filled(5, 3, 1, 1, tenth_of_sine),
          cycling_labels(5, 3), 0};
}

namespace published {

arma::vec course_slopes() {
  return {0.06866, 0.05758, 0.23912, 0.08484, 0.05047, 0.21076, 0.10733, 0.04650, 0.17441, 0.13680,
          0.04518, 0.13886, 0.17210, 0.04634, 0.10897, 0.20861, 0.05014, 0.08605, 0.23778, 0.05703,
          0.06951, 0.24996, 0.06783, 0.05815, 0.24040, 0.08366, 0.05082, 0.21287, 0.10572, 0.04667};
}

arma::vec course_gradient() {
  return {-0.01210, -0.12776, 0.04255,  0.09974,  -0.00313, -0.00419, 0.00399, 0.00135,
          0.00377,  0.00486,  -0.00473, -0.00167, 0.25504,  -0.00802, 0.46691, 0.34101,
          0.18263,  -0.00807, 0.32624,  0.23966,  0.13171,  -0.00244, 0.24870, 0.18061,
          0.06931,  -0.00109, 0.12956,  0.09393,  0.17316,  -0.00799, 0.30771, 0.22624};
}

arma::vec course_regularized_gradient() {
  return {-0.01210, -0.12776, 0.04255, 0.09974,  0.03550, -0.09794, 0.04338, 0.06231,
          -0.08636, 0.01891,  0.07370, -0.08100, 0.25504, -0.00802, 0.46691, 0.34101,
          0.09722,  -0.00766, 0.41132, 0.16844,  0.10592, 0.09025,  0.19735, 0.13066,
          0.16223,  -0.02847, 0.05943, 0.17969,  0.17191, -0.09271, 0.37947, 0.25124};
}

arma::vec mentors_regularized_gradient() {
  return {0.76614, 0.97990, 0.37246, 0.49749, 0.64174, 0.74614, 0.88342, 0.56876, 0.58467,
          0.59814, 1.92598, 1.94462, 1.98965, 2.17855, 2.47834, 2.50225, 2.52644, 2.72233};
}

}  // namespace published
}  // namespace ex4::cases
