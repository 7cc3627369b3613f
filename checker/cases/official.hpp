// The cases that the course itself publishes, built from their formulas, and the numbers published for them.
//
// Sources: the five graded cases of the course's submit script, its checkNNGradients, and the test case of
// the course's mentors. The numbers have the digits that were published; the judge expects the oracle's full
// value, and a test holds the two together.
#pragma once

#include "checker/cases/network_case.hpp"

namespace ex4::cases {

/// Graded cases 1, 2, 4 and 5: 2 inputs, 4 hidden units, 4 labels, 16 examples; λ = 1.5 for cases 2 and 5.
NetworkCase course();
/// Graded case 3: the argument of the sigmoid gradient, 3×10.
arma::mat course_slope_argument();
/// The mentors' case: 2-2-4, 3 examples; they publish λ = 0 and 4.
NetworkCase mentors();
/// checkNNGradients: 3-5-3, 5 examples; λ = 0 and 3.
NetworkCase gradient_check();

namespace published {
inline constexpr double course_cost = 3.08744915815864;
inline constexpr double course_regularized_cost = 3.64704125555959;
inline constexpr double mentors_cost = 7.4070;              // four digits were published
inline constexpr double mentors_regularized_cost = 19.474;  // three
inline constexpr double gradient_check_cost = 2.10095057;
inline constexpr double gradient_check_regularized_cost = 2.146359815;
/// 30 numbers, column by column, five digits.
arma::vec course_slopes();
/// Theta1's gradient, then Theta2's, column by column, five digits: λ = 0 and λ = 1.5.
arma::vec course_gradient();
arma::vec course_regularized_gradient();
/// Likewise for the mentors' case at λ = 4.
arma::vec mentors_regularized_gradient();
}  // namespace published

}  // namespace ex4::cases
