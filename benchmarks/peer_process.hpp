// A peer: a program in another language that answers and times itself when asked, over two pipes
// (benchmarks/peers/serve.py has the words). It lives as long as this object.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "checker/process/child.hpp"

namespace ex4::bench {

class PeerProcess {
 public:
  /// Starts `command` on the given number of processors and waits until it is ready. Throws
  /// std::runtime_error with the first line of its complaint.
  PeerProcess(const std::vector<std::string>& command, std::filesystem::path folder, std::string name,
              std::size_t threads);

  /// One call: the vector that it wrote.
  std::vector<double> answer();
  /// Seconds for one of `calls` calls, by its own clock.
  double seconds(int calls);

 private:
  std::string ask(const std::string& words);
  std::string read_line();

  std::filesystem::path folder_;
  std::string name_, unread_;
  process::Fd requests_, replies_;
  std::unique_ptr<process::Child> child_;
};

}  // namespace ex4::bench
