// dlib's L-BFGS and conjugate gradient. dlib asks for value and slope apart; the last point is kept for both.
#include <dlib/optimization.h>

#include "checker/tools/optimizer_peers.hpp"

namespace ex4::tools {
namespace {

using Column = dlib::matrix<double, 0, 1>;

template <typename Strategy>
arma::vec run(const Objective& f, const arma::vec& start, arma::uword iterations, Strategy strategy) {
  Column x = dlib::mat(start.memptr(), static_cast<long>(start.n_elem));
  arma::vec at, gradient;
  double value = 0;
  const auto look = [&](const Column& p) {
    const arma::vec here(&p(0), start.n_elem);
    if (at.n_elem == here.n_elem && arma::all(at == here)) return;
    at = here;
    value = f(here, gradient);
  };
  dlib::find_min(
      strategy, dlib::objective_delta_stop_strategy(0, iterations),
      [&](const Column& p) { return look(p), value; },
      [&](const Column& p) { return look(p), Column(dlib::mat(gradient.memptr(), p.nr())); }, x, -1e300);
  return arma::vec(&x(0), start.n_elem);
}

}  // namespace

arma::vec dlib_lbfgs(const Objective& f, const arma::vec& start, arma::uword iterations) {
  return run(f, start, iterations, dlib::lbfgs_search_strategy(20));
}

arma::vec dlib_cg(const Objective& f, const arma::vec& start, arma::uword iterations) {
  return run(f, start, iterations, dlib::cg_search_strategy());
}

}  // namespace ex4::tools
