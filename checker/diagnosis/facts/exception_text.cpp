// See exception_text.hpp.
#include "checker/diagnosis/facts/exception_text.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <initializer_list>

namespace ex4::diagnosis {
namespace {

bool mentions(const std::string& text, std::initializer_list<const char*> any) {
  return std::any_of(any.begin(), any.end(), [&](const char* one) { return text.find(one) != std::string::npos; });
}

/// "row" for "Mat::row(): index out of bounds".
std::string accessor(const std::string& text) {
  const std::size_t brackets = text.find("()");
  if (brackets == std::string::npos) return "";
  const std::size_t colons = text.rfind("::", brackets);
  return colons == std::string::npos ? text.substr(0, brackets) : text.substr(colons + 2, brackets - colons - 2);
}

}  // namespace

std::string operation_in_words(const std::string& operation) {
  if (operation == "matrix multiplication") return "a matrix product (*)";
  if (operation == "element-wise multiplication") return "an element-wise product (%)";
  if (operation == "element-wise division") return "an element-wise division (/)";
  if (operation == "addition") return "an addition (+)";
  if (operation == "subtraction") return "a subtraction (-)";
  if (operation.starts_with("copy into")) return "an assignment to a part of a matrix (" + operation + ")";
  return operation;
}

std::string missing_in_words(const std::string& text) {
  if (index_and_size(text)) return "an entry is asked for that the std::vector or std::array does not have";
  if (!mentions(text, {"out of bounds", "out of range"})) return "";
  const std::string name = accessor(text);
  const auto is = [&](std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
  };
  if (is({"row", "unsafe_row", "begin_row", "end_row"})) return "a row is asked for that the matrix does not have (" + name + ")";
  if (is({"col", "unsafe_col", "colptr", "begin_col", "end_col"})) return "a column is asked for that the matrix does not have (" + name + ")";
  const bool block = mentions(text, {"incorrectly used"}) || is({"subvec", "submat"});
  if (is({"rows"})) return std::string("rows are asked for that the matrix does not have") + (block ? ", or whose last comes before the first (rows)" : " (rows)");
  if (is({"cols"})) return std::string("columns are asked for that the matrix does not have") + (block ? ", or whose last comes before the first (cols)" : " (cols)");
  if (is({"head_cols", "tail_cols"})) return "more columns are asked for than the matrix has (" + name + ")";
  if (is({"head_rows", "tail_rows"})) return "more rows are asked for than the matrix has (" + name + ")";
  if (is({"head", "tail"})) return "more entries are asked for than the vector has (" + name + ")";
  if (block) return "a block is asked for that reaches beyond the " + std::string(is({"subvec"}) ? "vector" : "matrix") + ", or whose end comes before its beginning (" + name + ")";
  if (name.starts_with("insert_")) return "something is put in behind the end of a matrix (" + name + ")";
  if (name.starts_with("shed_")) return "something is taken away that the matrix does not have (" + name + ")";
  if (name.starts_with("each_")) return "a row or column is asked for that the matrix does not have (" + name + ")";
  if (is({"operator", "at", "elem"})) return "an entry is asked for that is not there";
  return text.find("::") == std::string::npos ? "" : "something is read or written past the end of a matrix (" + name + ")";
}

std::optional<std::array<unsigned long long, 2>> index_and_size(const std::string& text) {
  const std::size_t first = text.find("(which is "), second = text.rfind("(which is ");
  if (first == std::string::npos || first == second || text.find(">=") == std::string::npos) return std::nullopt;
  std::array<unsigned long long, 2> read{};
  if (std::sscanf(text.c_str() + first, "(which is %llu)", &read[0]) != 1 || std::sscanf(text.c_str() + second, "(which is %llu)", &read[1]) != 1)
    return std::nullopt;
  return read;
}

bool is_absurd_size(const std::string& text) {
  return mentions(text, {"requested size is too large", "larger than max_size", "_M_default_append", "_M_fill_insert", "_M_range_insert", "_M_realloc", "vector::reserve",
                      "bad_array_new_length", "basic_string::_M_create"});
}

bool is_empty_object(const std::string& text) { return mentions(text, {"object has no elements", "matrix is empty", "object is empty"}); }

std::string without_numbers(const std::string& text) {
  std::string kind;
  for (const char c : text) {
    const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
    if (digit && !kind.empty() && kind.back() == '#') continue;
    kind += digit ? '#' : c;
  }
  return kind;
}

}  // namespace ex4::diagnosis
