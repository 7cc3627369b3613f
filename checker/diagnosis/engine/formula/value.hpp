// What a formula computes with: a number or a matrix. Numbers stretch to any matrix, 1×1 matrices do not, as in
// Armadillo.
#pragma once

#include <armadillo>

namespace ex4::diagnosis {

struct Value {
  bool is_number = false;
  double number = 0;
  arma::mat matrix;

  Value() = default;
  Value(double x) : is_number(true), number(x) {}
  Value(arma::mat x) : matrix(std::move(x)) {}

  /// As a matrix; a number is 1×1.
  arma::mat as_matrix() const {
    return is_number ? arma::mat(1, 1, arma::fill::value(number)) : matrix;
  }
};

}  // namespace ex4::diagnosis
