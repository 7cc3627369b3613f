// See plain_words.hpp. A row of the table below is a kind of slip, recognised in the words of both compilers.
#include "checker/toolchain/plain_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "checker/parts/parts.hpp"

namespace ex4::toolchain {
namespace {

bool has(const std::string& text, std::initializer_list<const char*> any) {
  return std::any_of(any.begin(), any.end(),
                     [&](const char* one) { return text.find(one) != std::string::npos; });
}

/// What a quoted type is; empty where it is no type of Armadillo's.
std::string kind_of(std::string type) {
  if (has(type, {"(", " "}) && !has(type, {"<"})) type = type.starts_with("const ") ? type.substr(6) : type;
  if (has(type, {"Glue<", "Op<", "mtOp<", "enable_if2<", "Gen<", "CubeToMatOp"}))
    return "an unfinished expression";
  if (has(type, {"subview_row"})) return "a row of a matrix";
  if (has(type, {"subview_col"})) return "a column of a matrix";
  if (has(type, {"subview_elem", "subview_each"})) return "some entries of a matrix";
  if (has(type, {"subview<", "diagview<"})) return "a part of a matrix";
  for (const char* word : {"const ", "class ", "arma::", "const ", "class "})
    if (const std::size_t at = type.find(word); at != std::string::npos)
      type.erase(at, std::string(word).size());
  while (type.ends_with('&') || type.ends_with(' ')) type.pop_back();
  if (type == "mat" || type == "Mat<double>") return "a matrix (arma::mat)";
  if (type == "vec" || type == "colvec" || type == "Col<double>") return "a column (arma::vec)";
  if (type == "rowvec" || type == "Row<double>") return "a row (arma::rowvec)";
  if (type == "uvec" || type == "Col<unsigned long long>") return "a column of whole numbers (arma::uvec)";
  if (type == "umat" || type == "Mat<unsigned long long>") return "a matrix of whole numbers (arma::umat)";
  return {};
}

struct Quotes {
  const char *open, *close;
};
constexpr std::array quotes{Quotes{"‘", "’"}, Quotes{"'", "'"}};

/// " {aka ‘…’}" and " (aka '…')" say the same type once more.
void leave_out_other_names(std::string& text) {
  for (const auto& [open, close] : {std::pair{" {aka ", "}"}, std::pair{" (aka ", ")"}})
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
      const char last = close[0];
      const std::string end = std::string(last == '}' ? "’" : "'") + last;
      const std::size_t stop = text.find(end, at);
      if (stop == std::string::npos) break;
      text.erase(at, stop + end.size() - at);
    }
}

/// The name in the first quotes.
std::string first_quoted(const std::string& text) {
  for (const Quotes& q : quotes) {
    const std::size_t open = text.find(q.open), from = open + std::string(q.open).size();
    if (open == std::string::npos) continue;
    const std::size_t close = text.find(q.close, from);
    if (close != std::string::npos) return text.substr(from, close - from);
  }
  return {};
}

/// A function of a part that is used without its header.
std::string missing_header(const std::string& name, const std::string& stem) {
  for (const Part& part : parts()) {
    if (std::find(part.functions.begin(), part.functions.end(), name) == part.functions.end() ||
        part.stem == stem)
      continue;
    if (index_of(part.stem) > index_of(stem))
      return fmt::format("{} belongs to a later part ({}); a part may use only the parts before it.", name,
                         part.stem);
    return fmt::format("{0} is declared in its own header: #include \"exercises/{1}.hpp\".", name, part.stem);
  }
  return {};
}

bool is_unknown_name(const std::string& text) {
  return has(text, {"undeclared identifier", "was not declared", "unknown type name", "does not name a type",
                    "no template named", "is not a member of"});
}

bool is_of_armadillo(const std::string& name) {
  constexpr std::array names{"mat",       "vec",  "rowvec", "uvec", "umat",  "uword",  "colvec",
                             "zeros",     "ones", "eye",    "accu", "randu", "square", "join_rows",
                             "join_cols", "span", "sum",    "dot",  "norm"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Octave's operators at the place that the error is about.
std::string octave(const std::string& text, const std::string& source, std::size_t column) {
  if (source.find('#') != std::string::npos) return {};
  // Two compilers point to two places of it, and nothing else is meant by a pointer to a member in this exercise.
  const bool taken_for_a_pointer = has(text, {"pointer-to-member", "member pointer"});
  if (!taken_for_a_pointer && !has(text, {"expected", "operator^", "invalid operands"})) return {};
  const std::string around = taken_for_a_pointer || column < 3 || column > source.size() ? source : source.substr(column - 3, 4);
  if (has(around, {".*", ".^"}) || (has(around, {"./"}) && has(text, {"expected"})))
    return "Octave's .* is % here, ./ is /, and .^ 2 is arma::square(…); see docs/translating.md.";
  if (has(text, {"operator^", "invalid operands"}) && has(source, {"^"}))
    return "^ is no power in C++: arma::square(A), arma::pow(A, 2), std::pow(x, 2).";
  return {};
}

}  // namespace

std::string source_of(const Diagnostic& message) {
  if (message.snippet.empty()) return {};
  const std::string& line = message.snippet.front();
  const std::size_t bar = line.find(" | ");
  const bool numbered = bar != std::string::npos && line.find_first_not_of(" 0123456789") == bar + 1;
  return numbered ? line.substr(bar + 3) : line;
}

std::string in_plain_words(const std::string& said) {
  std::string text = said;
  leave_out_other_names(text);
  for (const Quotes& q : quotes) {
    const std::size_t width = std::string(q.open).size(), end_width = std::string(q.close).size();
    for (std::size_t open = text.find(q.open); open != std::string::npos; open = text.find(q.open, open)) {
      const std::size_t close = text.find(q.close, open + width);
      if (close == std::string::npos) break;
      const std::string kind = kind_of(text.substr(open + width, close - open - width));
      const std::size_t length = close + end_width - open;
      if (kind.empty()) {
        open += length;
      } else {
        text.replace(open, length, kind);
        open += kind.size();
      }
    }
  }
  return text;
}

std::string help_for(const Diagnostic& error, const std::string& stem) {
  const std::string text = in_plain_words(error.text),
                    source = source_of(error);
  const bool unfinished = has(text, {"an unfinished expression"});
  if (unfinished && has(text, {"no member named"}))
    return "A product or a sum is no matrix yet: store it in an arma::mat or arma::vec first, and use that.";
  if (unfinished && has(text, {"call operator", "no match for call to", "cannot be used as a function"}))
    return "auto keeps an unfinished expression and no matrix: write arma::mat in place of auto, then (i, j) "
           "works.";
  if (has(text,
          {"not marked const", "discards qualifiers", "read-only", "const-qualified", "declared const",
           "returns a const value"}))
    return "It is const, which means that you may read it only. Change a copy: arma::mat copy = …;";
  if (has(text, {"not an array", "subscript operator", "operator[]", "array subscript"}))
    return "An entry of a matrix is M(i, j), counted from 0.";
  if (has(text,
          {"called object type 'double'", "called object type 'unsigned", "cannot be used as a function"}))
    return "One pair of brackets holds both indices: M(i, j). (M(i) alone is one number.)";
  if (has(text, {"to bool", "to ‘bool’", "to 'bool'", "‘bool’"}))
    return "A comparison of matrices gives a matrix of zeros and ones, and an if needs one truth: compare "
           "single entries.";
  const std::size_t mark = error.column == 0 ? std::string::npos : error.column - 1;
  if (has(text, {"terminating '"}) || (has(text, {"expected ';'"}) && mark < source.size() && source[mark] == '\''))
    return "To transpose is A.t() in Armadillo.";
  if (has(text, {"requires template arguments", "missing template argument", "without template arguments",
                 "invalid use of template-name", "argument deduction", "deduction of template arguments"}))
    return "Say what it holds: std::vector<double>; arma::mat for arma::Mat<double>.";
  if (is_unknown_name(text)) {
    const std::string name = first_quoted(text);
    if (const std::string header = missing_header(name, stem); !header.empty()) return header;
    if (name == "end")
      return "There is no end in C++: the last index is n_elem - 1, n_rows - 1 or n_cols - 1.";
    if (is_of_armadillo(name))
      return fmt::format("Names of Armadillo begin with arma::, so it is arma::{}.", name);
  }
  if (has(text, {"expected '}'", "expected ‘}’"})) return "A brace { is opened and never closed.";
  if (has(text, {"extraneous closing brace", "expected declaration before ‘}’"}))
    return "There is one closing brace } too many: look for the place above where a block ends too early.";
  return octave(text, source, error.column);
}

}  // namespace ex4::toolchain
