// What has been built, by content: a runner, or the message why there is none. Many processes use one cache at once.
//
// An entry carries the size and hash of what it holds and is believed only where they match. A runner in use is a link
// of its own outside of the entry, so an entry can be dropped or made anew at any time.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checker/process/files.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::toolchain {

/// A runner, or why there is none.
struct Built {
  std::filesystem::path runner;  ///< empty when the part did not compile; there as long as `held` lives
  std::string message;           ///< the first useful lines, in the learner's own file names
  std::string key;               ///< hash of source and toolchain: equal keys give equal runners
  std::shared_ptr<const process::OwnFolder> held{};
  std::vector<verdict::Note> notes{};  ///< what the compiler warned of
};

class Cache {
 public:
  explicit Cache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// What is kept under the key; nothing when it is not there, or not whole.
  std::optional<Built> find(const std::string& key) const;
  /// A folder to build in; its name changes when add() has taken it.
  process::OwnFolder workshop() const { return {folder_, "tmp-"}; }
  /// Keeps `runner` of the workshop or, where there is none, the message; the rest of the workshop goes.
  Built add(const std::string& key, const process::OwnFolder& workshop, const std::string& message,
            const std::vector<verdict::Note>& notes = {}) const;
  /// Drops what was least lately used beyond EX4_CACHE_MB megabytes (512), and what dead processes left.
  void prune() const;

 private:
  Built taken(const std::string& key, const std::filesystem::path& runner) const;

  std::filesystem::path folder_;
};

std::string sha256(const std::string& bytes);

}  // namespace ex4::toolchain
