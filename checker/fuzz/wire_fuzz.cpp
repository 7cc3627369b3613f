// libFuzzer harness: what a runner sends to the judge. A message is read whole and means the same when it is
// written and read again, or it is refused with a std::runtime_error; nothing else may happen.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include "checker/wire/frame.hpp"

namespace {

namespace wire = ex4::wire;

bool same(const wire::Message& a, const wire::Message& b) {
  if (a.kind != b.kind || a.text != b.text || a.seed != b.seed) return false;
  if (a.record.fields().size() != b.record.fields().size()) return false;
  for (std::size_t i = 0; i < a.record.fields().size(); ++i) {
    const wire::Field &x = a.record.fields()[i], &y = b.record.fields()[i];
    if (x.name != y.name || x.value.n_rows != y.value.n_rows || x.value.n_cols != y.value.n_cols)
      return false;
    if (x.value.n_elem != 0 && std::memcmp(x.value.memptr(), y.value.memptr(), 8 * x.value.n_elem) != 0)
      return false;
  }
  return true;
}

void read(const std::string& head, const std::string& payload) try {
  const wire::Message message = wire::decode(head, payload.data(), payload.size());
  const std::string frame = wire::encode(message);
  const wire::Prefix prefix = wire::decode_prefix(frame.data());
  if (frame.size() != wire::prefix_size + prefix.head + prefix.payload) std::abort();
  const char* doubles = frame.data() + wire::prefix_size + prefix.head;
  if (!same(message, wire::decode(frame.substr(wire::prefix_size, prefix.head), doubles, prefix.payload)))
    std::abort();
} catch (const std::runtime_error&) {
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string all(reinterpret_cast<const char*>(bytes), size);
  if (size >= wire::prefix_size) {  // as the session takes a message from its pipe
    const wire::Prefix prefix = wire::decode_prefix(all.data());
    if (prefix.plausible() && wire::prefix_size + prefix.head + prefix.payload == size)
      read(all.substr(wire::prefix_size, prefix.head), all.substr(wire::prefix_size + prefix.head));
  }
  // And with lengths that fit, which a fuzzer finds rarely: the head ends at the first zero.
  const std::size_t end = std::min(all.find('\0'), all.size());
  const std::string rest = end < all.size() ? all.substr(end + 1) : "";
  read(all.substr(0, end), rest.substr(0, rest.size() / 8 * 8));
  return 0;
}
