// Clang's tree of a learner's file, cut down to what the trace asks of it. Read from `-ast-dump=json`, which
// tells implicit conversions and value categories; headers are in a precompiled header, so only the file's
// own declarations come out. Leaves out what a node means: see instrument.hpp.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ex4::trace {

struct Node {
  std::string kind;       ///< "BinaryOperator"; empty where C++ has a gap (a for without condition)
  std::string id;         ///< of a declaration, unique in the tree
  std::string name;       ///< of a declaration or a member
  std::string opcode;     ///< of an operator
  std::string written;    ///< the type as written
  std::string type;       ///< the type behind all names, without reference and outer const
  std::string refers_to;  ///< id of the declaration that a name means
  std::string refers_kind, refers_name;
  bool is_const = false, is_reference = false, is_lvalue = false;
  bool has_else = false, is_constexpr = false, is_static = false, in_macro = false;
  long begin = -1, end = -1;  ///< bytes of the learner's file [begin, end); -1 where it is in another file
  long at = -1;               ///< a declaration's own name
  std::vector<Node> inner;
};

/// Reads the tree of `file` (the name that clang was given), whose text is `source`.
/// Throws std::runtime_error when it is not a tree or too deep.
Node read_tree(std::string_view json, const std::string& file, std::string_view source);

/// Conversions and brackets taken away: the expression as it was written.
const Node& bare(const Node& node);
/// "operator+", "memptr", "sigmoid": what a call calls; empty where that has no name.
std::string callee(const Node& call);
/// "+" where a class's own operator is called; else empty.
std::string overloaded_operator(const Node& node);
/// The same, or a built-in operator's sign.
std::string operator_of(const Node& node);

/// Is the word one of these?
bool is_any(std::string_view word, std::initializer_list<std::string_view> of);

}  // namespace ex4::trace
