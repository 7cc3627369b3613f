// Our own functions with one argument altered before they see it: put in its place a constant, round it, or
// swap it with its neighbour of the same type. The rest of each program is right, so that nothing is kept
// between calls, no memory is unwritten, and nothing but the argument is to blame.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "checker/tests/real_programs.hpp"
#include "checker/tests/survey/prototypes.hpp"

namespace ex4::tests {
namespace {

constexpr const char* keeps = "keeps for equal sizes";

struct Alteration {
  std::string what, parameter;                 ///< "rounds", "lambda"
  std::map<std::string, std::string> instead;  ///< by parameter, what is handed on
};

std::string put(std::string text, const std::string& name) {
  for (std::size_t at = 0; (at = text.find('$', at)) != std::string::npos; at += name.size())
    text.replace(at, 1, name);
  return text;
}

/// What was given first, until one of these sizes changes.
std::string kept_by_shape(const std::string& type, const std::vector<std::string>& matrices) {
  std::string changed;
  for (const std::string& one : matrices)
    changed += (changed.empty() ? "" : " || ") + ("arma::size(kept" + one + ") != arma::size($" + one + ")");
  return "[&] { static " + type + " kept; if (" + changed + ") kept = $; return kept; }()";
}

/// What may become of an argument of each type; $ stands for its name.
const std::vector<std::pair<std::string, std::string>>& alterations_of(const std::string& type) {
  static const std::map<std::string, std::vector<std::pair<std::string, std::string>>> all = {
      {"const Weights&",
       {{"ignores",
         "Weights{arma::mat(arma::size($.theta1), arma::fill::value(0.1)), arma::mat(arma::size($.theta2), "
         "arma::fill::value(0.1))}"},
        {"rounds", "Weights{arma::round($.theta1), arma::round($.theta2)}"},
        {"keeps in float",
         "Weights{arma::conv_to<arma::mat>::from(arma::conv_to<arma::fmat>::from($.theta1)), $.theta2}"},
        {keeps, kept_by_shape("Weights", {".theta1", ".theta2"})}}},
      {"const arma::mat&",
       {{"ignores", "arma::mat(arma::size($), arma::fill::value(0.5))"},
        {"rounds", "arma::mat(arma::round($))"},
        {"cuts", "arma::mat(arma::trunc($))"},
        {keeps, kept_by_shape("arma::mat", {""})}}},
      {"const arma::uvec&",
       {{"ignores", "arma::uvec(arma::size($), arma::fill::ones)"}, {keeps, kept_by_shape("arma::uvec", {""})}}},
      {"const arma::vec&",
       {{"ignores", "arma::vec(arma::size($), arma::fill::ones)"},
        {"rounds", "arma::vec(arma::round($))"},
        {keeps, kept_by_shape("arma::vec", {""})}}},
      {"arma::vec",
       {{"ignores", "arma::vec(arma::size($), arma::fill::zeros)"},
        {"rounds", "arma::vec(arma::round($))"},
        {keeps, kept_by_shape("arma::vec", {""})}}},
      {"double",
       {{"ignores (0.3)", "0.3"},
        {"ignores (1)", "1.0"},
        {"ignores (0)", "0.0"},
        {"rounds", "std::round($)"},
        {"cuts", "double(int($))"},
        {"keeps in float", "double(float($))"}}},
      {"arma::uword", {{"ignores", "arma::uword(3)"}}},
      {"const TrainingOptions&",
       {{"ignores all of", "TrainingOptions{}"},
        {"ignores lambda of", "TrainingOptions{$.hidden, $.labels, 1.0, $.max_iterations}"},
        {"rounds lambda of", "TrainingOptions{$.hidden, $.labels, std::round($.lambda), $.max_iterations}"},
        {"swaps hidden and labels of", "TrainingOptions{$.labels, $.hidden, $.lambda, $.max_iterations}"}}},
      {"const CostFunction&", {}},
  };
  const auto found = all.find(type);
  if (found == all.end()) throw std::runtime_error("no alteration of a " + type);
  return found->second;
}

std::vector<Alteration> alterations_of(const batch::Prototype& function) {
  std::vector<Alteration> all;
  const std::vector<batch::Parameter> list = function.list();
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (const auto& [what, text] : alterations_of(list[i].type))
      all.push_back({what, list[i].name, {{list[i].name, put(text, list[i].name)}}});
    if (i + 1 < list.size() && list[i].type == list[i + 1].type)
      all.push_back({"swaps with its neighbour",
                     list[i].name,
                     {{list[i].name, list[i + 1].name}, {list[i + 1].name, list[i].name}}});
  }
  return all;
}

/// Our file, whose function goes under another name, and in its place one that hands altered arguments on.
std::string program(const std::string& ours, const batch::Prototype& function, const Alteration& altered) {
  std::string text = ours;
  const std::string declared = function.result + " " + function.name + "(" + function.parameters + ")";
  const std::size_t at = text.find(declared), end = text.rfind("}  // namespace ex4");
  if (at == std::string::npos || end == std::string::npos)
    throw std::runtime_error("cannot find " + declared);
  std::string arguments;
  for (const batch::Parameter& one : function.list()) {
    const auto instead = altered.instead.find(one.name);
    arguments +=
        (arguments.empty() ? "" : ", ") + (instead == altered.instead.end() ? one.name : instead->second);
  }
  text.insert(end, declared + " { return right_" + function.name + "(" + arguments + "); }\n\n");
  text.replace(at, declared.size(),
               "static " + function.result + " right_" + function.name + "(" + function.parameters + ")");
  return "#include <cmath>\n" + text;
}

/// Mistakes with a name that may be said of an altered argument. An unnamed one shows its formula, which
/// other calls test.
bool may_be_named(const std::string& parameter, const std::string& id) {
  static const std::map<std::string, std::vector<std::string>> all = {
      {"lambda", {"*lambda*", "*.no-penalty", "*.missing", "*whole-numbers*", "*.weights-of-terms"}},
      {"epsilon", {"init.*epsilon*", "init.not-scaled", "init.all-zero", "gradient_check.epsilon-*"}},
      {"n", {"model.roll-*swapped", "model.*written-in*"}},
      {"h", {"model.roll-*swapped", "model.*written-in*"}},
      {"K", {"model.roll-*swapped", "model.*written-in*", "model.one-hot-*wide"}},
      {"fan_in", {"init.*", "*written-in*"}},
      {"fan_out", {"init.*", "*written-in*"}},
      {"options", {"training.*"}},
      {"w", {"training.predict-always-first"}},
  };
  static const std::vector<std::string> facts = {
      "*.shapes-do-not-fit", "*.joined-shapes", "*.index-out-of-bounds", "*.digits", "*.shape",
      "*.exception"};
  const auto any = [&](const std::vector<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& one) { return matches(one, id); });
  };
  const auto own = all.find(parameter);
  return any(facts) || (own != all.end() && any(own->second));
}

void expect_nothing_false(const std::string& stem, const std::string& program, const std::string& parameter,
                          const verdict::Part& verdict, const batch::FreshProcess& fresh) {
  const bool kept = program.find(keeps) != std::string::npos;
  if (kept) {
    EXPECT_NE(verdict.status, "passed") << "no two calls of equal sizes have other numbers";
  }
  for (const verdict::Mistake& told : verdict.mistakes) {
    const bool unnamed = told.says.starts_with("Your answers are exactly those");
    const bool used =
        program.find(" swaps ") != std::string::npos && told.says.find("is not used") != std::string::npos;
    const bool ignored =
        program.find(" ignores") != std::string::npos && told.id.ends_with(".ignores-argument");
    const bool fits = unnamed || ignored || (kept && told.id.starts_with("state.")) || (may_be_named(parameter, told.id) && !used);
    EXPECT_TRUE(!told.certain || fits) << "not so: " << told.id;
  }
  const batch::Tested tested =
      batch::test_claims(stem, verdict.mistakes, fresh(batch::held_back_calls(stem)), fresh);
  for (const std::string& id : tested.refuted) {
    // Calls of equal sizes, which alone show what is kept by size, are rare among these; and where all outputs are alike
    // but for rounding, another than the first may win.
    if ((kept && id.starts_with("state.")) || (parameter == "w" && id == "training.predict-always-first")) continue;
    ADD_FAILURE() << id << " does not hold on other calls";
  }
}

}  // namespace

std::vector<Hand> altered_arguments(const std::string& stem) {
  const batch::Learner ours = batch::learner_in(EX4_ROOT_DIR, "solutions", stem);
  std::vector<Hand> all;
  for (const batch::Prototype& function : batch::prototypes_of(EX4_ROOT_DIR, stem))
    for (const Alteration& altered : alterations_of(function)) {
      const std::string id = function.name + " " + altered.what + " " + altered.parameter;
      const auto expect = [=](const verdict::Part& verdict, const batch::FreshProcess& fresh) {
        expect_nothing_false(stem, id, altered.parameter, verdict, fresh);
      };
      all.push_back({{id, program(ours.text, function, altered)}, expect});
    }
  return all;
}

}  // namespace ex4::tests
