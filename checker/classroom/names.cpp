// See names.hpp.
#include "checker/classroom/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>
#include <string_view>

#include "checker/parts/parts.hpp"
#include "checker/toolchain/cache.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::classroom {
namespace {

std::string lower(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
  return word;
}

constexpr std::array source_endings = {".cpp.txt", ".cpp", ".cc", ".cxx", ".c++", ".c"};
constexpr std::array archive_endings = {".zip", ".tar.gz", ".tar.xz", ".tar.bz2", ".tar.zst", ".tgz", ".txz", ".tar", ".7z"};

/// The name without the first of these endings that it has; nothing where it has none.
template <typename Endings>
std::optional<std::string> without_ending(const std::string& name, const Endings& endings) {
  const std::string small = lower(name);
  for (const std::string_view ending : endings)
    if (small.size() > ending.size() && small.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return std::nullopt;
}

std::string trimmed(const std::string& word) {
  const std::size_t first = word.find_first_not_of(' '), last = word.find_last_not_of(' ');
  return first == std::string::npos ? "" : word.substr(first, last - first + 1);
}

/// Without what browsers, desktops and Canvas add to the second file of a name.
std::string without_copy_mark(std::string name) {
  static const std::regex mark(R"(^(?:copy of )?(.*?)(?: ?\(\d{1,3}\)|[-_]\d{1,3}| ?-? copy(?: \d+)?| ?- kopie)?$)");
  std::smatch found;
  return std::regex_match(name, found, mark) ? trimmed(found[1]) : name;
}

bool is_stem(const std::string& name) {
  return std::any_of(parts().begin(), parts().end(), [&](const Part& part) { return part.stem == name; });
}

}  // namespace

std::optional<PartName> part_of(const std::string& file_name) {
  // std::regex recurses with the length of the text, and no part has a long name.
  if (file_name.size() > 100) return std::nullopt;
  const auto base = without_ending(file_name, source_endings);
  if (!base) return std::nullopt;
  std::string stem = lower(trimmed(*base));
  std::replace(stem.begin(), stem.end(), '-', '_');
  if (!is_stem(stem)) stem = without_copy_mark(lower(trimmed(*base)));
  std::replace(stem.begin(), stem.end(), '-', '_');
  if (!is_stem(stem)) return std::nullopt;
  return PartName{stem, file_name == stem + ".cpp"};
}

bool is_source_name(const std::string& file_name) { return without_ending(file_name, source_endings).has_value(); }
bool is_archive_name(const std::string& file_name) { return without_ending(file_name, archive_endings).has_value(); }

bool is_clutter(const std::string& name) {
  const std::string small = lower(name);
  return name.starts_with(".") || small == "__macosx" || small == "thumbs.db" || small == "desktop.ini" ||
         small == "build" || small.starts_with("cmake-build");
}

EntryName whose(const std::string& entry, bool is_folder) {
  if (entry.size() > 250) return {"", entry, ""};
  std::smatch found;
  static const std::regex moodle(R"((.+)_(\d+)_assignsubmission_[a-z]+_?(.*))");
  static const std::regex canvas(R"(([^_]+)(?:_LATE)?_(\d+)_(\d+)_(.+))");
  static const std::regex gradescope(R"(submission_(\d+))");
  if (std::regex_match(entry, found, moodle)) {
    const std::string file = trimmed(found[3]);
    return {fmt::format("{}_{}", found[1].str(), found[2].str()), file.empty() ? entry : file, "moodle"};
  }
  if (is_folder) {
    if (std::regex_match(entry, gradescope)) return {entry, entry, "gradescope"};
    return {entry, entry, ""};
  }
  if (std::regex_match(entry, found, canvas))
    return {fmt::format("{}_{}", found[1].str(), found[2].str()), found[4].str(), "canvas"};
  if (const auto base = without_ending(entry, archive_endings)) return {*base, entry, ""};
  for (const Part& part : parts())  // "anna_cost.cpp", "anna-cost (1).cpp"
    for (std::size_t at = 1; at + 1 < entry.size(); ++at)
      if (entry[at] == '_' || entry[at] == '-' || entry[at] == ' ')
        if (const auto name = part_of(entry.substr(at + 1)); name && name->stem == part.stem)
          return {entry.substr(0, at), entry.substr(at + 1), ""};
  return {"", entry, ""};
}

std::string file_name_of(const std::string& learner) {
  // Letters beyond ASCII stay where they are valid UTF-8: printable() changes nothing then.
  const bool valid = verdict::printable(learner) == learner;
  std::string name;
  for (const char c : learner) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) || c == '_' || c == '-' || c == ' ' || (c == '.' && !name.empty());
    if (plain || (byte >= 0x80 && valid))
      name += c;
    else
      name += fmt::format("%{:02X}", byte);
  }
  if (name.ends_with(" ") || name.ends_with(".")) name.replace(name.size() - 1, 1, name.back() == ' ' ? "%20" : "%2E");
  if (name.size() > 180) name = fmt::format("%{}", toolchain::sha256(learner));
  return name;
}

}  // namespace ex4::classroom
