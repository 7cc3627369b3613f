// libFuzzer harness: the language of the formulas. A text is refused with a std::logic_error, or its tree
// prints as a text that is read as the same tree.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>

#include "checker/diagnosis/engine/formula/expression.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace ex4::diagnosis;
  Names names;
  try {
    const std::string once = print(parse({reinterpret_cast<const char*>(bytes), size}, names), names);
    if (print(parse(once, names), names) != once) std::abort();
  } catch (const std::logic_error&) {
  }
  return 0;
}
