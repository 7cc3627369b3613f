// ex4_lines: which lines of one source file the given addresses of a program belong to, from its DWARF. A
// process of its own, and in the box: the program was made of learner code, which may have put anything into
// that.
//
//   ex4_lines PROGRAM FILE OFFSET...
//
// FILE is a name without a folder. For each offset (hexadecimal, from the start of the loaded program) a line
// of the answer: "LINE COLUMN" of the innermost place in FILE, calls that were inlined included; "0 0" where
// there is none.
#include <dwarf.h>
#include <elfutils/libdw.h>
#include <fcntl.h>
#include <gelf.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace {

struct Position {
  int line = 0, column = 0;
};

bool is_file(const char* path, std::string_view name) {
  if (path == nullptr) return false;
  const std::string_view whole = path;
  const std::size_t slash = whole.rfind('/');
  return whole.substr(slash == whole.npos ? 0 : slash + 1) == name;
}

/// Where the first loaded byte of the program lies by its own tables: 0 where it can be loaded anywhere.
GElf_Addr first_address(Elf* elf) {
  GElf_Addr first = ~GElf_Addr{0};
  std::size_t count = 0;
  if (elf_getphdrnum(elf, &count) != 0) return 0;
  for (std::size_t i = 0; i < count; ++i) {
    GElf_Phdr header;
    if (gelf_getphdr(elf, static_cast<int>(i), &header) != nullptr && header.p_type == PT_LOAD)
      first = std::min(first, header.p_vaddr);
  }
  return first == ~GElf_Addr{0} ? 0 : first;
}

/// The unit that an address belongs to; the index of addresses need not be there.
bool unit_of(Dwarf* dwarf, Dwarf_Addr address, Dwarf_Die& unit) {
  if (dwarf_addrdie(dwarf, address, &unit) != nullptr) return true;
  Dwarf_CU* each = nullptr;
  while (dwarf_get_units(dwarf, each, &each, nullptr, nullptr, &unit, nullptr) == 0)
    if (dwarf_haspc(&unit, address) == 1) return true;
  return false;
}

int number(Dwarf_Die& die, unsigned name) {
  Dwarf_Attribute attribute;
  Dwarf_Word value = 0;
  if (dwarf_formudata(dwarf_attr(&die, name, &attribute), &value) != 0 || value > 1'000'000) return 0;
  return static_cast<int>(value);
}

/// The place from which an inlined function was called.
Position caller(Dwarf_Die& unit, Dwarf_Die& inlined, std::string_view file) {
  Dwarf_Files* files = nullptr;
  std::size_t count = 0;
  const int index = number(inlined, DW_AT_call_file);
  if (dwarf_getsrcfiles(&unit, &files, &count) != 0 || static_cast<std::size_t>(index) >= count) return {};
  if (!is_file(dwarf_filesrc(files, static_cast<std::size_t>(index), nullptr, nullptr), file)) return {};
  return {number(inlined, DW_AT_call_line), number(inlined, DW_AT_call_column)};
}

using Scopes = std::unique_ptr<Dwarf_Die, decltype(&std::free)>;

Position position(Dwarf* dwarf, Dwarf_Addr address, std::string_view file) {
  Dwarf_Die unit;
  if (!unit_of(dwarf, address, unit)) return {};
  if (Dwarf_Line* const line = dwarf_getsrc_die(&unit, address);
      line != nullptr && is_file(dwarf_linesrc(line, nullptr, nullptr), file)) {
    Position here;
    if (dwarf_lineno(line, &here.line) == 0 && here.line > 0) {
      dwarf_linecol(line, &here.column);
      return here;
    }
  }
  Dwarf_Die *inner = nullptr, *scopes = nullptr;
  if (dwarf_getscopes(&unit, address, &inner) <= 0) return {};
  const Scopes innermost(inner, &std::free);
  // The scopes around it in the text would be those of the function that was inlined; wanted is what it was
  // inlined into.
  const int count = dwarf_getscopes_die(inner, &scopes);
  const Scopes held(scopes, &std::free);
  for (int i = 0; i < count; ++i) {  // from the inside out
    if (dwarf_tag(&scopes[i]) != DW_TAG_inlined_subroutine) continue;
    if (const Position from = caller(unit, scopes[i], file); from.line > 0) return from;
  }
  return {};
}

void limit(__rlimit_resource what, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(what, &both);
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  limit(RLIMIT_CPU, 5);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  const int file = ::open(words[1], O_RDONLY | O_CLOEXEC);
  Dwarf* const dwarf = file < 0 ? nullptr : dwarf_begin(file, DWARF_C_READ);
  if (dwarf == nullptr) return 3;  // no such program, or no tables in it
  const GElf_Addr first = first_address(dwarf_getelf(dwarf));
  for (int i = 3; i < count; ++i) {
    const Position here = position(dwarf, first + std::strtoull(words[i], nullptr, 16), words[2]);
    std::printf("%d %d\n", here.line, here.column);
  }
  return std::fflush(stdout) == 0 ? 0 : 3;
}
