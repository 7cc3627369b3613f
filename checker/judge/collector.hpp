// Turns GoogleTest's events into the checks of a verdict record.
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "checker/verdict/verdict.hpp"

namespace ex4::judge {

class Collector : public ::testing::EmptyTestEventListener {
 public:
  /// `stem` and `origin` ("", " --solutions" or " --exercises DIR") go into the replay commands.
  Collector(std::string stem, std::string origin) : stem_(std::move(stem)), origin_(std::move(origin)) {}
  void OnTestEnd(const ::testing::TestInfo& info) override;
  const std::vector<verdict::Check>& checks() const { return checks_; }

 private:
  std::string stem_, origin_;
  std::vector<verdict::Check> checks_;
};

}  // namespace ex4::judge
