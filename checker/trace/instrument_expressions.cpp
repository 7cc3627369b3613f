// Wraps every expression of a number or matrix: `A * B` becomes part(7, part(5, A) * part(6, B)). See
// instrumenter.hpp.
#include <algorithm>
#include <utility>

#include "checker/trace/instrumenter.hpp"

namespace ex4::trace {
namespace {

bool assigns(std::string_view op) { return is_any(op, {"=", "+=", "-=", "*=", "/=", "%=", "<<="}); }

bool is_literal(const Node& node) {
  return is_any(node.kind, {"IntegerLiteral", "FloatingLiteral", "CXXBoolLiteralExpr", "StringLiteral",
                            "CharacterLiteral", "CXXNullPtrLiteralExpr", "CXXDefaultArgExpr", "CXXThisExpr",
                            "ImplicitValueInitExpr", "CXXScalarValueInitExpr"});
}

bool is_conversion(const Node& node) {
  return is_any(node.kind,
                {"ImplicitCastExpr", "ExprWithCleanups", "MaterializeTemporaryExpr", "CXXBindTemporaryExpr",
                 "ConstantExpr", "ParenExpr", "CXXStdInitializerListExpr"});
}

void append(std::vector<int>& to, const std::vector<int>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

Instrumenter::Numbers Instrumenter::all(const std::vector<Node>& nodes, std::size_t from, const Use& use) {
  Numbers found;
  for (std::size_t i = from; i < nodes.size(); ++i) append(found, expression(nodes[i], use));
  return found;
}

/// What is passed by reference to be changed keeps its place in the text.
Instrumenter::Numbers Instrumenter::argument(const Node& node) {
  const bool to_change =
      (node.kind == "DeclRefExpr" || node.kind == "MemberExpr") && node.is_lvalue && !node.is_const;
  return to_change ? Numbers{} : expression(node);
}

Instrumenter::Numbers Instrumenter::lambda(const Node& node) {
  const std::string outer = std::exchange(
      function_, "the lambda in line " + std::to_string(line(static_cast<std::size_t>(node.begin))));
  std::vector<std::pair<const Node*, How>> parameters;
  const Node* code = nullptr;
  for (const Node& part : node.inner) {
    if (part.kind == "CompoundStmt" && mine(part)) code = &part;
    for (const Node& method : part.inner)
      if (part.kind == "CXXRecordDecl" && method.kind == "CXXMethodDecl" && method.name == "operator()")
        for (const Node& parameter : method.inner)
          if (parameter.kind == "ParmVarDecl" && !parameter.name.empty() && is_recorded(parameter.type))
            parameters.emplace_back(&parameter, parameter.is_reference ? How::parameter : How::copied);
  }
  const bool kept = std::exchange(in_auto_, false);
  if (code != nullptr) body(*code, parameters);
  in_auto_ = kept;
  function_ = outer;
  return {};
}

/// The operands of anything but calls.
Instrumenter::Numbers Instrumenter::operands(const Node& node, const Use& use, bool& wrap,
                                             std::optional<Variable>& variable) {
  const std::string op = operator_of(node);
  if (node.kind == "DeclRefExpr" || (node.kind == "MemberExpr" && variable_of(node))) {
    variable = variable_of(node);
    wrap = wrap && variable && text(node).find("::") == std::string::npos;
    if (node.kind == "MemberExpr" &&
        !node.inner.empty()) {  // X.n_rows says nothing about X, f().z2 about f() does
      const Node& whole = bare(node.inner[0]);
      if (!is_any(whole.kind, {"DeclRefExpr", "MemberExpr", "CXXThisExpr"})) return expression(whole);
    }
    return {};
  }
  if (node.kind == "BinaryOperator" || node.kind == "CompoundAssignOperator") {
    if (op == ",") wrap = false;
    if (!assigns(op)) return all(node.inner, 0);
    wrap = wrap && !use.alone;
    Numbers found = expression(node.inner.at(0), {.target = true});
    append(found, all(node.inner, 1));
    return found;
  }
  if (node.kind == "UnaryOperator") {
    if (is_any(op, {"++", "--", "&"}) || is_literal(bare(node.inner.at(0)))) {
      wrap = false;
      return {};
    }
    if (op == "*") variable = variable_of(node);
    return all(node.inner, 0);
  }
  if (node.kind == "ArraySubscriptExpr") {
    variable = variable_of(node);
    return all(node.inner, 1);
  }
  if (is_any(node.kind, {"CXXNewExpr", "CXXDeleteExpr", "UnaryExprOrTypeTraitExpr", "CXXThrowExpr"})) {
    wrap = false;
    return {};
  }
  return all(node.inner, 0);
}

Instrumenter::Numbers Instrumenter::call_operands(const Node& node, const Use& use, bool& wrap,
                                                  std::optional<Variable>& variable) {
  const std::string op = operator_of(node);
  Numbers found;
  if (node.kind == "CXXOperatorCallExpr") {
    if (node.inner.size() < 2) return {};
    if (assigns(op)) {
      wrap = wrap && !use.alone;
      append(found, expression(node.inner[1], {.target = true}));
      append(found, all(node.inner, 2));
      return found;
    }
    if (op != "()" && op != "[]") return all(node.inner, 1);
    const bool entry = is_number(node.type) && variable_of(node.inner[1]);
    if (entry) variable = variable_of(node);
    if (use.target || entry) {
      if (!is_any(bare(node.inner[1]).kind, {"DeclRefExpr", "MemberExpr"}))
        append(found, expression(node.inner[1], use));
    } else {
      append(found, expression(node.inner[1]));
    }
    append(found, all(node.inner, 2));
    return found;
  }
  const Node& called = bare(node.inner.at(0));
  if (node.kind == "CXXMemberCallExpr" && called.kind == "MemberExpr" && !called.inner.empty()) {
    const Node& object = bare(called.inner[0]);
    const bool plain = is_any(object.kind, {"DeclRefExpr", "MemberExpr", "CXXThisExpr"});
    if (use.target || use.alone) {
      if (!plain) append(found, expression(called.inner[0], {.target = true}));
    } else if (is_number(node.type) && called.name == "at" && variable_of(called.inner[0])) {
      variable = variable_of(node);
    } else if (!called.inner[0].is_lvalue || called.inner[0].is_const || plain) {
      append(found, expression(called.inner[0]));
    }
  }
  for (std::size_t i = 1; i < node.inner.size(); ++i) append(found, argument(node.inner[i]));
  wrap = wrap && !use.alone;
  return found;
}

Instrumenter::Numbers Instrumenter::expression(const Node& node, const Use& use) {
  if (node.kind.empty() || is_literal(node)) return {};
  if (is_conversion(node)) return node.inner.empty() ? Numbers{} : expression(node.inner.back(), use);
  if (node.kind == "LambdaExpr") return mine(node) ? lambda(node) : Numbers{};
  const bool same_range =
      node.inner.size() == 1 && node.inner[0].begin == node.begin && node.inner[0].end == node.end;
  if (node.kind == "CXXConstructExpr" && same_range) return expression(node.inner[0], use);
  if (is_any(node.kind, {"InitListExpr", "CXXParenListInitExpr"})) {
    Numbers found;
    for (std::size_t i = 0; i < node.inner.size(); ++i)
      append(found,
             expression(node.inner[i], {.returned = use.returned, .position = static_cast<int>(i) + 1}));
    return found;
  }
  if (node.kind == "CXXConstructExpr" && !is_any(node.type.substr(0, 6), {"arma::"}))
    return all(node.inner, 0);
  if (!mine(node) || node.in_macro) return {};
  bool wrap = is_recorded(node.type) && !is_random(node.written) && !use.unwrapped && !use.target &&
              node.type.find('[') == std::string::npos;
  std::optional<Variable> variable;
  const bool call = is_any(node.kind, {"CXXOperatorCallExpr", "CXXMemberCallExpr", "CallExpr"});
  Numbers inputs = call ? call_operands(node, use, wrap, variable) : operands(node, use, wrap, variable);
  const bool constant = inputs.empty() && !variable && !call;
  const bool construction =
      node.kind == "CXXConstructExpr";  // arma::mat A(3, 4): its text is the whole declaration
  if (!wrap || constant || construction || quiet_.contains(line(static_cast<std::size_t>(node.begin))))
    return inputs;
  Place place;
  place.kind = Place::Kind::expression;
  place.begin = static_cast<std::size_t>(node.begin);
  place.end = static_cast<std::size_t>(node.end);
  place.syntax = node.kind;
  if (variable) {
    place.name = variable->name;
    place.variable = variable->key;
    place.element = variable->element;
  }
  place.op = operator_of(node);
  place.callee = node.kind == "CXXOperatorCallExpr" ? "" : call ? callee(node) : "";
  place.integer =
      is_number(node.type) && node.type.find("double") == std::string::npos && node.type != "float";
  place.returned = use.returned;
  place.position = use.position;
  place.inputs = std::move(inputs);
  const int number = add(place);
  const long size = node.end - node.begin;
  // What a lambda returns may be unfinished and refer to what is gone by then: that must show.
  const bool deduced = use.returned && function_.starts_with("the lambda");
  const bool finishes = !in_auto_ && !deduced && !node.is_lvalue && is_unfinished(node.type);
  edits_.push_back({place.begin, 3, -size,
                    std::string("ex4_trace::") + (finishes ? "made(" : "part(") + std::to_string(number) + ", "});
  edits_.push_back({place.end, 0, size, ")"});
  return {number};
}

}  // namespace ex4::trace
