// See interrupt.hpp.
#include "checker/terminal/interrupt.hpp"

namespace ex4::cli {
namespace {

volatile std::sig_atomic_t pressed = 0;

}  // namespace

CatchInterrupt::CatchInterrupt() {
  pressed = 0;
  struct sigaction action {};
  action.sa_handler = [](int) { pressed = 1; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, &before_);
}

CatchInterrupt::~CatchInterrupt() { sigaction(SIGINT, &before_, nullptr); }

bool CatchInterrupt::interrupted() const { return pressed != 0; }

}  // namespace ex4::cli
