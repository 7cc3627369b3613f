// The numbers that the pages of the guide print, worked out anew by the oracle and by small wrong programs.
// Each page has a function that fills in what its text quotes; guide_numbers_test.cpp holds the text to it.
#pragma once

#include <armadillo>
#include <string>
#include <vector>

namespace ex4::tests {

/// Numbers that may stand in a page.
class Numbers {
 public:
  void add(double number) { numbers_.push_back(number); }
  void add(const arma::mat& numbers) { numbers_.insert(numbers_.end(), numbers.begin(), numbers.end()); }
  /// True when some number, rounded to `decimals` places, is `printed`.
  bool hold(double printed, int decimals) const;

 private:
  std::vector<double> numbers_;
};

struct Page {
  std::string stem;
  Numbers (*numbers)();
};

const std::vector<Page>& pages();

}  // namespace ex4::tests
