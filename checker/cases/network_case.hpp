// One network with its examples: the arguments that most parts are graded with.
#pragma once

#include <string>

#include "checker/wire/record.hpp"
#include "exercises/network.hpp"

namespace ex4::cases {

struct NetworkCase {
  std::string title;  ///< for people: "the course's own case"
  Weights w;          ///< h×(n+1) and K×(h+1)
  arma::mat X;        ///< m×n
  arma::uvec y;       ///< m labels of 1..K
  double lambda = 0;

  arma::uword m() const { return X.n_rows; }
  arma::uword n() const { return X.n_cols; }
  arma::uword h() const { return w.theta1.n_rows; }
  arma::uword K() const { return w.theta2.n_rows; }
};

/// A call of `function` with w and X; then also y; then also λ.
wire::Call call_wX(const std::string& function, const NetworkCase& of);
wire::Call call_wXy(const std::string& function, const NetworkCase& of);
wire::Call call_wXy_lambda(const std::string& function, const NetworkCase& of);

/// The same with λ = `lambda`.
NetworkCase with_lambda(NetworkCase of, double lambda);
/// The same sizes with other numbers, for code that keeps an answer by the shape of its arguments.
NetworkCase other_numbers(const NetworkCase& of);
/// Every example `times` times: averages stay as they are, sums do not.
NetworkCase repeated(const NetworkCase& of, arma::uword times);
/// Only the first `count` examples.
NetworkCase first_examples(const NetworkCase& of, arma::uword count);

}  // namespace ex4::cases
