// Mistakes written as people write them, in many styles, through the real runner and judge. The first lines of each file
// in real_code/<part>/ say what is promised of it; see real_code/README.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "checker/tests/survey/batch.hpp"
#include "checker/tests/survey/judge_learner.hpp"
#include "checker/tests/learner_run.hpp"

namespace ex4::tests {
namespace {

namespace fs = std::filesystem;

std::string real_code() { return std::string(EX4_ROOT_DIR) + "/checker/tests/real_code"; }

/// "init.normal | The numbers …": what a promise is looked for in.
std::string line(const verdict::Mistake& told) { return told.id + " | " + told.says; }

bool any_holds(const std::vector<std::string>& promises, const std::string& text) {
  return std::any_of(promises.begin(), promises.end(), [&](const std::string& one) { return text.find(one) != std::string::npos; });
}

void keeps(const Promises& promises, const verdict::Part& part) {
  EXPECT_EQ(part.status, "failed");
  for (const verdict::Mistake& told : part.mistakes) {
    EXPECT_TRUE(!told.certain || any_holds(promises.all("certain"), line(told))) << "nobody promised that this is said for certain:\n  " << line(told);
    EXPECT_FALSE(any_holds(promises.all("never"), line(told))) << line(told);
  }
  for (const bool certain : {true, false})
    for (const std::string& wanted : promises.all(certain ? "certain" : "seen"))
      EXPECT_TRUE(std::any_of(part.mistakes.begin(), part.mistakes.end(), [&](const verdict::Mistake& told) {
        return told.certain == certain && line(told).find(wanted) != std::string::npos;
      })) << (certain ? "certain: " : "seen: ") << wanted;
}

class RealCode : public ::testing::TestWithParam<std::string> {};

TEST_P(RealCode, IsToldWhatIsTrueOfIt) {
  const std::string stem = GetParam();
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(real_code() + "/" + stem)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  ASSERT_GE(files.size(), 2U);
  std::vector<batch::Learner> learners;
  for (const fs::path& file : files) learners.push_back({file.stem(), read_bytes(file)});
  const TempFolder work;
  const auto runners = batch::build(toolchain::load_toolchain(EX4_BUILD_DIR), stem, learners, work / "unit");
  for (std::size_t i = 0; i < learners.size(); ++i) {
    SCOPED_TRACE(stem + "/" + learners[i].id);
    if (!runners.contains(i)) {
      ADD_FAILURE() << "does not compile";
      continue;
    }
    const Promises promises(files[i]);
    EXPECT_FALSE(promises.all("certain").empty() && promises.all("seen").empty()) << "promises nothing";
    const verdict::Part part = batch::judge_learner({EX4_BUILD_DIR, EX4_DATA_DIR, work / "work"}, stem, runners.at(i));
    keeps(promises, part);
    if (!HasFailure() && std::getenv("EX4_REAL_CODE_ALL") == nullptr) continue;
    for (const verdict::Mistake& told : part.mistakes) fmt::print("{}/{}: {} {}\n", stem, learners[i].id, told.certain ? "certain" : "seen", line(told));
  }
}

std::vector<std::string> stems() {
  std::vector<std::string> all;
  for (const auto& entry : fs::directory_iterator(real_code()))
    if (entry.is_directory()) all.push_back(entry.path().filename());
  std::sort(all.begin(), all.end());
  return all;
}

INSTANTIATE_TEST_SUITE_P(Parts, RealCode, ::testing::ValuesIn(stems()), [](const auto& part) { return part.param; });

}  // namespace
}  // namespace ex4::tests
