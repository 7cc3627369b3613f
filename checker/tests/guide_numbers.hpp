// The numbers that the pages of the guide print, worked out anew by the oracle and by small wrong programs.
// Each page has a function that fills in what its text quotes; guide_numbers_test.cpp holds the text to it.
#pragma once

#include <armadillo>
#include <string>
#include <vector>

#include "checker/cases/network_case.hpp"
#include "checker/oracle/oracle.hpp"

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
  std::string file;  ///< below docs/
  Numbers (*numbers)();
};

const std::vector<Page>& pages();

/// The pages about gradients; the derivation has the steps of the first example, and then all three.
Numbers backprop_page();
Numbers derivation_page();
Numbers gradient_check_page();
Numbers regularized_gradient_page();

/// The small network that the pages work through, with λ = 4.
cases::NetworkCase mentors();
inline arma::mat no_bias(const arma::mat& theta) { return theta.tail_cols(theta.n_cols - 1); }
inline arma::mat targets(const cases::NetworkCase& of) { return oracle::one_hot(of.y, of.K()); }

}  // namespace ex4::tests
