// What the box tells the judge when its child has ended. Plain data on a pipe between two trusted programs.
#pragma once

#include <cstdint>

namespace ex4::box {

inline constexpr int report_fd = 5;

struct Report {
  std::int32_t wait_status;   ///< as from waitpid
  std::int32_t set_up_error;  ///< errno when the program could not be started at all, else 0
  double cpu_seconds;         ///< user and system time of the program
  std::int64_t max_rss_kib;
};

}  // namespace ex4::box
