// The quantities that a right program may meet on its way through one call, part by part, and the outcomes of
// known mistakes. Worked out by matrix formulas, since nothing is judged by them; the answer itself comes
// from the judge.
#pragma once

#include "checker/session/observation.hpp"
#include "checker/trace/table.hpp"
#include "checker/wire/record.hpp"

namespace ex4::trace {

/// Throws std::exception when the call is not one that the part's functions take.
Table quantities_for(const std::string& stem, const judge::Observation& failing);

/// What the files of quantities share.
namespace quantities {
arma::mat g(const arma::mat& z);
arma::mat slope(const arma::mat& z);
arma::mat with_bias(const arma::mat& a);
arma::mat without_first(const arma::mat& a);
void network(Table& table, const std::string& stem, const wire::Record& arguments);
void catalogue(Table& table, const std::string& stem, const wire::Call& call);
void pictures(Table& table, const arma::mat& rows, const std::string& name);
void others(Table& table, const wire::Call& call);
}  // namespace quantities

}  // namespace ex4::trace
