// The steps of ./ex4 tour: our solutions, linked into this program, taken through the exercise. Each prints
// what it is, what it computes and what to look at.
#pragma once

#include <filesystem>

#include "exercises/network.hpp"

namespace ex4::cli::tour {

/// Draws 100 of the digits; writes digits.png.
void digits(const arma::mat& X, const arma::uvec& y, const std::filesystem::path& out);
void model(const Weights& given, const arma::mat& X, const arma::uvec& y);
void costs(const Weights& given, const arma::mat& X, const arma::uvec& y);
void slope();
void random_start(arma::uword n, arma::uword h, arma::uword K);
void backpropagation(const Weights& given, const arma::mat& X, const arma::uvec& y);
/// On the course's small network, at λ = 0 and 3.
void gradient_check();
/// Ctrl-C ends the training early with the best weights so far.
Weights training(const arma::mat& X, const arma::uvec& y);
void accuracies(const Weights& trained, const arma::mat& X, const arma::uvec& y, const arma::mat& unseen_X,
                const arma::uvec& unseen_y, const std::filesystem::path& out);
/// Draws what each hidden unit looks for; writes hidden_layer.png.
void hidden_layer(const Weights& trained, const std::filesystem::path& out);

}  // namespace ex4::cli::tour
