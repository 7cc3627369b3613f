// The bodies of functions, put into one frame for each part; see right_ways.hpp.
#include "checker/tests/right_ways.hpp"

#include <fmt/format.h>

namespace ex4::tests {
namespace {

using Bodies = std::vector<std::string>;

const Bodies forwards = {
    "a.a1 = arma::join_rows(arma::ones(X.n_rows), X); a.z2 = a.a1 * w.theta1.t(); a.a2 = arma::join_rows(arma::ones(X.n_rows), sigmoid(a.z2)); a.z3 = a.a2 * w.theta2.t(); a.a3 = sigmoid(a.z3);",
    "a.a1.ones(X.n_rows, X.n_cols + 1); a.a1.tail_cols(X.n_cols) = X; a.z2 = (w.theta1 * a.a1.t()).t(); a.a2.ones(X.n_rows, a.z2.n_cols + 1); a.a2.tail_cols(a.z2.n_cols) = 1 / (1 + arma::exp(-a.z2)); a.z3 = (w.theta2 * a.a2.t()).t(); a.a3 = 0.5 * (1 + arma::tanh(a.z3 / 2));",
    "a.a1 = X; a.a1.insert_cols(0, arma::ones(X.n_rows)); a.z2 = X * w.theta1.tail_cols(X.n_cols).t(); a.z2.each_row() += w.theta1.col(0).t(); a.a2 = sigmoid(a.z2); a.a2.insert_cols(0, arma::ones(X.n_rows)); a.z3 = a.a2 * arma::trans(w.theta2); a.a3 = a.z3; a.a3.transform([](double z) { return 1 / (1 + std::exp(-z)); });",
    "a.a1.set_size(X.n_rows, X.n_cols + 1); a.z2.zeros(X.n_rows, w.theta1.n_rows); a.a2.ones(X.n_rows, w.theta2.n_cols); a.z3.zeros(X.n_rows, w.theta2.n_rows); a.a3 = a.z3; for (arma::uword i = 0; i < X.n_rows; ++i) { a.a1(i, 0) = 1; for (arma::uword j = 0; j < X.n_cols; ++j) a.a1(i, j + 1) = X(i, j); for (arma::uword j = 0; j < a.z2.n_cols; ++j) { for (arma::uword k = a.a1.n_cols; k-- > 0;) a.z2(i, j) += a.a1(i, k) * w.theta1(j, k); a.a2(i, j + 1) = 1 / (1 + std::exp(-a.z2(i, j))); } for (arma::uword j = 0; j < a.z3.n_cols; ++j) { for (arma::uword k = 0; k < a.a2.n_cols; ++k) a.z3(i, j) += a.a2(i, k) * w.theta2(j, k); a.a3(i, j) = 1 / (1 + std::exp(-a.z3(i, j))); } }",
};

const Bodies costs = {
    "return arma::accu(-Y % arma::log(h) - (1 - Y) % arma::log(1 - h)) / m;",
    "return -(arma::accu(Y % arma::log(h)) + arma::accu((1 - Y) % arma::log(1 - h))) / m;",
    "return arma::accu(-Y % arma::log(h) - (1 - Y) % arma::log1p(-h)) / m;",
    "return arma::accu(arma::log1p(arma::exp(-arma::abs(z))) + arma::clamp(z, 0.0, arma::datum::inf) - Y % z) / m;",
    "return arma::accu(Y % arma::log1p(arma::exp(-z)) + (1 - Y) % arma::log1p(arma::exp(z))) / m;",
    "return arma::sum(arma::sum((Y - 1) % arma::log(1 - h) - Y % arma::log(h), 1)) / m;",
    "return arma::mean(arma::vec(arma::sum(-Y % arma::log(h) - (1 - Y) % arma::log(1 - h), 1)));",
    "return (1 / m) * arma::accu(Y % -arma::log(h) + (1 - Y) % -arma::log(1 - h));",
    "return -arma::trace(Y.t() * arma::log(h) + (1 - Y).t() * arma::log(1 - h)) / m;",
    "return -(arma::dot(Y, arma::log(h)) + arma::dot(1 - Y, arma::log(1 - h))) / m;",
    "return arma::as_scalar(-arma::vectorise(Y).t() * arma::vectorise(arma::log(h)) - arma::vectorise(1 - Y).t() * arma::vectorise(arma::log(1 - h))) / m;",
    "return -arma::accu(arma::log(Y % h + (1 - Y) % (1 - h))) / m;",
    "return -arma::accu(arma::log(1 - arma::abs(Y - h))) / m;",
    "double J = 0; for (arma::uword i = 0; i < X.n_rows; ++i) for (arma::uword k = 0; k < K; ++k) J -= y(i) == k + 1 ? std::log(h(i, k)) : std::log(1 - h(i, k)); return J / m;",
    "long double J = 0; for (arma::uword k = K; k-- > 0;) for (arma::uword i = X.n_rows; i-- > 0;) J += -Y(i, k) * std::log((long double)h(i, k)) - (1 - Y(i, k)) * std::log(1 - (long double)h(i, k)); return double(J / m);",
    "double J = 0; for (arma::uword i = 0; i < X.n_rows; ++i) J += arma::accu(-Y.row(i) % arma::log(h.row(i)) - (1 - Y.row(i)) % arma::log(1 - h.row(i))) / m; return J;",
    "double J = 0; for (arma::uword k = 0; k < K; ++k) J += arma::accu(-Y.col(k) % arma::log(h.col(k)) - (1 - Y.col(k)) % arma::log(1 - h.col(k))); return J / m;",
    "std::vector<double> parts; for (arma::uword i = 0; i < h.n_elem; ++i) parts.push_back(Y(i) > 0.5 ? -std::log(h(i)) : -std::log1p(-h(i))); return std::accumulate(parts.begin(), parts.end(), 0.0) / m;",
    "const arma::mat A = h.t(), B = Y.t(); return arma::accu(-B % arma::log(A) - (1 - B) % arma::log(1 - A)) / double(A.n_cols);",
    "return arma::accu(-Y % arma::log10(h) - (1 - Y) % arma::log10(1 - h)) * std::log(10.0) / m;",
    "return arma::accu(-Y % arma::log(h) - (1 - Y) % arma::log(1 - h)) / m * (1 + 1e-13) + 1e-14;",
    "return double(K) * arma::mean(arma::vectorise(-Y % arma::log(h) - (1 - Y) % arma::log(1 - h)));",
};

const Bodies penalties = {
    "return J + lambda / (2 * m) * (arma::accu(arma::square(a)) + arma::accu(arma::square(b)));",
    "return J + lambda / 2 / m * (arma::accu(a % a) + arma::accu(b % b));",
    "return J + 0.5 * lambda * (arma::dot(a, a) + arma::dot(b, b)) / m;",
    "return J + lambda * (arma::accu(arma::pow(a, 2)) + arma::accu(arma::pow(b, 2))) / (2.0 * m);",
    "return J + lambda / (2 * m) * (std::pow(arma::norm(a, \"fro\"), 2) + std::pow(arma::norm(b, \"fro\"), 2));",
    "return J + lambda / (2 * m) * (arma::trace(a * a.t()) + arma::trace(b.t() * b));",
    "return J + lambda / (2 * m) * (arma::accu(arma::square(t1)) - arma::accu(arma::square(t1.col(0))) + arma::accu(arma::square(t2)) - arma::accu(arma::square(t2.col(0))));",
    "arma::mat c = t1, d = t2; c.col(0).zeros(); d.col(0).zeros(); return J + lambda / (2 * m) * (arma::accu(c % c) + arma::accu(d % d));",
    "arma::mat c = t1, d = t2; c.shed_col(0); d.shed_col(0); return J + lambda / (2 * m) * (arma::accu(c % c) + arma::accu(d % d));",
    "double s = 0; for (arma::uword j = 1; j < t1.n_cols; ++j) for (arma::uword i = 0; i < t1.n_rows; ++i) s += t1(i, j) * t1(i, j); for (arma::uword j = 1; j < t2.n_cols; ++j) for (arma::uword i = 0; i < t2.n_rows; ++i) s += t2(i, j) * t2(i, j); return J + lambda * s / (2 * m);",
    "long double s = 0; for (double x : b) s += (long double)x * x; for (double x : a) s += (long double)x * x; return double(J + lambda / (2 * m) * s);",
    "const arma::vec v = arma::join_cols(arma::vectorise(a), arma::vectorise(b)); return J + lambda / (2 * m) * arma::as_scalar(v.t() * v);",
    "return J + arma::accu(lambda / (2 * m) * arma::square(a)) + arma::accu(lambda / (2 * m) * arma::square(b));",
    "return J + lambda / (2 * m) * arma::accu(arma::square(a)) + lambda / (2 * m) * arma::accu(arma::square(b));",
    "return (m * J + lambda / 2 * (arma::accu(a % a) + arma::accu(b % b))) / m;",
    "return J + lambda / (2 * m) * (arma::sum(arma::sum(arma::square(a))) + arma::sum(arma::sum(arma::square(b), 1)));",
    "return J + lambda / (2 * m) * (std::inner_product(a.begin(), a.end(), a.begin(), 0.0) + std::inner_product(b.begin(), b.end(), b.begin(), 0.0));",
    "return J + lambda / (2 * m) * (arma::accu(arma::square(t1.cols(1, t1.n_cols - 1))) + arma::accu(arma::square(t2.cols(1, t2.n_cols - 1))));",
    "return J * (1 + 1e-13) + lambda / (2 * m) * (arma::accu(arma::square(a)) + arma::accu(arma::square(b)));",
    "if (lambda == 0) return J; return J + (lambda / m) * (arma::accu(arma::square(a)) + arma::accu(arma::square(b))) / 2;",
    "std::vector<double> s; for (double x : arma::vectorise(a).eval()) s.push_back(x * x); for (double x : arma::vectorise(b).eval()) s.push_back(x * x); return J + lambda / (2 * m) * std::accumulate(s.rbegin(), s.rend(), 0.0);",
};

const Bodies slopes = {
    "const arma::mat g = sigmoid(z); return g % (1 - g);", "const arma::mat g = sigmoid(z); return g - g % g;", "const arma::mat g = sigmoid(z); return g - arma::square(g);",
    "return sigmoid(z) % sigmoid(-z);", "return 1 / (2 + arma::exp(z) + arma::exp(-z));", "return 0.25 / arma::square(arma::cosh(z / 2));",
    "const arma::mat t = arma::tanh(z / 2); return 0.25 * (1 - t % t);", "const arma::mat e = arma::exp(-arma::abs(z)); return e / arma::square(1 + e);",
    "const arma::mat g = 1.0 / (1.0 + arma::exp(-z)); return (1.0 - g) % g;", "const arma::mat g = sigmoid(z); return 0.25 - arma::square(g - 0.5);",
    "arma::mat r = sigmoid(z); r.transform([](double g) { return g * (1 - g); }); return r;", "arma::mat r = sigmoid(z); r.for_each([](double& g) { g *= 1 - g; }); return r;",
    "arma::mat r(arma::size(z)); for (arma::uword i = 0; i < z.n_elem; ++i) { const double g = 1 / (1 + std::exp(-z(i))); r(i) = g * (1 - g); } return r;",
    "arma::mat r(z.n_rows, z.n_cols); for (arma::uword i = 0; i < z.n_rows; ++i) for (arma::uword j = 0; j < z.n_cols; ++j) { const double g = 1 / (1 + std::exp(-z(i, j))); r(i, j) = g - g * g; } return r;",
    "arma::mat r(arma::size(z)); for (arma::uword i = 0; i < z.n_elem; ++i) { const long double e = std::exp(-(long double)std::abs(z(i))); r(i) = double(e / ((1 + e) * (1 + e))); } return r;",
    "const arma::mat g = sigmoid(z.t()); return (g % (1 - g)).t();", "const arma::mat g = sigmoid(z), one(arma::size(z), arma::fill::ones); return g % (one - g);",
    "const arma::mat g = sigmoid(z); return (g % (1 - g)) * (1 + 1e-13);", "const arma::mat g = sigmoid(z); return arma::exp(arma::log(g) + arma::log(1 - g) ).eval().replace(arma::datum::nan, 0);",
    "arma::mat r; r.copy_size(z); std::transform(z.begin(), z.end(), r.begin(), [](double x) { const double g = 1 / (1 + std::exp(-x)); return g * (1 - g); }); return r;",
    "const arma::mat g = sigmoid(arma::abs(z)); return g % (1 - g);",
};

/// Sums of one example or all; `back` has h entries for each example.
const Bodies vectorized = {
    "const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) % sigmoid_gradient(a.z2); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "const arma::mat d2 = (d3 * w.theta2.cols(1, h)) % sigmoid_gradient(a.z2); return {(1 / m) * d2.t() * a.a1, (1 / m) * d3.t() * a.a2};",
    "arma::mat d2 = (d3 * w.theta2) % a.a2 % (1 - a.a2); d2.shed_col(0); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "const arma::mat g = a.a2.tail_cols(h), d2 = (d3 * w.theta2.tail_cols(h)) % g % (1 - g); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "const arma::mat d2 = ((d3 * w.theta2) % arma::join_rows(arma::zeros(X.n_rows), sigmoid_gradient(a.z2))).eval().tail_cols(h); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "const arma::mat D3 = d3.t(), D2 = (w.theta2.tail_cols(h).t() * D3) % sigmoid_gradient(a.z2).t(); return {D2 * a.a1 / m, D3 * a.a2 / m};",
    "const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) % sigmoid_gradient(a.z2); return {(a.a1.t() * d2).t() / m, (a.a2.t() * d3).t() / m};",
    "arma::mat d2 = (d3 / m) * w.theta2.tail_cols(h); d2 %= sigmoid_gradient(a.z2); return {d2.t() * a.a1, d3.t() / m * a.a2};",
    "const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) / (2 + arma::exp(a.z2) + arma::exp(-a.z2)); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) % sigmoid(a.z2) % sigmoid(-a.z2); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) % sigmoid_gradient(a.z2); return {arma::join_rows(arma::sum(d2, 0).t(), d2.t() * X) / m, arma::join_rows(arma::sum(d3, 0).t(), d3.t() * sigmoid(a.z2)) / m};",
    "Gradient s{arma::mat(arma::size(w.theta1), arma::fill::zeros), arma::mat(arma::size(w.theta2), arma::fill::zeros)}; const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) % sigmoid_gradient(a.z2); s.theta1 += d2.t() * a.a1; s.theta2 += d3.t() * a.a2; s.theta1 /= m; s.theta2 /= m; return s;",
    "const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) % sigmoid_gradient(a.z2); return {arma::trans(d2) * a.a1 * (1 + 1e-13) / m, arma::trans(d3) * a.a2 / m};",
    "arma::mat T = w.theta2; T.shed_col(0); const arma::mat d2 = (d3 * T) % sigmoid_gradient(a.z2); Gradient g; g.theta1 = d2.t() * a.a1 / m; g.theta2 = d3.t() * a.a2 / m; return g;",
    "const arma::mat e = -d3, d2 = (e * w.theta2.tail_cols(h)) % sigmoid_gradient(a.z2); return {-d2.t() * a.a1 / m, -e.t() * a.a2 / m};",
    "const arma::mat d2 = sigmoid_gradient(a.z2) % (d3 * w.theta2.submat(0, 1, w.theta2.n_rows - 1, h)); return {d2.t() * a.a1 / X.n_rows, d3.t() * a.a2 / X.n_rows};",
    "const arma::mat s = sigmoid_gradient(a.z2); arma::mat d2 = d3 * w.theta2.tail_cols(h); for (arma::uword i = 0; i < d2.n_elem; ++i) d2(i) *= s(i); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "arma::mat d2(X.n_rows, h); for (arma::uword j = 0; j < h; ++j) d2.col(j) = (d3 * w.theta2.col(j + 1)) % sigmoid_gradient(a.z2.col(j)); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
    "const arma::uword half = X.n_rows / 2; const arma::mat d2 = (d3 * w.theta2.tail_cols(h)) % sigmoid_gradient(a.z2); arma::mat A = d2.tail_rows(X.n_rows - half).t() * a.a1.tail_rows(X.n_rows - half), B = d3.tail_rows(X.n_rows - half).t() * a.a2.tail_rows(X.n_rows - half); if (half > 0) { A += d2.head_rows(half).t() * a.a1.head_rows(half); B += d3.head_rows(half).t() * a.a2.head_rows(half); } return {A / m, B / m};",
    "const arma::mat t = arma::tanh(a.z2 / 2), d2 = 0.25 * (d3 * w.theta2.tail_cols(h)) % (1 - t % t); return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};",
};

/// `step` adds example i to s.theta1 and s.theta2.
const Bodies steps = {
    "const arma::vec d2 = arma::vec(w.theta2.t() * d3).tail(h) % sigmoid_gradient(z2); s.theta1 += d2 * a1.t(); s.theta2 += d3 * a2.t();",
    "const arma::vec d2 = (w.theta2.tail_cols(h).t() * d3) % sigmoid_gradient(z2); s.theta1 += d2 * a1.t() / m; s.theta2 += d3 * a2.t() / m; if (i + 1 == X.n_rows) { s.theta1 *= m; s.theta2 *= m; }",
    "arma::vec d2 = (w.theta2.t() * d3) % a2 % (1 - a2); d2.shed_row(0); s.theta1 = s.theta1 + arma::kron(d2, a1.t()); s.theta2 = s.theta2 + arma::kron(d3, a2.t());",
    "for (arma::uword j = 0; j < h; ++j) { double e = 0; for (arma::uword k = 0; k < d3.n_elem; ++k) e += d3(k) * w.theta2(k, j + 1); e *= a2(j + 1) * (1 - a2(j + 1)); for (arma::uword c = 0; c < a1.n_elem; ++c) s.theta1(j, c) += e * a1(c); } for (arma::uword k = 0; k < d3.n_elem; ++k) for (arma::uword c = 0; c < a2.n_elem; ++c) s.theta2(k, c) += d3(k) * a2(c);",
    "const arma::rowvec d2 = arma::rowvec(d3.t() * w.theta2.tail_cols(h)) % arma::rowvec(sigmoid_gradient(z2).t()); s.theta1 += (a1 * d2).t(); s.theta2 += (a2 * d3.t()).t();",
    "const arma::vec g = a2.tail(h); arma::vec d2 = w.theta2.cols(1, h).t() * d3; d2 %= g % (1 - g); s.theta1.each_row([&, r = arma::uword(0)](arma::rowvec& row) mutable { row += d2(r++) * a1.t(); }); s.theta2 += d3 * a2.t();",
    "const arma::vec d2 = (w.theta2.tail_cols(h).t() * d3) / (2 + arma::exp(z2) + arma::exp(-z2)); for (arma::uword c = 0; c < a1.n_elem; ++c) s.theta1.col(c) += d2 * a1(c); for (arma::uword c = 0; c < a2.n_elem; ++c) s.theta2.col(c) += d3 * a2(c);",
};
const Bodies targets = {
    "arma::vec t(K, arma::fill::zeros); t(y(i) - 1) = 1;",
    "const arma::vec t = one_hot(y.subvec(i, i), K).t();",
    "const arma::vec t = arma::conv_to<arma::vec>::from(arma::regspace<arma::uvec>(1, K) == y(i));",
};

const Bodies regularized = {
    "g.theta1.tail_cols(n) += lambda / m * w.theta1.tail_cols(n); g.theta2.tail_cols(h) += lambda / m * w.theta2.tail_cols(h); return g;",
    "arma::mat a = w.theta1, b = w.theta2; a.col(0).zeros(); b.col(0).zeros(); return {g.theta1 + lambda / m * a, g.theta2 + lambda / m * b};",
    "return {g.theta1 + lambda / m * arma::join_rows(arma::zeros(h), w.theta1.tail_cols(n)), g.theta2 + lambda / m * arma::join_rows(arma::zeros(K), w.theta2.tail_cols(h))};",
    "for (arma::uword j = 1; j <= n; ++j) g.theta1.col(j) += w.theta1.col(j) * lambda / m; for (arma::uword j = 1; j <= h; ++j) g.theta2.col(j) += w.theta2.col(j) * lambda / m; return g;",
    "for (arma::uword i = 0; i < h; ++i) for (arma::uword j = 1; j <= n; ++j) g.theta1(i, j) += lambda * w.theta1(i, j) / m; for (arma::uword i = 0; i < K; ++i) for (arma::uword j = 1; j <= h; ++j) g.theta2(i, j) += lambda * w.theta2(i, j) / m; return g;",
    "const arma::vec c1 = g.theta1.col(0), c2 = g.theta2.col(0); g.theta1 += lambda / m * w.theta1; g.theta2 += lambda / m * w.theta2; g.theta1.col(0) = c1; g.theta2.col(0) = c2; return g;",
    "g.theta1 += lambda / m * w.theta1; g.theta1.col(0) -= lambda / m * w.theta1.col(0); g.theta2 += lambda / m * w.theta2; g.theta2.col(0) -= lambda / m * w.theta2.col(0); return g;",
    "arma::mat a(arma::size(w.theta1), arma::fill::value(lambda / m)), b(arma::size(w.theta2), arma::fill::value(lambda / m)); a.col(0).zeros(); b.col(0).zeros(); return {g.theta1 + a % w.theta1, g.theta2 + b % w.theta2};",
    "arma::mat I(n + 1, n + 1, arma::fill::eye), H(h + 1, h + 1, arma::fill::eye); I(0, 0) = H(0, 0) = 0; return {g.theta1 + lambda / m * w.theta1 * I, g.theta2 + lambda / m * w.theta2 * H};",
    "if (lambda == 0) return g; g.theta1 = (g.theta1 * m + lambda * arma::join_rows(arma::zeros(h), w.theta1.cols(1, n))) / m; g.theta2 = (g.theta2 * m + lambda * arma::join_rows(arma::zeros(K), w.theta2.cols(1, h))) / m; return g;",
    "for (arma::uword i = h; i < g.theta1.n_elem; ++i) g.theta1(i) += lambda / m * w.theta1(i); for (arma::uword i = K; i < g.theta2.n_elem; ++i) g.theta2(i) += lambda / m * w.theta2(i); return g;",
};

std::string frame(const std::string& stem, const std::string& signature, const std::string& before, const std::string& body) {
  std::string includes;
  for (const char* known : {"backprop_vectorized", "cost", "model", "sigmoid_gradient"})
    if (stem != known) includes += fmt::format("#include \"exercises/{}.hpp\"\n", known);
  if (stem == "cost" || stem == "sigmoid_gradient") includes = "#include \"exercises/model.hpp\"\n";
  if (stem == "backprop_loop") includes = "#include \"exercises/model.hpp\"\n#include \"exercises/sigmoid_gradient.hpp\"\n";
  return fmt::format("#include \"exercises/{}.hpp\"\n{}namespace ex4 {{\n{} {{\n  {}\n  {}\n}}\n}}  // namespace ex4\n", stem, includes, signature, before, body);
}

}  // namespace

std::vector<batch::Learner> right_ways(const std::string& stem) {
  std::vector<batch::Learner> all;
  const auto add = [&](const std::string& text) { all.push_back({fmt::format("{} way {}", stem, all.size() + 1), text}); };
  const std::string wXy = "(const Weights& w, const arma::mat& X, const arma::uvec& y", m = "const double m = double(X.n_rows); ";
  const std::string sizes = "const arma::uword n = X.n_cols, h = w.theta1.n_rows, K = w.theta2.n_rows; (void)n; (void)h; (void)K; ";
  if (stem == "cost")
    for (std::size_t i = 0; i < costs.size(); ++i)
      add(frame(stem, "Activations feedforward(const Weights& w, const arma::mat& X)", "Activations a;",
                forwards[i % forwards.size()] + " return a;\n}\ndouble cost" + wXy + ") {\n" + m + sizes +
                    "const Activations a = feedforward(w, X); const arma::mat h_ = a.a3, z = a.z3, Y = one_hot(y, K); { const arma::mat& h = h_; " + costs[i] + " }"));
  if (stem == "regularization")
    for (const std::string& body : penalties)
      add(frame(stem, "double regularized_cost" + wXy + ", double lambda)", m + "const double J = cost(w, X, y); const arma::mat &t1 = w.theta1, &t2 = w.theta2; const arma::mat a = t1.tail_cols(t1.n_cols - 1), b = t2.tail_cols(t2.n_cols - 1);", body));
  if (stem == "sigmoid_gradient")
    for (const std::string& body : slopes) add(frame(stem, "arma::mat sigmoid_gradient(const arma::mat& z)", "", body));
  if (stem == "backprop_vectorized")
    for (std::size_t i = 0; i < vectorized.size(); ++i)
      add(frame(stem, "Gradient backprop_vectorized" + wXy + ")", m + sizes + "Activations a; " + forwards[i % 3] + " const arma::mat d3 = a.a3 - one_hot(y, K);", vectorized[i]));
  if (stem == "backprop_loop")
    for (const std::string& step : steps)
      for (const std::string& target : targets)
        add(frame(stem, "Gradient backprop_loop" + wXy + ")", m + sizes + "Gradient s{arma::zeros(h, n + 1), arma::zeros(K, h + 1)};",
                  "for (arma::uword i = 0; i < X.n_rows; ++i) { arma::vec a1(n + 1, arma::fill::ones); a1.tail(n) = X.row(i).t(); const arma::vec z2 = w.theta1 * a1; arma::vec a2(h + 1, arma::fill::ones); a2.tail(h) = sigmoid(z2); " +
                      target + " const arma::vec d3 = sigmoid(w.theta2 * a2) - t; " + step + " } return {s.theta1 / m, s.theta2 / m};"));
  if (stem == "regularized_gradient")
    for (const std::string& body : regularized)
      for (const char* start : {"Gradient g = backprop_vectorized(w, X, y);", "Gradient g = backprop_vectorized(w, X, y); g.theta1 *= 1 + 1e-13;"})
        add(frame(stem, "Gradient regularized_gradient" + wXy + ", double lambda)", m + sizes + start, body));
  return all;
}

}  // namespace ex4::tests
