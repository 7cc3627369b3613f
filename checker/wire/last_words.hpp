// What a runner leaves behind when a signal ends it: memory that it shares with the judge, since a program
// that has crashed can send nothing any more. The judge reads it as hostile: it is bounded, explains, and
// decides nothing.
#pragma once

#include <cstdint>

namespace ex4::wire {

/// The descriptor at which a runner finds the memory; a runner that was started without it leaves no last
/// words.
inline constexpr int last_words_fd = 7;

struct LastWords {
  static constexpr std::uint32_t most_stacks = 24, most_frames = 48;
  struct Stack {
    std::uint32_t
        frames;  ///< as many of `offsets` are set: addresses relative to the program, innermost first
    std::uint32_t reserved;
    std::uint64_t offsets[most_frames];
  };
  enum Fault : std::uint32_t { no_fault, stack_overflow, null_pointer, wild_pointer };

  std::uint32_t signal;  ///< the one that ended it; 0 while it lives
  std::uint32_t fault;   ///< of a memory fault: which kind
  std::uint32_t stacks;  ///< for a signal that ends it one; more where it was asked where it is
  std::uint32_t reserved;
  Stack stack[most_stacks];
};

}  // namespace ex4::wire
