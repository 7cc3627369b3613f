// The folder of learners: each is graded by the real ./ex4 check and must get the verdict that its first
// lines promise (learners/README.md lists the promises). Learners that cannot be a file in a repository are
// made here.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <pugixml.hpp>
#include <set>

#include "checker/box/launch.hpp"
#include "checker/parts/parts.hpp"
#include "checker/tests/learner_run.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::tests {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path learners_folder = fs::path(EX4_ROOT_DIR) / "checker/tests/learners";

std::vector<std::string> folders() {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(learners_folder))
    if (entry.is_directory()) names.insert(entry.path().filename());
  return {names.begin(), names.end()};
}

std::vector<std::string> stems_in(const fs::path& folder) {
  std::vector<std::string> stems;
  for (const Part& part : parts())
    if (fs::exists(fs::symlink_status(folder / (part.stem + ".cpp")))) stems.push_back(part.stem);
  return stems;
}

/// Every file below a folder with its size and time: whatever changes there is seen.
std::string listing(const fs::path& folder) {
  std::set<std::string> lines;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    struct stat about {};
    ::lstat(entry.path().c_str(), &about);
    lines.insert(entry.path().string() + ' ' + std::to_string(about.st_size) + ' ' +
                 std::to_string(about.st_mtim.tv_sec) + '.' + std::to_string(about.st_mtim.tv_nsec));
  }
  std::string all;
  for (const std::string& line : lines) all += line + '\n';
  return all;
}

/// All texts that a learner may read about a part.
std::string texts(const json& part) {
  const json flat = part.flatten();
  std::string all;
  for (const auto& [place, value] : flat.items())
    if (value.is_string()) all += value.get<std::string>() + '\n';
  return all;
}

bool holds(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

/// What is true of every run, whatever the learner did.
void expect_in_order(const Graded& run, const std::string& before, const std::string& after) {
  ASSERT_FALSE(run.verdict.is_discarded()) << "no verdict, or no valid UTF-8 in it; printed:\n"
                                           << run.printed;
  EXPECT_EQ(run.verdict.at("schema"), "ex4/verdict/1");
  int score = 0;
  bool all_passed = true;
  for (const json& part : run.verdict.at("parts")) {
    const bool passed = part.at("status") == "passed";
    EXPECT_EQ(part.at("score"), passed ? part.at("max_score") : json(0)) << part.at("id");
    score += part.at("score").get<int>();
    all_passed = all_passed && passed;
    EXPECT_EQ(verdict::printable(texts(part)), texts(part)) << "control characters in the verdict";
  }
  EXPECT_EQ(run.verdict.at("score"), score);
  EXPECT_EQ(run.exit_code, all_passed ? 0 : 1) << run.printed;
  EXPECT_EQ(verdict::printable(run.printed), run.printed) << "control characters on the terminal";
  pugi::xml_document junit;
  EXPECT_TRUE(junit.load_string(run.junit.c_str())) << "the JUnit document is not well-formed";
  EXPECT_EQ(run.left_behind, "");
  EXPECT_EQ(before, after) << "files in the learner's folder have changed";
}

void expect_promises(const Graded& run, const std::string& stem, const Promises& promises) {
  const json& part = run.part(stem);
  const std::string said = texts(part);
  EXPECT_EQ(part.at("status"), promises.one("expect")) << said;
  for (const std::string& words : promises.all("says"))
    EXPECT_TRUE(holds(said, words)) << "\"" << words << "\" is not said in:\n" << said;
  for (const std::string& words : promises.all("never"))
    EXPECT_FALSE(holds(said + run.printed, words)) << "\"" << words << "\" is said in:\n" << said;
  for (const std::string& check : promises.all("passed")) {
    bool passed = false;
    for (const json& each : part.at("checks"))
      passed = passed || (each.at("name") == check && each.at("status") == "passed");
    EXPECT_TRUE(passed) << "the check \"" << check << "\" did not pass:\n" << said;
  }
  if (promises.all("line").empty()) return;
  std::set<std::string> lines;
  for (const json& each : part.at("checks"))
    if (each.contains("line")) lines.insert(each.at("line").dump());
  const std::string line = promises.one("line");
  EXPECT_EQ(lines, line == "none" ? std::set<std::string>() : std::set<std::string>{line}) << said;
}

class Learners : public ::testing::TestWithParam<std::string> {
 protected:
  void grade() {
    const fs::path folder = learners_folder / GetParam();
    const std::vector<std::string> stems = stems_in(folder);
    ASSERT_FALSE(stems.empty());
    const std::string before = listing(folder);
    const Graded run = check_learner(learners_folder, GetParam(), stems);
    expect_in_order(run, before, listing(folder));
    if (HasFatalFailure()) return;
    for (const std::string& stem : stems) expect_promises(run, stem, Promises(folder / (stem + ".cpp")));
  }
  /// The first part's promises of that name, or the first of them.
  std::vector<std::string> promises(const std::string& key) const {
    const fs::path folder = learners_folder / GetParam();
    return Promises(folder / (stems_in(folder).at(0) + ".cpp")).all(key);
  }
  std::string promise(const std::string& key) const {
    const std::vector<std::string> all = promises(key);
    return all.empty() ? "" : all.front();
  }
};

TEST_P(Learners, GetTheirVerdict) {
  ::unsetenv("EX4_ISOLATION");
  const std::string needs = promise("needs");
  if (!needs.empty() && box::strongest_isolation() < box::isolation_from(needs))
    GTEST_SKIP() << "this machine has no " << needs;
  grade();
  for (const std::string& level : promises("also")) {
    if (box::isolation_from(level) >= box::strongest_isolation()) continue;
    SCOPED_TRACE("with isolation " + level);
    ::setenv("EX4_ISOLATION", level.c_str(), 1);
    grade();
    ::unsetenv("EX4_ISOLATION");
  }
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Folder, Learners, ::testing::ValuesIn(folders()), test_name);

// --- learners that are made from other files
// ---------------------------------------------------------------------

class MadeLearner : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directory(folder_); }
  void add(const std::string& stem, const fs::path& from) {
    fs::copy_file(from / (stem + ".cpp"), file(stem));
  }
  fs::path file(const std::string& stem) const { return folder_ / (stem + ".cpp"); }
  Graded graded(const std::vector<std::string>& stems = {}) {
    const std::string before = listing(folder_);
    Graded run = check_learner(home_.path(), "mine", stems);
    expect_in_order(run, before, listing(folder_));
    return run;
  }

  const fs::path solutions_ = fs::path(EX4_ROOT_DIR) / "solutions",
                 stubs_ = fs::path(EX4_BUILD_DIR) / "stubs";
  TempFolder home_;
  const fs::path folder_ = home_ / "mine";
};

TEST_F(MadeLearner, WithOurSolutionsHasEveryPoint) {
  for (const Part& part : parts()) add(part.stem, solutions_);
  const Graded run = graded();
  EXPECT_EQ(run.verdict.at("score"), 100) << run.printed;
}

TEST_F(MadeLearner, WithUntouchedStubsHasNotStarted) {
  for (const Part& part : parts()) add(part.stem, stubs_);
  const Graded run = graded();
  for (const Part& part : parts()) EXPECT_EQ(run.part(part.stem).at("status"), "not_started") << part.stem;
}

TEST_F(MadeLearner, WithAnEmptyFolderHasNotStarted) {
  const Graded run = graded();
  for (const Part& part : parts()) EXPECT_EQ(run.part(part.stem).at("status"), "not_started") << part.stem;
}

TEST_F(MadeLearner, LosesOnlyThePartThatIsBroken) {
  for (const char* stem : {"cost", "regularization"}) add(stem, solutions_);
  write_bytes(file("model"), "#error not yet\n");
  add("sigmoid_gradient", stubs_);
  const Graded run = graded();
  EXPECT_EQ(run.part("model").at("status"), "compile_error");
  EXPECT_EQ(run.part("cost").at("status"), "passed");
  EXPECT_EQ(run.part("regularization").at("status"), "passed");
  EXPECT_EQ(run.part("sigmoid_gradient").at("status"), "not_started");
  EXPECT_EQ(run.verdict.at("score"), 30);
}

TEST_F(MadeLearner, GetsTheSameVerdictTwice) {
  fs::copy_file(learners_folder / "official-m-16/cost.cpp", file("cost"));
  EXPECT_EQ(graded({"cost"}).verdict.dump(), graded({"cost"}).verdict.dump());
}

// The judge is a GoogleTest program, and GoogleTest takes orders from the environment.
TEST_F(MadeLearner, IsJudgedInFullWhateverTheEnvironmentSays) {
  add("sigmoid_gradient", solutions_);
  const std::string usual = graded({"sigmoid_gradient"}).verdict.dump();
  const char* orders[][2] = {{"GTEST_TOTAL_SHARDS", "3"}, {"GTEST_SHARD_INDEX", "1"},
                             {"GTEST_REPEAT", "2"},       {"GTEST_SHUFFLE", "1"},
                             {"GTEST_FILTER", "-*"},      {"GTEST_FAIL_FAST", "1"}};
  for (const auto& [name, value] : orders) ::setenv(name, value, 1);
  const std::string ordered = graded({"sigmoid_gradient"}).verdict.dump();
  for (const auto& [name, value] : orders) ::unsetenv(name);
  EXPECT_EQ(usual, ordered);
}

TEST_F(MadeLearner, MaySaveWithAnyEditor) {
  std::string text = read_bytes(solutions_ / "sigmoid_gradient.cpp"), other;
  while (text.ends_with('\n')) text.pop_back();
  for (const char c : text) other += c == '\n' ? "\r\n" : std::string(1, c);
  write_bytes(file("sigmoid_gradient"), "\xEF\xBB\xBF" + other + "  // d\xE9riv\xE9" + "e");
  EXPECT_EQ(graded({"sigmoid_gradient"}).verdict.at("score"), 5);
}

TEST_F(MadeLearner, WithBytesThatAreNoTextDoesNotCompile) {
  const std::string text = read_bytes(solutions_ / "sigmoid_gradient.cpp");
  std::string wide = "\xFF\xFE";
  for (const char c : text) wide += {c, '\0'};
  write_bytes(file("sigmoid_gradient"), wide);  // UTF-16
  write_bytes(file("init"), std::string(100'000, '\0'));
  std::string bytes;
  for (unsigned i = 0; i < 100'000; ++i) bytes += static_cast<char>(i * i * 31 >> 3);
  write_bytes(file("hidden_layer"), bytes);
  const Graded run = graded({"sigmoid_gradient", "init", "hidden_layer"});
  for (const json& part : run.verdict.at("parts"))
    EXPECT_EQ(part.at("status"), "compile_error") << part.at("id") << ": " << part.at("message");
}

TEST_F(MadeLearner, HandsInNothingThatIsNoOrdinaryFile) {
  fs::create_symlink(solutions_ / "cost.cpp", file("cost"));
  fs::create_symlink("/dev/zero", file("model"));
  fs::create_directory(file("init"));
  ASSERT_EQ(::mkfifo(file("regularization").c_str(), 0600), 0);
  write_bytes(file("sigmoid_gradient"), std::string(2 << 20, '/'));
  write_bytes(file("hidden_layer"), "");
  fs::resize_file(file("hidden_layer"), std::uintmax_t{1} << 31);  // no byte of it on the disk
  sockaddr_un name{AF_UNIX, {}};
  file("training").string().copy(name.sun_path, sizeof name.sun_path - 1);
  const process::Fd listening(::socket(AF_UNIX, SOCK_STREAM, 0));
  ASSERT_EQ(::bind(listening.get(), reinterpret_cast<const sockaddr*>(&name), sizeof name), 0);
  const Graded run = graded({"cost", "model", "init", "regularization", "sigmoid_gradient", "hidden_layer", "training"});
  for (const json& part : run.verdict.at("parts"))
    EXPECT_EQ(part.at("status"), "compile_error") << part.at("id") << ": " << part.at("message");
}

}  // namespace
}  // namespace ex4::tests
