// A checkout for one test: the repository's files and programs by link, a state folder and a cache of its own. For tests
// that break things, which must not meet the learner's own state.
#pragma once

#include <sys/wait.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "checker/process/child.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::tests {

class ScratchCheckout {
 public:
  ScratchCheckout() {
    namespace fs = std::filesystem;
    for (const char* name : {"exercises", "solutions", "docs"}) fs::create_symlink(fs::path(EX4_ROOT_DIR) / name, root() / name);
    fs::create_directories(build() / "bin");
    fs::create_symlink(fs::path(EX4_BUILD_DIR) / "learner", build() / "learner");
    for (const char* name : {"ex4", "ex4_judge", "ex4_box", "ex4_matread"})
      fs::create_symlink(fs::path(EX4_BUILD_DIR) / "bin" / name, program(name));
  }
  std::filesystem::path root() const { return folder_.path(); }
  std::filesystem::path build() const { return root() / "build"; }
  std::filesystem::path program(const std::string& name) const { return build() / "bin" / name; }
  std::filesystem::path state() const { return root() / ".ex4"; }
  std::filesystem::path cache() const { return build() / "cache"; }

  struct Ended {
    int code = -1;
    std::string printed;
  };
  /// Runs `sh -c COMMAND`, in which $EX4 is the program; `settings` are NAME=VALUE words for its environment.
  Ended run(const std::string& command, const std::vector<std::string>& settings = {}) const {
    std::vector<std::string> words = {"env",        "-C", root().string(), "EX4_ROOT=" + root().string(),   "EX4_BUILD=" + build().string(),
                                      "NO_COLOR=1", "EX4_CALLER=" + root().string(), "EX4=" + program("ex4").string(),
                                      "OPENBLAS_NUM_THREADS=1"};
    words.insert(words.end(), settings.begin(), settings.end());
    words.insert(words.end(), {"sh", "-c", command});
    const process::Finished done = process::run(words, std::chrono::seconds(120), 1 << 20);
    return {WIFEXITED(done.status) ? WEXITSTATUS(done.status) : -1, done.output};
  }
  /// The only part of a check's document.
  nlohmann::json part(const std::filesystem::path& document) const {
    const auto json = nlohmann::json::parse(read_bytes(document), nullptr, false);
    return json.is_discarded() ? nlohmann::json{{"status", "no document"}, {"message", ""}} : json["parts"][0];
  }

 private:
  TempFolder folder_;
};

}  // namespace ex4::tests
