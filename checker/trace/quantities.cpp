// Which quantities a part has, and those of the parts without a network; see quantities.hpp.
#include "checker/trace/quantities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ex4::trace {
namespace quantities {
namespace {

void sigmoid_slope(Table& table, const arma::mat& z) {
  const arma::mat s = g(z);
  table.add("z", z);
  table.add("g'(z)", slope(z));
  table.add("g(z)", s);
  table.add("1 - g(z)", 1 - s);
  table.add("g(-z)", g(-z));
  table.add("exp(-z)", arma::exp(-z));
  table.add("1 + exp(-z)", 1 + arma::exp(-z));
  table.add("(1 + exp(-z))²", arma::square(1 + arma::exp(-z)));
  table.add("exp(z)", arma::exp(z));
  table.add("1 + exp(z)", 1 + arma::exp(z));
  table.add("g(z)²", arma::square(s));
  table.wrong("g'(g(z))", slope(s), "g'(z)");
  table.wrong("z∘(1 - z)", z % (1 - z), "g(z)∘(1 - g(z))");
}

void layout(Table& table, const wire::Record& in) {
  if (in.has("y")) {
    const arma::uvec y = in.labels("y");
    arma::mat Y(y.n_elem, in.count("K"), arma::fill::zeros);
    for (arma::uword i = 0; i < y.n_elem; ++i)
      if (y(i) >= 1 && y(i) <= Y.n_cols) Y(i, y(i) - 1) = 1;
    table.add("y", in["y"]);
    table.add("Y", Y, "example");
    table.number("m", double(y.n_elem));
    table.number("K", double(Y.n_cols));
    std::vector<double> columns;
    for (const arma::uword label : y) columns.push_back(double(label) - 1);
    table.sequence("y(i) - 1", columns);
    return;
  }
  arma::mat theta1, theta2;
  arma::mat params;
  if (in.has("params")) {
    params = in["params"];
    const arma::uword n = in.count("n"), h = in.count("h"), K = in.count("K"), first = h * (n + 1);
    theta1 = arma::reshape(params.head_rows(first), h, n + 1);
    theta2 = arma::reshape(params.tail_rows(params.n_rows - first), K, h + 1);
    for (const auto& [name, value] : {std::pair<const char*, arma::uword>{"n", n},
                                      {"h", h},
                                      {"K", K},
                                      {"n+1", n + 1},
                                      {"h+1", h + 1},
                                      {"h·(n+1)", first},
                                      {"K·(h+1)", K * (h + 1)},
                                      {"the length of params", params.n_elem}})
      table.number(name, double(value));
    table.wrong("theta1, filled row by row", arma::mat(arma::reshape(params.head_rows(first), n + 1, h).t()),
                "theta1, filled column by column");
    table.wrong("theta2, filled row by row",
                arma::mat(arma::reshape(params.tail_rows(params.n_rows - first), h + 1, K).t()),
                "theta2, filled column by column");
  } else {
    theta1 = in["theta1"];
    theta2 = in["theta2"];
    params = arma::join_cols(arma::vectorise(theta1), arma::vectorise(theta2));
    table.number("h·(n+1)", double(theta1.n_elem));
    table.number("K·(h+1)", double(theta2.n_elem));
  }
  table.add("params", params);
  table.add("theta1", theta1);
  table.add("theta2", theta2);
  table.wrong("both, row by row",
              arma::join_cols(arma::vectorise(arma::mat(theta1.t())), arma::vectorise(arma::mat(theta2.t()))),
              "params, column by column");
}

void difference(Table& table, const arma::mat& a, const arma::mat& b) {
  const arma::mat minus = a - b, plus = a + b;
  table.add("a", a);
  table.add("b", b);
  table.add("‖a - b‖ / ‖a + b‖", arma::norm(minus, "fro") / arma::norm(plus, "fro"));
  for (const auto& [name, value] :
       {std::pair<std::string, const arma::mat&>{"a - b", minus}, {"a + b", plus}}) {
    table.add(name, value);
    table.add("(" + name + ")²", arma::square(value));
    table.add("‖" + name + "‖", arma::norm(value, "fro"));
    table.add("‖" + name + "‖²", arma::accu(arma::square(value)));
    table.add("the sums of (" + name + ")² so far", arma::cumsum(arma::square(value)));
    table.wrong("the sum of |" + name + "|", arma::mat{arma::accu(arma::abs(value))},
                "‖" + name + "‖, the root of the sum of squares");
  }
  table.wrong("‖a‖ + ‖b‖", arma::mat{arma::norm(a, "fro") + arma::norm(b, "fro")}, "‖a + b‖");
  table.add("‖a‖", arma::norm(a, "fro"));
  table.add("‖b‖", arma::norm(b, "fro"));
}

void probes(Table& table, const arma::mat& params, double epsilon) {
  table.add("params", params);
  table.add("ε", epsilon);
  table.add("2ε", 2 * epsilon);
  table.add("1/(2ε)", 0.5 / epsilon);
  table.add("params(i) + ε", params + epsilon);
  table.add("params(i) - ε", params - epsilon);
  table.number("the number of parameters", double(params.n_elem));
  for (arma::uword i = 0; i < params.n_elem && params.n_elem <= 60; ++i) {
    arma::mat nudge(params.n_elem, 1, arma::fill::zeros);
    nudge(i) = epsilon;
    table.add(fmt::format("params with ε added to entry {}", i), params + nudge);
    table.add(fmt::format("params with ε taken from entry {}", i), params - nudge);
    table.add(fmt::format("ε at entry {} and 0 elsewhere", i), nudge);
  }
}

/// What J answered at the points that were asked, where they are params with one entry nudged by ε.
void answers(Table& table, const judge::Observation& failing) {
  const arma::vec params = arma::vectorise(failing.call.arguments["params"]);
  const double epsilon = failing.call.arguments.number("epsilon");
  arma::mat up(params.n_elem, 1, arma::fill::zeros), down = up;
  for (const judge::Evaluation& one : failing.outcome.evaluations) {
    if (one.point.n_elem != params.n_elem) continue;
    const arma::vec nudge = one.point - params;
    const arma::uword i = arma::index_max(arma::abs(nudge));
    const double size = arma::accu(arma::abs(nudge));
    if (size < 1e-3 * epsilon) table.wrong("J(params)", arma::mat{one.value}, "J with ε taken away");
    if (std::abs(size - epsilon) > 1e-6 * epsilon) continue;
    (nudge(i) > 0 ? up : down)(i) = one.value;
    table.add(fmt::format("J with ε {} entry {}", nudge(i) > 0 ? "added to" : "taken from", i), one.value);
  }
  table.add("the change of J, by entry", up - down);
  table.add("the numerical gradient", (up - down) / (2 * epsilon));
}

void predictions(Table& table, const wire::Record& in) {
  const arma::mat a3 = g(with_bias(g(with_bias(in["X"]) * in["theta1"].t())) * in["theta2"].t());
  const arma::mat labels = arma::conv_to<arma::mat>::from(arma::index_max(a3, 1)) + 1;
  table.add("the predictions", labels);
  table.wrong("the predictions, counted from 0", labels - 1, "labels from 1 to K");
  table.add("the largest output of each example", arma::max(a3, 1), "example");
}

}  // namespace

void pictures(Table& table, const arma::mat& rows, const std::string& name) {
  const auto side = arma::uword(std::lround(std::sqrt(double(rows.n_cols))));
  if (side * side != rows.n_cols || rows.n_rows == 0) return;
  const auto down = arma::uword(std::floor(std::sqrt(double(rows.n_rows)))),
             across = (rows.n_rows + down - 1) / down;
  arma::mat image(1 + down * (side + 1), 1 + across * (side + 1), arma::fill::value(-1));
  table.add(name, rows, "picture");
  arma::mat largest(rows.n_rows, 1), scaled = rows;
  for (arma::uword i = 0; i < rows.n_rows; ++i) {
    const arma::mat patch = arma::reshape(rows.row(i), side, side);
    largest(i) = arma::abs(patch).max();
    scaled.row(i) /= largest(i);
    const arma::uword r = 1 + i / across * (side + 1), c = 1 + i % across * (side + 1);
    image.submat(r, c, r + side - 1, c + side - 1) = patch / largest(i);
    const std::string of = " of the " + ordinal(i + 1) + " picture";
    table.add("the patch" + of, patch);
    table.add("the scaled patch" + of, patch / largest(i));
    table.add("the absolute values" + of, arma::abs(patch));
  }
  std::vector<double> tops, lefts, downs, rights, grid_rows, grid_cols;
  for (arma::uword i = 0; i < rows.n_rows; ++i) {
    grid_rows.push_back(double(i / across)), grid_cols.push_back(double(i % across));
    tops.push_back(double(1 + i / across * (side + 1))), lefts.push_back(double(1 + i % across * (side + 1)));
    downs.push_back(tops.back() + double(side) - 1), rights.push_back(lefts.back() + double(side) - 1);
  }
  table.sequence("the first row of each patch", tops);
  table.sequence("the first column of each patch", lefts);
  table.sequence("the last row of each patch", downs);
  table.sequence("the last column of each patch", rights);
  table.sequence("the row of the grid", grid_rows);
  table.sequence("the column of the grid", grid_cols);
  table.add("the largest absolute value of each picture", largest, "picture");
  table.add("the scaled pictures", scaled, "picture");
  table.add("|" + name + "|", arma::abs(rows), "picture");
  table.add("the whole image", image);
  table.add("√n", std::sqrt(double(rows.n_cols)));
  table.add("√m", std::sqrt(double(rows.n_rows)));
  for (const auto& [word, value] : {std::pair<const char*, double>{"m", double(rows.n_rows)},
                                    {"n", double(rows.n_cols)},
                                    {"the side of a patch", double(side)},
                                    {"the rows of the grid", double(down)},
                                    {"the columns of the grid", double(across)},
                                    {"side+1", double(side + 1)},
                                    {"the height of the image", double(image.n_rows)},
                                    {"the width of the image", double(image.n_cols)}})
    table.number(word, value);
}

void others(Table& table, const wire::Call& call) {
  const wire::Record& in = call.arguments;
  if (call.function == "sigmoid_gradient")
    sigmoid_slope(table, in["z"]);
  else if (call.function == "unroll" || call.function == "roll" || call.function == "one_hot")
    layout(table, in);
  else if (call.function == "relative_difference")
    difference(table, in["a"], in["b"]);
  else if (call.function == "numerical_gradient")
    probes(table, in["params"], in.number("epsilon"));
  else if (call.function == "display_data")
    pictures(table, in["X"], "X");
  else if (call.function == "hidden_layer_image") {
    table.add("theta1", in["theta1"]);
    pictures(table, without_first(in["theta1"]), "theta1 without the bias");
  } else if (call.function == "predict")
    predictions(table, in);
  else if (call.function == "accuracy") {
    table.add("predicted", in["predicted"]);
    table.add("y", in["y"]);
    const arma::umat same = in["predicted"] == in["y"];
    table.add("predicted == y", arma::conv_to<arma::mat>::from(same));
    table.add("the fraction of right ones", double(arma::accu(same)) / double(same.n_elem));
    table.number("the number of right ones", double(arma::accu(same)));
    table.number("m", double(same.n_elem));
  }
}

}  // namespace quantities

Table quantities_for(const std::string& stem, const judge::Observation& failing) {
  const wire::Call& call = failing.call;
  Table table;
  const bool network =
      call.arguments.has("theta1") && call.arguments.has("theta2") && call.arguments.has("X");
  if (network) quantities::network(table, stem, call.arguments);
  quantities::others(table, call);
  if (network && call.arguments.has("y")) quantities::catalogue(table, stem, call);
  if (call.function == "numerical_gradient") quantities::answers(table, failing);
  for (const wire::Field& field : failing.expected.fields()) {
    const auto& all = table.quantities();
    if (std::none_of(all.begin(), all.end(),
                     [&](const Quantity& q) { return !q.wrong && near(q.value, field.value); }))
      table.add("the right " + field.name, field.value);
  }
  table.finish();
  return table;
}

}  // namespace ex4::trace
