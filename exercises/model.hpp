// Part 1.2, model representation: what unroll, roll and one_hot promise.
// Guide: docs/parts/model.md.
#pragma once

#include "exercises/network.hpp"

namespace ex4 {

/// Writes both weight matrices into one long vector, as an optimiser wants them. Course sections 1.2 and 2.4.
///
///   params = [ theta1(:) ; theta2(:) ]      theta1 first, each matrix column by column
///
/// w       theta1 is h×(n+1), theta2 is K×(h+1).
/// result  h·(n+1) + K·(h+1) numbers.
arma::vec unroll(const Weights& w);

/// The way back: roll(unroll(w), n, h, K) equals w. Course sections 1.2 and 2.4.
///
/// params   h·(n+1) + K·(h+1) numbers, in the order of unroll.
/// n, h, K  inputs, hidden units, labels.
/// result   theta1 is h×(n+1), theta2 is K×(h+1).
///
/// A vector of another length is not graded. Ours throws std::invalid_argument.
Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K);

/// The target of every output unit: 1 where example i has label k+1, else 0. Course section 1.3.
///
/// y       m labels, each in 1..K. Not every label need occur.
/// result  m×K; label 1 is column 0, label K is column K−1.
///
/// A label outside 1..K is not graded. Ours lets Armadillo throw its "index out of bounds".
arma::mat one_hot(const arma::uvec& y, arma::uword K);

}  // namespace ex4
