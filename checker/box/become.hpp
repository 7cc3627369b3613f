// The child's side of the box: limits, then rights, then the program.
#pragma once

#include "checker/box/request.hpp"

namespace ex4::box {

/// Descriptors that the child uses until it is the program, and that close by themselves then.
struct Lines {
  int failure;   ///< takes errno when the program could not be started
  int listener;  ///< a socket: takes the descriptor on which the kernel asks about threads
};

/// Becomes the program, or tells why not and ends. `box` is the process that must outlive it.
[[noreturn]] void become(const Request& request, const Lines& lines, int box);

}  // namespace ex4::box
