// Part 2.2, random initialisation: what random_init promises.
// Guide: docs/parts/init.md.
#pragma once

#include <armadillo>

namespace ex4 {

/// Small random weights for one layer, so that no two units start alike. Course section 2.2.
///
///   every entry is drawn evenly from [−ε, ε], the bias column included
///
/// fan_in   units in the layer that the weights come from, without its bias unit.
/// fan_out  units in the layer that the weights go to.
/// epsilon  ε > 0.
/// result   fan_out×(fan_in+1).
///
/// The numbers come from Armadillo's generator (arma::randu and its family). The caller sets its seed: the
/// same seed gives the same matrix, another seed another one. So this function must not set a seed itself.
arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon);

}  // namespace ex4
