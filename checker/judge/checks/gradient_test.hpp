// What the three gradient parts have in common: calls with the oracle's answer, and the watch for finite
// differences.
#pragma once

#include "checker/cases/digits.hpp"
#include "checker/cases/fresh.hpp"
#include "checker/cases/official.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"
#include "checker/verdict/grader_error.hpp"

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
  /// 20 times. Every call has weights of its own: the fastest must not be one whose answer was remembered.
  void expect_no_finite_differences(const std::string& function) {
    constexpr double too_often = 50, never_suspect = 0.005;
    const cases::NetworkCase network = watched_network();
    const Observation& first = observe(cases::call_wXy(function, network), network.title);
    if (!returned(first)) return;
    double least_theirs = first.outcome.cpu_seconds, least_ours = arma::datum::inf;
    right_while_watched_ = is_right(network, first.outcome);
    const Settings& settings = Grading::current().settings();
    if (!(least_theirs > never_suspect) || settings.reference_runner.empty()) return;
    Session ours(settings.box, settings.reference_runner);
    for (int i = 0; i < 3; ++i) {
      const cases::NetworkCase other = cases::with_fresh_weights(network);
      const std::optional<Outcome> their = timed(function, other);
      if (!their) return;
      right_while_watched_ = right_while_watched_ && is_right(other, *their);
      least_theirs = std::min(least_theirs, their->cpu_seconds);
      const Outcome reference = ours.call(cases::call_wXy("backprop_loop", other));
      if (reference.ending != Ending::returned) throw GraderError("our own backprop_loop gave no answer");
      least_ours = std::min(least_ours, reference.cpu_seconds);
    }
    ours.finish();
    if (least_theirs > never_suspect && least_theirs > too_often * least_ours) {
      fail(function + " seems to compute finite differences instead of backpropagation",
           "about the time of one forward and one backward pass for each example",
           "the time of a cost for each of the 797 parameters; finite differences only check a gradient");
      differences_ = true;
    }
  }

  /// Fails when an answer of expect_no_finite_differences was wrong: the time of a wrong answer proves
  /// nothing. Said
  /// later than it is found, among the other sizes, so that a mistake shows first in the smallest case.
  void expect_right_while_watched(const std::string& function) {
    if (right_while_watched_) return;
    const cases::NetworkCase network = watched_network();
    if (expect_gradient(function, network).agreed)
      fail(function + " gave a wrong answer", "the gradient of this network at every call",
                           "another one before");
  }

  /// Makes a call with fresh inputs, which leaves no trace in the log unless it did not return.
  std::optional<Outcome> timed(const std::string& function, const cases::NetworkCase& of) {
    const Observation& observation = observe(cases::call_wXy(function, of), of.title);
    if (!returned(observation)) return std::nullopt;
    Outcome outcome = observation.outcome;
    Grading::current().log().pop_back();
    return outcome;
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
  static cases::NetworkCase watched_network() {
    return cases::random_network({171, 100, 60, 12, 5}, "a network with 797 parameters");
  }
  static wire::Record right_answer(const cases::NetworkCase& of) {
    const Gradient gradient = oracle::regularized_gradient(of.w, of.X, of.y, of.lambda);
    return wire::Record().add("theta1", gradient.theta1).add("theta2", gradient.theta2);
  }
  static bool is_right(const cases::NetworkCase& of, const Outcome& outcome) {
    return !first_difference(right_answer(of), outcome.value, tolerance::gradient);
  }

  const Observation& expect_gradient(wire::Call call, const cases::NetworkCase& of,
                                     const CallOptions& options) {
    return expect(std::move(call), right_answer(of), tolerance::gradient, of.title, options);
  }

  inline static bool differences_ = false, right_while_watched_ = true;  // one part is graded in a process
};

}  // namespace ex4::judge
