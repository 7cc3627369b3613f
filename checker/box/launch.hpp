// How a program is put into the box on this machine: limits alone, or bubblewrap's namespaces around them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ex4::box {

/// From weakest to strongest. `landlock` needs a recent kernel, `namespaces` bubblewrap and the right to use
/// it.
enum class Isolation { limits, landlock, namespaces };

/// The strongest that works here, found by trying it once in the life of this process.
Isolation strongest_isolation();
/// One sentence for people: what this level keeps away from learner code.
std::string describe(Isolation level);
std::string to_string(Isolation level);
/// Throws std::invalid_argument for an unknown name.
Isolation isolation_from(const std::string& name);

struct Limits {
  unsigned memory_mb = 2048;
  unsigned cpu_seconds = 60;  ///< a backstop for the process; the judge enforces its own limit a call
  unsigned file_mb = 1;
};

/// The box program and the level to use.
struct Box {
  std::filesystem::path program;
  Isolation level = Isolation::limits;
};

/// The command that runs learner code: descriptors 3 and 4 are its pipes, 5 takes the box's report.
std::vector<std::string> run_command(const Box& box, const Limits& limits,
                                     const std::filesystem::path& program);

/// The command that runs a compiler which may read the system and `readable`, and write only under
/// `writable`; nowhere where that is empty.
std::vector<std::string> compile_command(const Box& box, const Limits& limits,
                                         const std::vector<std::string>& command,
                                         const std::vector<std::filesystem::path>& readable,
                                         const std::filesystem::path& writable);

}  // namespace ex4::box
