// What the three gradient parts have in common: calls with the oracle's answer, and the watch for finite
// differences.
#pragma once

#include "checker/cases/digits.hpp"
#include "checker/cases/official.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {

class GradientTest : public PartTest {
 protected:
  /// A call of `function`(w, X, y) that must give the oracle's gradient.
  const Observation& expect_gradient(const std::string& function, const cases::NetworkCase& of,
                                     const CallOptions& options = {}) {
    return expect_gradient(cases::call_wXy(function, of), of, options);
  }
  /// The same for `function`(w, X, y, λ) and the regularised gradient.
  const Observation& expect_regularized_gradient(const std::string& function, const cases::NetworkCase& of,
                                                 const CallOptions& options = {}) {
    return expect_gradient(cases::call_wXy_lambda(function, of), of, options);
  }

  /// Fails when a gradient that backpropagation has at once takes as long as finite differences do. The case
  /// has 797 parameters, so that 1594 costs take some 200 times as long as our loop; right code that we
  /// tried, plain loops with bounds checks and a forward pass of all examples for each example, stayed below
  /// 20 times.
  void expect_no_finite_differences(const std::string& function) {
    constexpr double too_often = 50, never_suspect = 0.005;
    const cases::NetworkCase network =
        cases::random_network({171, 100, 60, 12, 5}, "a network with 797 parameters");
    const wire::Call call = cases::call_wXy(function, network);
    double least_theirs = observed_seconds(call, network.title), least_ours = arma::datum::inf;
    const Settings& settings = Grading::current().settings();
    if (!(least_theirs > never_suspect) || settings.reference_runner.empty()) return;
    Session ours(settings.box, settings.reference_runner);
    for (int i = 0; i < 3; ++i) {
      const Outcome reference = ours.call(cases::call_wXy("backprop_loop", network));
      if (reference.ending != Ending::returned)
        throw std::logic_error("our own backprop_loop gave no answer");
      least_ours = std::min(least_ours, reference.cpu_seconds);
      least_theirs = std::min(least_theirs, observed_seconds(call, network.title));
    }
    ours.finish();
    if (least_theirs > never_suspect && least_theirs > too_often * least_ours) {
      fail(function + " seems to compute finite differences instead of backpropagation",
           "about the time of one forward and one backward pass for each example",
           "the time of a cost for each of the 797 parameters; finite differences only check a gradient");
      differences_ = true;
    }
  }

  /// Whether expect_no_finite_differences failed. Then the digits are not asked for: they would take minutes.
  static bool finite_differences_found() { return differences_; }

  /// disagree() about the newest call, under another headline than "gave a wrong answer".
  void fail(const std::string& headline, const std::string& expected, const std::string& got) {
    Observation& about = Grading::current().log().back();
    about.agreed = false;
    RecordProperty("replay_call", 1);
    ADD_FAILURE() << headline << "\ncalled:   " << describe_call(about.call) << " (" << about.title
                  << ")\nexpected: " << expected << "\ngot:      " << got;
  }

 private:
  /// Processor time of a call; 0, after a failure, when it did not return.
  double observed_seconds(const wire::Call& call, const std::string& title) {
    const Observation& observation = observe(call, title);
    return returned(observation) ? observation.outcome.cpu_seconds : 0;
  }

  const Observation& expect_gradient(wire::Call call, const cases::NetworkCase& of,
                                     const CallOptions& options) {
    const Gradient gradient = oracle::regularized_gradient(of.w, of.X, of.y, of.lambda);
    wire::Record both;
    both.add("theta1", gradient.theta1).add("theta2", gradient.theta2);
    return expect(std::move(call), both, tolerance::gradient, of.title, options);
  }

  inline static bool differences_ = false;  // one part is graded in a process
};

}  // namespace ex4::judge
