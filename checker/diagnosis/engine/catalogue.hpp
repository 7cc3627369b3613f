// Every mistake that can be named, for docs/mistakes.md and for `./ex4 why`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ex4::diagnosis {

struct Entry {
  std::string id;
  std::string says, ask, see;
  std::string formula;  ///< what was matched, in the course's notation; empty where there is none
};

/// The entries of one part that have a name. Throws std::invalid_argument for an unknown stem.
std::vector<Entry> named_entries(std::string_view stem);
/// Any entry of one part, generated ones too.
std::optional<Entry> find_entry(std::string_view stem, std::string_view id);
/// The whole of docs/mistakes.md.
std::string mistakes_page();

}  // namespace ex4::diagnosis
