// Ctrl-C as a question that long work can ask, instead of the end of the program.
#pragma once

#include <csignal>

namespace ex4::cli {

/// While it lives, the first Ctrl-C only sets a flag; a second one ends the program as usual.
class CatchInterrupt {
 public:
  CatchInterrupt();
  ~CatchInterrupt();
  CatchInterrupt(const CatchInterrupt&) = delete;
  CatchInterrupt& operator=(const CatchInterrupt&) = delete;
  bool interrupted() const;

 private:
  struct sigaction before_ {};
};

}  // namespace ex4::cli
