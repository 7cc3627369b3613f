// Encoding and bounded decoding of frames; see frame.hpp.
#include "checker/wire/frame.hpp"

#include <cstring>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace ex4::wire {
namespace {

using nlohmann::json;

constexpr std::size_t max_text = 8 * 1024;
constexpr std::size_t max_fields = 16;

arma::mat take_matrix(const json& shape, const char*& payload, std::uint64_t& left) {
  const auto rows = shape.at("rows").get<std::uint64_t>();
  const auto cols = shape.at("cols").get<std::uint64_t>();
  const std::uint64_t available = left / sizeof(double);
  // An empty matrix may be 0×k; anything else must fit into the bytes that really came.
  const bool empty = rows == 0 || cols == 0;
  if (rows > UINT32_MAX || cols > UINT32_MAX || (!empty && rows > available / cols))
    throw std::runtime_error("a matrix is larger than the message that carries it");
  arma::mat value(rows, cols, arma::fill::none);
  const std::uint64_t bytes = rows * cols * sizeof(double);
  if (bytes != 0) std::memcpy(value.memptr(), payload, bytes);
  payload += bytes;
  left -= bytes;
  return value;
}

}  // namespace

std::string encode(const Message& message) {
  json head = {{"kind", message.kind}, {"text", message.text.substr(0, max_text)}};
  if (message.seed) head["seed"] = *message.seed;
  json& fields = head["fields"] = json::array();
  std::uint64_t payload = 0;
  for (const Field& field : message.record.fields()) {
    fields.push_back({{"name", field.name}, {"rows", field.value.n_rows}, {"cols", field.value.n_cols}});
    payload += field.value.n_elem * sizeof(double);
  }
  // Exception texts may hold any bytes; they must not make the reply unreadable.
  const std::string text = head.dump(-1, ' ', false, json::error_handler_t::replace);
  const auto head_size = static_cast<std::uint32_t>(text.size());
  std::string frame(prefix_size + text.size() + payload, '\0');
  char* out = frame.data();
  std::memcpy(out, &head_size, sizeof head_size);
  std::memcpy(out + sizeof head_size, &payload, sizeof payload);
  std::memcpy(out + prefix_size, text.data(), text.size());
  out += prefix_size + text.size();
  for (const Field& field : message.record.fields()) {
    const std::size_t bytes = field.value.n_elem * sizeof(double);
    if (bytes != 0) std::memcpy(out, field.value.memptr(), bytes);
    out += bytes;
  }
  return frame;
}

Prefix decode_prefix(const char* bytes) {
  Prefix prefix{};
  std::memcpy(&prefix.head, bytes, sizeof prefix.head);
  std::memcpy(&prefix.payload, bytes + sizeof prefix.head, sizeof prefix.payload);
  return prefix;
}

Message decode(const std::string& head, const char* payload, std::uint64_t payload_size) {
  try {
    const json parsed = json::parse(head);
    Message message;
    message.kind = parsed.at("kind").get<std::string>();
    message.text = parsed.at("text").get<std::string>();
    if (message.text.size() > max_text) message.text.resize(max_text);
    if (parsed.contains("seed")) message.seed = parsed.at("seed").get<std::uint32_t>();
    const json& fields = parsed.at("fields");
    if (!fields.is_array() || fields.size() > max_fields) throw std::runtime_error("too many fields");
    for (const json& field : fields)
      message.record.add(field.at("name").get<std::string>(), take_matrix(field, payload, payload_size));
    if (payload_size != 0) throw std::runtime_error("bytes are left over after the last matrix");
    return message;
  } catch (const json::exception&) {
    throw std::runtime_error("the head of the message is not the JSON that was agreed");
  }
}

}  // namespace ex4::wire
