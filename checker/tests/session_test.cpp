// The judge's session with real runners of our own parts, in the real box.
#include "checker/session/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "checker/process/patience.hpp"
#include "checker/toolchain/toolchain.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::judge {
namespace {

namespace fs = std::filesystem;

class SessionTest : public ::testing::TestWithParam<box::Isolation> {
 protected:
  box::Box box() const {
    // A level that this machine does not have degrades, as it does for users.
    return {fs::path(EX4_BUILD_DIR) / "bin" / "ex4_box", std::min(GetParam(), box::strongest_isolation())};
  }
  fs::path runner(const std::string& stem) {
    const toolchain::Builder builder(toolchain::load_toolchain(EX4_BUILD_DIR), box(),
                                     fs::path(EX4_BUILD_DIR) / "cache");
    built_ = builder.solution_runner(stem);
    return built_.runner;
  }
  toolchain::Built built_;  // holds the runner
};

wire::Call slope_at(double z) {
  wire::Record arguments;
  arguments.add("z", z);
  return {"sigmoid_gradient", arguments, {}};
}

TEST_P(SessionTest, ReturnsWhatTheFunctionReturns) {
  Session session(box(), runner("sigmoid_gradient"));
  const Outcome outcome = session.call(slope_at(0));
  ASSERT_EQ(outcome.ending, Ending::returned) << outcome.detail;
  EXPECT_DOUBLE_EQ(outcome.value.number("slope"), 0.25);
  EXPECT_TRUE(outcome.changed_input.empty());
  EXPECT_EQ(session.finish(), "");
}

TEST_P(SessionTest, AnswersTheCostOfNumericalGradientItself) {
  Session session(box(), runner("gradient_check"));
  wire::Record arguments;
  arguments.add("params", arma::mat(arma::vec{1, 2})).add("epsilon", 1e-4);
  CallOptions options;
  options.cost = [](const arma::vec& p) { return p(0) * p(0) + 3 * p(1); };
  const Outcome outcome = session.call({"numerical_gradient", arguments, {}}, options);
  ASSERT_EQ(outcome.ending, Ending::returned) << outcome.detail;
  EXPECT_NEAR(outcome.value["gradient"](0, 0), 2, 1e-8);
  EXPECT_NEAR(outcome.value["gradient"](1, 0), 3, 1e-8);
  EXPECT_EQ(outcome.evaluations.size(), 4U);
}

/// Other tests of this process may have left children that have ended.
pid_t youngest_child() {
  std::ifstream children(fmt::format("/proc/self/task/{}/children", ::getpid()));
  pid_t child = -1;
  while (children >> child) continue;
  return child;
}

// As the kernel does when memory runs out.
TEST_P(SessionTest, BlamesNobodyForAProgramThatTheSystemKilled) {
  Session session(box(), runner("gradient_check"));
  wire::Record arguments;
  arguments.add("params", arma::mat(arma::vec{1, 2})).add("epsilon", 1e-4);
  CallOptions options;
  options.cost = [](const arma::vec&) {
    ::kill(process::deepest_descendant(youngest_child()), SIGKILL);
    return 0.0;
  };
  try {
    session.call({"numerical_gradient", arguments, {}}, options);
    FAIL() << "a verdict was given";
  } catch (const GraderError& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("ran out of memory"));
  }
}

TEST_P(SessionTest, RunsTheOptimiserItself) {
  Session session(box(), runner("training"));
  wire::Record arguments;
  arguments.add("X", arma::mat{{0, 1}, {1, 0}, {1, 1}}).add("y", arma::uvec{1, 2, 1});
  arguments.add("hidden", 3.0).add("labels", 2.0).add("lambda", 0.1).add("max_iterations", 7.0);
  const Outcome outcome = session.call({"train", arguments, 4});
  ASSERT_EQ(outcome.ending, Ending::returned) << outcome.detail;
  ASSERT_EQ(outcome.minimizations.size(), 1U);
  EXPECT_EQ(outcome.minimizations[0].max_iterations, 7U);
  EXPECT_LE(outcome.minimizations[0].iterations, 7U);
  EXPECT_EQ(outcome.value["theta1"].n_rows, 3U);
}

TEST_P(SessionTest, AnExceptionIsAnOutcomeAndTheSessionGoesOn) {
  Session session(box(), runner("sigmoid_gradient"));
  EXPECT_EQ(session.call({"no_such_function", {}, {}}).ending, Ending::threw);
  EXPECT_EQ(session.call(slope_at(0)).ending, Ending::returned);
}

INSTANTIATE_TEST_SUITE_P(EachIsolation, SessionTest,
                         ::testing::Values(box::Isolation::limits, box::Isolation::landlock,
                                           box::Isolation::namespaces),
                         [](const auto& level) { return box::to_string(level.param); });

}  // namespace
}  // namespace ex4::judge
