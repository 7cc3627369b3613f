// Statements of control, what assignments change, and the edited text; see instrumenter.hpp.
#include "checker/trace/instrument.hpp"

#include <algorithm>
#include <tuple>

#include "checker/trace/instrumenter.hpp"

namespace ex4::trace {
namespace {

std::string call_of(const char* function, int number, const std::string& what) {
  return std::string("ex4_trace::") + function + "(" + std::to_string(number) + (what.empty() ? "" : ", ") +
         what + "); ";
}

}  // namespace

Instrumenter::Numbers Instrumenter::control(const Node& node) {
  std::vector<const Node*> present;
  for (const Node& part : node.inner)
    if (!part.kind.empty()) present.push_back(&part);
  if (present.empty()) return {};
  std::vector<std::pair<const Node*, How>> names;
  Numbers inputs;
  // Where a loop starts may be the slip, though it is a plain number in the text.
  const auto start_of = [&](const Node& start) {
    const Node& literal = bare(start);
    if (literal.kind != "IntegerLiteral" || !mine(literal) || literal.in_macro) return;
    Place place;
    place.kind = Place::Kind::expression;
    place.begin = static_cast<std::size_t>(literal.begin);
    place.end = static_cast<std::size_t>(literal.end);
    place.syntax = literal.kind;
    place.integer = true;
    const int number = add(place);
    edits_.push_back({place.begin, 3, -1, "ex4_trace::part(" + std::to_string(number) + ", "});
    edits_.push_back({place.end, 0, 1, ")"});
  };
  const auto declared_in = [&](const Node& statement, bool with_start) {
    for (const Node& one : statement.inner)
      if (one.kind == "VarDecl" && !one.name.starts_with("__") && is_recorded(one.type)) {
        names.emplace_back(&one, How::loop);
        if (with_start && !one.inner.empty()) {
          if (node.kind == "ForStmt") start_of(one.inner.back());
          const Numbers own = expression(one.inner.back(), {.unwrapped = !is_number(one.type)});
          inputs.insert(inputs.end(), own.begin(), own.end());
        }
      }
  };
  if (node.kind == "ForStmt") {
    if (present.front()->kind == "DeclStmt") declared_in(*present.front(), true);
    if (const Node& first = bare(*present.front()); first.kind == "BinaryOperator" && first.opcode == "=" &&
                                                    first.inner.size() == 2 && is_number(first.type))
      start_of(first.inner[1]);
    // A bound may be the slip: `i < n` for `i < m`.
    if (node.inner.size() == 5 && bare(node.inner[2]).kind == "BinaryOperator" && bare(node.inner[2]).inner.size() == 2)
      expression(bare(node.inner[2]).inner[1]);
    braced(*present.back(), names);
  } else if (node.kind == "CXXForRangeStmt") {
    if (present.size() > 1) declared_in(*present[present.size() - 2], false);
    braced(*present.back(), names);
  } else if (node.kind == "IfStmt") {
    const std::size_t bodies = node.has_else ? 2 : 1;
    if (present.size() == bodies + 1) inputs = expression(*present[0], {.unwrapped = true});
    for (std::size_t i = present.size() - std::min(bodies, present.size()); i < present.size(); ++i)
      braced(*present[i], {});
  } else if (node.kind == "WhileStmt") {
    if (present.size() == 2) inputs = expression(*present[0], {.unwrapped = true});
    braced(*present.back(), {});
  } else if (node.kind == "DoStmt") {
    braced(*present.front(), {});
  }
  return inputs;
}

void Instrumenter::changes(const Node& outer, int number, const Numbers& inputs, std::string& before,
                           std::string& after) {
  const Node& node = bare(outer);
  for (const Variable& variable : changed_by(outer)) {
    const std::size_t target_at = node.kind == "CXXOperatorCallExpr" ? 1 : 0;
    const Node* target = node.inner.size() > target_at ? &node.inner[target_at] : nullptr;
    const auto root = target == nullptr ? std::nullopt : variable_of(*target);
    const bool own =
        root && root->key == variable.key && node.kind != "CXXMemberCallExpr" && node.kind != "CallExpr";
    std::string read = variable.name;
    bool element = false;
    // Memory of unknown length: only the entry itself can be read.
    if (own && variable.element && target->is_lvalue && is_number(target->type) &&
        variable.key.starts_with("0x") && bare(*target).kind == "ArraySubscriptExpr" &&
        can_be_read_again(*target)) {
      const Node* base = &bare(*target);
      while (base->kind == "ArraySubscriptExpr" && !base->inner.empty()) base = &bare(base->inner[0]);
      if (base->type.ends_with("*") && text(*base) == variable.name) {
        read = text(*target);
        element = true;
      }
    }
    Place place;
    place.kind = Place::Kind::before;
    place.begin = static_cast<std::size_t>(outer.begin);
    place.end = static_cast<std::size_t>(outer.end);
    place.name = variable.name;
    place.variable = variable.key;
    place.element = element;
    place.statement = number;
    place.op = operator_of(node);
    if (place.op.empty()) place.op = "call";
    const int first = add(place);
    place.kind = Place::Kind::after;
    place.how = How::set;
    place.before = first;
    place.inputs = inputs;
    place.whole =
        own && place.op == "=" && target != nullptr && !root->element && text(bare(*target)) == variable.name;
    const int then = add(place);
    before += call_of("pre", first, read);
    after += " " + call_of("see", then, read);
  }
}

void Instrumenter::statement(const Node& node) {
  if (node.kind.empty() || !mine(node) || node.in_macro) return;
  if (is_any(node.kind, {"NullStmt", "BreakStmt", "ContinueStmt", "SwitchStmt", "CaseStmt", "DefaultStmt",
                         "LabelStmt", "GotoStmt"}))
    return;
  if (node.kind == "CompoundStmt") return body(node, {});
  if (node.kind == "CXXTryStmt") {
    for (const Node& part : node.inner)
      if (part.kind == "CompoundStmt") body(part, {});
    return;
  }
  const std::size_t begin = static_cast<std::size_t>(node.begin), end = end_of(node);
  const long size = static_cast<long>(end - begin);
  Place place;
  place.begin = begin;
  place.end = std::min(end, source_.find('\n', begin));
  place.whole_end = end;
  if (is_any(node.kind, {"ForStmt", "WhileStmt", "CXXForRangeStmt", "DoStmt"})) place.syntax = "loop";
  const int number = add(place);
  std::string before = call_of("at", number, ""), after;
  Numbers inputs;
  if (node.kind == "DeclStmt") {
    inputs = declaration(node, number, after);
  } else if (node.kind == "ReturnStmt") {
    inputs = all(node.inner, 0, {.returned = true});
  } else if (is_any(node.kind, {"ForStmt", "WhileStmt", "IfStmt", "CXXForRangeStmt", "DoStmt"})) {
    inputs = control(node);
  } else {
    inputs = expression(node, {.alone = true});
    changes(node, number, inputs, before, after);
  }
  places_[static_cast<std::size_t>(number)].inputs = inputs;
  for (const int input : inputs) belongs_to(input, number);
  edits_.push_back({begin, 2, -2 * size, before});
  if (!after.empty()) edits_.push_back({end, 1, 2 * size, after});
}

void Instrumenter::belongs_to(int number, int statement) {
  Place& place = places_[static_cast<std::size_t>(number)];
  place.statement = statement;
  for (const int input : Numbers(place.inputs)) belongs_to(input, statement);
}

Instrumented Instrumenter::finish() {
  std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
    return std::tie(a.at, a.order, a.tie) < std::tie(b.at, b.order, b.tie);
  });
  Instrumented made;
  std::size_t done = 0;
  for (const Edit& edit : edits_) {
    made.source += source_.substr(done, edit.at - done) + edit.text;
    done = edit.at;
  }
  made.source += source_.substr(done);
  made.places = std::move(places_);
  return made;
}

Instrumented instrument(const Node& tree, const std::string& source, const std::set<int>& quiet_lines) {
  Instrumenter instrumenter(source, quiet_lines);
  instrumenter.declarations(tree);
  return instrumenter.finish();
}

}  // namespace ex4::trace
