// The first wrong line of real hand-ins, traced on a random network without a judge between; right code gives
// none, and a program that lies in its trace gets no more than an explanation of its own.
#include <gtest/gtest.h>

#include "checker/cases/random_networks.hpp"
#include "checker/oracle/oracle.hpp"
#include "checker/tests/survey/judge_learner.hpp"
#include "checker/tests/temp_folder.hpp"
#include "checker/trace/explanation.hpp"

namespace ex4::trace {
namespace {

using tests::TempFolder;

class Trace : public ::testing::Test {
 protected:
  void SetUp() override {
    tools_ = find_tools(EX4_BUILD_DIR);
    if (!tools_) GTEST_SKIP() << "there is no clang, so there is no trace";
  }

  /// The call that a part gets here, and what is right.
  static judge::Observation call_of(const std::string& stem) {
    cases::NetworkCase of = cases::any_sizes()[0];
    of.lambda = 0.739;
    judge::Observation seen;
    if (stem == "cost") {
      seen.call = cases::call_wXy("cost", of);
      seen.expected.add("J", oracle::cost(of.w, of.X, of.y));
    } else if (stem == "regularization") {
      seen.call = cases::call_wXy_lambda("regularized_cost", of);
      seen.expected.add("J", oracle::regularized_cost(of.w, of.X, of.y, of.lambda));
    } else if (stem == "sigmoid_gradient") {
      seen.call = {"sigmoid_gradient", wire::Record().add("z", of.w.theta1), {}};
      seen.expected.add("slope", oracle::sigmoid_gradient(of.w.theta1));
    } else {
      const bool regularized = stem == "regularized_gradient";
      seen.call = regularized ? cases::call_wXy_lambda(stem, of) : cases::call_wXy(stem, of);
      const Gradient right = regularized ? oracle::regularized_gradient(of.w, of.X, of.y, of.lambda)
                                         : oracle::gradient(of.w, of.X, of.y);
      seen.expected.add("theta1", right.theta1).add("theta2", right.theta2);
    }
    return seen;
  }

  Explanation explained(const std::string& stem, const std::string& source) {
    const judge::Observation call = call_of(stem);
    const box::Box box{EX4_BUILD_DIR "/bin/ex4_box", box::Isolation::limits};
    const TracedProgram program = make_traced(*tools_, EX4_BUILD_DIR, box, work_ / "cache", stem, source);
    TracedCall traced(program, box, call);
    const TracedRun run = traced.run();
    return explain(stem, source, program.places, call, run, &traced);
  }

  std::optional<Tools> tools_;
  TempFolder work_;
};

std::string student(const std::string& name, const std::string& stem) {
  return batch::text_of(EX4_ROOT_DIR "/checker/tests/students/" + name + "/" + stem + ".cpp");
}

struct Known {
  const char *learner, *stem;
  int line;
  const char* words;
};

TEST_F(Trace, FindsTheLineOfRealMistakes) {
  const Known known[] = {
      {"octave", "backprop_vectorized", 16, "columns 2 to"},
      {"octave", "backprop_loop", 31, "throws an exception"},
      {"octave", "cost", 24, "divides whole numbers"},
      {"octave", "sigmoid_gradient", 8, "throws an exception"},
      {"oneliner", "backprop_loop", 14, "wrong sign"},
      {"oneliner", "cost", 17, ""},
      {"oneliner", "regularization", 10, "spectral norm"},
      {"oneliner", "regularized_gradient", 9, "theta1²"},
      {"oneliner", "sigmoid_gradient", 5, ""},
      {"stdvector", "regularization", 14, "of theta1² it adds up"},
      {"cstyle", "sigmoid_gradient", 13, "`s`"},
      {"backprop_loop-target-row-of-label", "backprop_loop", 17, "different examples"},
      {"backprop_vectorized-percent-precedence", "backprop_vectorized", 15, "δ3"},
  };
  for (const Known& one : known) {
    const Explanation found = explained(one.stem, student(one.learner, one.stem));
    EXPECT_EQ(found.line, one.line) << one.learner << ' ' << one.stem << ": " << found.says;
    EXPECT_NE(found.says.find(one.words), std::string::npos) << found.says;
  }
}

const std::string backprop_head =
    "#include \"exercises/backprop_vectorized.hpp\"\n#include \"exercises/cost.hpp\"\n#include \"exercises/model.hpp\"\n"
    "#include \"exercises/sigmoid_gradient.hpp\"\nnamespace ex4 {\n"
    "Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {\n";
const std::string backprop_rest =
    "  const arma::mat d3 = f.a3 - one_hot(y, w.theta2.n_rows);\n"
    "  arma::mat d2 = d3 * w.theta2;\n  d2.shed_col(0);\n  d2 %= sigmoid_gradient(f.z2);\n"
    "  return {d2.t() * f.a1 / m, d3.t() * f.a2 / m};\n}\n}\n";

TEST_F(Trace, TriesWhatWouldSetTheAnswerRight) {
  // Whole numbers have no value that tells them apart: only the answer shows that m is the slip.
  const std::string bound = backprop_head + "  const Activations f = feedforward(w, X);\n" +
                            "  const double m = X.n_cols;\n" + backprop_rest;
  Explanation found = explained("backprop_vectorized", bound);
  EXPECT_EQ(found.line, 8) << found.says;
  EXPECT_TRUE(found.confirmed);
  EXPECT_NE(found.says.find("With m in its place, the answer comes out right"), std::string::npos) << found.says;
  // An intermediate step that the exercise does not know, and that is right, is not blamed.
  const std::string own_step = backprop_head + "  const Activations f = feedforward(w, X);\n" +
                               "  const double m = X.n_rows;\n  const arma::mat half = f.z2 / 2 + 0.3;\n"
                               "  const arma::mat z = 2 * (half - 0.3) % f.z2;\n" +
                               "  const arma::mat d3 = f.a3 - one_hot(y, w.theta2.n_rows);\n"
                               "  const arma::mat back = d3 * w.theta2.tail_cols(w.theta1.n_rows);\n"
                               "  const arma::mat d2 = back % sigmoid_gradient(z);\n"
                               "  return {d2.t() * f.a1 / m, d3.t() * f.a2 / m};\n}\n}\n";
  found = explained("backprop_vectorized", own_step);
  EXPECT_EQ(found.line, 10) << found.says;
  EXPECT_TRUE(found.confirmed);
}

TEST_F(Trace, GivesNoLineForRightCode) {
  for (const char* stem : {"cost", "regularization", "backprop_loop", "backprop_vectorized",
                           "regularized_gradient", "sigmoid_gradient"}) {
    const Explanation found =
        explained(stem, batch::text_of(std::string(EX4_ROOT_DIR) + "/solutions/" + stem + ".cpp"));
    EXPECT_EQ(found.line, 0) << stem << ": " << found.says;
    EXPECT_FALSE(found.rows.empty()) << stem;
  }
}

const std::string head =
    "#include \"exercises/sigmoid_gradient.hpp\"\n#include <sys/mman.h>\n#include <cstdint>\n#include "
    "<cstring>\nnamespace ex4 {\n";

TEST_F(Trace, IsNotHurtByAProgramThatLiesInIt) {
  // The program finds the shared memory and fills it with bytes of its own: first nonsense, then plausible
  // events.
  const std::string nonsense = "std::memset(log, 0xFF, 24u << 20);";
  const std::string flood =
      "std::uint64_t used = 24u << 20; std::memcpy(log, &used, 8);\n"
      "const std::uint32_t event[6] = {'E', 1, 0, 30, 30, 900};\n"
      "for (std::size_t at = 8; at + 7224 < used; at += 7224) { std::memcpy(log + at, event, 24);\n"
      "for (int i = 0; i < 900; ++i) { const double x = 0.37 * i + double(at); std::memcpy(log + at + 24 + 8 "
      "* i, &x, 8); } }";
  for (const std::string& lie : {nonsense, flood}) {
    const std::string source =
        head + "arma::mat sigmoid_gradient(const arma::mat& z) {\n  const arma::mat s = sigmoid(z);\n" +
        "  char* log = (char*)::mmap(nullptr, 24u << 20, PROT_READ | PROT_WRITE, MAP_SHARED, 6, 0);\n" +
        "  if (log != (char*)-1) {\n" + lie + "\n  }\n  return s % s;\n}\n}\n";
    const Explanation found = explained("sigmoid_gradient", source);
    EXPECT_LE(found.says.size(), 5000U);
    EXPECT_LE(found.rows.size(), 100U);
    EXPECT_GT(to_json({found}).size(), 10U);
  }
}

TEST_F(Trace, IsBoundedWhereAProgramWritesWithoutEnd) {
  const std::string source = head +
                             "arma::mat sigmoid_gradient(const arma::mat& z) {\n  double s = 0;\n  for (;;) "
                             "{\n    s += 1.5;\n  }\n  return z * s;\n}\n}\n";
  const Explanation found = explained("sigmoid_gradient", source);
  EXPECT_EQ(found.line, 8);
  EXPECT_NE(found.says.find("time ran out"), std::string::npos) << found.says;
}

}  // namespace
}  // namespace ex4::trace
