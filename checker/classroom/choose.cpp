// See choose.hpp.
#include "checker/classroom/choose.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "checker/classroom/names.hpp"
#include "checker/classroom/text.hpp"
#include "checker/parts/parts.hpp"
#include "checker/toolchain/cache.hpp"

namespace ex4::classroom {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string last_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// Is there "TYPE name(…) {" in the text? A call or a declaration is not.
bool defines(const std::string& text, const std::string& name) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    if (at == 0 || is_letter(text[at - 1])) continue;
    std::size_t before = at;
    while (before > 0 && is_space(text[before - 1])) --before;
    if (before == 0 || !(is_letter(text[before - 1]) || text[before - 1] == '>' || text[before - 1] == '&' || text[before - 1] == ':'))
      continue;
    if (text.substr(0, before).ends_with("return")) continue;
    std::size_t i = at + name.size();
    while (i < text.size() && is_space(text[i])) ++i;
    if (i == text.size() || text[i] != '(') continue;
    for (int open = 0; i < text.size(); ++i) {
      open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
      if (open == 0) break;
    }
    for (++i; i < text.size() && is_space(text[i]);) ++i;
    if (i < text.size() && text[i] == '{') return true;
  }
  return false;
}

/// A folder with both exercises/ and solutions/ is a whole checkout: the solutions in it are ours.
bool is_our_solution(const std::string& path, const std::set<std::string>& folders) {
  const std::string folder = folder_of(path);
  return last_of(folder) == "solutions" &&
         folders.count(folder.substr(0, folder.size() - std::string("solutions").size()) + "exercises") != 0;
}

HandedPart handed(const std::string& stem, const FoundFile& file, HandIn& hand_in) try {
  PlainText plain = plain_text(file.bytes);
  for (const std::string& repair : plain.repairs) hand_in.repairs.push_back(file.path + ": " + repair);
  const std::string content = toolchain::sha256(plain.text);
  return {stem, file.path, std::move(plain.text), toolchain::sha256(file.bytes), content};
} catch (const Refused&) {
  throw;
} catch (const std::runtime_error& error) {
  throw Refused(file.path + ": " + error.what());
}

using ByStem = std::map<std::string, std::vector<HandedPart>>;

/// Files under other names that define all functions of one part which is not there under its own.
void adopt(const std::vector<FoundFile>& strangers, ByStem& by_stem, HandIn& hand_in, std::string& hint) {
  ByStem adopted;
  for (const FoundFile& file : strangers) {
    HandIn tried;
    HandedPart part = handed("", file, tried);
    const std::vector<std::string> stems = parts_defined_in(part.text);
    if (stems.size() > 1)
      hint = fmt::format("{} holds the functions of several parts ({}); each belongs into a file of its own", file.path,
                         fmt::join(stems, ", "));
    if (stems.size() != 1 || by_stem.count(stems.front()) != 0) continue;
    part.stem = stems.front();
    hand_in.repairs.insert(hand_in.repairs.end(), tried.repairs.begin(), tried.repairs.end());
    hand_in.repairs.push_back(fmt::format("{} was taken for {}.cpp, since it defines its functions", file.path, part.stem));
    adopted[part.stem].push_back(std::move(part));
  }
  by_stem.merge(adopted);
}

[[noreturn]] void refuse_empty(const Found& found, const std::string& hint) {
  if (!hint.empty()) throw Refused("no part has a file: " + hint);
  std::vector<std::string> there = found.others;
  for (const FoundFile& file : found.files) there.push_back(file.path);
  if (there.empty()) throw Refused("it is empty");
  const bool more = there.size() > 5;
  if (more) there.resize(5);
  throw Refused(fmt::format("no part is in it; there is {}{}", fmt::join(there, ", "), more ? ", …" : ""));
}

}  // namespace

std::vector<std::string> parts_defined_in(const std::string& text) {
  std::vector<std::string> stems;
  for (const Part& part : parts())
    if (std::all_of(part.functions.begin(), part.functions.end(), [&](const auto& name) { return defines(text, name); }))
      stems.push_back(part.stem);
  return stems;
}

HandIn choose(Found found) {
  HandIn hand_in;
  hand_in.repairs = found.notes;
  std::sort(found.files.begin(), found.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  std::set<std::string> folders, part_folders;
  for (const FoundFile& file : found.files) folders.insert(folder_of(file.path));

  ByStem by_stem;
  std::vector<FoundFile> strangers;
  for (const FoundFile& file : found.files) {
    const auto name = part_of(last_of(file.path));
    if (!name) {
      strangers.push_back(file);
    } else if (is_our_solution(file.path, folders)) {
      hand_in.repairs.push_back(file.path + " was passed over: it lies among the solutions of a checkout");
    } else {
      if (!name->as_is) hand_in.repairs.push_back(fmt::format("{} was taken for {}.cpp", file.path, name->stem));
      by_stem[name->stem].push_back(handed(name->stem, file, hand_in));
      part_folders.insert(folder_of(file.path));
    }
  }
  std::string hint;
  adopt(strangers, by_stem, hand_in, hint);
  if (by_stem.empty()) refuse_empty(found, hint);
  if (!hint.empty()) hand_in.repairs.push_back("passed over: " + hint);
  if (part_folders.size() > 1) hand_in.repairs.push_back("parts were taken from several folders");
  for (const Part& part : parts()) {
    const auto there = by_stem.find(part.stem);
    if (there == by_stem.end()) continue;
    HandedPart& first = there->second.front();
    for (const HandedPart& other : there->second)
      if (other.content != first.content)
        throw Refused(fmt::format("{}.cpp is in it twice, and the two differ: {} and {}", part.stem, first.path, other.path));
    if (there->second.size() > 1) hand_in.repairs.push_back(fmt::format("{}.cpp is in it more than once, always the same", part.stem));
    hand_in.parts.push_back(std::move(first));
  }
  return hand_in;
}

}  // namespace ex4::classroom
