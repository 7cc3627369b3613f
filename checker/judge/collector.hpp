// Turns GoogleTest's events into the checks of a verdict record.
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "checker/verdict/verdict.hpp"

namespace ex4::judge {

class Collector : public ::testing::EmptyTestEventListener {
 public:
  /// `stem` goes into the replay commands. Where the part lies does not: the record is the same in any folder.
  explicit Collector(std::string stem) : stem_(std::move(stem)) {}
  void OnTestPartResult(const ::testing::TestPartResult& result) override;
  void OnTestEnd(const ::testing::TestInfo& info) override;
  const std::vector<verdict::Check>& checks() const { return checks_; }
  /// The CamelCase names of checks(), in their order.
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::string stem_;
  std::vector<verdict::Check> checks_;
  std::vector<std::string> names_;
};

}  // namespace ex4::judge
