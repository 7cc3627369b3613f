// Marks the beginning of every statement and the variables that it changes; see instrumenter.hpp.
#include <algorithm>
#include <stdexcept>
#include <utility>

#include "checker/trace/instrumenter.hpp"

namespace ex4::trace {
namespace {

bool is_expression(const Node& node) {
  return node.kind.ends_with("Expr") || node.kind == "ExprWithCleanups" || node.kind.ends_with("Operator") ||
         node.kind.ends_with("Literal");
}

std::string call_of(const char* function, int number, const std::string& what) {
  return std::string("ex4_trace::") + function + "(" + std::to_string(number) + (what.empty() ? "" : ", ") +
         what + "); ";
}

}  // namespace

Instrumenter::Instrumenter(const std::string& source, const std::set<int>& quiet_lines)
    : source_(source), quiet_(quiet_lines) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < source.size(); ++i)
    if (source[i] == '\n') line_starts_.push_back(i + 1);
}

int Instrumenter::line(std::size_t offset) const {
  return static_cast<int>(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) -
                          line_starts_.begin());
}

std::string Instrumenter::text(const Node& node) const {
  return source_.substr(static_cast<std::size_t>(node.begin),
                        static_cast<std::size_t>(node.end - node.begin));
}

int Instrumenter::add(Place place) {
  place.line = line(place.begin);
  place.column = static_cast<int>(place.begin - line_starts_[static_cast<std::size_t>(place.line - 1)]) + 1;
  place.text = source_.substr(place.begin, place.end - place.begin);
  place.function = function_;
  places_.push_back(std::move(place));
  return static_cast<int>(places_.size()) - 1;
}

void Instrumenter::declarations(const Node& node) {
  if (is_any(node.kind, {"TranslationUnitDecl", "NamespaceDecl", "CXXRecordDecl", "LinkageSpecDecl"})) {
    for (const Node& part : node.inner) declarations(part);
  } else if (is_any(node.kind, {"FunctionDecl", "CXXMethodDecl", "CXXConstructorDecl"})) {
    function(node);
  } else if (node.kind == "FunctionTemplateDecl") {  // the first instance knows its types
    for (std::size_t i = node.inner.size(); i-- > 1;)
      if (node.inner[i].kind == "FunctionDecl" && node.inner[i].inner.size() > 1)
        return function(node.inner[i]);
  } else if (node.kind == "VarDecl" && mine(node) &&
             !node.is_constexpr) {  // const auto helper = [](…) { … };
    for (const Node& part : node.inner)
      if (bare(part).kind == "LambdaExpr") expression(part);
  }
}

void Instrumenter::function(const Node& node) {
  function_ = node.name;
  std::vector<std::pair<const Node*, How>> parameters;
  for (const Node& part : node.inner) {
    if (part.kind == "ParmVarDecl" && !part.name.empty() && is_recorded(part.type))
      parameters.emplace_back(&part, part.is_reference || part.type.find('[') != std::string::npos
                                         ? How::parameter
                                         : How::copied);
    if (part.kind == "CXXCtorInitializer") all(part.inner, 0);
  }
  for (const Node& part : node.inner)
    if (part.kind == "CompoundStmt" && mine(part) && !part.in_macro) body(part, parameters);
}

void Instrumenter::body(const Node& compound, const std::vector<std::pair<const Node*, How>>& first) {
  const std::size_t at = static_cast<std::size_t>(compound.begin) + 1;
  std::string code;
  for (const auto& [declared, how] : first) {
    Place place;
    place.kind = Place::Kind::after;
    place.begin = declared->at >= 0 ? static_cast<std::size_t>(declared->at) : at;
    place.end = place.begin + (declared->at >= 0 ? declared->name.size() : 0);
    place.name = declared->name;
    place.variable = declared->id;
    place.how = how;
    place.whole = true;
    code += " " + call_of("see", add(place), declared->name);
  }
  if (!code.empty()) edits_.push_back({at, 1, 0, code});
  for (const Node& part : compound.inner) statement(part);
}

std::size_t Instrumenter::end_of(const Node& node) const {
  if (is_any(node.kind, {"CompoundStmt", "DeclStmt", "SwitchStmt", "NullStmt", "CXXTryStmt"}))
    return static_cast<std::size_t>(node.end);
  if (is_any(node.kind, {"ForStmt", "IfStmt", "WhileStmt", "CXXForRangeStmt"}))
    for (std::size_t i = node.inner.size(); i-- > 0;)
      if (!node.inner[i].kind.empty()) return end_of(node.inner[i]);
  const std::size_t semicolon = source_.find(';', static_cast<std::size_t>(node.end));
  return semicolon == std::string::npos ? source_.size() : semicolon + 1;
}

/// A body without braces gets them, since more than one statement will stand there.
void Instrumenter::braced(const Node& code, const std::vector<std::pair<const Node*, How>>& names) {
  if (code.kind == "CompoundStmt") return body(code, names);
  if (code.kind.empty() || code.kind == "NullStmt" || !mine(code) || code.in_macro) return;
  const std::size_t begin = static_cast<std::size_t>(code.begin), end = end_of(code);
  const long size = static_cast<long>(end - begin);
  std::string first = "{ ";
  for (const auto& [declared, how] : names) {
    Place place;
    place.kind = Place::Kind::after;
    place.begin = begin;
    place.end = begin;
    place.name = declared->name;
    place.variable = declared->id;
    place.how = how;
    place.whole = true;
    first += call_of("see", add(place), declared->name);
  }
  edits_.push_back({begin, 2, -2 * size - 1, first});
  statement(code);
  edits_.push_back({end, 1, 2 * size + 1, "}"});
}

Instrumenter::Numbers Instrumenter::declaration(const Node& node, int number, std::string& after) {
  Numbers inputs;
  for (const Node& declared : node.inner) {
    if (declared.kind == "DecompositionDecl" && !declared.inner.empty()) {
      const Numbers own = expression(declared.inner[0], {.unwrapped = true});
      inputs.insert(inputs.end(), own.begin(), own.end());
    }
    if (declared.kind != "VarDecl" || declared.is_constexpr || !mine(declared)) continue;
    const Node* start =
        declared.inner.empty() || !is_expression(declared.inner.back()) ? nullptr : &declared.inner.back();
    const std::string head = text(declared).substr(0, text(declared).find_first_of("=({"));
    const bool automatic = head.find("auto") != std::string::npos;
    Numbers own;
    const bool outside = std::exchange(in_auto_, automatic && !is_number(declared.type));
    if (start != nullptr) own = expression(*start, {.unwrapped = in_auto_});
    in_auto_ = outside;
    if (declared.type.ends_with("*") && start != nullptr) {
      const Node& from = bare(*start);
      if (from.kind == "CXXMemberCallExpr" && is_any(callee(from), {"memptr", "colptr", "data", "begin"}))
        if (const auto whole = variable_of(from)) aliases_[declared.id] = *whole;
    }
    inputs.insert(inputs.end(), own.begin(), own.end());
    if (!is_recorded(declared.type) || (start == nullptr && is_number(declared.type))) continue;
    Place place;
    place.kind = Place::Kind::after;
    place.begin = static_cast<std::size_t>(declared.begin);
    place.end = static_cast<std::size_t>(declared.end);
    if (declared.at > declared.begin) place.begin = static_cast<std::size_t>(declared.at);
    place.name = declared.name;
    place.variable = declared.id;
    place.how = How::declared;
    place.whole = true;
    place.inputs = own;
    place.statement = number;
    after += " " + call_of("see", add(place), declared.name);
  }
  return inputs;
}

}  // namespace ex4::trace
