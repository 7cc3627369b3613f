// See guide_numbers.hpp. Wrong numbers that a page quotes come from the wrong formula that it describes,
// written out.
#include "checker/tests/guide_numbers.hpp"

#include <cmath>

#include "checker/cases/official.hpp"
#include "checker/data/source.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::tests {
namespace {

using arma::accu;
using arma::mat;
using arma::square;
using cases::NetworkCase;

NetworkCase digits() {
  const data::Dataset all = data::training_digits(EX4_DATA_DIR);
  return {"", data::shipped_weights(EX4_DATA_DIR), all.X, all.y, 1};
}

mat ones(const mat& beside) { return mat(beside.n_rows, 1, arma::fill::ones); }
mat with_bias(const mat& a) { return arma::join_rows(ones(a), a); }

/// The cost's double sum over all entries, divided by m.
double cost_of(const mat& a3, const mat& Y) {
  return accu(-Y % arma::log(a3) - (1 - Y) % arma::log(1 - a3)) / double(Y.n_rows);
}
mat outputs(const mat& a2, const Weights& w) { return sigmoid(a2 * w.theta2.t()); }
double squares(const Weights& w) { return accu(square(no_bias(w.theta1))) + accu(square(no_bias(w.theta2))); }

Numbers cost_page() {
  Numbers page;
  const NetworkCase of = mentors();
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
  const NetworkCase of = mentors(), all = digits();
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

NetworkCase mentors() { return cases::with_lambda(cases::mentors(), 4); }

const std::vector<Page>& pages() {
  static const std::vector<Page> all = {{"parts/display_data.md", display_data_page},
                                        {"parts/model.md", model_page},
                                        {"parts/cost.md", cost_page},
                                        {"parts/regularization.md", regularization_page},
                                        {"parts/sigmoid_gradient.md", slope_page},
                                        {"parts/init.md", init_page},
                                        {"parts/backprop_loop.md", backprop_page},
                                        {"parts/backprop_vectorized.md", backprop_page},
                                        {"parts/gradient_check.md", gradient_check_page},
                                        {"parts/regularized_gradient.md", regularized_gradient_page},
                                        {"parts/training.md", training_page},
                                        {"parts/hidden_layer.md", hidden_layer_page},
                                        {"derivation.md", derivation_page},
                                        {"images/forward.svg", derivation_page},
                                        {"images/backward.svg", derivation_page}};
  return all;
}

}  // namespace ex4::tests
