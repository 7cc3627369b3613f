// What the two parts that draw have in common: the picture that a program with some wrong choices makes.
#pragma once

#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::diagnosis {

/// One picture a row of X. Throws where such a program would, and where the picture would be far too large.
arma::mat draw(const arma::mat& X, const Picks& is);
const std::vector<Option>& drawing_options();

}  // namespace ex4::diagnosis
