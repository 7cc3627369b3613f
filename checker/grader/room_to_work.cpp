// See room_to_work.hpp.
#include "checker/grader/room_to_work.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>

#include "checker/grader/context.hpp"

namespace ex4::cli {
namespace {

struct Need {
  decltype(RLIMIT_AS) what;
  const char* option;
  const char* name;
  rlim_t least, unit;
  const char* unit_name;
};

constexpr rlim_t mebibyte = 1 << 20;
/// What the box asks for (box::Limits, the compiler's), and what judge and compiler need themselves.
constexpr Need needs[] = {
    {RLIMIT_AS, "-v", "memory", 3200 * mebibyte, 1024, "KB"},
    {RLIMIT_DATA, "-d", "data memory", 3200 * mebibyte, 1024, "KB"},
    {RLIMIT_CPU, "-t", "processor time", 120, 1, "seconds"},
    {RLIMIT_FSIZE, "-f", "the size of files", 64 * mebibyte, 1024, "KB"},
    {RLIMIT_NOFILE, "-n", "open files", 48, 1, "files"},
    {RLIMIT_NPROC, "-u", "processes", 128, 1, "processes"},
    {RLIMIT_STACK, "-s", "the stack", 8 * mebibyte, 1024, "KB"},
};

}  // namespace

void require_room_to_work() {
  for (const Need& need : needs) {
    rlimit now{};
    if (::getrlimit(need.what, &now) != 0) continue;
    if (now.rlim_max < need.least)
      throw SetupError(fmt::format("this shell's limit on {} (ulimit {}) is {} {}, and grading needs {}. Nothing was graded; "
                                   "call again from a shell without that limit",
                                   need.name, need.option, now.rlim_max / need.unit, need.unit_name,
                                   need.least / need.unit));
    const rlim_t wanted = need.what == RLIMIT_STACK ? need.least : std::max(now.rlim_cur, need.least);
    if (wanted == now.rlim_cur) continue;
    now.rlim_cur = wanted;
    ::setrlimit(need.what, &now);
  }
}

}  // namespace ex4::cli
