// expect: failed
// says: Still to write: roll, one_hot
// passed: unroll works for any sizes
//
// One function of three is written.
#include "exercises/model.hpp"
#include "exercises/not_implemented.hpp"

namespace ex4 {

arma::vec unroll(const Weights& w) { return arma::join_cols(arma::vectorise(w.theta1), arma::vectorise(w.theta2)); }

Weights roll(const arma::vec&, arma::uword, arma::uword, arma::uword) { throw NotImplemented("roll"); }

arma::mat one_hot(const arma::uvec&, arma::uword) { throw NotImplemented("one_hot"); }

}  // namespace ex4
