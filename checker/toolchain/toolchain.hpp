// Compiling one learner part and linking its runner, with the flags that CMake wrote down. No CMake, no Ninja and
// no other part of the learner's is involved: one compiler call, one link, both in the box.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "checker/box/launch.hpp"
#include "checker/parts/parts.hpp"
#include "checker/toolchain/cache.hpp"

namespace ex4::toolchain {

/// Of one call of the compiler or the linker: MB of memory, seconds of processor time, MB of a file.
inline constexpr box::Limits compiler_limits{3000, 30, 64};

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
/// That of learners' files; with EX4_COMPILER=own in the environment, the one that ex4 itself is built with.
/// Throws GraderError that names the file when it is missing or damaged.
Toolchain load_toolchain(const std::filesystem::path& build);

struct Source {
  std::string stem;
  std::filesystem::path file;    ///< the hand-in; copied, never compiled in place
  std::string shown_as;          ///< name in messages, the same wherever the file lies
};

/// What is not the fault of a part (a full disk, a killed compiler, a missing file of ours) is thrown as GraderError.
class Builder {
 public:
  struct Options {
    bool debug = false;  ///< -g -O0
    bool fresh = false;  ///< build also what is in the cache
  };
  Builder(Toolchain toolchain, box::Box box, std::filesystem::path cache, Options options);
  Builder(Toolchain toolchain, box::Box box, std::filesystem::path cache)
      : Builder(std::move(toolchain), std::move(box), std::move(cache), Options{}) {}

  /// A runner with this part of the learner's and our parts before it. Kept in the cache by content.
  Built learner_runner(const Source& source) const;
  /// A runner with our own part.
  Built solution_runner(const std::string& stem) const;
  /// A runner whose parts are the given sources where present and ours otherwise, answering calls of `stem`.
  Built combined_runner(const std::string& stem, const std::vector<Source>& sources) const;
  /// Keeps the cache small (Cache::prune).
  void prune() const;

 private:
  struct Object {
    std::filesystem::path file;
    std::string message;
    std::string output{};       ///< all that the compiler said
    std::string compiled_as{};  ///< the name that it knew the file by
  };
  Object compile(const Source& source, const std::string& text, const std::filesystem::path& folder) const;
  std::string link(const std::vector<std::filesystem::path>& objects, const std::filesystem::path& program,
                   const std::filesystem::path& folder) const;
  std::vector<std::filesystem::path> runner_objects(const std::string& stem) const;
  std::string key_of(const std::string& what) const;

  Toolchain toolchain_;
  box::Box box_;
  Cache cache_;
  Options options_;
};

/// Reads a hand-in: a regular file (never a link, FIFO or device) of at most 1 MB. Throws std::runtime_error, and
/// GraderError where the machine does not let us read it.
std::string read_source(const std::filesystem::path& file);

}  // namespace ex4::toolchain
