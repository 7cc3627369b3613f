// What a stub throws, so that "not started" is a verdict of its own and never a plausible zero.
#pragma once

#include <stdexcept>
#include <string>

namespace ex4 {

/// Thrown by the stub of a function that has not been written yet; carries the function's name.
class NotImplemented : public std::logic_error {
 public:
  explicit NotImplemented(const std::string& function) : std::logic_error(function + " is not written yet") {}
};

}  // namespace ex4
