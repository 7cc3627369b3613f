// Trouble of ours or of the machine's never becomes a verdict: it ends with exit status 2, keeps nothing, and the next
// call, with the trouble gone, decides.
#include <gtest/gtest.h>
#include <sys/mount.h>

#include "checker/grader/kept_verdicts.hpp"
#include "checker/process/files.hpp"
#include "checker/tests/scratch_checkout.hpp"

namespace ex4::tests {
namespace {

namespace fs = std::filesystem;

class Trouble : public ::testing::Test {
 protected:
  static bool holds(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

  void expect_no_verdict(const std::string& words, const std::vector<std::string>& settings = {}) {
    const auto run = here_.run("$EX4 check sigmoid_gradient --solutions --json v.json", settings);
    EXPECT_EQ(run.code, 2) << run.printed;
    const auto part = here_.part(here_.root() / "v.json");
    EXPECT_EQ(part["status"], "grader_error") << run.printed;
    EXPECT_TRUE(holds(part["message"], words)) << part["message"];
    EXPECT_TRUE(holds(run.printed, "no fault of your code")) << run.printed;
    EXPECT_FALSE(fs::exists(here_.state() / "verdicts")) << "it was remembered";
  }
  void expect_all_well() {
    const auto run = here_.run("$EX4 check sigmoid_gradient --solutions");
    EXPECT_EQ(run.code, 0) << run.printed;
  }
  fs::path the(const std::string& name) const {
    for (const auto& entry : fs::recursive_directory_iterator(here_.cache()))
      if (entry.path().filename() == name) return entry.path();
    throw std::runtime_error("no " + name);
  }
  void replace_program(const std::string& name, const std::string& script) {
    fs::remove(here_.program(name));
    write_bytes(here_.program(name), script);
    fs::permissions(here_.program(name), fs::perms::owner_all);
  }

  const ScratchCheckout here_;
};

TEST_F(Trouble, AMissingBoxIsNone) {
  fs::remove(here_.program("ex4_box"));
  expect_no_verdict("ex4_box");
  fs::create_symlink(fs::path(EX4_BUILD_DIR) / "bin/ex4_box", here_.program("ex4_box"));
  expect_all_well();
}

TEST_F(Trouble, ABoxThatIsKilledIsNone) {
  expect_all_well();  // built
  fs::remove_all(here_.state());
  replace_program("ex4_box", "#!/bin/sh\nkill -9 $$\n");
  expect_no_verdict("the box around the program is gone", {"EX4_ISOLATION=limits"});
}

TEST_F(Trouble, AJudgeThatIsKilledIsNone) {
  replace_program("ex4_judge", "#!/bin/sh\nkill -9 $$\n");
  expect_no_verdict("was killed");
}

TEST_F(Trouble, ACompilerThatFailsWithoutBlamingTheCodeIsNone) {
  fs::remove(here_.build() / "learner");
  fs::copy(fs::path(EX4_BUILD_DIR) / "learner", here_.build() / "learner", fs::copy_options::recursive);
  auto kit = nlohmann::json::parse(read_bytes(here_.build() / "learner/toolchain.json"));
  kit["compiler"] = "/usr/bin/false";
  write_bytes(here_.build() / "learner/toolchain.json", kit.dump());
  expect_no_verdict("without a word");
}

TEST_F(Trouble, ADamagedKitIsASetUpErrorThatNamesTheCure) {
  fs::remove(here_.build() / "learner");
  fs::create_directories(here_.build() / "learner");
  write_bytes(here_.build() / "learner/toolchain.json", "{");
  const auto run = here_.run("$EX4 check sigmoid_gradient --solutions");
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(holds(run.printed, "delete the build folder")) << run.printed;
}

TEST_F(Trouble, ACacheThatCannotBeWrittenIsNone) {
  write_bytes(here_.cache(), "a file where the folder should be\n");
  expect_no_verdict("cannot make");
  fs::remove(here_.cache());
  expect_all_well();
}

TEST_F(Trouble, AFullDiskIsNone) {
  const auto mounted = [&](const fs::path& folder) {
    fs::create_directories(folder);
    return ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=128k") == 0;
  };
  if (!mounted(here_.cache())) GTEST_SKIP() << "no right to make a small disk";
  expect_no_verdict("space");
  ::umount(here_.cache().c_str());
  ASSERT_TRUE(mounted(here_.state()));
  write_bytes(here_.state() / "filler", std::string(1 << 20, 'x'));
  const auto run = here_.run("$EX4 check sigmoid_gradient --solutions");
  EXPECT_EQ(run.code, 0) << run.printed;
  EXPECT_TRUE(holds(run.printed, "could not be remembered")) << run.printed;
  EXPECT_TRUE(holds(run.printed, "free some space")) << run.printed;
  ::umount(here_.state().c_str());
}

TEST_F(Trouble, ARunnerThatIsNotWholeIsBuiltAgain) {
  for (const char* bytes : {"", "half"}) {
    expect_all_well();
    fs::remove_all(here_.state());
    fs::remove(the("runner"));
    write_bytes(the("seal").parent_path() / "runner", bytes);
  }
  expect_all_well();
  fs::remove_all(here_.state());
  std::string runner = read_bytes(the("runner"));
  runner[runner.size() / 2] = static_cast<char>(~runner[runner.size() / 2]);
  write_bytes(the("runner"), runner);
  expect_all_well();
}

TEST_F(Trouble, NothingButTheRunnerIsKeptAndWhatTheDeadLeftGoes) {
  fs::create_directories(here_.cache() / "tmp-of-the-dead");
  fs::create_directories(here_.cache() / "0684dbe6f58d4aa031353f411ca89eef.tmp-AbCdEf");
  fs::create_directories(here_.state());
  write_bytes(here_.state() / "judging-cost-17.json", "{}");
  const process::OwnFolder living(here_.cache(), "tmp-");
  expect_all_well();
  std::size_t objects = 0;
  for (const auto& entry : fs::recursive_directory_iterator(here_.cache())) {
    objects += entry.path().extension() == ".o" ? 1 : 0;
    EXPECT_TRUE(!holds(entry.path(), "tmp-") || entry.path() == living.path()) << entry.path();
    EXPECT_FALSE(holds(entry.path(), "use-")) << entry.path();
  }
  EXPECT_EQ(objects, 0U);
  EXPECT_TRUE(fs::exists(living.path()));
  EXPECT_FALSE(fs::exists(here_.state() / "judging-cost-17.json"));
}

TEST_F(Trouble, ACacheBoundOfNothingTakesNoRunnerFromAJudge) {
  const auto run = here_.run("$EX4 check backprop_vectorized --solutions & $EX4 check cost --solutions; wait $!", {"EX4_CACHE_MB=0"});
  EXPECT_EQ(run.code, 0) << run.printed;
  EXPECT_TRUE(fs::is_empty(here_.cache()));
}

TEST_F(Trouble, AVerdictThatWasEditedIsNotBelieved) {
  expect_all_well();
  const fs::path kept = fs::directory_iterator(here_.state() / "verdicts")->path();
  std::string text = read_bytes(kept);
  const std::size_t at = text.find("\"score\": 5");
  ASSERT_NE(at, std::string::npos);
  write_bytes(kept, text.replace(at, 10, "\"score\": 99"));
  const auto run = here_.run("$EX4 check sigmoid_gradient --solutions");
  EXPECT_TRUE(holds(run.printed, "5 of 5 points")) << run.printed;
  EXPECT_FALSE(holds(run.printed, "unchanged")) << run.printed;
}

TEST_F(Trouble, AKeptVerdictWithImpossiblePointsIsNotBelieved) {
  cli::Context context;
  context.root = here_.root();
  const Part& part = part_named("cost");
  verdict::Part verdict{"cost", part.section, part.title, "passed", part.points, part.points, "m", {}, {}};
  cli::keep_verdict(context, verdict, "key");
  EXPECT_TRUE(cli::kept_verdict(context, part, "key"));
  EXPECT_FALSE(cli::kept_verdict(context, part_named("model"), "key"));
  for (const int score : {0, 99}) {
    verdict.score = score;
    cli::keep_verdict(context, verdict, "key");
    EXPECT_FALSE(cli::kept_verdict(context, part, "key")) << score;
  }
}

TEST_F(Trouble, LowLimitsOfTheShellAreNamed) {
  for (const char* limit : {"-t 20", "-v 1000000", "-f 100", "-s 100", "-n 20"}) {
    const auto run = here_.run(std::string("ulimit ") + limit + "; $EX4 check sigmoid_gradient --solutions");
    EXPECT_EQ(run.code, 2) << limit << '\n' << run.printed;
    EXPECT_TRUE(holds(run.printed, std::string("ulimit ").append(limit, 2))) << run.printed;
  }
}

TEST_F(Trouble, FewOpenFilesAreEnough) {
  const auto run = here_.run("ulimit -n 64; $EX4 check sigmoid_gradient --solutions");
  EXPECT_EQ(run.code, 0) << run.printed;
}

TEST_F(Trouble, ADocumentThatIsLostIsAnError) {
  for (const char* where : {">/dev/full", ">&-"}) {
    const auto run = here_.run(std::string("$EX4 check sigmoid_gradient --solutions --json - ") + where);
    EXPECT_EQ(run.code, 2) << where;
    EXPECT_TRUE(holds(run.printed, "could not be written to standard output")) << run.printed;
  }
  EXPECT_EQ(here_.run("$EX4 check sigmoid_gradient --solutions --json - --junit -").code, 2);
}

TEST_F(Trouble, EqualBytesGiveEqualDocumentsInAnyFolder) {
  const fs::path from = fs::path(EX4_ROOT_DIR) / "checker/tests/learners";
  for (const char* folder : {"here", "over there's"}) {
    fs::create_directories(here_.root() / folder);
    fs::copy_file(from / "syntax-error/sigmoid_gradient.cpp", here_.root() / folder / "sigmoid_gradient.cpp");
    fs::copy_file(from / "official-m-16/cost.cpp", here_.root() / folder / "cost.cpp");
  }
  here_.run("$EX4 check cost sigmoid_gradient --exercises here --fresh --json a.json");
  const auto second = here_.run("$EX4 check cost sigmoid_gradient --exercises \"over there's\" --fresh --json b.json; $EX4 check --exercises \"over there's\"");
  EXPECT_EQ(read_bytes(here_.root() / "a.json"), read_bytes(here_.root() / "b.json"));
  EXPECT_FALSE(holds(read_bytes(here_.root() / "a.json"), here_.root()));
  EXPECT_TRUE(holds(second.printed, "over there's/sigmoid_gradient.cpp:1")) << second.printed;
  EXPECT_TRUE(holds(second.printed, "--exercises 'over there'\\''s'")) << second.printed;
}

TEST_F(Trouble, TrainingTakesAPartThatOnlySpeaksOfTheStub) {
  fs::create_directories(here_.root() / "mine");
  write_bytes(here_.root() / "mine/sigmoid_gradient.cpp",
              "// The stub had: throw NotImplemented\n" + read_bytes(fs::path(EX4_ROOT_DIR) / "solutions/sigmoid_gradient.cpp"));
  fs::copy_file(fs::path(EX4_BUILD_DIR) / "stubs/cost.cpp", here_.root() / "mine/cost.cpp");
  const auto run = here_.run("$EX4 train --exercises mine --iterations 1");
  EXPECT_EQ(run.code, 0) << run.printed;
  EXPECT_FALSE(holds(run.printed, "sigmoid_gradient")) << run.printed;
  EXPECT_TRUE(holds(run.printed, "cost")) << run.printed;
}

}  // namespace
}  // namespace ex4::tests
