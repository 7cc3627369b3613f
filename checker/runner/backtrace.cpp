// A definition of __cxa_throw in front of the library's; see backtrace.hpp. It is weak, so that a part that
// defines one of its own links as before, and its exceptions have no line.
#include "checker/runner/backtrace.hpp"

#include <dlfcn.h>
#include <unwind.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>

extern "C" {
// The linker's own: first and last byte of what was loaded of this program, wherever that was.
extern const char __executable_start, etext;  // NOLINT
using Destructor = void (*)(void*);
[[noreturn]] void __real___cxa_throw(void*, void*, Destructor) __attribute__((weak));  // NOLINT
}

namespace ex4::runner {
namespace {

/// The last throws of this thread: one that is caught in the learner's code, or while another is under way,
/// must not take the place of the one that leaves it.
struct Throw {
  const void* exception = nullptr;
  std::size_t frames = 0;
  std::uint64_t offsets[most_frames];
};
constexpr std::size_t kept = 4;
thread_local Throw throws[kept];  // NOLINT
thread_local std::size_t next = 0;

struct Walk {
  std::uint64_t* offsets;
  std::size_t count = 0, seen = 0;
};

_Unwind_Reason_Code visit(_Unwind_Context* context, void* data) {
  constexpr std::size_t farthest = 400;  // frames, those of libraries included
  auto& walk = *static_cast<Walk*>(data);
  int before = 0;  // of a signal's frame the address is that of the instruction itself
  const std::uintptr_t address = _Unwind_GetIPInfo(context, &before) - (before != 0 ? 0 : 1);
  const auto first = reinterpret_cast<std::uintptr_t>(&__executable_start),
             last = reinterpret_cast<std::uintptr_t>(&etext);
  if (address >= first && address < last) walk.offsets[walk.count++] = address - first;
  return walk.count < most_frames && ++walk.seen < farthest ? _URC_NO_REASON : _URC_END_OF_STACK;
}

void note(const void* exception) {
  Throw& here = throws[next++ % kept];
  here.exception = exception;
  here.frames = take_backtrace(here.offsets);
}

}  // namespace

std::size_t take_backtrace(std::uint64_t* offsets) {
  Walk walk{offsets};
  _Unwind_Backtrace(visit, &walk);
  return walk.count;
}

std::vector<double> thrown_at(const std::exception_ptr& exception) {
  static_assert(sizeof exception == sizeof(void*), "an exception_ptr holds the address of the exception");
  const void* thrown = nullptr;
  std::memcpy(&thrown, static_cast<const void*>(&exception), sizeof thrown);
  for (std::size_t back = 1; back <= kept; ++back) {  // the newest first: addresses are used again
    const Throw& one = throws[(next + kept * back - back) % kept];
    if (thrown != nullptr && one.exception == thrown) return {one.offsets, one.offsets + one.frames};
  }
  return {};
}

}  // namespace ex4::runner

extern "C" {

#ifdef EX4_STATIC_RUNTIME
/// The library is part of the program: the linker sends every call here (--wrap).
[[noreturn]] void __wrap___cxa_throw(void* exception, void* type, Destructor destroy) {  // NOLINT
  ex4::runner::note(exception);
  __real___cxa_throw(exception, type, destroy);
}
#else
/// Also those of the C++ library's own throws come here, since a program's symbols come first.
__attribute__((weak, visibility("default"))) void __cxa_throw(void* exception, void* type,
                                                              Destructor destroy) {  // NOLINT
  static const auto real =
      reinterpret_cast<void (*)(void*, void*, Destructor)>(::dlsym(RTLD_NEXT, "__cxa_throw"));
  if (real == nullptr) std::abort();
  ex4::runner::note(exception);
  real(exception, type, destroy);
  std::abort();
}
#endif
}
