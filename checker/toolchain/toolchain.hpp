// Compiling one learner part and linking its runner, with the flags that CMake wrote down. No CMake, no Ninja and
// no other part of the learner's is involved: one compiler call, one link, both in the box.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "checker/box/launch.hpp"
#include "checker/parts/parts.hpp"

namespace ex4::toolchain {

/// What CMake exported (build/learner/toolchain.json).
struct Toolchain {
  std::string compiler, compiler_version;
  std::vector<std::string> compile_flags, debug_flags, link_flags;
  std::filesystem::path include_root;                ///< the contract headers and the precompiled header
  std::vector<std::filesystem::path> header_folders; ///< where the compiler and the libraries keep their headers
  std::vector<std::filesystem::path> tool_folders;   ///< where the compiler lives, if not among the system's programs
  std::vector<std::filesystem::path> solutions;      ///< objects of our parts, one a stem
  std::vector<std::filesystem::path> runner;         ///< objects of the runner, one dispatch a stem among them
  std::string fingerprint;                           ///< hash of everything above and of the headers' text
  /// The object in `objects` that was made from `<stem>.cpp`.
  static const std::filesystem::path& object_of(const std::vector<std::filesystem::path>& objects,
                                                const std::string& stem);
};
/// Throws std::runtime_error that names the file when it is missing or damaged.
Toolchain load_toolchain(const std::filesystem::path& build);

/// A runner, or why there is none.
struct Built {
  std::filesystem::path runner;  ///< empty when the part did not compile
  std::string message;           ///< the first useful lines, in the learner's own paths
  std::string key;               ///< hash of source and toolchain: equal keys give equal runners
};

struct Source {
  std::string stem;
  std::filesystem::path file;    ///< the hand-in; copied, never compiled in place
  std::string shown_as;          ///< path in messages
};

/// Removes all but the newest `count` entries of a folder of things that can be made again.
void keep_newest(const std::filesystem::path& folder, std::size_t count);

class Builder {
 public:
  Builder(Toolchain toolchain, box::Box box, std::filesystem::path cache, bool debug = false);

  /// A runner with this part of the learner's and our parts before it. Kept in the cache by content.
  Built learner_runner(const Source& source) const;
  /// A runner with our own part.
  Built solution_runner(const std::string& stem) const;
  /// A runner whose parts are the given sources where present and ours otherwise, answering calls of `stem`.
  Built combined_runner(const std::string& stem, const std::vector<Source>& sources) const;
  /// Removes the oldest entries beyond a few hundred.
  void prune() const;

 private:
  struct Object {
    std::filesystem::path file;
    std::string message;
    bool lasting = true;  ///< the same tomorrow: a fault of the code, not of a busy machine or a full disk
  };
  Object compile(const Source& source, const std::string& text, const std::filesystem::path& folder) const;
  std::string link(const std::vector<std::filesystem::path>& objects, const std::filesystem::path& program,
                   const std::filesystem::path& folder) const;
  std::vector<std::filesystem::path> runner_objects(const std::string& stem) const;
  std::string key_of(const std::string& what) const;

  Toolchain toolchain_;
  box::Box box_;
  std::filesystem::path cache_;
  bool debug_;
};

/// Reads a hand-in: a regular file (never a link, FIFO or device) of at most 1 MB. Throws std::runtime_error.
std::string read_source(const std::filesystem::path& file);
std::string sha256(const std::string& bytes);

}  // namespace ex4::toolchain
