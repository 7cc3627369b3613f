// From clang's JSON to nodes; see ast.hpp.
#include "checker/trace/ast.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace ex4::trace {
namespace {

using Json = nlohmann::ordered_json;  // clang names a file only where it changes, so the order counts

constexpr int deepest = 900;

class Reader {
 public:
  Reader(const std::string& file, std::string_view source) : file_(file), source_(source) {}

  Node node(const Json& json, int depth) {
    if (depth > deepest) throw std::runtime_error("the tree is too deep");
    Node made;
    if (!json.is_object()) return made;
    for (const auto& [key, value] : json.items()) take(made, key, value, depth);
    return made;
  }

 private:
  struct Place {
    long offset = -1, length = 0;
    bool macro = false;
  };

  static std::string text(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  }

  static bool truth(const Json& json) { return json.is_boolean() && json.get<bool>(); }

  /// One position, or none when it is in another file. Also follows clang's "file" from one to the next.
  Place place(const Json& json) {
    Place made;
    if (!json.is_object()) return made;
    if (const auto spelled = json.find("spellingLoc"); spelled != json.end()) {
      place(*spelled);
      if (const auto expanded = json.find("expansionLoc"); expanded != json.end()) {
        made = place(*expanded);
        made.macro = true;
        close_arguments(made);
      }
      return made;
    }
    if (const std::string file = text(json, "file"); !file.empty()) current_ = file;
    const auto offset = json.find("offset"), length = json.find("tokLen");
    if (current_ != file_ || offset == json.end() || length == json.end()) return made;
    if (!offset->is_number_unsigned() || !length->is_number_unsigned()) return made;
    const auto begin = offset->get<std::size_t>(), size = length->get<std::size_t>();
    if (begin > source_.size() || size > source_.size() - begin) return made;
    made.offset = static_cast<long>(begin);
    made.length = static_cast<long>(size);
    return made;
  }

  /// MACRO(…): the token that clang names is MACRO alone.
  void close_arguments(Place& made) const {
    if (made.offset < 0) return;
    std::size_t end = static_cast<std::size_t>(made.offset + made.length);
    while (end < source_.size() && source_[end] == ' ') ++end;
    if (end >= source_.size() || source_[end] != '(') return;
    for (int open = 0; end < source_.size(); ++end) {
      if (source_[end] == '(') ++open;
      if (source_[end] == ')' && --open == 0) break;
    }
    if (end < source_.size()) made.length = static_cast<long>(end) + 1 - made.offset;
  }

  static void take_type(Node& made, const Json& json) {
    made.written = text(json, "qualType");
    made.type = text(json, "desugaredQualType");
    if (made.type.empty()) made.type = made.written;
    made.is_reference = made.type.ends_with("&");
    while (made.type.ends_with("&") || made.type.ends_with(" ")) made.type.pop_back();
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view word : {"const ", "volatile ", "class ", "struct "})
        if (made.type.starts_with(word)) {
          made.is_const = made.is_const || word == "const ";
          made.type.erase(0, word.size());
          more = true;
        }
    }
  }

  void take(Node& made, const std::string& key, const Json& value, int depth) {
    if (key == "kind")
      made.kind = value.get<std::string>();
    else if (key == "id")
      made.id = value.get<std::string>();
    else if (key == "name")
      made.name = value.get<std::string>();
    else if (key == "opcode")
      made.opcode = value.get<std::string>();
    else if (key == "type")
      take_type(made, value);
    else if (key == "valueCategory")
      made.is_lvalue = value == "lvalue";
    else if (key == "hasElse")
      made.has_else = truth(value);
    else if (key == "constexpr")
      made.is_constexpr = truth(value);
    else if (key == "storageClass")
      made.is_static = value == "static";
    else if (key == "loc")
      made.at = place(value).offset;
    else if (key == "referencedDecl") {
      made.refers_to = text(value, "id");
      made.refers_kind = text(value, "kind");
      made.refers_name = text(value, "name");
    } else if (key == "range" && value.is_object()) {
      const Place begin = value.contains("begin") ? place(value.at("begin")) : Place();
      const Place end = value.contains("end") ? place(value.at("end")) : Place();
      if (begin.offset < 0 || end.offset < 0 || end.offset + end.length < begin.offset) return;
      made.begin = begin.offset;
      made.end = end.offset + end.length;
      made.in_macro = begin.macro && end.macro && begin.offset == end.offset;
    } else if (key == "inner" && value.is_array()) {
      made.inner.reserve(value.size());
      for (const Json& child : value) made.inner.push_back(node(child, depth + 1));
    }
  }

  const std::string& file_;
  std::string_view source_;
  std::string current_;
};

bool passes_on(const Node& node) {
  for (const std::string_view kind :
       {"ImplicitCastExpr", "ExprWithCleanups", "MaterializeTemporaryExpr", "CXXBindTemporaryExpr",
        "ConstantExpr", "ParenExpr", "CXXStdInitializerListExpr"})
    if (node.kind == kind) return !node.inner.empty();
  return node.kind == "CXXConstructExpr" && node.inner.size() == 1 && node.begin == node.inner[0].begin &&
         node.end == node.inner[0].end;
}

}  // namespace

Node read_tree(std::string_view json, const std::string& file, std::string_view source) {
  const std::size_t start = json.find('{');
  if (start == std::string_view::npos) throw std::runtime_error("there is no tree");
  try {
    return Reader(file, source).node(Json::parse(json.begin() + static_cast<long>(start), json.end()), 0);
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("the tree is damaged: ") + error.what());
  }
}

const Node& bare(const Node& node) {
  const Node* at = &node;
  while (passes_on(*at)) at = &at->inner.back();
  return *at;
}

std::string callee(const Node& call) {
  if (call.inner.empty()) return {};
  const Node& called = bare(call.inner.front());
  return called.refers_name.empty() ? called.name : called.refers_name;
}

std::string overloaded_operator(const Node& node) {
  const std::string name = node.kind == "CXXOperatorCallExpr" ? callee(node) : "";
  return name.starts_with("operator") ? name.substr(8) : "";
}

std::string operator_of(const Node& node) { return node.opcode.empty() ? overloaded_operator(node) : node.opcode; }

bool is_any(std::string_view word, std::initializer_list<std::string_view> of) {
  return std::find(of.begin(), of.end(), word) != of.end();
}

}  // namespace ex4::trace
