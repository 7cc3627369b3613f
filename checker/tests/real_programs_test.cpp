// Real programs through the real runner and judge, those of one part built as one: see real_programs.hpp. The
// sample of the catalogue is told as itself (`./ex4 selftest --catalogue` takes all of it), and each of its
// rows is written as code.
#include <fnmatch.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "checker/tests/real_programs.hpp"
#include "checker/tests/survey/catalogue_proof.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::tests {

bool matches(const std::string& pattern, const std::string& text) {
  return ::fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
}

namespace {

/// Another sample for each part, the same in each run.
std::vector<Hand> catalogue_sample(const std::string& stem) {
  constexpr std::size_t each = 23;
  const std::vector<batch::Specimen> all = batch::specimens(EX4_ROOT_DIR, stem);
  std::vector<Hand> some;
  for (std::size_t i = stem.size() % 7; i < all.size(); i += each) {
    const batch::Specimen one = all[i];
    const auto expect = [stem, one](const verdict::Part& verdict, const batch::FreshProcess& fresh) {
      const batch::Told told = batch::told_as(EX4_ROOT_DIR, stem, one, verdict, fresh);
      EXPECT_FALSE(batch::is_fault(told)) << batch::to_string(told) << ": " << one.says;
    };
    some.push_back({one.learner, expect});
  }
  return some;
}

std::vector<std::string> stems() {
  std::vector<std::string> all;
  for (const Part& part : parts()) all.push_back(part.stem);
  return all;
}

class RealPrograms : public ::testing::TestWithParam<std::string> {};

TEST_P(RealPrograms, IsJudgedAndNothingFalseIsSaidForCertain) {
  const std::string stem = GetParam();
  std::vector<Hand> hands;
  for (const auto& more : {students_of(stem), altered_arguments(stem), catalogue_sample(stem)})
    hands.insert(hands.end(), more.begin(), more.end());
  std::vector<batch::Learner> learners;
  for (const Hand& hand : hands) learners.push_back(hand.learner);
  const TempFolder work;
  const auto toolchain = toolchain::load_toolchain(EX4_BUILD_DIR);
  const batch::Tools tools{EX4_BUILD_DIR, EX4_DATA_DIR, work / "work"};
  const auto runners = batch::build(toolchain, stem, learners, work / "unit");
  std::map<std::size_t, std::filesystem::path> loop;
  if (stem == "backprop_vectorized")
    loop = batch::build(toolchain, "backprop_loop",
                        {batch::learner_in(EX4_ROOT_DIR, "solutions", "backprop_loop")}, work / "ours");
  for (std::size_t i = 0; i < hands.size(); ++i) {
    if (!runners.contains(i)) {
      ADD_FAILURE() << learners[i].id << " does not compile:\n" << learners[i].text;
      continue;
    }
    // Speed is measured only where it is the mistake; each measurement costs seconds.
    const verdict::Part verdict = batch::judge_learner(tools, stem, runners.at(i),
                                                       hands[i].slow ? loop.at(0) : std::filesystem::path());
    SCOPED_TRACE(learners[i].id + ", " + stem + ": " + all_told(verdict));
    hands[i].expect(verdict, [&](std::vector<wire::Call> calls) {
      return batch::answers_to(std::move(calls), batch::limits_box(tools), runners.at(i));
    });
    if (std::getenv("EX4_TELL") != nullptr) fmt::print("== {}: {}", learners[i].id, all_told(verdict));
  }
}

TEST_P(RealPrograms, IsThereForEachRowOfTheCatalogue) {
  std::set<std::string> written;
  for (const batch::Specimen& one : batch::specimens(EX4_ROOT_DIR, GetParam()))
    EXPECT_TRUE(written.insert(one.id).second) << one.id << " twice";
  std::string missing;
  for (const std::string& id : batch::rows_of(GetParam()))
    if (!written.contains(id)) missing += "\n  " + id;
  EXPECT_TRUE(missing.empty()) << "no program for" << missing << "\nSee checker/tests/catalogue/README.md.";
}

INSTANTIATE_TEST_SUITE_P(Parts, RealPrograms, ::testing::ValuesIn(stems()),
                         [](const auto& part) { return part.param; });

}  // namespace
}  // namespace ex4::tests
