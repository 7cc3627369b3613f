// See messages.hpp. Works on text only.
#include "checker/toolchain/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <utility>

#include "checker/parts/parts.hpp"
#include "checker/toolchain/program_size.hpp"
#include "checker/toolchain/diagnostics.hpp"
#include "checker/toolchain/plain_words.hpp"

namespace ex4::toolchain {
namespace {

constexpr std::size_t most_errors = 3;
constexpr std::size_t longest_line = 300;

/// The limits of the box, as compilers report them. That no lower ones are inherited is seen to before.
struct LimitWords {
  const char* words;
  const char* said;
};
constexpr LimitWords limit_words[] = {
    {"File size limit exceeded", " makes an object file of more than 64 MB; the compiler was stopped."},
    {"out of memory allocating", " takes more memory to compile than there is for it; the compiler was stopped."},
    {"virtual memory exhausted", " takes more memory to compile than there is for it; the compiler was stopped."},
    {"LLVM ERROR: out of memory", " takes more memory to compile than there is for it; the compiler was stopped."},
    {"byte order mark detected in", " is saved as UTF-16 or UTF-32, which the compiler cannot read; save it as UTF-8."},
    {"CPU time limit exceeded", " takes the compiler more than 30 seconds of processor time; it was stopped."},
    {"the compiler crashed", " makes the compiler crash. Look for something unusual in it, or write it in a simpler way."},
};

const LimitWords* limit_met(const std::string& output) {
  for (const LimitWords& each : limit_words)
    if (output.find(each.words) != std::string::npos) return &each;
  return nullptr;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line.substr(0, longest_line));
  return lines;
}

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; !from.empty() && (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// The hand-in's own name in place of our copy's, and of the file for the assembler, whose name chance has made.
std::string with_our_names(const std::string& said, const std::string& compiled_as, const std::string& shown_as) {
  static const std::regex assembled(R"([^ :]*\bcc\w{6}\.s\b)");
  return std::regex_replace(replace_all(said, compiled_as, shown_as), assembled, "assembly of " + shown_as);
}

/// "cost" from "ex4::cost(ex4::Weights const&, …)".
std::string bare_name(const std::string& symbol) {
  const std::string name = symbol.substr(0, symbol.find('('));
  const std::size_t colon = name.rfind("::");
  return colon == std::string::npos ? name : name.substr(colon + 2);
}

/// The part that declares a function, or null.
const Part* owner_of(const std::string& function) {
  for (const Part& part : parts())
    if (std::find(part.functions.begin(), part.functions.end(), function) != part.functions.end()) return &part;
  return nullptr;
}

std::string undefined(const std::string& symbol, const std::string& stem, const std::string& shown_as) {
  const Part* owner = symbol.starts_with("ex4::") ? owner_of(bare_name(symbol)) : nullptr;
  if (owner == nullptr) return fmt::format("{} uses {}, which is defined nowhere.", shown_as, symbol);
  if (owner->stem == stem)
    return fmt::format("{} does not define {} (see exercises/{}.hpp for the exact signature, in namespace ex4).",
                       shown_as, symbol, stem);
  if (index_of(owner->stem) > index_of(stem))
    return fmt::format("{} calls {}, which belongs to a later part ({}, section {}); a part may use only the "
                       "parts before it.", shown_as, bare_name(symbol), owner->stem, owner->section);
  return fmt::format("{} calls {}, which no part declares with these arguments.", shown_as, symbol);
}

std::string defined_twice(const std::string& symbol, const std::string& stem, const std::string& shown_as) {
  const std::string name = bare_name(symbol);
  if (name == "main") return fmt::format("{} has a main() of its own; the checker brings one. Remove it.", shown_as);
  if (const Part* owner = owner_of(name); owner != nullptr && owner->stem != stem)
    return fmt::format("{} defines {}, which belongs to part {}; each part defines only its own functions.",
                       shown_as, name, owner->stem);
  return fmt::format("{} defines {}, which the checker or an earlier part defines already.", shown_as, symbol);
}

/// Below line and caret g++ draws types, "|  arma::enable_if2<…>::result": names that help nobody.
bool draws_a_type(const std::string& line) {
  const std::size_t at = line.find_first_not_of(" |");
  return at == std::string::npos || line.find('<', at) != std::string::npos;
}

std::string shown(const Diagnostic& about, const std::string& words) {
  const std::string column = about.column == 0 ? "" : fmt::format("{}:", about.column);
  std::string lines = fmt::format("{}:{}:{} {}\n", about.file, about.line, column, words);
  for (std::size_t i = 0; i < about.snippet.size(); ++i)
    if (i < 2 || !draws_a_type(about.snippet[i])) lines += about.snippet[i] + '\n';
  return lines;
}

bool below(const std::filesystem::path& file, const std::filesystem::path& folder) {
  const auto relative = file.lexically_normal().lexically_relative(folder.lexically_normal());
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

std::string summarize_compiler(const std::string& output, const std::string& compiled_as, const std::string& shown_as) {
  if (const LimitWords* limit = limit_met(output)) return shown_as + limit->said;
  std::vector<Diagnostic> all = diagnostics_in(replace_all(output, compiled_as, shown_as));
  for (Diagnostic& one : all)
    if (one.file.ends_with(".s")) one.file = "assembly of " + shown_as;
  const std::string stem = std::filesystem::path(shown_as).stem().string();
  std::string summary;
  std::size_t errors = 0;
  for (auto one = all.begin(); one != all.end(); ++one) {
    if (one->severity != "error") continue;
    if (++errors > most_errors) break;
    summary += shown(*one, "error: " + in_plain_words(one->text));
    for (auto note = one + 1; note != all.end() && note->severity == "note"; ++note)
      if (note->file == shown_as && (one->file != shown_as || note->text.find("to match this") != std::string::npos)) {
        summary += shown(*note, one->file != shown_as ? "it comes from this line" : "this is the one that is open");
        break;
      }
    if (const std::string help = help_for(*one, stem); !help.empty()) summary += "  → " + help + '\n';
  }
  if (summary.empty()) summary = with_our_names(output.substr(0, 600), compiled_as, shown_as);
  while (summary.ends_with('\n')) summary.pop_back();
  return summary.empty() ? "The compiler failed without a word." : summary;
}

std::string too_many_variables(const std::string& shown_as) {
  return fmt::format("{} has variables outside functions of more than {} MB.", shown_as, most_static_mb);
}

std::string summarize_linker(const std::string& output, const std::string& stem, const std::string& shown_as) {
  // GNU ld's words, then those of lld and mold.
  static const std::regex missing(R"(undefined reference to [`'](.+)'|undefined symbol: (?:[^ ]+\.o: )?(.+))");
  static const std::regex twice(R"(multiple definition of [`'](.+?)';|duplicate symbol: (?:[^ ]+\.o: )*(.+))");
  std::vector<std::string> said;
  for (const std::string& line : lines_of(output)) {
    std::smatch found;
    std::string words;
    const auto symbol = [&] { return found[1].matched ? found[1].str() : found[2].str(); };
    if (std::regex_search(line, found, twice)) words = defined_twice(symbol(), stem, shown_as);
    else if (std::regex_search(line, found, missing)) words = undefined(symbol(), stem, shown_as);
    else continue;
    if (std::find(said.begin(), said.end(), words) == said.end() && said.size() < most_errors) said.push_back(words);
  }
  if (!said.empty()) return fmt::format("{}", fmt::join(said, "\n"));
  // Code reaches 2 GB; with what our parts and the libraries need, only variables come so far.
  if (output.find("relocation") != std::string::npos &&
      (output.find("out of range") != std::string::npos || output.find("truncated to fit") != std::string::npos))
    return too_many_variables(shown_as);
  return "Linking failed: " + output.substr(0, 300);
}

bool blames_the_code(const std::string& output) {
  static const std::regex place(R"(^[^ :][^:]*:\d+:(\d+:)? (fatal |internal compiler )?error: )", std::regex::icase);
  const std::vector<std::string> lines = lines_of(output);
  return limit_met(output) != nullptr || std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
           return std::regex_search(line, place) && line.find("No space left on device") == std::string::npos;
         });
}

bool blames_the_objects(const std::string& output) {
  for (const char* words : {"No space left on device", "No such file or directory", "Input/output error", "cannot find ",
                            "Permission denied", "Killed", "memory exhausted", "terminated with signal"})
    if (output.find(words) != std::string::npos) return false;
  return limit_met(output) != nullptr || output.find(".o") != std::string::npos;
}

std::string without_machine_paths(std::string text, const std::vector<std::filesystem::path>& folders) {
  for (const auto& folder : folders) text = replace_all(std::move(text), folder.string() + "/", "");
  return text;
}

std::string foreign_file(const std::string& dependencies, const std::string& output,
                         const std::vector<std::filesystem::path>& allowed) {
  std::vector<std::string> files;
  // A make rule: "target: file file \\\n file"; blanks inside names are escaped with a backslash.
  std::string word;
  for (std::size_t i = dependencies.find(':') + 1; i != 0 && i <= dependencies.size(); ++i) {
    const char c = i < dependencies.size() ? dependencies[i] : ' ';
    if (c == '\\' && i + 1 < dependencies.size() && dependencies[i + 1] == ' ') {
      word += ' ';
      ++i;
    } else if (c == ' ' || c == '\n' || c == '\\') {
      if (!word.empty()) files.push_back(std::exchange(word, {}));
    } else {
      word += c;
    }
  }
  static const std::regex place(R"(^(?:In file included from |\s+from )?(/[^:]+):\d+)");
  for (const std::string& line : lines_of(output))
    if (std::smatch found; std::regex_search(line, found, place)) files.push_back(found[1]);
  for (const std::string& file : files) {
    const std::filesystem::path path = std::filesystem::path(file).lexically_normal();
    const bool known = std::any_of(allowed.begin(), allowed.end(),
                                   [&](const auto& folder) { return path == folder || below(path, folder); });
    if (!known) return file;
  }
  return {};
}

}  // namespace ex4::toolchain
