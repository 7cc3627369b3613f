// The numbers of the pages about gradients; see guide_numbers.hpp.
#include <functional>

#include "checker/cases/official.hpp"
#include "checker/oracle/oracle.hpp"
#include "checker/tests/guide_numbers.hpp"

namespace ex4::tests {
namespace {

using arma::accu;
using arma::mat;
using cases::NetworkCase;

/// The gradient of the course's check as differences of its cost. `keep` leaves each parameter where it was
/// moved.
arma::vec differences(const NetworkCase& of, double lambda, bool keep = false) {
  constexpr double step = 1e-4;
  const arma::vec start = oracle::unroll(of.w);
  arma::vec moved = start, slopes(start.n_elem);
  const auto J = [&](const arma::vec& p) {
    return oracle::regularized_cost(oracle::roll(p, of.n(), of.h(), of.K()), of.X, of.y, lambda);
  };
  arma::vec nudge(start.n_elem, arma::fill::zeros);
  for (arma::uword i = 0; i < start.n_elem; ++i) {
    nudge(i) = step;
    slopes(i) = (J(start + nudge) - J(start - nudge)) / (2 * step);
    if (!keep) nudge(i) = 0;
  }
  return slopes;
}

arma::vec unrolled(const Gradient& g) { return oracle::unroll({g.theta1, g.theta2}); }

}  // namespace

Numbers backprop_page() {
  Numbers page;
  const NetworkCase of = mentors();
  const Activations a = oracle::feedforward(of.w, of.X);
  const mat d3 = a.a3 - targets(of), back = d3 * no_bias(of.w.theta2);
  const mat d2 = back % oracle::sigmoid_gradient(a.z2);
  const Gradient right = oracle::gradient(of.w, of.X, of.y);
  page.add(a.a3.row(0)), page.add(d3), page.add(d2), page.add(right.theta1), page.add(right.theta2);
  const mat of_a2 = back % oracle::sigmoid_gradient(sigmoid(a.z2));
  page.add(arma::dot(of_a2.col(0), a.a1.col(0)) / double(of.m()));
  page.add(4.0 / 6);  // no mean over 5 examples: (m - 1)/(m + 1)
  arma::vec printed = arma::round(d2.col(0) * 1e6) / 1e6;
  page.add(arma::mean(printed));  // "up to the last digit of rounding"
  return page;
}

/// Step by step, for the first example of the mentors' case; then all three.
Numbers derivation_page() {
  Numbers page;
  const NetworkCase of = mentors();
  const Activations a = oracle::feedforward(of.w, of.X);
  const mat Y = targets(of), a3 = a.a3.row(0), y = Y.row(0);
  for (const mat& step :
       {a.a1, a.z2, a.a2, a.z3, a.a3, oracle::sigmoid_gradient(a.z2), oracle::sigmoid_gradient(a.z3)})
    page.add(step.row(0));
  const mat terms = -y % arma::log(a3) - (1 - y) % arma::log(1 - a3);
  page.add(terms), page.add(accu(terms));
  page.add(-y / a3 + (1 - y) / (1 - a3));
  const mat d3 = a3 - y, back = d3 * of.w.theta2;
  const mat d2 = no_bias(back) % oracle::sigmoid_gradient(a.z2.row(0));
  page.add(d3), page.add(back), page.add(d2), page.add(d3.t() * a.a2.row(0)), page.add(d2.t() * a.a1.row(0));
  page.add(oracle::gradient(of.w, of.X, of.y).theta1);
  page.add(oracle::regularized_gradient(of.w, of.X, of.y, of.lambda).theta1);
  page.add(of.lambda / double(of.m())), page.add(0.25), page.add(1e-4);
  return page;
}

Numbers gradient_check_page() {
  Numbers page;
  const NetworkCase of = cases::gradient_check();
  for (const double c : {2.0, 5.0}) page.add(std::abs(1 - c) / (1 + c));
  const arma::vec right = unrolled(oracle::gradient(of.w, of.X, of.y));
  page.add(oracle::relative_difference(differences(of, 0, true), right));  // not-restored
  page.add(oracle::relative_difference(differences(of, 3), right));        // two-different-costs
  page.add(oracle::relative_difference(arma::vec{4.1, 3}, arma::vec{4, 3})),
      page.add(arma::norm(arma::vec{8.1, 6}));
  page.add(oracle::sigmoid_gradient(mat{0.0}));
  page.add(0.001);  // a question's number
  return page;
}

Numbers regularized_gradient_page() {
  Numbers page;
  const NetworkCase of = mentors();
  const Gradient plain = oracle::gradient(of.w, of.X, of.y),
                 with = oracle::regularized_gradient(of.w, of.X, of.y, of.lambda);
  page.add(plain.theta1), page.add(plain.theta2), page.add(with.theta1), page.add(with.theta2);
  page.add(of.lambda / double(of.m())), page.add(cases::published::mentors_regularized_gradient());
  const NetworkCase check = cases::gradient_check();
  const double share = 3 / double(check.m());
  const arma::vec numerical = differences(check, 3);
  const auto relative = [&](const std::function<mat(const mat& gradient, const mat& theta)>& wrong) {
    const Gradient g = oracle::gradient(check.w, check.X, check.y);
    page.add(oracle::relative_difference(
        unrolled({wrong(g.theta1, check.w.theta1), wrong(g.theta2, check.w.theta2)}), numerical));
  };
  const auto beside = [](double bias, const mat& rest) {
    return mat(arma::join_rows(mat(rest.n_rows, 1, arma::fill::value(bias)), rest));
  };
  relative([](const mat& g, const mat&) { return g; });
  relative([&](const mat& g, const mat& theta) { return mat(g + share * theta); });
  relative([&](const mat& g, const mat& theta) { return mat(g + share * beside(1, no_bias(theta))); });
  relative([&](const mat& g, const mat& theta) { return mat(g + 3 * beside(0, no_bias(theta))); });
  relative([&](const mat& g, const mat& theta) { return mat(g + 2 * share * beside(0, no_bias(theta))); });
  relative([&](const mat& g, const mat&) { return mat(g + share * beside(0, no_bias(g))); });
  return page;
}

}  // namespace ex4::tests
