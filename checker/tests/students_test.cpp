// Whole hand-ins that people wrote, right and wrong, each part through the real runner and judge: the wrong ones are
// caught, the right ones untouched, and nothing is said for certain that is not the true cause. What may be said for
// certain of each is written by hand in students/causes.json; see students/README.md.
#include <fmt/format.h>
#include <fnmatch.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checker/batch/judge_learner.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::tests {
namespace {

using nlohmann::json;

const std::string students = "checker/tests/students/";

/// The entries of causes.json about one part.
std::vector<json> causes_of(const std::string& stem) {
  static const json all = json::parse(batch::text_of(std::string(EX4_ROOT_DIR) + "/" + students + "causes.json"));
  std::vector<json> some;
  for (const json& cause : all)
    if (cause.at("part") == stem) some.push_back(cause);
  return some;
}

/// An entry is an id, with * for any letters; "id | words" where the sentence must hold these words too (an unnamed
/// slip's id says only at which step it is), "id | !words" where it must not.
bool allowed(const verdict::Mistake& told, const json& entries) {
  return std::any_of(entries.begin(), entries.end(), [&](const json& entry) {
    const std::string text = entry.get<std::string>();
    const std::size_t bar = text.find(" | ");
    if (::fnmatch(text.substr(0, bar).c_str(), told.id.c_str(), 0) != 0) return false;
    if (bar == std::string::npos) return true;
    const bool without = text[bar + 3] == '!';
    return (told.says.find(text.substr(bar + (without ? 4 : 3))) == std::string::npos) == without;
  });
}

std::string all_told(const verdict::Part& part) {
  std::string text = part.status + "\n";
  for (const verdict::Mistake& told : part.mistakes) text += fmt::format("  {} {}: {}\n", told.certain ? "!" : "?", told.id, told.says);
  return text;
}

class Students : public ::testing::TestWithParam<std::string> {};

TEST_P(Students, AreCaughtAndNothingFalseIsSaidForCertain) {
  const std::string stem = GetParam();
  const std::vector<json> causes = causes_of(stem);
  ASSERT_GE(causes.size(), 5U);
  std::vector<batch::Learner> learners;
  for (const json& cause : causes)
    learners.push_back(batch::learner_in(EX4_ROOT_DIR, students + cause.at("learner").get<std::string>(), stem));
  const TempFolder work;
  const auto toolchain = toolchain::load_toolchain(EX4_BUILD_DIR);
  const batch::Tools tools{EX4_BUILD_DIR, EX4_DATA_DIR, work / "work"};
  const auto runners = batch::build(toolchain, stem, learners, work / "unit");
  ASSERT_EQ(runners.size(), learners.size()) << "one of them does not compile";
  std::map<std::size_t, std::filesystem::path> reference;
  if (stem == "backprop_vectorized")
    reference = batch::build(toolchain, "backprop_loop", {batch::learner_in(EX4_ROOT_DIR, "solutions", "backprop_loop")}, work / "ours");
  int named = 0, observed = 0, silent = 0, right = 0;
  for (std::size_t i = 0; i < learners.size(); ++i) {
    const json& cause = causes[i];
    // Speed is measured where it is the mistake; each measurement costs seconds.
    const bool slow = cause.value("slow", false);
    const verdict::Part verdict = batch::judge_learner(tools, stem, runners.at(i), slow ? reference.at(0) : std::filesystem::path());
    SCOPED_TRACE(learners[i].id + " " + stem + ": " + cause.at("mistakes").dump() + "\n" + all_told(verdict));
    if (cause.at("kind") == "right") {
      ++right;
      EXPECT_EQ(verdict.status, "passed");
      EXPECT_TRUE(verdict.mistakes.empty());
      continue;
    }
    EXPECT_NE(verdict.status, "passed") << "a wrong part passes";
    bool certain = false;
    for (const verdict::Mistake& told : verdict.mistakes) {
      certain = certain || told.certain;
      if (!told.certain || allowed(told, cause.at("certain"))) continue;
      if (allowed(told, cause.value("known_false", json::array()))) fmt::print("known to be false: {} {}: {}\n", learners[i].id, stem, told.id);
      else ADD_FAILURE() << "said for certain, and not the true cause: " << told.id;
    }
    ++(certain ? named : verdict.mistakes.empty() ? silent : observed);
    if (std::getenv("EX4_STUDENTS_ALL") != nullptr) fmt::print("== {} {}\n{}\n{}", learners[i].id, stem, cause.at("mistakes").dump(), all_told(verdict));
  }
  fmt::print("| {} | {} | {} | {} | {} |\n", stem, right, named, observed, silent);
}

std::vector<std::string> stems() {
  std::vector<std::string> all;
  for (const Part& part : parts()) all.push_back(part.stem);
  return all;
}

INSTANTIATE_TEST_SUITE_P(Parts, Students, ::testing::ValuesIn(stems()), [](const auto& part) { return part.param; });

}  // namespace
}  // namespace ex4::tests
