// What a program leaves behind when a signal ends it, and where it is when it hangs; see session.hpp and
// wire/last_words.hpp.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <thread>

#include "checker/session/session.hpp"
#include "checker/wire/last_words.hpp"

namespace ex4::judge {
namespace {

constexpr std::uint64_t largest_offset = 1ULL << 47;
// On a busy machine a program may get its turn late; what never answers has taken the signal for itself.
constexpr std::chrono::milliseconds answer{1000}, between{2};
constexpr std::uint32_t questions = 8;

std::vector<std::uint64_t> frames_of(const wire::LastWords::Stack& stack) {
  std::vector<std::uint64_t> frames;
  for (std::uint32_t i = 0; i < std::min(stack.frames, wire::LastWords::most_frames); ++i)
    if (stack.offsets[i] < largest_offset) frames.push_back(stack.offsets[i]);
  return frames;
}

/// A copy, since the program may still write.
wire::LastWords copy_of(const process::Fd& memory) {
  wire::LastWords words{};
  if (!memory || ::pread(memory.get(), &words, sizeof words, 0) != static_cast<ssize_t>(sizeof words))
    return {};
  words.stacks = std::min(words.stacks, wire::LastWords::most_stacks);
  return words;
}

}  // namespace

void Session::read_last_words(Outcome& outcome) {
  const wire::LastWords words = copy_of(last_words_);
  if (words.signal == 0 || words.stacks == 0) return;
  outcome.frames = frames_of(words.stack[0]);
  if (words.fault == wire::LastWords::stack_overflow) outcome.fault = "stack overflow";
  if (words.fault == wire::LastWords::null_pointer) outcome.fault = "null pointer";
  if (words.fault == wire::LastWords::wild_pointer) outcome.fault = "wild pointer";
}

void Session::ask_where_it_is(Outcome& outcome) {
  if (!last_words_) return;
  const pid_t pid = runner_pid_ != 0 ? runner_pid_ : process::deepest_descendant(child_->pid());
  for (std::uint32_t asked = 0; asked < questions; ++asked) {
    // Whoever has no handler for it ignores it, and so does a process that has got this number meanwhile.
    if (::kill(pid, SIGURG) != 0) break;
    const auto until = process::Clock::now() + answer;
    while (copy_of(last_words_).stacks <= asked && process::Clock::now() < until)
      std::this_thread::sleep_for(between);
    if (copy_of(last_words_).stacks <= asked) break;
    std::this_thread::sleep_for(between);
  }
  const wire::LastWords words = copy_of(last_words_);
  for (std::uint32_t i = 0; i < words.stacks; ++i) outcome.stacks.push_back(frames_of(words.stack[i]));
}

/// Sealed, so that the program can neither let it grow without bound nor take it from under our hands. Where
/// there is none, the program leaves no last words.
void Session::share_memory(std::vector<std::pair<int, int>>& descriptors) {
  process::Fd memory(::memfd_create("ex4-last-words", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!memory || ::ftruncate(memory.get(), sizeof(wire::LastWords)) != 0 ||
      ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
    return;
  last_words_ = std::move(memory);
  descriptors.emplace_back(wire::last_words_fd, last_words_.get());
}

}  // namespace ex4::judge
