// The ledger: what is written stays, what is torn is dropped, what contradicts itself stops the run.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "checker/classroom/ledger.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::classroom {
namespace {

using testing::HasSubstr;
using tests::TempFolder;

Judged judged(const std::string& key, const std::string& status = "failed") {
  const int points = status == "passed" ? 20 : 0;
  return {key, "cost", std::string(64, 'c'), {{"level", "limits"}}, {"cost", "1.3", "Cost", status, points, 20, "says \"ü\"", {}, {}}};
}

std::string error_of(const std::filesystem::path& out) try {
  const Ledger ledger(out);
  return "";
} catch (const std::runtime_error& error) {
  return error.what();
}

TEST(ALedger, KeepsWhatWasAdded) {
  const TempFolder out;
  for (const char* key : {"a", "b"}) {
    Ledger ledger(out.path());
    EXPECT_FALSE(ledger.has(key));
    ledger.add(judged(key));
    EXPECT_EQ(ledger.find(key)->part.message, "says \"ü\"");
  }
  EXPECT_THAT(Ledger(out.path()).keys(), testing::ElementsAre("a", "b"));
}

TEST(ALedger, DropsATornLastLineAndNothingElse) {
  const TempFolder out;
  Ledger(out.path()).add(judged("a"));
  { Ledger ledger(out.path()); ledger.add(judged("b")); ledger.add(judged("c")); }
  const auto file = out / "ledger/0-0002.jsonl";
  const std::string whole = tests::read_bytes(file);
  const std::size_t second = whole.find('\n') + 1;
  for (const std::size_t cut : {second + 1, whole.size() - 1}) {
    tests::write_bytes(file, whole.substr(0, cut));
    EXPECT_THAT(Ledger(out.path()).keys(), testing::ElementsAre("a", "b")) << cut;
  }
  std::string edited = whole;
  edited.replace(edited.find("\"score\":0"), 9, "\"score\":9");
  tests::write_bytes(file, edited);
  EXPECT_THAT(error_of(out.path()), HasSubstr("0-0002.jsonl, line 1 is damaged"));
}

TEST(ALedger, StopsAtTwoVerdictsForOneKey) {
  const TempFolder out, other;
  Ledger ledger(out.path());
  ledger.add(judged("a"));
  ledger.add(judged("a"));  // the same again is no contradiction
  Ledger(other.path()).add(judged("a", "passed"));
  EXPECT_THROW(ledger.merge(Ledger(other.path())), std::runtime_error);
  std::filesystem::copy(other / "ledger/0-0001.jsonl", out / "ledger/1-0001.jsonl");
  EXPECT_THAT(error_of(out.path()), HasSubstr("another verdict"));
}

TEST(ALedger, MergesAsAUnion) {
  const TempFolder out, other;
  Ledger ledger(out.path()), more(other.path());
  ledger.add(judged("a")), more.add(judged("a")), more.add(judged("b"));
  EXPECT_EQ(ledger.merge(more), 1U);
  EXPECT_EQ(ledger.merge(more), 0U);
  EXPECT_THAT(Ledger(out.path()).keys(), testing::ElementsAre("a", "b"));
}

}  // namespace
}  // namespace ex4::classroom
