// What holds of every formula: it is read as it is printed, and the right one gives the oracle's answers at
// any size.
#include <algorithm>
#include <cmath>

#include "checker/cases/numbers.hpp"
#include "checker/diagnosis/engine/formula/functions.hpp"
#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/mutate.hpp"
#include "checker/diagnosis/engine/sites.hpp"
#include "checker/oracle/oracle.hpp"
#include "checker/tests/diagnosis_learner.hpp"
#include "checker/tests/property.hpp"
#include "checker/tests/survey/formula_code.hpp"
#include "checker/tests/survey/held_back.hpp"

namespace ex4::diagnosis {
namespace {

using ex4::tests::expect_property;

/// A minus before a product, a quotient or a number is the minus of its first factor: the same numbers to the
/// last bit.
Expression settled(Expression e) {
  for (Expression& child : e.children) child = settled(std::move(child));
  if (e.kind != Kind::negate) return e;
  Expression& inner = e.children[0];
  Expression* first = &inner;
  while (first->kind == Kind::binary && first->op != Operator::plus && first->op != Operator::minus &&
         first->op != Operator::power)
    first = &first->children[0];
  if (first == &inner && first->kind != Kind::number) return e;
  Expression factor = *first;
  if (factor.kind == Kind::number) {
    factor.number = -factor.number;
  } else {
    factor = Expression{Kind::negate};
    factor.children.push_back(*first);
    factor = settled(std::move(factor));
  }
  *first = std::move(factor);
  return std::move(inner);
}

bool equal_trees(const Expression& a, const Expression& b) {
  return a.kind == b.kind && (a.kind != Kind::binary || a.op == b.op) &&
         (a.kind != Kind::number || a.number == b.number) && a.slot == b.slot && a.function == b.function &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), equal_trees);
}

bool same_tree(const Expression& a, const Expression& b) { return equal_trees(settled(a), settled(b)); }

void expect_read_as_printed(const Program& program, const std::vector<Choice>& choices) {
  Names names = program.names();
  for (const Choice& choice : choices)
    for (const Replacement& change : choice.replaces) {
      const std::string shown = print(change.formula, names);
      ASSERT_NO_THROW(parse(shown, names)) << shown;
      ASSERT_TRUE(same_tree(parse(shown, names), change.formula))
          << shown << " is read as " << print(parse(shown, names), names);
    }
  EXPECT_EQ(names.size(), program.names().size()) << "a printed formula has a new name in it";
}

TEST(Properties, EveryEditIsReadAsItIsPrinted) {
  std::size_t seen = 0;
  for (const Part& part : parts()) {
    if (const Model* model = model_of(part.stem))
      expect_read_as_printed(model->program, model->choices), seen += model->choices.size();
    for (const Model& model : layout_models(part.stem))
      expect_read_as_printed(model.program, model.choices), seen += model.choices.size();
  }
  EXPECT_GT(seen, 5000U);
}

TEST(Properties, EveryFunctionOfFormulasHasCode) {
  for (const Function& one : functions())
    EXPECT_NO_THROW(batch::helper_named(one.name))
        << "no C++ in checker/tests/survey/formula_helpers.cpp: " << one.name;
}

/// A tree over the names A, B and c.
rc::Gen<Expression> trees(int depth) {
  const auto leaf = rc::gen::map(rc::gen::inRange(0, 6), [](int pick) {
    Expression e{pick < 3 ? Kind::variable : Kind::number};
    if (pick < 3)
      e.slot = pick;
    else
      e.number = pick == 3 ? 2 : pick == 4 ? -3 : 0.00000001;
    return e;
  });
  if (depth == 0) return leaf;
  const auto below = rc::gen::pair(trees(depth - 1), trees(depth - 1));
  const auto node = rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 12), below),
                                 [](const std::pair<int, std::pair<Expression, Expression>>& made) {
                                   const auto& [pick, children] = made;
                                   Expression e{pick < 7     ? Kind::binary
                                                : pick == 7  ? Kind::negate
                                                : pick == 8  ? Kind::transpose
                                                : pick == 9  ? Kind::beside
                                                : pick == 10 ? Kind::above
                                                             : Kind::call};
                                   if (pick < 7) e.op = static_cast<Operator>(pick);
                                   if (e.kind == Kind::call) e.function = function_named("max");
                                   e.children.push_back(children.first);
                                   if (pick != 7 && pick != 8) e.children.push_back(children.second);
                                   return e;
                                 });
  return rc::gen::weightedOneOf<Expression>({{1, leaf}, {4, node}});
}

TEST(Properties, EveryTreeIsReadAsItIsPrinted) {
  expect_property("a formula is read as it is printed", 500, [] {
    Names names;
    for (const char* name : {"A", "B", "c"}) names.slot(name);
    const Expression tree = *trees(4);
    const std::string shown = print(tree, names);
    RC_LOG(shown);
    RC_ASSERT(print(parse(shown, names), names) == shown);
    RC_ASSERT(same_tree(parse(shown, names), tree));
  });
}

/// Calls of a part on networks of any size.
std::vector<wire::Call> calls_of_size(const std::string& stem, std::uint64_t seed, arma::uword m,
                                      arma::uword n, arma::uword h, arma::uword K) {
  const cases::NetworkCase one = cases::with_lambda(
      cases::random_network({seed, m, n, h, K, 1.5, 1.5}, "any size"), 0.25 * double(seed % 9));
  cases::Numbers numbers(seed);
  if (stem == "cost") return {cases::call_wX("feedforward", one), cases::call_wXy("cost", one)};
  if (stem == "regularization") return {cases::call_wXy_lambda("regularized_cost", one)};
  if (stem == "regularized_gradient") return {cases::call_wXy_lambda(stem, one)};
  if (stem.starts_with("backprop")) return {cases::call_wXy(stem, one)};
  const auto call = [](const char* function, const wire::Record& in) { return wire::Call{function, in, 7}; };
  if (stem == "sigmoid_gradient")
    return {call("sigmoid_gradient", wire::Record().add("z", numbers.matrix(m, n, -30, 30)))};
  if (stem == "display_data")
    return {call("display_data", wire::Record().add("X", numbers.matrix(m, h * h, -3, 2)))};
  if (stem == "hidden_layer")
    return {call("hidden_layer_image", wire::Record().add("theta1", numbers.matrix(m, h * h + 1, -3, 2)))};
  if (stem == "init")
    return {call(
        "random_init",
        wire::Record().add("fan_in", double(n)).add("fan_out", double(h)).add("epsilon", 0.03 * double(m)))};
  if (stem == "gradient_check")
    return {call("relative_difference",
                 wire::Record().add("a", numbers.matrix(m, 1, -1, 2)).add("b", numbers.matrix(m, 1, -1, 2)))};
  if (stem == "training")
    return {cases::call_wX("predict", one),
            call("accuracy", wire::Record().add("predicted", oracle::predict(one.w, one.X)).add("y", one.y))};
  const wire::Record weights = wire::Record().add("theta1", one.w.theta1).add("theta2", one.w.theta2);
  return {call("unroll", weights), call("one_hot", wire::Record().add("y", one.y).add("K", double(K))),
          call("roll", wire::Record()
                           .add("params", arma::mat(oracle::unroll(one.w)))
                           .add("n", double(n))
                           .add("h", double(h))
                           .add("K", double(K)))};
}

void assert_model(const Model& model, const wire::Call& call, const wire::Record& right) {
  for (const FunctionModel& function : model.functions) {
    if (function.function != call.function) continue;
    const judge::Outcome made = testing::answer(model, function, call, {});
    RC_ASSERT(made.ending == judge::Ending::returned);
    RC_ASSERT(batch::same_record(made.value, right, 1e-9));
  }
}

TEST(Properties, TheRightFormulaGivesTheOraclesAnswers) {
  for (const Part& part : parts())
    expect_property("the model of " + part.stem + " gives the oracle's answers", 60, [&] {
      const auto size = [](arma::uword most) { return *rc::gen::inRange<arma::uword>(1, most); };
      const arma::uword m = size(14), n = size(10), h = size(9), K = size(9);
      for (const wire::Call& call :
           calls_of_size(part.stem, *rc::gen::inRange<std::uint64_t>(1, 100000), m, n, h, K)) {
        const wire::Record right = *batch::right_answer(call);
        if (const Model* model = model_of(part.stem)) assert_model(*model, call, right);
        for (const Model& model : layout_models(part.stem)) assert_model(model, call, right);
        for (const PartExplainer& own : part_explainers())
          for (const SiteModel& model : own.stem == part.stem ? own.models() : std::vector<SiteModel>()) {
            if (model.function != call.function) continue;
            judge::Observation seen;
            seen.call = call;
            RC_ASSERT(batch::same_record(model.answer(seen, Picks()), right, 1e-9));
          }
      }
    });
}

}  // namespace
}  // namespace ex4::diagnosis
