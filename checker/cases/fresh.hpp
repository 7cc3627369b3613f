// Inputs that nobody can know before they are sent, for the calls that are timed: an answer that was
// remembered or computed beforehand is of no use there. Their numbers differ from run to run and must never
// reach a verdict.
#pragma once

#include "checker/cases/network_case.hpp"

namespace ex4::cases {

/// The same network with every weight changed by up to 5 %, from a seed that the kernel gives to this
/// process.
NetworkCase with_fresh_weights(NetworkCase of);

}  // namespace ex4::cases
