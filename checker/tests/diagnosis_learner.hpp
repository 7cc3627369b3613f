// Learners made from the diagnosis' own formulas: a log as the judge would write it for a program with these mistakes. What
// is expected of them is the oracle's; that real programs answer as the formulas do is for real_programs_test.cpp.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "checker/cases/official.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/diagnosis/engine/formula_log.hpp"
#include "checker/diagnosis/explain.hpp"
#include "checker/tests/survey/held_back.hpp"

namespace ex4::diagnosis::testing {

inline std::vector<cases::NetworkCase> graded_cases(std::string_view stem) {
  std::vector<cases::NetworkCase> all{cases::course(), cases::mentors(), cases::gradient_check()};
  const auto more = [&](const std::vector<cases::NetworkCase>& list) { all.insert(all.end(), list.begin(), list.end()); };
  more(cases::any_sizes());
  more(cases::absent_classes());
  more(cases::large_weights());
  more(cases::one_example());
  all.push_back(cases::large_bias());
  if (stem != "regularization" && stem != "regularized_gradient") return all;
  std::vector<cases::NetworkCase> with;
  const double lambdas[] = {1.5, 4, 3, 0.7, 10};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i % 3 == 0) with.push_back(cases::with_lambda(all[i], 0));
    with.push_back(cases::with_lambda(all[i], lambdas[i % 5]));
  }
  return with;
}

inline std::vector<wire::Call> graded_calls(std::string_view stem) {
  std::vector<wire::Call> calls;
  if (stem == "sigmoid_gradient") {
    const arma::mat shapes[] = {arma::mat{{-1, -0.5, 0, 0.5, 1}}, cases::course_slope_argument(), arma::mat{{0.3, -2}, {5, 0}},
                                arma::mat(1, 1, arma::fill::value(0.7)), arma::mat{{-1000, 3, 1000}},
                                arma::mat(arma::vec{-2, 1, 4})};
    for (const arma::mat& z : shapes) calls.push_back({std::string(stem), wire::Record().add("z", z), {}});
    return calls;
  }
  for (const cases::NetworkCase& one : graded_cases(stem)) {
    if (stem == "cost") calls.push_back(cases::call_wX("feedforward", one));
    if (stem == "regularization") calls.push_back(cases::call_wXy_lambda("regularized_cost", one));
    else if (stem == "regularized_gradient") calls.push_back(cases::call_wXy_lambda(std::string(stem), one));
    else calls.push_back(cases::call_wXy(std::string(stem), one));
  }
  return calls;
}

/// What a program with this set of mistakes answers.
inline judge::Outcome answer(const Model& model, const FunctionModel& function, const wire::Call& call, const Set& set) {
  Run run(model.program, environment_of(model.program, call));
  Slots outputs;
  for (const OutputOf& output : function.outputs) outputs.set(static_cast<std::size_t>(model.program.slot(output.step)));
  judge::Outcome outcome;
  outcome.ending = judge::Ending::returned;
  for (std::size_t i = 0; i < set.size(); ++i)
    if (!run.push(*set[i], i + 1 == set.size() ? outputs : Slots())) {
      outcome.ending = judge::Ending::threw;
      outcome.detail = run.error();
      return outcome;
    }
  for (const OutputOf& output : function.outputs) outcome.value.add(std::string(output.field), run.value(model.program.slot(output.step)).as_matrix());
  return outcome;
}

inline Log log_of(std::string_view stem, const Set& set) {
  const Model& model = *model_of(stem);
  Log log;
  for (wire::Call& call : graded_calls(stem))
    for (const FunctionModel& function : model.functions) {
      if (function.function != call.function) continue;
      judge::Observation seen;
      seen.expected = *batch::right_answer(call);
      seen.outcome = answer(model, function, call, set);
      seen.agreed = seen.outcome.ending == judge::Ending::returned;
      for (const wire::Field& field : seen.expected.fields())
        seen.agreed = seen.agreed && same(seen.outcome.value[field.name], field.value, 1e-9);
      seen.call = std::move(call);
      log.push_back(std::move(seen));
      break;
    }
  return log;
}

/// Cases that no log holds: other seeds, other sizes.
inline std::vector<cases::NetworkCase> fresh_cases() {
  std::vector<cases::NetworkCase> all;
  const arma::uword sizes[][4] = {{13, 4, 7, 3}, {6, 9, 2, 5}, {8, 2, 3, 11}};
  for (std::uint64_t i = 0; i < 3; ++i) {
    const auto& s = sizes[i];
    all.push_back(cases::with_lambda(cases::random_network({900 + i, s[0], s[1], s[2], s[3], 1.5, 1.5}, "fresh"), 0.9 + double(i)));
  }
  return all;
}

/// True when both sets are the same function on the fresh cases.
inline bool same_function(const Model& model, const Set& a, const Set& b) {
  for (const cases::NetworkCase& one : fresh_cases())
    for (const FunctionModel& function : model.functions) {
      const bool penalty = function.function.starts_with("regularized");
      const cases::NetworkCase used = penalty ? one : cases::with_lambda(one, 0);
      wire::Call call{std::string(function.function), cases::call_wXy_lambda("", used).arguments, {}};
      if (model.program.slot("z") >= 0) call.arguments = wire::Record().add("z", one.w.theta1);
      const judge::Outcome x = answer(model, function, call, a), y = answer(model, function, call, b);
      if (x.ending != y.ending) return false;
      for (const wire::Field& field : x.value.fields())
        if (!same(y.value[field.name], field.value, 1e-8)) return false;
    }
  return true;
}

inline bool wrong(const Log& log) {
  return std::any_of(log.begin(), log.end(), [](const judge::Observation& seen) { return !seen.agreed; });
}

}  // namespace ex4::diagnosis::testing
