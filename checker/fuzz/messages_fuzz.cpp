// libFuzzer harness: what a compiler and a linker say about a hand-in, which its author can shape. Whatever
// it is, the summary is short, and nothing throws.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "checker/toolchain/messages.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  namespace toolchain = ex4::toolchain;
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  constexpr std::size_t longest = 64 * 1024;
  if (toolchain::summarize_compiler(text, "/kit/cost.cpp", "cost.cpp").size() > longest) std::abort();
  if (toolchain::summarize_linker(text, "cost", "cost.cpp").size() > longest) std::abort();
  const std::string half = text.substr(0, size / 2), rest = text.substr(size / 2);
  const std::string foreign = toolchain::foreign_file(half, rest, {"/kit", "/usr"});
  if (foreign.size() > size) std::abort();
  toolchain::without_machine_paths(text, {"/kit", "/usr/lib"});
  return 0;
}
