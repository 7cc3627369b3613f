// What names say: which part a file is, whose an entry of a download is, and how a learner's name becomes a file's.
#pragma once

#include <optional>
#include <string>

namespace ex4::classroom {

/// The part that a file name means. `as_is` is false where it is not exactly `<stem>.cpp`.
struct PartName {
  std::string stem;
  bool as_is = true;
};
/// "cost.cpp", "Cost.cpp", "init (1).cpp", "model.cc", "cost - Copy.cpp", "cost-2.cpp", "cost.cpp.txt"; nothing for others.
std::optional<PartName> part_of(const std::string& file_name);
/// Could this be C++ at all, under whatever name?
bool is_source_name(const std::string& file_name);
/// zip, tar and 7z, also compressed.
bool is_archive_name(const std::string& file_name);
/// What operating systems and tools leave in folders, and nobody hands in: "__MACOSX", ".git", "Thumbs.db", "build".
bool is_clutter(const std::string& name);

struct EntryName {
  std::string learner;    ///< empty where the name does not tell
  std::string file;       ///< the learner's own name of a file that a platform renamed; else the entry's
  std::string platform;   ///< "moodle", "canvas", "gradescope" or empty
};
/// Whose the entry of a download is.
EntryName whose(const std::string& entry, bool is_folder);

/// The learner's name as a file name on every system; different names stay different.
std::string file_name_of(const std::string& learner);

}  // namespace ex4::classroom
