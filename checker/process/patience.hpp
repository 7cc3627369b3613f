// How long to wait for a process that may be waiting itself. The clock on the wall cannot tell one that hangs from one
// that a busy machine lets starve; the kernel can. Processor time is limited elsewhere (RLIMIT_CPU, the session).
#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>

namespace ex4::process {

/// Watches a process and all of its descendants. Time counts against them only while none of their threads runs, waits
/// for a processor or for a disk, and only while whoever asks is there to see it.
class Patience {
 public:
  enum class State {
    go_on,
    idle,    ///< it did nothing for as long as was granted: it hangs
    starved  ///< the wall's clock ran to many times that, and still it had no processor: nothing can be said about it
  };
  /// `seconds` of doing nothing are granted; on the wall, `crowded` times as many.
  Patience(pid_t root, double seconds);
  /// To be asked every few hundredths of a second; asked more often, it answers at once without looking.
  State look();
  /// What has passed since the last look was our own time, not theirs.
  void resume();
  /// Seconds of doing nothing until the last look.
  double idle() const { return idle_; }

 private:
  using Clock = std::chrono::steady_clock;
  enum class Seen {
    nothing,  ///< all of them sleep
    counted,  ///< one runs or waits for a processor, and has had it since the look before: its account is up to date
    waiting   ///< one waits, for a processor or a disk, and what it waited is not yet on its account
  };
  Seen see();

  pid_t root_;
  double granted_, idle_ = 0;
  double open_ = 0, open_active_ = 0;  ///< seconds that are not yet told apart, and of those on the accounts
  Clock::time_point started_, last_look_;
  std::map<pid_t, double> active_;  ///< of each thread: seconds on a processor or waiting for one
  double active_since_ = 0;         ///< of all threads, since the look before
};

/// Times the granted seconds that the wall's clock may show before a starved process is given up.
inline constexpr double crowded = 30;

/// The last process of a chain in which each has one child (judge, bubblewrap, box, runner), seen from outside.
pid_t deepest_descendant(pid_t pid);

}  // namespace ex4::process
