// The walk through the tree behind instrument(): statements in instrument_statements.cpp, expressions in
// instrument_expressions.cpp, what a type or an lvalue is in instrument_names.cpp.
#pragma once

#include <optional>

#include "checker/trace/instrument.hpp"

namespace ex4::trace {

/// May values of this type be written down? `type` without const and reference, names resolved.
bool is_recorded(const std::string& type);
bool is_number(const std::string& type);
bool is_random(const std::string& type);
/// Of Armadillo's expressions that are worked out only when they are used, or a slice.
bool is_unfinished(const std::string& type);

/// A variable or field that an lvalue is, or belongs to.
struct Variable {
  std::string name;      ///< as the learner writes it
  std::string key;       ///< the same for all mentions
  bool element = false;  ///< the lvalue is a part of it
};

/// Where an expression stands.
struct Use {
  bool target = false;     ///< something is assigned to it
  bool alone = false;      ///< it is the whole statement
  bool unwrapped = false;  ///< its type is not ours to touch (auto)
  bool returned = false;
  int position = 0;  ///< of a value in a returned pair of braces, from 1
};

class Instrumenter {
 public:
  Instrumenter(const std::string& source, const std::set<int>& quiet_lines);
  void declarations(const Node& node);
  Instrumented finish();

 private:
  struct Edit {
    std::size_t at;
    int order;  ///< closing before after-statement before before-statement before opening
    long tie;
    std::string text;
  };
  using Numbers = std::vector<int>;

  // statements
  void function(const Node& node);
  void body(const Node& compound, const std::vector<std::pair<const Node*, How>>& first);
  void statement(const Node& node);
  Numbers declaration(const Node& statement, int number, std::string& after);
  Numbers control(const Node& node);
  void braced(const Node& body, const std::vector<std::pair<const Node*, How>>& names);
  void changes(const Node& node, int number, const Numbers& inputs, std::string& before, std::string& after);
  std::size_t end_of(const Node& statement) const;
  void belongs_to(int place, int statement);

  // expressions: each returns the nearest recorded places
  Numbers expression(const Node& node, const Use& use = {});
  Numbers all(const std::vector<Node>& nodes, std::size_t from, const Use& use = {});
  Numbers lambda(const Node& node);
  Numbers operands(const Node& node, const Use& use, bool& wrap, std::optional<Variable>& variable);
  Numbers call_operands(const Node& node, const Use& use, bool& wrap, std::optional<Variable>& variable);
  Numbers argument(const Node& node);

  // names
  std::optional<Variable> variable_of(const Node& lvalue) const;
  std::vector<Variable> changed_by(const Node& statement) const;
  bool can_be_read_again(const Node& lvalue) const;

  bool mine(const Node& node) const { return node.begin >= 0 && node.end >= node.begin; }
  std::string text(const Node& node) const;
  int line(std::size_t offset) const;
  int add(Place place);
  void see(int number, const std::string& name, const char* function, std::string& code) const;

  const std::string& source_;
  const std::set<int>& quiet_;
  std::vector<std::size_t> line_starts_;
  Places places_;
  std::vector<Edit> edits_;
  std::string function_;
  bool in_auto_ = false;  ///< what an `auto` may keep a reference to must stay as it is
  std::map<std::string, Variable> aliases_;  ///< double* p = A.memptr(): p is A
};

}  // namespace ex4::trace
