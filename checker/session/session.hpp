// A conversation with one runner process: sends calls, answers its questions, enforces the limits of each
// call. Everything that comes from the process is hostile until decoded. Comparing values is for others.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "checker/box/launch.hpp"
#include "checker/box/report.hpp"
#include "checker/process/child.hpp"
#include "checker/process/patience.hpp"
#include "checker/session/outcome.hpp"
#include "checker/wire/frame.hpp"

namespace ex4::judge {

/// What memory that nobody has written holds when a call begins; only experiments ask for a filling.
enum class Memory { as_it_is, zeros, pattern };

struct CallOptions {
  double cpu_seconds = 5;  ///< limit for this call
  Memory memory = Memory::as_it_is;
  /// Seconds that a call may do nothing, neither computing nor waiting for a processor (process::Patience).
  double patience() const { return 2 * cpu_seconds + 2; }
  std::function<double(const arma::vec&)> cost{};  ///< answers the J of numerical_gradient
  /// Called after each accepted step of minimize(); false stops it. For progress bars, not for verdicts.
  std::function<bool(arma::uword iteration, double cost, const arma::vec& params)> on_step{};
  /// Numbers that `cost` takes, or that a network to be trained has. Another number of them is refused in J, many
  /// times as many in minimize. 0 when nobody knows.
  arma::uword params = 0;
};

/// Seconds that a program may do nothing in all of its calls together: a little sleep in each of many is as good as a
/// long one.
inline constexpr double most_idle = 20;

/// Whatever is the fault of the machine and not of the runner's code is thrown as GraderError.
class Session {
 public:
  /// Starts the runner in the box; with `debugger`, under that command on the caller's terminal and without
  /// limits. `shared` is a descriptor that the program finds as number 6: memory that a traced one writes to.
  Session(const box::Box& box, const std::filesystem::path& runner, std::vector<std::string> debugger = {},
          int shared = -1);
  Session(const Session&) = delete;
  ~Session();

  /// Makes one call. After an abnormal ending every further call is `skipped`.
  Outcome call(const wire::Call& call, const CallOptions& options = {});
  bool alive() const { return alive_; }
  /// Ends the conversation. Returns what went wrong at exit ("crashed …", "did not end …"), empty when
  /// nothing.
  std::string finish();
  /// What the process printed on standard output and error, at most 64 KB.
  const std::string& output() const { return output_; }

 private:
  enum class Event { message, closed, timed_out, flooded, crowd, unreadable };
  struct Deadline {
    process::Patience& patience;
    double cpu;  ///< processor time of the runner at the most
  };

  Event exchange(const std::string& outgoing, wire::Message& incoming, const Deadline& deadline);
  bool drain_output();
  bool fill_incoming();
  std::optional<Event> take_message(wire::Message& incoming);
  double cpu_now();
  bool is_over(const Deadline& deadline);
  std::optional<std::string> answer_cost(const wire::Message& question, Outcome& outcome,
                                         const CallOptions& options);
  void take_answer(wire::Message& message, const wire::Call& call, Outcome& outcome);
  /// False once the answers of this session have filled what is kept of them.
  bool keep(std::size_t numbers);
  Outcome abnormal(Event event, Outcome outcome, const CallOptions& options, const Deadline& deadline);
  void classify_end(Outcome& outcome);
  /// Answers the runner until the call is over.
  Event serve(wire::Message& message, Outcome& outcome, const CallOptions& options, const Deadline& deadline);
  std::string minimize_for(const wire::Message& request, Outcome& outcome, const CallOptions& options,
                           const Deadline& deadline, std::optional<Event>& broken, wire::Message& last);
  /// Nothing when the program lives on. Throws GraderError when the box itself is gone or could not start it.
  std::optional<box::Report> wait_for_report();
  /// Adds the memory for the program's last words to what it is started with.
  void share_memory(std::vector<std::pair<int, int>>& descriptors);
  /// What the program left in the shared memory when a signal ended it; see wire::LastWords.
  void read_last_words(Outcome& outcome);
  /// Asks a program that hangs where it is, several times, before it is ended. Gives it a fraction of a second.
  void ask_where_it_is(Outcome& outcome);

  process::Fd requests_, replies_, printed_, report_, last_words_;
  std::unique_ptr<process::Child> child_;
  std::string incoming_, output_, problem_;
  std::size_t printed_bytes_ = 0, kept_bytes_ = 0;
  std::uint64_t most_payload_ = wire::max_payload;  ///< of a message in this call
  double charged_until_ = 0;                        ///< processor time at the last answer, in seconds
  double idle_ = 0;                                 ///< seconds of doing nothing in the calls before
  pid_t runner_pid_ = 0;
  bool alive_ = true;
  bool unlimited_ = false;
};

}  // namespace ex4::judge
