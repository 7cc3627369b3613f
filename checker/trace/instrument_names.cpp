// Which types are written down, and which variable an lvalue belongs to; see instrumenter.hpp.
#include <algorithm>
#include <cctype>

#include "checker/trace/instrumenter.hpp"

namespace ex4::trace {
namespace {

bool any_prefix(const std::string& text, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view p) { return text.starts_with(p); });
}

bool is_assignment(std::string_view op) {
  for (const std::string_view one : {"=", "+=", "-=", "*=", "/=", "%=", "<<="})
    if (op == one) return true;
  return false;
}

/// The operator of "operator+=", or nothing.
bool is_memory(const std::string& function) {
  for (const char* one : {"memptr", "colptr", "data", "begin", "begin_col"})
    if (function == one) return true;
  return false;
}

bool is_pointer(const Node& node) { return node.type.ends_with("*"); }

}  // namespace

bool is_number(const std::string& type) {
  for (const char* one : {"double", "float", "int", "unsigned int", "long", "unsigned long", "long long",
                          "unsigned long long", "short", "unsigned short", "long double"})
    if (type == one) return true;
  return false;
}

bool is_random(const std::string& type) { return type.find("gen_rand") != std::string::npos; }

bool is_unfinished(const std::string& type) {
  return any_prefix(type, {"arma::Op<", "arma::eOp<", "arma::Glue<", "arma::eGlue<", "arma::mtOp<", "arma::mtGlue<",
                           "arma::subview"});
}

bool is_recorded(const std::string& given) {
  if (is_number(given)) return true;
  if (is_random(given)) return false;
  if (any_prefix(given, {"arma::Mat<", "arma::Col<", "arma::Row<", "arma::Op<", "arma::eOp<", "arma::Glue<",
                         "arma::eGlue<", "arma::mtOp<", "arma::mtGlue<", "arma::subview<",
                         "arma::subview_col<", "arma::subview_row<", "arma::subview_cols<",
                         "arma::subview_elem1<", "arma::subview_elem2<", "arma::diagview<"}))
    return given.find("std::complex") == std::string::npos;
  for (const char* one :
       {"ex4::Weights", "ex4::Gradient", "ex4::Activations", "Weights", "Gradient", "Activations"})
    if (given == one) return true;
  if (any_prefix(given,
                 {"std::vector<", "vector<", "std::array<", "array<", "std::valarray<", "valarray<"})) {
    std::string element = given.substr(given.find('<') + 1);
    element = element.substr(0, element.find_first_of(",>"));
    if (element.starts_with("std::vector<") || element.starts_with("std::array<"))
      element = element.substr(element.find('<') + 1);
    return is_number(element.substr(0, element.find_last_not_of(' ') + 1));
  }
  const std::size_t bracket = given.find('[');  // double[26], not double[n]: that has no type for a template
  if (bracket == std::string::npos || bracket + 1 >= given.size() ||
      std::isdigit(static_cast<unsigned char>(given[bracket + 1])) == 0)
    return false;
  return is_number(given.substr(0, given.find_last_not_of(' ', bracket - 1) + 1));
}

std::optional<Variable> Instrumenter::variable_of(const Node& lvalue) const {
  const Node& node = bare(lvalue);
  const auto part_of = [&](const Node& whole) {
    std::optional<Variable> found = variable_of(whole);
    if (found) found->element = true;
    return found;
  };
  if (node.kind == "DeclRefExpr") {
    if (const auto alias = aliases_.find(node.refers_to); alias != aliases_.end()) return alias->second;
    const bool variable = node.refers_kind == "VarDecl" || node.refers_kind == "ParmVarDecl" ||
                          node.refers_kind == "BindingDecl";
    if (!variable || !(is_recorded(node.type) || is_pointer(node))) return std::nullopt;
    if (!mine(node) || node.in_macro) return std::nullopt;
    return Variable{text(node), node.refers_to, is_pointer(node)};
  }
  if (node.kind == "MemberExpr" && is_recorded(node.type) && mine(node) && !node.in_macro) {
    const Node* root = node.inner.empty() ? nullptr : &bare(node.inner[0]);
    std::string path = "." + node.name;
    while (root != nullptr && root->kind == "MemberExpr") {
      path = "." + root->name + path;
      root = root->inner.empty() ? nullptr : &bare(root->inner[0]);
    }
    if (root != nullptr && root->kind == "DeclRefExpr") return Variable{text(node), root->refers_to + path};
    if (root == nullptr || root->kind == "CXXThisExpr") return Variable{text(node), "this" + path};
    return std::nullopt;
  }
  if (node.kind == "UnaryOperator" && node.opcode == "*" && !node.inner.empty())
    return part_of(node.inner[0]);
  if (node.kind == "UnaryOperator" && node.opcode == "&" && !node.inner.empty())
    return part_of(node.inner[0]);
  if (node.kind == "BinaryOperator" && is_pointer(node) && !node.inner.empty()) return part_of(node.inner[0]);
  if (node.kind == "ArraySubscriptExpr" && !node.inner.empty()) return part_of(node.inner[0]);
  if (node.kind == "CXXOperatorCallExpr" && node.inner.size() > 1) {
    const std::string op = overloaded_operator(node);
    if (op == "()" || op == "[]" || op == "*") return part_of(node.inner[1]);
  }
  if (node.kind == "CXXMemberCallExpr" && !node.inner.empty()) {
    const Node& called = bare(node.inner[0]);
    if (called.kind == "MemberExpr" && !called.inner.empty()) return part_of(called.inner[0]);
  }
  return std::nullopt;
}

/// `lvalue` as text may stand once more after the statement: it changes nothing itself.
bool Instrumenter::can_be_read_again(const Node& lvalue) const {
  if (!mine(lvalue) || lvalue.in_macro) return false;
  const Node& node = bare(lvalue);
  const std::string op = operator_of(node);
  if (op == "++" || op == "--" || is_assignment(op) || node.kind == "CallExpr" || node.kind == "LambdaExpr")
    return false;
  return std::all_of(node.inner.begin(), node.inner.end(),
                     [&](const Node& part) { return part.begin < 0 || can_be_read_again(part); });
}

std::vector<Variable> Instrumenter::changed_by(const Node& statement) const {
  std::vector<Variable> found;
  const auto note = [&](const std::optional<Variable>& variable) {
    if (!variable) return;
    for (const Variable& one : found)
      if (one.key == variable->key) return;
    found.push_back(*variable);
  };
  const auto look = [&](const auto& self, const Node& outer) -> void {
    const Node& node = bare(outer);
    if (node.kind == "LambdaExpr") return;
    const bool built_in = node.kind == "BinaryOperator" || node.kind == "CompoundAssignOperator";
    if (built_in && is_assignment(node.opcode) && !node.inner.empty()) note(variable_of(node.inner[0]));
    if (node.kind == "UnaryOperator" && (node.opcode == "++" || node.opcode == "--"))
      note(variable_of(node.inner[0]));
    const std::string op = overloaded_operator(node);
    if ((is_assignment(op) || op == "++" || op == "--") && node.inner.size() > 1)
      note(variable_of(node.inner[1]));
    if (node.kind == "CXXMemberCallExpr" && !node.inner.empty()) {
      const Node& called = bare(node.inner[0]);
      if (&node == &bare(statement))
        note(variable_of(node));
      else if (called.name == "push_back" && !called.inner.empty())
        note(variable_of(called.inner[0]));
    }
    if (node.kind == "CallExpr" || node.kind == "CXXMemberCallExpr")
      for (std::size_t i = 1; i < node.inner.size(); ++i) {
        const Node& given = bare(node.inner[i]);
        const bool by_reference = node.inner[i].is_lvalue && !node.inner[i].is_const &&
                                  (given.kind == "DeclRefExpr" || given.kind == "MemberExpr");
        const bool as_memory =
            (given.kind == "CXXMemberCallExpr" && is_memory(callee(given))) || is_pointer(given);
        if (by_reference || as_memory) note(variable_of(given));
      }
    for (const Node& part : node.inner) self(self, part);
  };
  look(look, statement);
  return found;
}

}  // namespace ex4::trace
