// The names in the JSON, which graders and plots read, and that no wrong answer is timed: through ./ex4 bench
// itself.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "checker/process/child.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::bench {
namespace {

struct Ran {
  int exit_code;
  std::string printed;
  nlohmann::json json;
  bool timed(const std::string& name) const {
    for (const auto& entry : json.at("benchmarks"))
      if (std::string(entry.at("name")).starts_with(name) && entry.at("real_time") > 0 &&
          entry.at("time_unit") == "ms")
        return true;
    return false;
  }
};

Ran run_bench(std::vector<std::string> options) {
  const tests::TempFolder folder;
  ::setenv("EX4_BUILD", EX4_BUILD_DIR, 1);
  std::vector<std::string> command = {
      EX4_ROOT_DIR "/ex4", "bench", "--json",        (folder / "times.json").string(),
      "--min-time",        "0.001", "--repetitions", "1"};
  command.insert(command.end(), options.begin(), options.end());
  const process::Finished done = process::run(command, std::chrono::minutes(20), 1 << 20);
  return {WIFEXITED(done.status) ? WEXITSTATUS(done.status) : -1, done.output,
          nlohmann::json::parse(tests::read_bytes(folder / "times.json"), nullptr, false)};
}

TEST(BenchNames, AreFixed) {
  const Ran ran = run_bench({});
  ASSERT_EQ(ran.exit_code, 0) << ran.printed;
  for (const char* what : {"backprop/loop", "backprop/vectorized", "backprop/blocked", "gemm_limit"})
    for (const char* threads : {"/m:5000/threads:1", "/m:5000/threads:2"})
      EXPECT_TRUE(ran.timed(std::string(what) + threads)) << what << threads;
  for (const char* what : {"training/50_iterations/solution", "training/50_iterations/blocked"})
    EXPECT_TRUE(ran.timed(what)) << what;
  for (const char* key : {"cpu", "blas", "pinning"}) EXPECT_TRUE(ran.json.at("context").contains(key)) << key;
}

TEST(BenchNames, OnlyRightAnswersOfALearnerAreTimed) {
  const tests::TempFolder parts;
  const auto solution = [](const std::string& stem) {
    return tests::read_bytes(EX4_ROOT_DIR "/solutions/" + stem + ".cpp");
  };
  std::string wrong = solution("backprop_loop");
  wrong.replace(wrong.find("sum.theta1 / m"), 14, "sum.theta1");
  tests::write_bytes(parts / "backprop_loop.cpp", wrong);
  tests::write_bytes(parts / "backprop_vectorized.cpp", solution("backprop_vectorized"));
  const Ran ran = run_bench({"--filter", "learner", "--exercises", parts.path().string()});
  EXPECT_EQ(ran.exit_code, 1) << ran.printed;
  EXPECT_NE(ran.printed.find("Your backprop_loop is not timed: wrong answer"), std::string::npos)
      << ran.printed;
  EXPECT_TRUE(ran.timed("learner/vectorized/m:5000/threads:1"));
  EXPECT_FALSE(ran.timed("learner/loop"));
}

}  // namespace
}  // namespace ex4::bench
