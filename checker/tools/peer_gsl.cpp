// GSL's Polak–Ribière conjugate gradient. GSL is GPL, so it stays in this measuring tool.
#include <gsl/gsl_multimin.h>

#include <algorithm>

#include "checker/tools/optimizer_peers.hpp"

namespace ex4::tools {
namespace {

double value_and_slope(const gsl_vector* x, const Objective& f, gsl_vector* slope) {
  arma::vec gradient;
  const double value = f(arma::vec(x->data, x->size), gradient);
  if (slope != nullptr) std::copy(gradient.begin(), gradient.end(), slope->data);
  return value;
}

}  // namespace

arma::vec gsl_conjugate_pr(const Objective& f, const arma::vec& start, arma::uword iterations) {
  gsl_multimin_function_fdf problem;
  problem.n = start.n_elem;
  problem.params = const_cast<Objective*>(&f);
  problem.f = [](const gsl_vector* x, void* p) {
    return value_and_slope(x, *static_cast<Objective*>(p), nullptr);
  };
  problem.df = [](const gsl_vector* x, void* p, gsl_vector* g) {
    value_and_slope(x, *static_cast<Objective*>(p), g);
  };
  problem.fdf = [](const gsl_vector* x, void* p, double* value, gsl_vector* g) {
    *value = value_and_slope(x, *static_cast<Objective*>(p), g);
  };
  arma::vec x = start;
  gsl_vector_view view = gsl_vector_view_array(x.memptr(), x.n_elem);
  gsl_multimin_fdfminimizer* state =
      gsl_multimin_fdfminimizer_alloc(gsl_multimin_fdfminimizer_conjugate_pr, start.n_elem);
  gsl_multimin_fdfminimizer_set(state, &problem, &view.vector, 0.1, 0.1);
  for (arma::uword k = 0; k < iterations && gsl_multimin_fdfminimizer_iterate(state) == 0; ++k) {
  }
  std::copy_n(gsl_multimin_fdfminimizer_x(state)->data, x.n_elem, x.begin());
  gsl_multimin_fdfminimizer_free(state);
  return x;
}

}  // namespace ex4::tools
