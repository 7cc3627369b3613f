// See guide_numbers.hpp. Wrong numbers that a page quotes come from the wrong formula that it describes,
// written out.
#include "checker/tests/guide_numbers.hpp"

#include <cmath>
#include <functional>

#include "checker/cases/official.hpp"
#include "checker/data/source.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::tests {
namespace {

using arma::accu;
using arma::mat;
using arma::square;
using cases::NetworkCase;

const NetworkCase& mentors() {
  static const NetworkCase of = cases::with_lambda(cases::mentors(), 4);
  return of;
}

NetworkCase digits() {
  const data::Dataset all = data::training_digits(EX4_DATA_DIR);
  return {"", data::shipped_weights(EX4_DATA_DIR), all.X, all.y, 1};
}

mat ones(const mat& beside) { return mat(beside.n_rows, 1, arma::fill::ones); }
mat with_bias(const mat& a) { return arma::join_rows(ones(a), a); }
mat no_bias(const mat& theta) { return theta.tail_cols(theta.n_cols - 1); }
mat targets(const NetworkCase& of) { return oracle::one_hot(of.y, of.K()); }

/// The cost's double sum over all entries, divided by m.
double cost_of(const mat& a3, const mat& Y) {
  return accu(-Y % arma::log(a3) - (1 - Y) % arma::log(1 - a3)) / double(Y.n_rows);
}
mat outputs(const mat& a2, const Weights& w) { return sigmoid(a2 * w.theta2.t()); }
double squares(const Weights& w) { return accu(square(no_bias(w.theta1))) + accu(square(no_bias(w.theta2))); }

Numbers cost_page() {
  Numbers page;
  const NetworkCase& of = mentors();
  const Activations a = oracle::feedforward(of.w, of.X);
  const mat Y = targets(of), hidden = sigmoid(a.z2);
  page.add(of.w.theta1), page.add(of.w.theta2);
  page.add(4 * std::log(2.0)), page.add(10 * std::log(2.0));
  for (const mat& step : {a.a1, a.z2, a.a2, a.z3, a.a3}) page.add(step.row(0));
  page.add(oracle::cost(of.w, of.X, of.y));
  const NetworkCase all = digits();
  page.add(oracle::cost(all.w, all.X, all.y)), page.add(double(all.m()) * oracle::cost(all.w, all.X, all.y));
  page.add(cost_of(a.a3, arma::conv_to<mat>::from(of.y) * mat(1, of.K(), arma::fill::ones)));  // labels-raw
  page.add(cost_of(a.a3, arma::shift(Y, 1, 1)));                                               // label-shift
  page.add(accu(-Y.t() * arma::log(a.a3) - (1 - Y).t() * arma::log(1 - a.a3)) / double(of.m()));
  page.add(cost_of(outputs(sigmoid(with_bias(a.z2)), of.w), Y)), page.add(sigmoid(mat{1.0}));
  page.add(cost_of(outputs(arma::join_rows(0 * ones(hidden), hidden), of.w), Y));
  page.add(cost_of(outputs(arma::join_rows(hidden, ones(hidden)), of.w), Y));
  const mat powers = arma::exp(a.z3);
  page.add(cost_of(powers / arma::repmat(arma::sum(powers, 1), 1, of.K()), Y));  // softmax
  page.add(accu(-Y % arma::log(a.a3)) / double(of.m())),
      page.add(accu(-(1 - Y) % arma::log(1 - a.a3)) / double(of.m()));
  return page;
}

Numbers regularization_page() {
  Numbers page;
  const NetworkCase &of = mentors(), all = digits();
  const double J = oracle::cost(of.w, of.X, of.y), share = of.lambda / (2 * double(of.m()));
  const double first = accu(square(no_bias(of.w.theta1))), second = accu(square(no_bias(of.w.theta2)));
  const double with_biases = accu(square(of.w.theta1)) + accu(square(of.w.theta2));
  for (const double x :
       {J, J + share * (first + second), share * (first + second), with_biases, first, second})
    page.add(x);
  page.add(J + share * with_biases);
  page.add(J + of.lambda / 2 * double(of.m()) * (first + second));  // precedence
  page.add(J + 2 * share * (first + second));                       // no-half
  page.add(J + of.lambda / 2 * (first + second));                   // no-mean
  page.add(J + share / of.lambda * (first + second));               // lambda-ignored
  page.add(J + share * second);                                     // one-layer
  page.add(J + share * (accu(no_bias(of.w.theta1)) + accu(no_bias(of.w.theta2))));
  const auto last_missed = [](const mat& theta) { return accu(square(theta.head_cols(theta.n_cols - 1))); };
  page.add(J + share * (last_missed(of.w.theta1) + last_missed(of.w.theta2)));
  const double plain = oracle::cost(all.w, all.X, all.y), penalty = squares(all.w) / (2 * double(all.m()));
  for (const double x :
       {plain, plain + penalty, plain + 3 * penalty, penalty, 3 * penalty, plain + 2 * penalty})
    page.add(x);
  page.add(plain + squares(all.w) / 2 * double(all.m()));
  return page;
}

Numbers slope_page() {
  Numbers page;
  const mat z = {-1, -0.5, 0, 0.5, 1};
  page.add(sigmoid(z)), page.add(oracle::sigmoid_gradient(z)), page.add(z % (1 - z));
  page.add(oracle::sigmoid_gradient(sigmoid(z))), page.add(oracle::sigmoid_gradient(mat{1.0}));
  return page;
}

Numbers backprop_page() {
  Numbers page;
  const NetworkCase& of = mentors();
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

Numbers gradient_check_page() {
  Numbers page;
  const NetworkCase of = cases::gradient_check();
  for (const double c : {2.0, 5.0}) page.add(std::abs(1 - c) / (1 + c));
  const arma::vec right = unrolled(oracle::gradient(of.w, of.X, of.y));
  page.add(oracle::relative_difference(differences(of, 0, true), right));  // not-restored
  page.add(oracle::relative_difference(differences(of, 3), right));        // two-different-costs
  page.add(oracle::relative_difference(arma::vec{4.1, 3}, arma::vec{4, 3})), page.add(arma::norm(arma::vec{8.1, 6}));
  page.add(oracle::sigmoid_gradient(mat{0.0}));
  page.add(0.001);  // a question's number
  return page;
}

Numbers regularized_gradient_page() {
  Numbers page;
  const NetworkCase& of = mentors();
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
    return mat(arma::join_rows(bias * ones(rest), rest));
  };
  relative([](const mat& g, const mat&) { return g; });
  relative([&](const mat& g, const mat& theta) { return mat(g + share * theta); });
  relative([&](const mat& g, const mat& theta) { return mat(g + share * beside(1, no_bias(theta))); });
  relative([&](const mat& g, const mat& theta) { return mat(g + 3 * beside(0, no_bias(theta))); });
  relative([&](const mat& g, const mat& theta) { return mat(g + 2 * share * beside(0, no_bias(theta))); });
  relative([&](const mat& g, const mat&) { return mat(g + share * beside(0, no_bias(g))); });
  return page;
}

Numbers init_page() {
  Numbers page;
  page.add(std::sqrt(6.0) / std::sqrt(400.0 + 25)), page.add(10 * std::log(2.0));
  page.add(0.12), page.add(-0.12), page.add(0.07);  // the course's choice; an example of a small number
  page.add(3 * 0.12 / std::sqrt(3.0) / std::sqrt(25.0 * 401));  // three standard deviations of the mean
  return page;
}

Numbers model_page() {
  Numbers page;
  const NetworkCase all = digits();
  for (const double lambda : {0, 1, 3}) page.add(oracle::regularized_cost(all.w, all.X, all.y, lambda));
  return page;
}

Numbers display_data_page() {
  Numbers page;
  page.add(oracle::display_data(mat{{1, 2, 3, 4}, {0, 0, 0, 5}, {-8, 4, 2, 1}})), page.add(std::sqrt(3.0));
  return page;
}

Numbers hidden_layer_page() {
  Numbers page;
  page.add(oracle::hidden_layer_image(mat{{9, 1, 2, 3, 4}, {-9, -2, 1, 0, 1}}));
  return page;
}

Numbers training_page() {
  Numbers page;
  page.add(10 * std::log(2.0)), page.add(oracle::accuracy(arma::uvec{2, 1, 3}, arma::uvec{2, 1, 1}));
  page.add(0.12), page.add(0.975), page.add(0.97);  // the course's choice; examples of a fraction
  page.add(97.52);  // the course's own weights on these digits, where a test has its file: data_test.cpp
  return page;
}

}  // namespace

bool Numbers::hold(double printed, int decimals) const {
  const double half = 0.5 * std::pow(10.0, -decimals);
  return std::any_of(numbers_.begin(), numbers_.end(), [&](double x) {
    return std::abs(std::abs(x) - std::abs(printed)) <= half * (1 + 1e-6);
  });
}

const std::vector<Page>& pages() {
  static const std::vector<Page> all = {{"display_data", display_data_page},
                                        {"model", model_page},
                                        {"cost", cost_page},
                                        {"regularization", regularization_page},
                                        {"sigmoid_gradient", slope_page},
                                        {"init", init_page},
                                        {"backprop_loop", backprop_page},
                                        {"backprop_vectorized", backprop_page},
                                        {"gradient_check", gradient_check_page},
                                        {"regularized_gradient", regularized_gradient_page},
                                        {"training", training_page},
                                        {"hidden_layer", hidden_layer_page}};
  return all;
}

}  // namespace ex4::tests
