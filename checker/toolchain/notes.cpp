// See notes.hpp. Chosen on whole hand-ins that people wrote: none of these on parts that are right. Left out for that
// reason: comparisons of signed with unsigned, conversions between kinds of integers, what is unused but harmless.
#include "checker/toolchain/notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checker/toolchain/diagnostics.hpp"
#include "checker/toolchain/plain_words.hpp"

namespace ex4::toolchain {
namespace {

constexpr std::size_t most_notes = 20, longest_text = 300;

/// Beginnings of names, g++'s and clang's.
constexpr std::array evidence{
    "-Wreturn-type", "-Wuninitialized", "-Wsometimes-uninitialized", "-Wconditional-uninitialized",
    "-Wmaybe-uninitialized", "-Wtautological", "-Wtype-limits", "-Wshadow", "-Wfloat-conversion",
    "-Wimplicit-float-conversion", "-Wliteral-conversion", "-Wconstant-conversion", "-Woverflow", "-Wdangling",
    "-Wreturn-stack-address", "-Wreturn-local-addr", "-Wparentheses", "-Wlogical-op-parentheses",
    "-Wbitwise-op-parentheses", "-Wunused-value", "-Wunused-comparison", "-Wunused-result",
    "-Wunused-but-set-variable", "-Winfinite-recursion", "-Warray-bounds", "-Wfor-loop-analysis",
    "-Wunreachable-code-loop-increment", "-Wself-assign", "-Wempty-body", "-Wmisleading-indentation",
    "-Wunsequenced", "-Wsequence-point", "-Wdivision-by-zero", "-Wdiv-by-zero", "-Wxor-used-as-pow",
    "-Wbool-operation", "-Wint-in-bool-context", "-Wabsolute-value"};

bool mentions(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return text.find(word) != std::string::npos; });
}

bool is_evidence(const Diagnostic& warning, const std::string& quoted) {
  // Who rounds has thought of it: the side of a square of pixels is a root that comes out whole.
  if (warning.flag == "-Wfloat-conversion" && mentions(quoted, {"sqrt", "round", "floor", "ceil", "trunc"})) return false;
  return std::any_of(evidence.begin(), evidence.end(), [&](const char* id) { return warning.flag.starts_with(id); });
}

}  // namespace

std::vector<verdict::Note> notes_in(const std::string& output, const std::string& compiled_as,
                                    const std::string& shown_as) {
  std::vector<verdict::Note> notes;
  for (const Diagnostic& one : diagnostics_in(output)) {
    const std::string quoted = source_of(one).substr(0, longest_text);
    if (one.severity != "warning" || one.file != compiled_as || !is_evidence(one, quoted)) continue;
    verdict::Note note{shown_as, one.line, one.column, in_plain_words(one.text).substr(0, longest_text), one.flag, quoted};
    const bool known = std::any_of(notes.begin(), notes.end(), [&](const verdict::Note& other) {
      return other.line == note.line && other.column == note.column && other.id == note.id;
    });
    if (!known && notes.size() < most_notes) notes.push_back(std::move(note));
  }
  return notes;
}

std::string other_signature(const std::string& output, const std::string& compiled_as, const std::string& function) {
  for (const Diagnostic& one : diagnostics_in(output)) {
    const bool undeclared = one.flag == "-Wmissing-prototypes" || one.flag == "-Wmissing-declarations";
    if (!undeclared || one.file != compiled_as) continue;
    if (!mentions(one.text, {("'" + function + "'").c_str(), ("::" + function + "(").c_str(), (" " + function + "(").c_str()}))
      continue;
    std::string quoted = source_of(one);
    quoted.erase(0, quoted.find_first_not_of(' '));
    return fmt::format("line {}: {}", one.line, quoted.substr(0, quoted.find(" {")));
  }
  return {};
}

}  // namespace ex4::toolchain
