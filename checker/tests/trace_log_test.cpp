// The log of a traced program is hostile input: counts, sizes and places that lie end the reading, and
// nothing more.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <string>

#include "checker/trace/log.hpp"

namespace ex4::trace {
namespace {

struct Head {
  std::uint32_t kind = 'E', place = 0, field = 0, rows = 0, cols = 0, stored = 0;
};

class TraceLog : public ::testing::Test {
 protected:
  TraceLog() : bytes_(8, '\0') {}
  void add(const Head& head, const std::vector<double>& values) {
    bytes_.append(reinterpret_cast<const char*>(&head), sizeof head);
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
    say_used(bytes_.size());
  }
  void say_used(std::uint64_t used) { std::memcpy(bytes_.data(), &used, sizeof used); }
  std::vector<Event> read(std::size_t places = 10) const {
    return read_log(bytes_.data(), bytes_.size(), places);
  }
  std::string bytes_;
};

TEST_F(TraceLog, GivesNumbersAndMatricesBack) {
  add({'E', 3, 0, 0, 0, 1}, {2.5});
  add({'S', 4, 6, 2, 1, 2}, {7, 8});
  add({'A', 5}, {});
  const auto events = read();
  ASSERT_EQ(events.size(), 3U);
  EXPECT_TRUE(events[0].scalar);
  EXPECT_EQ(events[0].value(0), 2.5);
  EXPECT_EQ(events[1].kind, Event::Kind::after);
  EXPECT_STREQ(field_name(events[1].field), "theta1");
  EXPECT_EQ(events[1].value(1), 8);
  EXPECT_EQ(events[2].kind, Event::Kind::mark);
}

TEST_F(TraceLog, KnowsTheShapeOfWhatWasTooLargeToWriteDown) {
  add({'E', 1, 0, 500, 400, 0}, {});
  const auto events = read();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].cut);
  EXPECT_EQ(events[0].rows, 500U);
  EXPECT_TRUE(events[0].value.is_empty());
}

TEST_F(TraceLog, EndsAtLies) {
  const Head lies[] = {{'E', 10, 0, 0, 0, 1},                         // no such place
                       {'Z', 1, 0, 0, 0, 1},                          // no such kind
                       {'E', 1, 8, 0, 0, 1},                          // no such field
                       {'E', 1, 0, 0xFFFFFFFF, 0xFFFFFFFF, 1},        // a shape beyond all memory
                       {'E', 1, 0, 2, 3, 1},                          // fewer numbers than the shape has
                       {'E', 1, 0, 1u << 16, 1u << 16, 0xFFFFFFFF}};  // numbers that are not there
  for (const Head& lie : lies) {
    bytes_.assign(8, '\0');
    add({'E', 1, 0, 0, 0, 1}, {1});
    add(lie, {1});
    add({'E', 2, 0, 0, 0, 1}, {2});
    EXPECT_EQ(read().size(), 1U) << lie.kind << ' ' << lie.place << ' ' << lie.rows;
  }
}

TEST_F(TraceLog, DoesNotReadPastItsEnd) {
  add({'E', 1, 0, 0, 0, 1}, {1});
  say_used(~0ULL);
  EXPECT_EQ(read().size(), 1U);
  bytes_.resize(bytes_.size() - 1);
  EXPECT_TRUE(read().empty());
  bytes_.resize(4);
  EXPECT_TRUE(read().empty());
}

TEST_F(TraceLog, IsBoundedInEvents) {
  const Head mark{'A', 1};
  for (std::size_t i = 0; i < most_events + 5; ++i)
    bytes_.append(reinterpret_cast<const char*>(&mark), sizeof mark);
  say_used(bytes_.size());
  EXPECT_EQ(read().size(), most_events);
}

}  // namespace
}  // namespace ex4::trace
