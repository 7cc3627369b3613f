// The one exception of the data module: a file that is missing, damaged or not what it claims to be.
#pragma once

#include <stdexcept>

namespace ex4::data {

/// what() names the file, what was found, what was wanted, and the cure, in plain words for the learner.
struct DataError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace ex4::data
