// The messages between judge and runner: what goes in comes out, and damaged bytes are refused, never obeyed.
#include "checker/wire/frame.hpp"

#include <gtest/gtest.h>

#include <random>

namespace ex4::wire {
namespace {

Message decode_frame(const std::string& frame) {
  const Prefix prefix = decode_prefix(frame.data());
  if (!prefix.plausible() || frame.size() != prefix_size + prefix.head + prefix.payload)
    throw std::runtime_error("the prefix does not fit the frame");
  return decode(frame.substr(prefix_size, prefix.head), frame.data() + prefix_size + prefix.head,
                prefix.payload);
}

Message example() {
  Message message{"call", "cost", {}, 7};
  message.record.add("X", arma::mat{{1, -2.5, arma::datum::inf}, {0.1, 3, -0.0}});
  message.record.add("y", arma::uvec{1, 10, 3}).add("lambda", 1.5).add("nothing", arma::mat(0, 4));
  return message;
}

TEST(Frame, CarriesNamesShapesAndBits) {
  const Message sent = example(), came = decode_frame(encode(sent));
  EXPECT_EQ(came.kind, "call");
  EXPECT_EQ(came.text, "cost");
  EXPECT_EQ(came.seed, 7U);
  ASSERT_EQ(came.record.fields().size(), 4U);
  EXPECT_TRUE(arma::approx_equal(came.record["X"], sent.record["X"], "absdiff", 0));
  EXPECT_TRUE(std::signbit(came.record["X"](1, 2)));
  EXPECT_EQ(came.record.labels("y")(1), 10U);
  EXPECT_EQ(came.record["nothing"].n_cols, 4U);
}

TEST(Frame, CarriesNotANumber) {
  Message message{"returned", "", {}, {}};
  message.record.add("J", arma::datum::nan);
  EXPECT_TRUE(std::isnan(decode_frame(encode(message)).record.number("J")));
}

TEST(Frame, SurvivesTextThatIsNotUtf8) {
  Message message{"threw", "bad \xff\xfe bytes \x1b[31m", {}, {}};
  EXPECT_NE(decode_frame(encode(message)).text.find("bad"), std::string::npos);
}

TEST(Frame, RefusesAMatrixLargerThanItsMessage) {
  for (const char* shape :
       {R"("rows":1000000,"cols":1000000)", R"("rows":18446744073709551615,"cols":2)",
        R"("rows":4294967296,"cols":4294967296)", R"("rows":-1,"cols":1)", R"("rows":2,"cols":1)"}) {
    const std::string head =
        std::string(R"({"kind":"returned","text":"","fields":[{"name":"J",)") + shape + "}]}";
    const double payload = 1;
    EXPECT_THROW(decode(head, reinterpret_cast<const char*>(&payload), sizeof payload), std::runtime_error)
        << shape;
  }
}

TEST(Frame, RefusesBytesThatBelongToNoMatrix) {
  const double payload = 1;
  EXPECT_THROW(
      decode(R"({"kind":"returned","text":"","fields":[]})", reinterpret_cast<const char*>(&payload), 8),
      std::runtime_error);
}

TEST(Frame, RefusesDeepNesting) {
  const std::string head = R"({"kind":"returned","text":"","fields":)" + std::string(60000, '[');
  EXPECT_THROW(decode(head, nullptr, 0), std::runtime_error);
}

TEST(Frame, RefusesImplausiblePrefixes) {
  EXPECT_FALSE((Prefix{0, 0}).plausible());
  EXPECT_FALSE((Prefix{max_head + 1, 0}).plausible());
  EXPECT_FALSE((Prefix{10, max_payload + 8}).plausible());
  EXPECT_FALSE((Prefix{10, 7}).plausible());
}

TEST(Frame, RandomDamageNeverDoesMoreThanThrow) {
  const std::string whole = encode(example());
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string damaged = whole;
    for (unsigned i = 0; i < 1 + random() % 4; ++i)
      damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      decode_frame(damaged);
    } catch (const std::runtime_error&) {  // the only way out besides a message
    }
  }
}

}  // namespace
}  // namespace ex4::wire
