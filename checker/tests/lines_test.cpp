// The line of an exception or a crash, looked up in a real runner: what is believed of a program's tables,
// and what not.
#include "checker/lines/find_lines.hpp"

#include <gtest/gtest.h>

#include "checker/lines/loops.hpp"
#include "checker/session/session.hpp"
#include "checker/tests/temp_folder.hpp"
#include "checker/toolchain/toolchain.hpp"

namespace ex4::lines {
namespace {

namespace fs = std::filesystem;

const std::string throwing = R"(#include "exercises/sigmoid_gradient.hpp"
namespace ex4 {
static double past(const arma::vec& v) { return v(v.n_elem); }
arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);

  return g * past(arma::vectorise(z));
}
}  // namespace ex4
)";

class Lines : public ::testing::Test {
 protected:
  void SetUp() override {
    tests::write_bytes(folder_ / "sigmoid_gradient.cpp", throwing);
    const toolchain::Builder builder(toolchain::load_toolchain(EX4_BUILD_DIR), box_, folder_ / "cache");
    built_ = builder.learner_runner(
        {"sigmoid_gradient", folder_ / "sigmoid_gradient.cpp", "sigmoid_gradient.cpp"});
    ASSERT_FALSE(built_.runner.empty()) << built_.message;
    judge::Session session(box_, built_.runner);
    wire::Record arguments;
    arguments.add("z", arma::mat(2, 3, arma::fill::ones));
    frames_ = session.call({"sigmoid_gradient", arguments, {}}).frames;
    session.finish();
  }
  Finder finder(const std::string& file = "sigmoid_gradient.cpp",
                const std::string& source = throwing) const {
    return {box_, fs::path(EX4_BUILD_DIR) / "bin/ex4_lines", built_.runner, file, source};
  }

  const box::Box box_{fs::path(EX4_BUILD_DIR) / "bin" / "ex4_box", box::strongest_isolation()};
  tests::TempFolder folder_;
  toolchain::Built built_;
  Frames frames_;
};

TEST_F(Lines, FindTheInnermostOneOfTheFile) {
  ASSERT_FALSE(frames_.empty());
  const std::vector<verdict::Place> found = find_lines(finder(), {frames_, {}, {1, 2, 3}});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].file, "sigmoid_gradient.cpp");
  EXPECT_EQ(found[0].line, 3);
  EXPECT_GE(found[0].column, 49) << "the access, whatever part of it the compiler names";
  EXPECT_FALSE(found[1].known());
  EXPECT_FALSE(found[2].known());
}

TEST_F(Lines, BelieveOnlyWhatTheFileHas) {
  EXPECT_FALSE(find_lines(finder("cost.cpp"), {frames_})[0].known());
  EXPECT_FALSE(find_lines(finder("sigmoid_gradient.cpp", "one line\n"), {frames_})[0].known());
  EXPECT_FALSE(find_lines(finder("sigmoid_gradient.cpp", "\n\n   \n\n"), {frames_})[0].known())
      << "an empty line throws nothing";
  EXPECT_FALSE(find_lines(finder("sigmoid_gradient.cpp", ""), {frames_})[0].known());
  const verdict::Place cut =
      find_lines(finder("sigmoid_gradient.cpp", "\n\n" + std::string(5000, 'x') + "\n"), {frames_})[0];
  EXPECT_EQ(cut.text.size(), 200U);
  const verdict::Place shorter = find_lines(finder("sigmoid_gradient.cpp", "\n\nxy\n"), {frames_})[0];
  EXPECT_EQ(shorter.column, 0) << "a mark beyond the line's end";
}

TEST_F(Lines, StandFloodsAndMissingPrograms) {
  Frames flood;
  for (std::uint64_t i = 0; i < 100000; ++i) flood.push_back(i * i);
  EXPECT_EQ(find_lines(finder(), {flood, frames_}).size(), 2U);
  Finder none = finder();
  none.program.clear();
  EXPECT_FALSE(find_lines(none, {frames_})[0].known());
  none = finder();
  none.runner = folder_ / "sigmoid_gradient.cpp";  // not a program
  EXPECT_FALSE(find_lines(none, {frames_})[0].known());
}

std::vector<std::pair<int, int>> loops(const std::string& source) {
  std::vector<std::pair<int, int>> all;
  for (const Loop& loop : loops_in(source)) all.emplace_back(loop.first, loop.last);
  return all;
}

using Pairs = std::vector<std::pair<int, int>>;

TEST(Loops, ReachFromTheirKeywordToTheirLastLine) {
  EXPECT_EQ(loops("for (int i = 0; i < 3; ++i)\n  if (i) {\n  } else\n    f(i);\ng();\n"), (Pairs{{1, 4}}));
  EXPECT_EQ(loops("while (a) {\n  do {\n    b();\n  } while (c);\n}\n"), (Pairs{{1, 5}, {2, 4}, {4, 4}}));
  EXPECT_EQ(loops("for (auto& x : v)\n  for (int j : w) f([&] {\n    return 1; });\n"),
            (Pairs{{1, 3}, {2, 3}}));
}

TEST(Loops, AreNotSeenInCommentsTextsAndMacros) {
  EXPECT_EQ(loops("// for (;;)\n/* while (1) { */ int x;\n#define F for (;;) \\\n  while (1)\n"), Pairs{});
  EXPECT_EQ(
      loops("auto s = \"for (;;) {\"; char c = '\\''; auto r = R\"x(while (1) { \" )x\"; int n = 1'000;\n"),
      Pairs{});
  EXPECT_EQ(loops("int forward, whiled; perform(for_, x);\n"), Pairs{});
}

TEST(Loops, OfWhatIsNoCodeEndSomewhere) {
  EXPECT_EQ(loops("for"), (Pairs{{1, 1}}));
  EXPECT_EQ(loops("while ((((\n\n{"), (Pairs{{1, 3}}));
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "for (;;) ";
  EXPECT_EQ(loops(deep).size(), 5000U);
  std::string open;
  for (int i = 0; i < 200000; ++i) open += "for(";
  EXPECT_LE(loops(open).size(), 200000U);  // and it ends
}

}  // namespace
}  // namespace ex4::lines
