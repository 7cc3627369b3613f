// One learner's folder sent through the real ./ex4 check, and what came of it. Used by learners_test.cpp.
#pragma once

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "checker/box/launch.hpp"
#include "checker/process/child.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::tests {

/// What the first lines of a fixture promise: "// expect: crashed", "// says: SIGSEGV", one promise a line.
class Promises {
 public:
  explicit Promises(const std::filesystem::path& source) {
    std::ifstream file(source, std::ios::binary);
    for (std::string line; std::getline(file, line) && line.starts_with("// ");) {
      const std::size_t colon = line.find(": ");
      if (colon != std::string::npos) promises_[line.substr(3, colon - 3)].push_back(line.substr(colon + 2));
    }
  }
  const std::vector<std::string>& all(const std::string& key) const {
    static const std::vector<std::string> none;
    const auto found = promises_.find(key);
    return found == promises_.end() ? none : found->second;
  }
  std::string one(const std::string& key) const { return all(key).empty() ? "" : all(key).front(); }

 private:
  std::map<std::string, std::vector<std::string>> promises_;
};

struct Graded {
  int exit_code = -1;
  std::string printed;     ///< what a person sees
  nlohmann::json verdict;  ///< throws when read where the document is missing or no valid UTF-8
  std::string junit;
  std::string left_behind;  ///< processes that outlived the command
  const nlohmann::json& part(const std::string& stem) const {
    for (const auto& part : verdict.at("parts"))
      if (part.at("id") == stem) return part;
    throw std::runtime_error("no part " + stem + " in the verdict");
  }
};

/// Waits a moment for orphans of the command, which come to us as their subreaper; names those that stay.
inline std::string orphans() {
  const auto until = process::Clock::now() + std::chrono::seconds(5);
  while (process::Clock::now() < until) {
    const pid_t ended = ::waitpid(-1, nullptr, WNOHANG);
    if (ended < 0) return {};
    if (ended == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  std::string names = "still running:";
  const std::string self = std::to_string(::getpid());
  std::ifstream children("/proc/self/task/" + self + "/children");
  for (std::string pid; children >> pid;) {
    std::string line = read_bytes("/proc/" + pid + "/cmdline");
    for (char& c : line) c = c == '\0' ? ' ' : c;
    names += '\n' + line;
  }
  return names;
}

/// Calls `./ex4 check <stems> --exercises <folder>` from `where`.
inline Graded check_learner(const std::filesystem::path& where, const std::string& folder,
                            const std::vector<std::string>& stems) {
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  const TempFolder reports;
  // Said aloud: with limits alone, ex4 refuses to grade others unless it is told to.
  const char* wanted = std::getenv("EX4_ISOLATION");
  const std::string isolation = wanted != nullptr ? wanted : box::to_string(box::strongest_isolation());
  // Through env: a folder or variable changed in this process would meet the tests that come after.
  std::vector<std::string> command = {"env",
                                      "-C",
                                      where.string(),
                                      "PWD=" + where.string(),
                                      "EX4_BUILD=" EX4_BUILD_DIR,
                                      "NO_COLOR=1",
                                      "EX4_ISOLATION=" + isolation,
                                      EX4_ROOT_DIR "/ex4",
                                      "check"};
  command.insert(command.end(), stems.begin(), stems.end());
  command.insert(command.end(),
                 {"--fresh", "--exercises", folder, "--json", (reports / "verdict.json").string(), "--junit",
                  (reports / "junit.xml").string()});
  const process::Finished done = process::run(command, std::chrono::seconds(200), 4 * 1024 * 1024);
  Graded run;
  run.exit_code = WIFEXITED(done.status) ? WEXITSTATUS(done.status) : -1;
  run.printed = done.output;
  run.verdict = nlohmann::json::parse(read_bytes(reports / "verdict.json"), nullptr, false);
  run.junit = read_bytes(reports / "junit.xml");
  run.left_behind = orphans();
  return run;
}

}  // namespace ex4::tests
