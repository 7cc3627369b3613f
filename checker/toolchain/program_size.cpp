// Sums the segments of an ELF file; see program_size.hpp.
#include "checker/toolchain/program_size.hpp"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <fstream>
#include <limits>

#include "checker/verdict/grader_error.hpp"

namespace ex4::toolchain {

std::uint64_t static_mb(const std::filesystem::path& program) {
  std::ifstream file(program, std::ios::binary);
  ElfW(Ehdr) head{};
  if (!file.read(reinterpret_cast<char*>(&head), sizeof head) || head.e_phentsize != sizeof(ElfW(Phdr)))
    throw GraderError("the linker made a program that cannot be read: " + program.string());
  file.seekg(static_cast<std::streamoff>(head.e_phoff));
  std::uint64_t sum = 0;
  for (int i = 0; i < head.e_phnum; ++i) {
    ElfW(Phdr) segment{};
    if (!file.read(reinterpret_cast<char*>(&segment), sizeof segment))
      throw GraderError("the linker made a program that is cut short: " + program.string());
    if (segment.p_type != PT_LOAD && segment.p_type != PT_TLS) continue;
    // A loader maps from a multiple of the alignment, which may lie far before the segment.
    for (const std::uint64_t more : {std::uint64_t{segment.p_memsz}, std::uint64_t{segment.p_align}})
      sum += std::min(more, std::numeric_limits<std::uint64_t>::max() - sum);
  }
  return sum >> 20;
}

}  // namespace ex4::toolchain
