// The calls and the oracle's answers; see held_back.hpp.
#include "checker/tests/survey/held_back.hpp"

#include <algorithm>
#include <cmath>

#include "checker/cases/numbers.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/diagnosis/engine/formula_log.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::batch {
namespace {

using judge::Ending;
using wire::Record;

wire::Call call(std::string function, Record arguments, std::optional<std::uint32_t> seed = {}) {
  return {std::move(function), std::move(arguments), seed};
}

std::vector<cases::NetworkCase> networks() {
  const arma::uword sizes[][4] = {{13, 4, 7, 3}, {6, 9, 2, 5}, {8, 2, 3, 11}, {17, 5, 4, 6}};
  std::vector<cases::NetworkCase> all;
  for (std::uint64_t i = 0; i < 4; ++i)
    all.push_back(cases::with_lambda(
        cases::random_network({930 + i, sizes[i][0], sizes[i][1], sizes[i][2], sizes[i][3], 1.5, 1.5}, "held back"), 0.6 + double(i)));
  all.insert(all.begin() + 1, cases::other_numbers(all.front()));  // for what is kept by sizes
  return all;
}

}  // namespace

double wavy(const arma::vec& p) {
  double sum = 0;
  for (arma::uword i = 0; i < p.n_elem; ++i) sum += std::exp(p(i)) * (1 + 0.5 * double(i)) + std::sin(double(i + 1) * p(i));
  return sum;
}

bool same_record(const Record& got, const Record& wanted, double tolerance) {
  return std::all_of(wanted.fields().begin(), wanted.fields().end(), [&](const wire::Field& field) {
    return got.has(field.name) && diagnosis::same(got[field.name], field.value, tolerance);
  });
}

std::optional<Record> right_answer(const wire::Call& of) {
  const std::string& f = of.function;
  const Record& in = of.arguments;
  const auto both = [](const arma::mat& a, const arma::mat& b) { return Record().add("theta1", a).add("theta2", b); };
  const auto w = [&] { return Weights{in["theta1"], in["theta2"]}; };
  if (f == "display_data") return Record().add("image", oracle::display_data(in["X"]));
  if (f == "hidden_layer_image") return Record().add("image", oracle::hidden_layer_image(in["theta1"]));
  if (f == "unroll") return Record().add("params", arma::mat(oracle::unroll(w())));
  if (f == "roll") {
    const Weights r = oracle::roll(in["params"].as_col(), in.count("n"), in.count("h"), in.count("K"));
    return both(r.theta1, r.theta2);
  }
  if (f == "one_hot") return Record().add("Y", oracle::one_hot(in.labels("y"), in.count("K")));
  if (f == "feedforward") {
    const Activations a = oracle::feedforward(w(), in["X"]);
    return Record().add("a1", a.a1).add("z2", a.z2).add("a2", a.a2).add("z3", a.z3).add("a3", a.a3);
  }
  if (f == "cost") return Record().add("J", oracle::cost(w(), in["X"], in.labels("y")));
  if (f == "regularized_cost") return Record().add("J", oracle::regularized_cost(w(), in["X"], in.labels("y"), in.number("lambda")));
  if (f == "sigmoid_gradient") return Record().add("slope", oracle::sigmoid_gradient(in["z"]));
  if (f.starts_with("backprop") || f == "regularized_gradient") {
    const Gradient g = oracle::regularized_gradient(w(), in["X"], in.labels("y"), in.has("lambda") ? in.number("lambda") : 0);
    return both(g.theta1, g.theta2);
  }
  if (f == "numerical_gradient")
    return Record().add("gradient", arma::mat(oracle::numerical_gradient(wavy, in["params"].as_col(), in.number("epsilon"))));
  if (f == "relative_difference") return Record().add("difference", oracle::relative_difference(in["a"].as_col(), in["b"].as_col()));
  if (f == "predict") return Record().add("labels", oracle::predict(w(), in["X"]));
  if (f == "accuracy") return Record().add("fraction", oracle::accuracy(in.labels("predicted"), in.labels("y")));
  if (f == "random_init") {
    arma::arma_rng::set_seed(*of.seed);
    return Record().add("W", arma::mat(in.number("epsilon") * (2 * arma::randu<arma::mat>(in.count("fan_out"), in.count("fan_in") + 1) - 1)));
  }
  return std::nullopt;
}

std::vector<wire::Call> held_back_calls(const std::string& stem) {
  std::vector<wire::Call> calls;
  cases::Numbers numbers(977);
  for (const auto& [m, side] : {std::pair<arma::uword, arma::uword>{6, 3}, {6, 3}, {11, 5}, {2, 4}, {8, 6}, {13, 2}}) {
    if (stem == "display_data") calls.push_back(call(stem, Record().add("X", numbers.matrix(m, side * side, -3, 2))));
    if (stem == "hidden_layer") calls.push_back(call("hidden_layer_image", Record().add("theta1", numbers.matrix(m, side * side + 1, -3, 2))));
    if (stem == "sigmoid_gradient") calls.push_back(call(stem, Record().add("z", numbers.matrix(m, side, -4, 4))));
    if (stem == "init")
      calls.push_back(call("random_init", Record().add("fan_in", double(m + 1)).add("fan_out", double(side)).add("epsilon", 0.03 * double(m)),
                           static_cast<std::uint32_t>(5 + m + calls.size())));
    if (stem == "gradient_check") {
      calls.push_back(call("numerical_gradient", Record().add("params", numbers.matrix(m, 1, -1, 1)).add("epsilon", 0.001 * double(side))));
      calls.push_back(call("relative_difference", Record().add("a", numbers.matrix(m, 1, -1, 2)).add("b", numbers.matrix(m, 1, -1, 2))));
    }
  }
  for (const cases::NetworkCase& one : networks()) {
    const double n = double(one.n()), h = double(one.h()), K = double(one.K());
    if (stem == "model") {
      calls.push_back(call("unroll", Record().add("theta1", one.w.theta1).add("theta2", one.w.theta2)));
      calls.push_back(call("roll", Record().add("params", arma::mat(oracle::unroll(one.w))).add("n", n).add("h", h).add("K", K)));
      calls.push_back(call("one_hot", Record().add("y", one.y).add("K", K)));
    }
    if (stem == "cost") calls.push_back(cases::call_wX("feedforward", one));
    if (stem == "cost" || stem.starts_with("backprop")) calls.push_back(cases::call_wXy(stem, one));
    if (stem == "regularization") calls.push_back(cases::call_wXy_lambda("regularized_cost", one));
    if (stem == "regularized_gradient") calls.push_back(cases::call_wXy_lambda(stem, one));
    if (stem == "training") {
      calls.push_back(cases::call_wX("predict", one));
      calls.push_back(call("accuracy", Record().add("predicted", oracle::predict(one.w, one.X)).add("y", one.y)));
    }
  }
  return calls;
}

std::vector<Answer> answers_to(std::vector<wire::Call> calls, const box::Box& box, const std::filesystem::path& runner) {
  std::vector<Answer> answers;
  judge::Session session(box, runner);
  for (wire::Call& one : calls) {
    judge::Outcome outcome = session.call(one, {.cost = wavy});
    if (outcome.ending == Ending::skipped) break;
    answers.push_back({std::move(one), std::move(outcome)});
  }
  session.finish();
  return answers;
}

std::vector<Answer> answers_of(const std::string& stem, const box::Box& box, const std::filesystem::path& runner) {
  return answers_to(held_back_calls(stem), box, runner);
}

std::optional<bool> all_right(const std::vector<Answer>& answers) {
  for (const Answer& one : answers) {
    const std::optional<Record> right = right_answer(one.call);
    if (!right) return std::nullopt;
    const double tolerance = one.call.function == "numerical_gradient" ? 1e-6 : 1e-10;
    if (one.outcome.ending != Ending::returned || !same_record(one.outcome.value, *right, tolerance)) return false;
  }
  return true;
}

}  // namespace ex4::batch
