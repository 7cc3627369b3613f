// libFuzzer harness: records that are read back from a file, and foreign text on its way into a report. What
// is read is written and read again as the same; what is made printable is plain UTF-8 and stays as it is
// when it is made so again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <stdexcept>

#include "checker/verdict/verdict.hpp"

namespace {

namespace verdict = ex4::verdict;

void read_record(const std::string& text) try {
  const verdict::Part part = verdict::part_from_json(text);
  const std::string once = verdict::to_json(part);
  if (verdict::to_json(verdict::part_from_json(once)) != once) std::abort();
  pugi::xml_document xml;
  if (!xml.load_string(verdict::to_junit({{part}}).c_str())) std::abort();
} catch (const std::runtime_error&) {
}

void print(const std::string& text) {
  const std::string safe = verdict::printable(text);
  if (verdict::printable(safe) != safe) std::abort();
  for (const char c : safe)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) std::abort();
  const nlohmann::json strict = safe;
  if (strict.dump().empty()) std::abort();  // throws where the text is not UTF-8
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  read_record(text);
  print(text);
  return 0;
}
