// The C library's perturbation for the heap, an array for the stack; see fill_memory.hpp.
#include "checker/runner/fill_memory.hpp"

#include <malloc.h>

#include <cstdlib>
#include <cstring>

namespace ex4::runner {
namespace {

/// 0x4141…41 is 2261634.5 as a double: large enough to show in any sum. (0xAA…AA, a common choice, is
/// -3.7e-103.)
constexpr unsigned char pattern = 0x41;

/// Small blocks that were given back wait in lists of their own and are handed out as they are. Taking them
/// all leaves those lists empty; what comes then is filled.
void take_small_blocks() {
  constexpr std::size_t largest = 1040, step = 16, of_each = 8;
  for (std::size_t size = 8; size <= largest; size += step)
    for (std::size_t i = 0; i < of_each; ++i) {
      [[maybe_unused]] void* volatile never_freed = std::malloc(size);
    }
}

/// Twice as deep as our own frames and those of the matrix library reach.
[[gnu::noinline]] void fill_stack(unsigned char byte) {
  char below[256 * 1024];
  std::memset(below, byte, sizeof below);
  asm volatile("" : : "r"(below) : "memory");  // the compiler must not leave the writing out
}

/// Numbers without a value may also live in registers.
[[gnu::noinline]] void fill_registers([[maybe_unused]] unsigned char byte) {
#if defined(__x86_64__)
  double word;
  std::memset(&word, byte, sizeof word);
  asm volatile(
      "movsd %0, %%xmm0\n movsd %0, %%xmm1\n movsd %0, %%xmm2\n movsd %0, %%xmm3\n movsd %0, %%xmm4\n"
      "movsd %0, %%xmm5\n movsd %0, %%xmm6\n movsd %0, %%xmm7\n movsd %0, %%xmm8\n movsd %0, %%xmm9\n"
      "movsd %0, %%xmm10\n movsd %0, %%xmm11\n movsd %0, %%xmm12\n movsd %0, %%xmm13\n movsd %0, %%xmm14\n"
      "movsd %0, %%xmm15"
      :
      : "m"(word)
      : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11",
        "xmm12", "xmm13", "xmm14", "xmm15");
#endif
}

}  // namespace

std::optional<unsigned char> wanted_fill(const std::string& kind) {
  if (kind == "call_on_zeros") return static_cast<unsigned char>(0);
  if (kind == "call_on_pattern") return pattern;
  return std::nullopt;
}

void fill_memory(unsigned char byte) {
  take_small_blocks();
  ::mallopt(M_PERTURB, byte ^ 0xff);  // new blocks hold the complement
  fill_stack(byte);
  fill_registers(byte);
}

}  // namespace ex4::runner
