// What ex4_box was asked to do: its command line, understood. Plain data between its files.
#pragma once

#include <sys/resource.h>

#include <string>
#include <vector>

namespace ex4::box {

struct Request {
  bool run = false;  ///< learner code; false for a compiler
  rlim_t memory_mb = 0, cpu_seconds = 0, file_mb = 0;
  std::vector<std::string> readable = {
      "/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache", "/etc/alternatives"};
  std::vector<std::string> writable = {"/dev/null"};
  char** command = nullptr;  ///< null when the command line is not understood
};

}  // namespace ex4::box
