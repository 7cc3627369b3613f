// Messages between judge and runner: a short JSON head, then the matrices' doubles as they lie in memory.
//
//   u32 length of head | u64 length of payload | head (JSON text) | payload (column-major doubles)
//
// The judge reads frames written by untrusted code, so decoding checks every size before it allocates. The
// head is JSON text and not CBOR because nlohmann's text parser is iterative: nesting cannot overflow the
// stack.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checker/wire/record.hpp"

namespace ex4::wire {

inline constexpr std::size_t prefix_size = 12;
inline constexpr std::uint32_t max_head = 64 * 1024;
inline constexpr std::uint64_t max_payload = 64ULL * 1024 * 1024;

/// One message. `kind` says what it is; `text` carries a name or an error's words.
struct Message {
  std::string kind;
  std::string text;
  Record record;
  std::optional<std::uint32_t> seed;
};

/// The lengths announced by a frame's first prefix_size bytes.
struct Prefix {
  std::uint32_t head;
  std::uint64_t payload;
  /// `most`: bytes of the payload that the reader expects at most.
  bool plausible(std::uint64_t most = max_payload) const {
    return head > 0 && head <= max_head && payload <= most && payload % 8 == 0;
  }
};

std::string encode(const Message& message);
Prefix decode_prefix(const char* bytes);
/// Throws std::runtime_error that says what is wrong; never allocates more than the frame's own size.
Message decode(const std::string& head, const char* payload, std::uint64_t payload_size);

}  // namespace ex4::wire
