// Properties checked on random inputs, the same in every run: librapidcheck with a fixed seed. It shrinks
// what fails.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <sstream>
#include <string>

namespace ex4::tests {

/// `property` takes generated arguments and makes RC_ASSERTs.
template <typename Property>
void expect_property(const std::string& words, int cases, Property&& property, std::uint64_t seed = 4) {
  static const bool fixed =
      (::setenv("RC_PARAMS", "seed=4", 0), true);  // rapidcheck speaks of a random seed else
  (void)fixed;
  rc::detail::TestMetadata about;
  about.description = words;
  rc::detail::TestParams how;
  const char* other = std::getenv("EX4_PROPERTY_SEED");  // to look further than the tests do
  how.seed = other == nullptr ? seed : std::strtoull(other, nullptr, 10);
  how.maxSuccess = cases;
  const rc::detail::TestResult result =
      rc::detail::checkTestable(std::forward<Property>(property), about, how);
  if (result.template is<rc::detail::SuccessResult>()) return;
  std::ostringstream why;
  rc::detail::printResultMessage(result, why);
  ADD_FAILURE() << words << '\n' << why.str();
}

}  // namespace ex4::tests
