// Prints formulas as C++; see formula_code.hpp. Every product, sum and call is a matrix of its own before it
// goes into the next, as the formula has it: Armadillo would else choose the order of a chain of products.
#include "checker/tests/survey/formula_code.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <stdexcept>

#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::batch {
namespace {

using diagnosis::Expression;
using diagnosis::Kind;
using diagnosis::Operator;

struct Code {
  std::string text;
  bool number = false;
};

std::string as_matrix(const Code& code) {
  return code.number ? fmt::format("arma::mat(1, 1, arma::fill::value({}))", code.text) : code.text;
}

class Printer {
 public:
  Printer(const diagnosis::Program& program, const diagnosis::Set& mistakes) : program_(program) {
    for (const diagnosis::Choice* choice : mistakes)
      for (const diagnosis::Replacement& change : choice->replaces) formulas_[change.step] = &change.formula;
  }

  /// The lines that make the named steps.
  std::string lines(const std::vector<std::string>& wanted) {
    std::set<int> needed;
    for (const std::string& name : wanted) needed.insert(program_.slot(name));
    const auto& steps = program_.steps();
    std::vector<std::string> made(steps.size());
    for (std::size_t i = steps.size(); i-- > 0;) {
      if (!needed.contains(steps[i].slot)) continue;
      std::vector<int> used;
      diagnosis::collect_slots(formula(i), used);
      needed.insert(used.begin(), used.end());
    }
    std::string text;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (!needed.contains(steps[i].slot)) continue;
      const Code value = code(formula(i));
      numbers_[steps[i].slot] = value.number;
      text += fmt::format("  const {} {} = {};\n", value.number ? "double" : "arma::mat",
                          program_.names()[steps[i].slot], value.text);
    }
    return text;
  }
  bool is_number(const std::string& step) const { return numbers_.at(program_.slot(step)); }
  const std::set<std::string_view>& helpers() const { return helpers_; }

 private:
  const Expression& formula(std::size_t step) const {
    const auto changed = formulas_.find(step);
    return changed != formulas_.end() ? *changed->second : program_.steps()[step].right;
  }

  Code variable(int slot) const {
    const std::string& name = program_.names()[slot];
    const auto made = numbers_.find(slot);
    if (made != numbers_.end()) return {name, made->second};
    static const std::set<std::string> counts = {"m",       "n",      "h",       "K",   "lambda",
                                                 "epsilon", "fan_in", "fan_out", "seed"};
    if (name == "y") return {"arma::conv_to<arma::mat>::from(y)", false};
    if (name == "seed") return {"0.0", true};
    return {counts.contains(name) ? fmt::format("double({})", name) : name, counts.contains(name)};
  }

  Code pair(Operator op, const Code& a, const Code& b) const {
    static constexpr const char* spelled[] = {"+", "-", "%", "/", "*", "/", "^"};
    const bool both = !a.number && !b.number;
    if (op == Operator::power) {
      if (a.number && b.number) return {fmt::format("std::pow({}, {})", a.text, b.text), true};
      if (b.number) return {fmt::format("arma::mat(arma::pow({}, {}))", a.text, b.text), false};
      if (a.number) return {fmt::format("arma::mat(arma::exp({} * std::log({})))", b.text, a.text), false};
      throw std::logic_error("a matrix is no exponent");
    }
    const char* sign = op == Operator::times && !both ? "*" : spelled[static_cast<int>(op)];
    const std::string text = fmt::format("{} {} {}", a.text, sign, b.text);
    return {a.number && b.number ? "(" + text + ")" : "arma::mat(" + text + ")", a.number && b.number};
  }

  Code call(const Expression& e) {
    const std::string_view name = diagnosis::functions()[static_cast<std::size_t>(e.function)].name;
    const Helper& helper = helper_named(name);
    std::vector<Code> in;
    for (const Expression& child : e.children) in.push_back(code(child));
    if (helper.gives == Helper::Gives::each) {
      const std::string second = in.size() < 2  ? ""
                                 : in[1].number ? in[1].text
                                                : fmt::format("{}(0)", in[1].text);
      const std::string body = fmt::format("[{}](double x) -> double {{ return {}; }}",
                                           second.empty() ? "" : "y = double(" + second + ")", helper.body);
      if (in[0].number) return {fmt::format("({})({})", body, in[0].text), true};
      helpers_.insert("each");
      return {fmt::format("each({}, {})", in[0].text, body), false};
    }
    helpers_.insert(helper.name);
    std::string text = fmt::format("f_{}(", name);
    for (std::size_t i = 0, at = 0; i < in.size(); ++i) {
      // A parameter list names the types: "const arma::mat& A, double count".
      const std::size_t end = helper.parameters.find(',', at);
      const bool takes_number =
          helper.parameters.substr(at, end - at).find("double") != std::string_view::npos;
      text += i == 0 ? "" : ", ";
      text += !takes_number  ? as_matrix(in[i])
              : in[i].number ? in[i].text
                             : fmt::format("arma::as_scalar({})", in[i].text);
      at = end == std::string_view::npos ? helper.parameters.size() : end + 1;
    }
    return {text + ")", helper.gives == Helper::Gives::number};
  }

  Code code(const Expression& e) {
    if (e.kind == Kind::number) return {fmt::format("double({})", e.number), true};
    if (e.kind == Kind::variable) return variable(e.slot);
    if (e.kind == Kind::call) return call(e);
    const Code a = code(e.children[0]);
    if (e.kind == Kind::negate) return {(a.number ? "(-" : "arma::mat(-") + a.text + ")", a.number};
    if (e.kind == Kind::transpose)
      return a.number ? a : Code{fmt::format("arma::mat({}.t())", a.text), false};
    const Code b = code(e.children[1]);
    if (e.kind == Kind::binary) return pair(e.op, a, b);
    return {fmt::format("arma::mat(arma::{}({}, {}))", e.kind == Kind::beside ? "join_rows" : "join_cols",
                        as_matrix(a), as_matrix(b)),
            false};
  }

  const diagnosis::Program& program_;
  std::map<std::size_t, const Expression*> formulas_;
  std::map<int, bool> numbers_;  ///< the steps made so far, and whether each is a number
  std::set<std::string_view> helpers_;
};

/// How a function is declared, and what formulas call its arguments.
struct Frame {
  std::string_view declaration, inputs;
};

Frame frame_of(std::string_view function) {
  static constexpr std::string_view network =
      "  const arma::mat &Theta1 = w.theta1, &Theta2 = w.theta2;\n"
      "  const arma::uword m = X.n_rows, n = X.n_cols, h = w.theta1.n_rows, K = w.theta2.n_rows;\n";
  static const std::map<std::string_view, Frame> all = {
      {"feedforward", {"Activations feedforward(const Weights& w, const arma::mat& X)", network}},
      {"cost", {"double cost(const Weights& w, const arma::mat& X, const arma::uvec& y)", network}},
      {"regularized_cost",
       {"double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda)",
        network}},
      {"backprop_loop",
       {"Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y)", network}},
      {"backprop_vectorized",
       {"Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y)", network}},
      {"regularized_gradient",
       {"Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double "
        "lambda)",
        network}},
      {"sigmoid_gradient", {"arma::mat sigmoid_gradient(const arma::mat& z)", ""}},
      {"display_data",
       {"arma::mat display_data(const arma::mat& X)", "  const arma::uword m = X.n_rows, n = X.n_cols;\n"}},
      {"roll", {"Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K)", ""}},
      {"unroll",
       {"arma::vec unroll(const Weights& w)", "  const arma::mat &Theta1 = w.theta1, &Theta2 = w.theta2;\n"}},
      {"random_init", {"arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon)", ""}},
      {"relative_difference", {"double relative_difference(const arma::vec& a, const arma::vec& b)", ""}},
  };
  const auto found = all.find(function);
  if (found == all.end()) throw std::logic_error("no frame for " + std::string(function));
  return found->second;
}

/// "return {theta1, theta2};" in the order of the struct; nothing where a type does not fit.
std::optional<std::string> result_of(const diagnosis::FunctionModel& function, const Printer& printer) {
  static const std::vector<std::string_view> order = {
      "theta1", "theta2", "a1", "z2", "a2", "z3", "a3", "J", "slope", "image", "params", "W", "difference"};
  std::string list;
  for (const std::string_view field : order)
    for (const diagnosis::OutputOf& output : function.outputs) {
      if (output.field != field) continue;
      const bool wanted = field == "J" || field == "difference",
                 is = printer.is_number(std::string(output.step));
      if (wanted && !is) return std::nullopt;
      list += (list.empty() ? "" : ", ") +
              (wanted ? std::string(output.step) : as_matrix({std::string(output.step), is}));
    }
  return "  return " + (function.outputs.size() > 1 ? "{" + list + "}" : list) + ";\n";
}

}  // namespace

std::optional<std::string> program_of(const std::string& stem, const diagnosis::Model& model,
                                      const diagnosis::Set& mistakes, const std::string& others) {
  std::string functions;
  std::set<std::string_view> used;
  for (const diagnosis::FunctionModel& function : model.functions) {
    Printer printer(model.program, mistakes);
    std::vector<std::string> wanted;
    for (const diagnosis::OutputOf& output : function.outputs) wanted.emplace_back(output.step);
    const Frame frame = frame_of(function.function);
    std::string body = printer.lines(wanted);
    const std::optional<std::string> result = result_of(function, printer);
    if (!result) return std::nullopt;
    functions += fmt::format("{} {{\n{}{}{}}}\n\n", frame.declaration, frame.inputs, body, *result);
    used.insert(printer.helpers().begin(), printer.helpers().end());
  }
  std::string text = fmt::format(
      "#include \"exercises/{}.hpp\"\n#include <algorithm>\n#include <cmath>\n\nnamespace ex4 "
      "{{\n\nnamespace {{\n",
      stem);
  for (const std::string_view name : used)
    if (name == "each")
      text += "template <typename F> arma::mat each(arma::mat A, F f) { A.transform(f); return A; }\n";
    else {
      const Helper& helper = helper_named(name);
      text += fmt::format("{} f_{}({}) {{ {} }}\n",
                          helper.gives == Helper::Gives::number ? "double" : "arma::mat", name,
                          helper.parameters, helper.body);
    }
  return text + "}  // namespace\n\n" + functions + others + "}  // namespace ex4\n";
}

}  // namespace ex4::batch
