// The optimisers that docs/optimizer.md compares, each behind the same call. For compare_optimizers only.
#pragma once

#include "exercises/minimize.hpp"

namespace ex4::tools {

/// Each takes `iterations` accepted steps, or fewer when it gives up, and returns where it stands.
arma::vec gsl_conjugate_pr(const Objective& f, const arma::vec& start, arma::uword iterations);
arma::vec dlib_lbfgs(const Objective& f, const arma::vec& start, arma::uword iterations);
arma::vec dlib_cg(const Objective& f, const arma::vec& start, arma::uword iterations);

}  // namespace ex4::tools
