// The files of one hand-in that may be parts, wherever they lie: in folders, in archives, in archives in folders. Nothing is
// written to the disk on the way, and no link is followed.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace ex4::classroom {

/// Why a hand-in cannot be taken, in words for the instructor. It costs this hand-in alone.
class Refused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct FoundFile {
  std::string path;  ///< in the hand-in, with slashes; "parts.zip/cost.cpp" for what lies in an archive
  std::string bytes;
};

struct Found {
  std::vector<FoundFile> files;      ///< with a name that C++ could have
  std::vector<std::string> others;   ///< some of the rest, by name, to say what was there instead
  std::vector<std::string> notes;    ///< what was passed over and why
};

/// Bounds of one hand-in. What an archive unpacks to is counted while it is unpacked, not believed from its headers.
struct Bounds {
  std::size_t files = 10000, bytes = 256 << 20, source = 1 << 20, archive = 64 << 20;
};

/// Adds what lies at `path` (a folder, an archive or a file), under the name `shown`. Throws Refused.
void gather(const std::filesystem::path& path, const std::string& shown, const Bounds& bounds, Found& found);

/// Adds the files of an archive (zip, tar, 7z, also compressed) that is held in memory. Throws Refused: for names that lead
/// out of it, devices, links in place of parts, encryption, damage, and whatever goes beyond the bounds.
void unpack(const std::string& archive, const std::string& shown, const Bounds& bounds, Found& found);

}  // namespace ex4::classroom
