// Bounded decoding of the log; see log.hpp.
#include "checker/trace/log.hpp"

#include <cstdint>
#include <cstring>

namespace ex4::trace {
namespace {

struct Head {
  std::uint32_t kind, place, field, rows, cols, stored;
};

constexpr std::uint32_t largest_side = 1u << 24;

bool kind_of(std::uint32_t letter, Event::Kind& kind) {
  switch (letter) {
    case 'E':
      kind = Event::Kind::value;
      return true;
    case 'S':
      kind = Event::Kind::after;
      return true;
    case 'P':
      kind = Event::Kind::before;
      return true;
    case 'A':
      kind = Event::Kind::mark;
      return true;
    default:
      return false;
  }
}

}  // namespace

const char* field_name(int field) {
  static const char* const names[] = {"", "a1", "z2", "a2", "z3", "a3", "theta1", "theta2"};
  return field >= 0 && field < 8 ? names[field] : "";
}

std::vector<Event> read_log(const char* bytes, std::size_t size, std::size_t places) {
  std::vector<Event> events;
  std::uint64_t used = 0;
  if (size < sizeof used) return events;
  std::memcpy(&used, bytes, sizeof used);
  const std::size_t end = std::min<std::uint64_t>(used, size);
  for (std::size_t at = sizeof used; at + sizeof(Head) <= end && events.size() < most_events;) {
    Head head{};
    std::memcpy(&head, bytes + at, sizeof head);
    at += sizeof head;
    Event event;
    const std::uint64_t count = std::uint64_t(head.rows) * head.cols;
    const bool scalar = head.rows == 0 && head.cols == 0 && head.stored == 1;
    if (!kind_of(head.kind, event.kind) || head.place >= places || head.field > 7) break;
    if (head.rows > largest_side || head.cols > largest_side || head.stored > (end - at) / 8) break;
    if (!scalar && head.stored != 0 && head.stored != count) break;
    event.place = static_cast<int>(head.place);
    event.field = static_cast<int>(head.field);
    event.scalar = scalar;
    event.cut = !scalar && head.stored != count;
    event.rows = scalar ? 1 : head.rows;
    event.cols = scalar ? 1 : head.cols;
    if (head.stored != 0) {
      event.value.set_size(event.rows, event.cols);
      std::memcpy(event.value.memptr(), bytes + at, std::size_t(head.stored) * 8);
      at += std::size_t(head.stored) * 8;
    }
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace ex4::trace
