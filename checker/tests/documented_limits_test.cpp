// Numbers and names in the documents that the code decides: docs/instructors.md.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "checker/session/session.hpp"
#include "checker/tests/temp_folder.hpp"
#include "checker/toolchain/toolchain.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::tests {
namespace {

using ::testing::HasSubstr;

/// A document with its line breaks as spaces.
std::string words_of(const char* document) {
  std::string words = tests::read_bytes(std::string(EX4_ROOT_DIR) + "/docs/" + document);
  for (char& c : words) c = c == '\n' ? ' ' : c;
  return words;
}

TEST(DocumentedLimits, AreThoseOfTheCode) {
  const std::string page = words_of("instructors.md");
  const box::Limits runner;
  EXPECT_THAT(page,
              HasSubstr(fmt::format("{:g} seconds of processor time", judge::CallOptions().cpu_seconds)));
  EXPECT_THAT(page, HasSubstr(fmt::format("{:g} seconds of processor time a call and {} in all",
                                          judge::CallOptions().cpu_seconds, runner.cpu_seconds)));
  EXPECT_THAT(page, HasSubstr(fmt::format("{} GB of memory", runner.memory_mb / 1024)));
  EXPECT_THAT(page, HasSubstr(fmt::format("may take {} MB and {} seconds of processor time",
                                          toolchain::compiler_limits.memory_mb,
                                          toolchain::compiler_limits.cpu_seconds)));
}

TEST(DocumentedStatuses, AreAllThatThereAre) {
  const std::string page = words_of("instructors.md");
  for (const std::string& status : verdict::statuses()) EXPECT_THAT(page, HasSubstr("| `" + status + "` |"));
}

}  // namespace
}  // namespace ex4::tests
