// Wrong programs as learners write them, and the one thing that may be said of each for sure; see
// programs/README.md.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "checker/tests/survey/batch.hpp"
#include "checker/tests/survey/judge_learner.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::batch {
namespace {

struct Program {
  Learner learner;
  std::vector<std::string> said;  ///< ids, certain ones
  bool in_a_register = false;     ///< written with a "?" behind them: a compiler may leave nothing to experiment with
};

std::string before_all(const std::string& stem) {
  std::string text = "#include <cmath>\n#include <numeric>\n";
  for (const Part& part : parts()) {
    text += "#include \"exercises/" + part.stem + ".hpp\"\n";
    if (part.stem == stem) break;
  }
  return text + "namespace ex4 {\n";
}

std::vector<std::string> ids_in(const std::string& list) {
  std::vector<std::string> ids;
  std::istringstream words(list);
  for (std::string id; std::getline(words >> std::ws, id, ',');)
    if (id != "-") ids.push_back(id);
  return ids;
}

std::vector<Program> programs_of(const std::string& stem) {
  std::ifstream file(std::string(EX4_ROOT_DIR) + "/checker/tests/programs/" + stem + ".txt");
  std::string shared;
  std::vector<Program> all;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("=== ")) {
      (all.empty() ? shared : all.back().learner.text) += line + "\n";
      continue;
    }
    const std::size_t colon = line.find(": ");
    const bool doubtful = line.ends_with('?');
    if (doubtful) line.pop_back();
    all.push_back({{line.substr(4, colon - 4), before_all(stem) + shared}, ids_in(line.substr(colon + 2)), doubtful});
  }
  for (Program& one : all) one.learner.text += "}  // namespace ex4\n";
  return all;
}

class DiagnosisPrograms : public ::testing::TestWithParam<const char*> {};

TEST_P(DiagnosisPrograms, AreToldTheirCauseAndNothingFalse) {
  const std::string stem = GetParam();
  const tests::TempFolder work;
  const std::vector<Program> programs = programs_of(stem);
  ASSERT_GE(programs.size(), 4U);
  std::vector<Learner> learners;
  for (const Program& one : programs) learners.push_back(one.learner);
  const auto runners = build(toolchain::load_toolchain(EX4_BUILD_DIR), stem, learners, work / "unit");
  ASSERT_EQ(runners.size(), learners.size()) << "some program does not compile";
  for (std::size_t i = 0; i < learners.size(); ++i) {
    const verdict::Part verdict =
        judge_learner({EX4_BUILD_DIR, EX4_DATA_DIR, work / "work"}, stem, runners.at(i));
    EXPECT_NE(verdict.status, "passed") << learners[i].id;
    std::vector<std::string> sure;
    for (const verdict::Mistake& mistake : verdict.mistakes)
      if (mistake.certain) sure.push_back(mistake.id);
    // Clang keeps a number that has no start in a register, where no experiment with memory reaches it; its own warning
    // names the variable in the verdict.
    if (programs[i].in_a_register && sure.empty()) continue;
    EXPECT_THAT(sure, ::testing::UnorderedElementsAreArray(programs[i].said))
        << learners[i].id << ": " << verdict.message;
  }
}

INSTANTIATE_TEST_SUITE_P(Parts, DiagnosisPrograms,
                         ::testing::Values("cost", "regularization", "regularized_gradient",
                                           "backprop_vectorized"),
                         [](const auto& part) { return std::string(part.param); });

}  // namespace
}  // namespace ex4::batch
