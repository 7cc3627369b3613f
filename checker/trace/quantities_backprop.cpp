// The quantities of the network on its way back, and the catalogue's named mistakes. See quantities.hpp.
#include "checker/diagnosis/engine/formula_log.hpp"
#include "checker/diagnosis/explainers.hpp"
#include "checker/trace/network_quantities.hpp"

namespace ex4::trace::quantities {

void errors(Table& table, const Network& net) {
  const arma::mat d3 = net.a3 - net.Y, back = d3 * net.t2, rest = without_first(back), s = slope(net.z2),
                  d2 = rest % s;
  table.add("δ3", d3, example);
  table.add("δ2", d2, example);
  table.add("theta2ᵀ·δ3", back, example);
  table.add("g'(z2)", s, example);
  table.add("g'([1 z2])", slope(with_bias(net.z2)), example);
  table.add("a2∘(1 - a2)", net.a2 % (1 - net.a2), example);
  table.add("theta2ᵀ·δ3 ∘ g'([1 z2])", back % slope(with_bias(net.z2)), example);
  table.add("theta2ᵀ·δ3 ∘ a2", rest % net.g2, example);
  table.add("theta2ᵀ·δ3 ∘ (1 - a2)", rest % (1 - net.g2), example);
  table.wrong("g'(a2)", slope(net.a2), "g'(z2)", example);
  table.wrong("g'(z3)", slope(net.z3), "g'(z2)", example);
  table.wrong("g'(a3)", slope(net.a3), "g'(z2)", example);
  table.wrong("g'(a1)", slope(net.a1), "g'(z2)", example);
  table.wrong("z2∘(1 - z2)", net.z2 % (1 - net.z2), "g'(z2) = g(z2)∘(1 - g(z2))", example);
  table.wrong("δ3 ∘ g'(z3)", d3 % slope(net.z3), "δ3 = a3 - Y", example);
  table.wrong("theta2ᵀ·δ3 without its last entry, ∘ g'(z2)", back.head_cols(back.n_cols - 1) % s,
              "theta2ᵀ·δ3 without its first entry, ∘ g'(z2)", example);
  arma::mat sum1(arma::size(net.t1), arma::fill::zeros), sum2(arma::size(net.t2), arma::fill::zeros);
  const bool one_by_one = (net.t1.n_elem + net.t2.n_elem) * net.X.n_rows < 20000;
  for (arma::uword i = 0; i < net.X.n_rows; ++i) {
    const arma::mat outer1 = d2.row(i).t() * net.a1.row(i), outer2 = d3.row(i).t() * net.a2.row(i);
    sum1 += outer1;
    sum2 += outer2;
    if (!one_by_one) continue;
    const std::string nth = " of the " + ordinal(i + 1) + " example",
                      after = " after " + std::to_string(i + 1) + " examples";
    table.add("δ2·a1ᵀ" + nth, outer1);
    table.add("δ3·a2ᵀ" + nth, outer2);
    arma::mat products = net.t2;
    products.each_col() %= d3.row(i).t();
    table.add("the products theta2(k, j)·δ3(k)" + nth, products);
    table.add("the sums of theta2(k, j)·δ3(k) so far" + nth, arma::cumsum(products, 0));
    if (i + 1 == net.X.n_rows || i == 0) continue;
    table.add("the sum of δ2·a1ᵀ" + after, sum1);
    table.add("the sum of δ3·a2ᵀ" + after, sum2);
  }
  table.add("the sum of all δ2·a1ᵀ", sum1);
  table.add("the sum of all δ3·a2ᵀ", sum2);
  table.add("∂J/∂theta1", sum1 / net.m);
  table.add("∂J/∂theta2", sum2 / net.m);
}

void gradient_penalty(Table& table, const Network& net) {
  const arma::mat d3 = net.a3 - net.Y, d2 = without_first(d3 * net.t2) % slope(net.z2);
  for (const auto& [name, theta, plain] :
       {std::tuple<std::string, const arma::mat&, arma::mat>{"theta1", net.t1, d2.t() * net.a1 / net.m},
        {"theta2", net.t2, d3.t() * net.a2 / net.m}}) {
    arma::mat zeroed = theta, no_row = theta;
    zeroed.col(0).zeros();
    no_row.row(0).zeros();
    const double rate = net.lambda / net.m;
    const std::string right = "λ/m·" + name + " with column 0 zero";
    table.add(name + " with column 0 zero", zeroed);
    table.add("λ/m·" + name, rate * theta);
    table.add(right, rate * zeroed);
    table.add("λ·" + name, net.lambda * theta);
    table.add("λ·" + name + " with column 0 zero", net.lambda * zeroed);
    table.add("∂J/∂" + name + ", regularised", plain + rate * zeroed);
    table.add("m·∂J/∂" + name + " + λ·" + name + " with column 0 zero", net.m * plain + net.lambda * zeroed);
    table.wrong("∂J/∂" + name + " + λ/m·" + name + ", the bias with it", plain + rate * theta,
                "the bias column as it is", "");
    table.wrong(name + " with row 0 zero", no_row, name + " with column 0 zero");
    table.wrong(name + "²", arma::square(theta), name + " itself: the slope of a square is linear");
  }
}

/// The named mistakes of the part's formula, each as the value of the step that it changes.
void catalogue(Table& table, const std::string& stem, const wire::Call& call) {
  const diagnosis::Model* model = diagnosis::model_of(stem);
  if (model == nullptr) return;
  diagnosis::Run run(model->program, diagnosis::environment_of(model->program, call));
  for (const diagnosis::Choice& choice : model->choices) {
    if (!choice.named || choice.replaces.size() != 1) continue;
    const int slot = model->program.steps()[choice.replaces.front().step].slot;
    const arma::mat right = run.value(slot).as_matrix();
    diagnosis::Slots wanted;
    wanted.set(static_cast<std::size_t>(slot));
    if (run.push(choice, wanted) && run.error().empty()) {
      const arma::mat value = run.value(slot).as_matrix();
      if (value.is_finite() && !near(value, right)) {
        const diagnosis::Line& line = model->program.steps()[choice.replaces.front().step].line;
        table
            .wrong("what " + std::string(line.words) + " would be after a known mistake", value,
                   std::string(line.words))
            .says = choice.says;
      }
    }
    run.pop();
  }
}

}  // namespace ex4::trace::quantities
