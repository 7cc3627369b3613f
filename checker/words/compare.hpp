// Comparing what came with what was expected, and saying where they differ in the exercise's words.
#pragma once

#include <optional>
#include <string>

#include "checker/wire/record.hpp"
#include "checker/words/tolerance.hpp"

namespace ex4::judge {

/// Where `got` differs from `want`: missing field, other shape, or the worst entry.
struct Difference {
  std::string field;
  std::string expected;  ///< "J = 3.08745", "Theta1 row 3, bias column = -0.0121"
  std::string got;
  std::string extent;  ///< "12 of 24 entries differ", empty for a single number
};

/// The first field that disagrees, or nothing.
std::optional<Difference> first_difference(const wire::Record& want, const wire::Record& got,
                                           const Tolerance& tolerance);

/// The same for two answers to equal calls, where what was NaN or infinite must be so again.
std::optional<Difference> first_change(const wire::Record& before, const wire::Record& after);

/// A number with six significant digits, as in every message.
std::string six_digits(double value);
/// "25×401".
std::string shape(const arma::mat& value);
/// "Theta1 row 3, bias column (entry (2, 0))", "J", "X row 4, column 7".
std::string describe_entry(const std::string& field, const arma::mat& value, arma::uword row,
                           arma::uword col);
/// "cost(w, X, y) with m = 16 examples, n = 2 inputs, h = 4 hidden units, K = 4 labels".
std::string describe_call(const wire::Call& call);
/// The first field that an answer of this function must have and that `answer` has not; empty when it has all.
std::string missing_field(const std::string& function, const wire::Record& answer);
/// The exercise's names for the shapes in Armadillo's message: "16×4 is the shape of a3, Y". Empty when it
/// has none.
std::string name_shapes(const std::string& text, const wire::Call& call);

}  // namespace ex4::judge
