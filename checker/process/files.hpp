// Files and folders that several processes make and take away at once: each maker holds a lock on what is not finished,
// so that whoever comes later can tell what is in use from what was left behind. Locks, not process ids: they end with
// the process, whatever ended it, and hold across containers that share a disk.
//
// What cannot be written is trouble of the machine: everything here throws GraderError that names file and cure.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "checker/process/child.hpp"

namespace ex4::process {

/// A folder for this object alone, removed with it.
class OwnFolder {
 public:
  /// Makes `parent` too. The folder's name starts with `prefix`.
  OwnFolder(const std::filesystem::path& parent, const std::string& prefix);
  ~OwnFolder();
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  Fd lock_;
};

/// Removes files and folders in `parent` whose name holds one of `marks` and that nobody holds any more.
void sweep(const std::filesystem::path& parent, const std::vector<std::string>& marks);

/// The bytes of a file; none when there is no such file or it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// Writes beside and renames, so that a reader never sees half a file. The part of its name that sweep() knows an
/// unfinished one by:
inline constexpr const char* unfinished = ".tmp-";
void replace_file(const std::filesystem::path& path, const std::string& text);
void write_file(const std::filesystem::path& path, const std::string& text);
/// Onto the disk, so that a rename that follows cannot come to light without it.
void sync(const std::filesystem::path& path);

/// Removes what was least lately touched until all of `folder` takes `bytes` at most; leaves names with one of `marks` alone.
void keep_bytes(const std::filesystem::path& folder, std::uintmax_t bytes, const std::vector<std::string>& marks);
/// Marks as just used, for keep_bytes().
void touch(const std::filesystem::path& path);

/// "cannot write FILE: No space left on device; free some space on that disk".
[[noreturn]] void fail_for(int error, const std::string& what, const std::filesystem::path& path);

}  // namespace ex4::process
