// Reading hand-ins, the words for compiler and linker errors, and the list of parts.
#include "checker/toolchain/toolchain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "checker/process/child.hpp"
#include "checker/toolchain/messages.hpp"
#include "checker/toolchain/notes.hpp"

namespace ex4::toolchain {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class HandIn : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "ex4-hand-in-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_;
};

TEST_F(HandIn, IsReadAsItIs) {
  std::ofstream(folder_ / "cost.cpp") << "int x;\n";
  EXPECT_EQ(read_source(folder_ / "cost.cpp"), "int x;\n");
}

TEST_F(HandIn, LinksFifosFoldersAndGiantsAreRefused) {
  std::ofstream(folder_ / "real.cpp") << "int x;\n";
  fs::create_symlink(folder_ / "real.cpp", folder_ / "link.cpp");
  ASSERT_EQ(::mkfifo((folder_ / "fifo.cpp").c_str(), 0600), 0);
  fs::create_directory(folder_ / "folder.cpp");
  std::ofstream(folder_ / "giant.cpp") << std::string(2'000'000, ' ');
  for (const char* name : {"link.cpp", "fifo.cpp", "folder.cpp", "giant.cpp", "absent.cpp"})
    EXPECT_THROW(read_source(folder_ / name), std::runtime_error) << name;
}

TEST(LinkerWords, NameTheMissingFunction) {
  EXPECT_THAT(
      summarize_linker("x.o: undefined reference to `ex4::cost(ex4::Weights const&)'", "cost", "cost.cpp"),
      HasSubstr("cost.cpp does not define ex4::cost("));
}

TEST(LinkerWords, NameALaterPart) {
  EXPECT_THAT(summarize_linker("undefined reference to `ex4::train(int)'", "cost", "cost.cpp"),
              HasSubstr("belongs to a later part (training, section 2.6)"));
}

TEST(LinkerWords, NameTheOwnerOfAFunctionDefinedTwice) {
  EXPECT_THAT(summarize_linker(
                  "a.o: multiple definition of `ex4::unroll(ex4::Weights const&)'; b.o: first defined here",
                  "cost", "cost.cpp"),
              HasSubstr("belongs to part model"));
}

TEST(LinkerWords, AreReadFromLldAndMoldToo) {
  for (const char* words : {"ld.lld: error: undefined symbol: ex4::train(int)\n>>> referenced by cost.cpp\n>>>     cost.o:(ex4::cost())",
                            "mold: error: undefined symbol: ex4::train(int)\n>>> referenced by cost.o",
                            "mold: error: undefined symbol: /b/cost.o: ex4::train(int)"})
    EXPECT_EQ(summarize_linker(words, "cost", "cost.cpp"),
              "cost.cpp calls train, which belongs to a later part (training, section 2.6); a part may use only the "
              "parts before it.") << words;
  for (const char* words : {"ld.lld: error: duplicate symbol: main\n>>> defined at main.cpp\n>>>            main.cpp.o:(main)",
                            "mold: error: duplicate symbol: /b/main.cpp.o: /b/cost.o: main"})
    EXPECT_THAT(summarize_linker(words, "cost", "cost.cpp"), HasSubstr("has a main() of its own")) << words;
}

constexpr const char* warned =
    "/c/cost.cpp:9:26: warning: result of comparison of unsigned expression >= 0 is always true "
    "[-Wtautological-unsigned-zero-compare]\n  for (unsigned i = 3; i >= 0; --i)\n                       ~ ^  ~\n"
    "/c/cost.cpp:2:3: warning: comparison of integers of different signs [-Wsign-compare]\n  i < n\n"
    "/c/cost.cpp:3:3: warning: implicit conversion turns floating-point number into integer [-Wfloat-conversion]\n"
    "  int side = std::sqrt(n);\n"
    "/c/cost.cpp:4:3: warning: implicit conversion turns floating-point number into integer [-Wfloat-conversion]\n"
    "  int J = sum;\n"
    "/usr/include/armadillo:4:3: warning: control reaches end [-Wreturn-type]\n  }\n"
    "/c/cost.cpp:6:8: warning: no previous prototype for function 'cost' [-Wmissing-prototypes]\n"
    "double cost(int x) {\n       ^\n";

TEST(CompilerNotes, AreTheEvidenceInTheLearnersFile) {
  const auto notes = notes_in(warned, "/c/cost.cpp", "cost.cpp");
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].file, "cost.cpp");
  EXPECT_EQ(notes[0].line, 9U);
  EXPECT_EQ(notes[0].column, 26U);
  EXPECT_EQ(notes[0].id, "-Wtautological-unsigned-zero-compare");
  EXPECT_EQ(notes[0].quoted, "  for (unsigned i = 3; i >= 0; --i)");
  EXPECT_EQ(notes[1].quoted, "  int J = sum;");
}

TEST(CompilerNotes, ShowAFunctionWithOtherTypes) {
  EXPECT_EQ(other_signature(warned, "/c/cost.cpp", "cost"), "line 6: double cost(int x)");
  EXPECT_EQ(other_signature(warned, "/c/cost.cpp", "feedforward"), "");
}

TEST(CompilerWords, ShowErrorsInTheLearnersOwnPath) {
  const std::string said = summarize_compiler(
      "/cache/1/cost.cpp: In function 'double f()':\n/cache/1/cost.cpp:4:3: error: 'x' was not declared\n    "
      "4 |   x;\n"
      "      |   ^\n",
      "/cache/1/cost.cpp", "exercises/cost.cpp");
  EXPECT_THAT(said, HasSubstr("exercises/cost.cpp:4:3: error: 'x' was not declared\n    4 |   x;"));
  EXPECT_EQ(said.find("/cache"), std::string::npos);
}

TEST(CompilerWords, NameNoFileThatChanceHasNamed) {
  const std::string said = summarize_compiler(
      "/cache/1/ccAwcusL.s: Assembler messages:\n/cache/1/ccAwcusL.s:4: Error: no such instruction: `nonsense'\n",
      "/cache/1/cost.cpp", "cost.cpp");
  EXPECT_THAT(said, HasSubstr("assembly of cost.cpp:4: error: no such instruction: `nonsense'"));
  EXPECT_EQ(said.find("ccAwcusL"), std::string::npos);
}

TEST(CompilerWords, BlameTheCodeOnlyForAPlaceInIt) {
  for (const char* words : {"/c/cost.cpp:4:3: error: 'x' was not declared", "/usr/include/armadillo:9:1: error: no match",
                            "/c/cost.cpp:1:10: fatal error: none.hpp: No such file or directory",
                            "/c/cost.s:12: Error: no such instruction", "cost.cpp:5: Fatal error: macros nested too deeply",
                            "g++: fatal error: CPU time limit exceeded signal terminated program cc1plus"})
    EXPECT_TRUE(blames_the_code(words)) << words;
  for (const char* words : {"g++: fatal error: Killed signal terminated program cc1plus", "",
                            "cc1plus: fatal error: ex4_prelude.hpp: No such file or directory",
                            "/c/cost.cpp:30:1: fatal error: error writing to /c/x.s: No space left on device",
                            "bwrap: Can't find source path /b/ex4_box: No such file or directory"})
    EXPECT_FALSE(blames_the_code(words)) << words;
}

TEST(LinkerWords, BlameTheObjectsOnlyForWhatTheyHold) {
  EXPECT_TRUE(blames_the_objects("x.o: undefined reference to `ex4::cost(int)'"));
  EXPECT_FALSE(blames_the_objects("/usr/bin/ld: final link failed: No space left on device"));
  EXPECT_TRUE(blames_the_objects("ld.lld: error: undefined symbol: f()\n>>> referenced by cost.cpp\n>>>   cost.o:(g())"));
  EXPECT_FALSE(blames_the_objects("ld.lld: error: cannot open /b/wire.o: No such file or directory"));
  EXPECT_FALSE(blames_the_objects("ld.lld: error: failed to write to the output file: No space left on device"));
  EXPECT_FALSE(blames_the_objects("/usr/bin/ld: cannot find /b/wire.o: No such file or directory"));
}

TEST(ForeignFiles, AreFoundInRulesAndInMessages) {
  EXPECT_EQ(foreign_file("a.o: /usr/include/math.h \\\n /root/solutions/cost.cpp\n", "", {"/usr"}),
            "/root/solutions/cost.cpp");
  EXPECT_EQ(foreign_file("a.o: /usr/include/math.h", "", {"/usr"}), "");
  EXPECT_EQ(foreign_file("", "/etc/passwd:1:1: error: 'root' does not name a type", {"/usr"}), "/etc/passwd");
  EXPECT_EQ(foreign_file("a.o: /usr/../etc/passwd", "", {"/usr"}), "/usr/../etc/passwd");
}

TEST(Parts, AddUpToAHundredPoints) {
  int points = 0;
  for (const Part& part : parts()) points += part.points;
  EXPECT_EQ(points, 100);
  EXPECT_EQ(parts().size(), 12U);
}

TEST(Parts, NameTheNearestForAWrongName) {
  try {
    part_named("regularisation");
    FAIL() << "a wrong name was accepted";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), HasSubstr("did you mean \"regularization\""));
  }
}

TEST(Stubs, CommittedOnesEqualTheGenerated) {
  const process::Finished inside = process::run(
      {"env", "git", "-C", EX4_ROOT_DIR, "rev-parse", "--is-inside-work-tree"}, std::chrono::seconds(10), 4096);
  if (inside.status != 0) GTEST_SKIP() << "skipped: not a git checkout";
  for (const Part& part : parts()) {
    // As committed: a learner's work in progress is not this test's business.
    const process::Finished committed =
        process::run({"git", "-C", EX4_ROOT_DIR, "show", "HEAD:exercises/" + part.stem + ".cpp"},
                     std::chrono::seconds(10), 1 << 20);
    ASSERT_EQ(committed.status, 0) << committed.output;
    EXPECT_EQ(committed.output, read_source(fs::path(EX4_BUILD_DIR) / "stubs" / (part.stem + ".cpp")))
        << part.stem;
  }
}

}  // namespace
}  // namespace ex4::toolchain
