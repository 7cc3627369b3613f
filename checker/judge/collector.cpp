// See collector.hpp.
#include "checker/judge/collector.hpp"

#include <fmt/format.h>

#include <cstring>

#include "checker/parts/parts.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::judge {
namespace {

/// The first failure of a check says enough; more of them are counted.
std::string first_failure(const ::testing::TestResult& result) {
  std::string text;
  int more = 0;
  for (int i = 0; i < result.total_part_count(); ++i) {
    const ::testing::TestPartResult& part = result.GetTestPartResult(i);
    if (!part.failed()) continue;
    if (text.empty()) {
      text = part.message();
      if (text.starts_with("Failed\n")) text.erase(0, std::strlen("Failed\n"));
    } else {
      ++more;
    }
  }
  if (more > 0) text += fmt::format("\n({} more call{} of this check failed)", more, more == 1 ? "" : "s");
  return text;
}

std::string replay_call(const ::testing::TestResult& result) {
  for (int i = 0; i < result.test_property_count(); ++i)
    if (std::strcmp(result.GetTestProperty(i).key(), "replay_call") == 0)
      return fmt::format(" --call {}", result.GetTestProperty(i).value());
  return {};
}

}  // namespace

/// GoogleTest makes a failed check of every exception; that the judge has no memory is no fault of the part's.
void Collector::OnTestPartResult(const ::testing::TestPartResult& result) {
  if (std::strstr(result.message(), "C++ exception with description \"std::bad_alloc\"") != nullptr)
    [[maybe_unused]] const GraderError noted("the judge ran out of memory; close other programs, or raise ulimit -v");
}

void Collector::OnTestEnd(const ::testing::TestInfo& info) {
  const ::testing::TestResult& result = *info.result();
  verdict::Check check{sentence(info.name()), "passed", {}, {}};
  if (result.Skipped()) {
    check.status = "skipped";
  } else if (result.Failed()) {
    check.status = "failed";
    check.message = verdict::printable(first_failure(result));
    check.replay = fmt::format("./ex4 replay {} {}{}", stem_, info.name(), replay_call(result));
  }
  checks_.push_back(std::move(check));
  names_.emplace_back(info.name());
}

}  // namespace ex4::judge
