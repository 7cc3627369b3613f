// The quantities of the network on its way forward: activations, cost, penalty. See quantities.hpp.
#include <fmt/format.h>

#include "checker/trace/network_quantities.hpp"

namespace ex4::trace::quantities {
namespace {

void weights(Table& table, const Network& net) {
  table.add("theta1", net.t1);
  table.add("theta2", net.t2);
}

void forward(Table& table, const Network& net, bool terms) {
  table.add("X", net.X, example);
  table.add("a1", net.a1, example);
  table.add("z2", net.z2, example);
  table.add("a2", net.a2, example);
  table.add("g(z2)", net.g2, example);
  table.add("z3", net.z3, example);
  table.add("a3", net.a3, example);
  if (net.Y.n_elem != 0) {
    table.add("Y", net.Y, example);
    table.add("1 - Y", 1 - net.Y, example);
  }
  for (const auto& [z, value] : {std::pair<std::string, const arma::mat&>{"z2", net.z2}, {"z3", net.z3}}) {
    table.add(fmt::format("exp(-{})", z), arma::exp(-value), example);
    table.add(fmt::format("1 + exp(-{})", z), 1 + arma::exp(-value), example);
  }
  table.add("1 - a3", 1 - net.a3, example);
  table.add("1 - a2", 1 - net.a2, example);
  if (!terms) return;
  // Sums of products that loops build up: their terms one by one.
  for (arma::uword i = 0; i < net.X.n_rows; ++i) {
    const std::string of = " of the " + ordinal(i + 1) + " example";
    arma::mat one = net.t1, two = net.t2;
    one.each_row() %= net.a1.row(i);
    two.each_row() %= net.a2.row(i);
    table.add("the products theta1(j, k)·a1(k)" + of, one);
    table.add("the products theta2(k, j)·a2(j)" + of, two);
    table.add("the sums of theta1(j, k)·a1(k) so far" + of, arma::cumsum(one, 1));
    table.add("the sums of theta2(k, j)·a2(j) so far" + of, arma::cumsum(two, 1));
  }
}

void forward_slips(Table& table, const Network& net) {
  const arma::mat ones(net.X.n_rows, 1, arma::fill::ones);
  table.wrong("[X 1], the bias column last", arma::join_rows(net.X, ones), "a1 = [1 X]", example);
  table.wrong("[g(z2) 1], the bias column last", arma::join_rows(net.g2, ones), "a2 = [1 g(z2)]", example);
  table.wrong("X·theta1ᵀ without the bias", net.X * without_first(net.t1).t(), "z2", example);
  table.wrong("g(z2)·theta2ᵀ without the bias", net.g2 * without_first(net.t2).t(), "z3", example);
  table.wrong("[1 z2], the sigmoid missing", with_bias(net.z2), "a2 = [1 g(z2)]", example);
  table.wrong("g([1 z2]), the bias put through the sigmoid", g(with_bias(net.z2)), "a2 = [1 g(z2)]", example);
  table.wrong("g(a1)", g(net.a1), "a1 itself", example);
  table.wrong("g(a2), the sigmoid twice", g(net.a2), "a2", example);
  table.wrong("g(a3), the sigmoid twice", g(net.a3), "a3", example);
}

void costs(Table& table, const Network& net) {
  const arma::mat one = arma::log(net.a3), zero = arma::log(1 - net.a3), p = net.Y % one,
                  q = (1 - net.Y) % zero, terms = -p - q;
  table.add("log(a3)", one, example);
  table.add("log(1 - a3)", zero, example);
  table.add("Y∘log(a3)", p, example);
  table.add("(1 - Y)∘log(1 - a3)", q, example);
  table.add("the terms of the cost", terms, example);
  table.add("the cost of each example", arma::sum(terms, 1), example);
  table.add("the sums of the cost of the examples so far", arma::cumsum(arma::sum(terms, 1)), example);
  table.add("the sums of each example's terms so far", arma::cumsum(terms, 1), example);
  arma::mat running = arma::cumsum(arma::vectorise(terms.t()));
  table.add("the sums of all terms so far", arma::mat(arma::reshape(running, terms.n_cols, terms.n_rows).t()),
            example);
  table.add("the cost of each label", arma::sum(terms, 0));
  table.add("the sums of Y∘log(a3)", arma::sum(p, 1), example);
  table.add("the sums of (1 - Y)∘log(1 - a3)", arma::sum(q, 1), example);
  table.add("the sums of Y∘log(a3) by label", arma::sum(p, 0));
  table.add("the sums of (1 - Y)∘log(1 - a3) by label", arma::sum(q, 0));
  table.add("J", arma::accu(terms) / net.m);
  table.add("m·J, the sum of all terms", arma::accu(terms));
  table.add("the sum of Y∘log(a3)", arma::accu(p));
  table.add("the sum of (1 - Y)∘log(1 - a3)", arma::accu(q));
}

void penalty(Table& table, const Network& net) {
  const double plain = arma::accu(-net.Y % arma::log(net.a3) - (1 - net.Y) % arma::log(1 - net.a3)) / net.m;
  double both = 0;
  table.add("the plain cost", plain);
  for (const auto& [name, theta] :
       {std::pair<std::string, const arma::mat&>{"theta1", net.t1}, {"theta2", net.t2}}) {
    const arma::mat square = arma::square(theta), kept = without_first(square);
    arma::mat zeroed = theta;
    zeroed.col(0).zeros();
    const double sum = arma::accu(kept);
    both += sum;
    table.add(name + "²", square);
    table.add(name + " with column 0 zero", zeroed);
    table.add(name + "² with column 0 zero", arma::square(zeroed));
    table.add("the sum of " + name + "² without the bias", sum);
    table.add("the root of the sum of " + name + "² without the bias", std::sqrt(sum));
    table.add("λ/(2m)·the sum of " + name + "²", net.lambda / 2 / net.m * sum);
    table.add("the sums of " + name + "² by column", arma::sum(square, 0));
    table.add("the sums of " + name + "² by row, without the bias", arma::sum(kept, 1));
    const std::string right = "the sum of " + name + "² without column 0";
    table.wrong("the sum of all " + name + "², the bias with it", arma::mat{arma::accu(square)}, right);
    table.wrong("the sum of " + name + "² without row 0",
                arma::mat{arma::accu(square.tail_rows(square.n_rows - 1))}, right);
    table.wrong("the sum of " + name + "² without the last column",
                arma::mat{arma::accu(square.head_cols(square.n_cols - 1))}, right);
    table.wrong("the sum of " + name + ", not squared", arma::mat{arma::accu(without_first(theta))}, right);
    table.wrong("the sum of |" + name + "|, not squared",
                arma::mat{arma::accu(arma::abs(without_first(theta)))}, right);
    table.wrong("the square of the sum of " + name, arma::mat{std::pow(arma::accu(without_first(theta)), 2)},
                right);
    table.wrong("the spectral norm of " + name, arma::mat{arma::norm(without_first(theta))},
                "the root of the sum of squares");
  }
  table.add("both sums of squares", both);
  table.add("the penalty", net.lambda / 2 / net.m * both);
  table.add("λ·both sums of squares", net.lambda * both);
  table.add("J", plain + net.lambda / 2 / net.m * both);
}

}  // namespace

arma::mat g(const arma::mat& z) { return 1 / (1 + arma::exp(-z)); }
arma::mat slope(const arma::mat& z) { return g(z) % g(-z); }
arma::mat with_bias(const arma::mat& a) {
  return arma::join_rows(arma::mat(a.n_rows, 1, arma::fill::ones), a);
}
arma::mat without_first(const arma::mat& a) { return a.tail_cols(a.n_cols - 1); }

void network(Table& table, const std::string& stem, const wire::Record& in) {
  Network net{in["theta1"], in["theta2"], in["X"], {}, {}, {}, {}, {}, {}, {}};
  net.m = double(net.X.n_rows);
  net.a1 = with_bias(net.X);
  net.z2 = net.a1 * net.t1.t();
  net.g2 = g(net.z2);
  net.a2 = with_bias(net.g2);
  net.z3 = net.a2 * net.t2.t();
  net.a3 = g(net.z3);
  const bool labels = in.has("y");
  if (labels) {
    net.Y.zeros(net.X.n_rows, net.t2.n_rows);
    const arma::uvec y = in.labels("y");
    for (arma::uword i = 0; i < y.n_elem && i < net.Y.n_rows; ++i)
      if (y(i) >= 1 && y(i) <= net.Y.n_cols) net.Y(i, y(i) - 1) = 1;
    table.add("y", in["y"]);
  }
  if (in.has("lambda")) net.lambda = in.number("lambda");
  table.number("m", net.m);
  table.number("n", double(net.X.n_cols));
  table.number("h", double(net.t1.n_rows));
  table.number("K", double(net.t2.n_rows));
  table.number("n+1", double(net.X.n_cols + 1));
  table.number("h+1", double(net.t1.n_rows + 1));
  table.factor("-1", -1);
  for (const auto& [name, factor] : {std::pair<const char*, double>{"1/m", 1 / net.m},
                                     {"m", net.m},
                                     {"-1/m", -1 / net.m},
                                     {"-m", -net.m},
                                     {"2", 2},
                                     {"1/2", 0.5},
                                     {"1/n", 1 / double(net.X.n_cols)},
                                     {"1/K", 1 / double(net.t2.n_rows)}})
    table.factor(name, factor);
  weights(table, net);
  for (const auto& [name, value] :
       {std::pair<const char*, double>{"1/m", 1 / net.m}, {"1/(2m)", 0.5 / net.m}})
    table.add(name, value);
  if (in.has("lambda"))
    for (const auto& [name, value] : {std::pair<const char*, double>{"λ", net.lambda},
                                      {"λ/m", net.lambda / net.m},
                                      {"λ/(2m)", net.lambda / 2 / net.m},
                                      {"λ/2", net.lambda / 2}})
      table.add(name, value);
  forward(table, net, net.X.n_rows * (net.t1.n_elem + net.t2.n_elem) < 20000);
  forward_slips(table, net);
  if (stem == "cost" && labels) costs(table, net);
  if (stem == "regularization" && labels) penalty(table, net);
  if (stem == "regularized_gradient" && labels) gradient_penalty(table, net);
  if (labels && (stem.starts_with("backprop") || stem == "regularized_gradient")) errors(table, net);
}

}  // namespace ex4::trace::quantities
