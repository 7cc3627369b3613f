// What ends a verb with exit code 2.
#pragma once

#include <stdexcept>

namespace ex4::cli {

/// An error of usage or set-up: its text is printed after "ex4: ", the exit code is 2.
class SetupError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace ex4::cli
