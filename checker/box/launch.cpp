// Command lines for ex4_box and bubblewrap; see launch.hpp.
#include "checker/box/launch.hpp"

#include <stdexcept>
#include <utility>

#include "checker/box/landlock.hpp"
#include "checker/process/child.hpp"

namespace ex4::box {
namespace {

using Words = std::vector<std::string>;

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

/// bubblewrap with the system's programs and libraries to read, and nothing else. /proc is left out: it shows
/// the environment of the parent.
Words bubblewrap() {
  Words words = {"bwrap",         "--unshare-all", "--die-with-parent",
                 "--new-session", "--cap-drop",    "ALL",
                 "--ro-bind",     "/usr",          "/usr",
                 "--dev",         "/dev",          "--tmpfs",
                 "/tmp",          "--chdir",       "/tmp"};
  for (const char* path : {"/bin", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/ld.so.cache"})
    append(words, {"--ro-bind-try", path, path});
  return words;
}

Words limited(const Box& box, const std::string& profile, const Limits& limits) {
  return {box.program.string(), profile, std::to_string(limits.memory_mb), std::to_string(limits.cpu_seconds),
          std::to_string(limits.file_mb)};
}

constexpr std::pair<Isolation, const char*> names[] = {
    {Isolation::limits, "limits"}, {Isolation::landlock, "landlock"}, {Isolation::namespaces, "namespaces"}};

}  // namespace

namespace {

Isolation probe_isolation() {
  Words probe = bubblewrap();
  append(probe, {"--", "/usr/bin/true"});
  try {
    const process::Finished tried = process::run(probe, std::chrono::seconds(5), 4096);
    if (!tried.timed_out && tried.status == 0) return Isolation::namespaces;
  } catch (const std::runtime_error&) {  // bubblewrap is not installed
  }
  return landlock_available() ? Isolation::landlock : Isolation::limits;
}

}  // namespace

Isolation strongest_isolation() {
  static const Isolation found = probe_isolation();  // starting bubblewrap takes a few hundredths of a second
  return found;
}

std::string to_string(Isolation level) {
  for (const auto& [candidate, name] : names)
    if (candidate == level) return name;
  throw std::invalid_argument("unknown isolation level");
}

Isolation isolation_from(const std::string& name) {
  for (const auto& [level, candidate] : names)
    if (name == candidate) return level;
  throw std::invalid_argument("unknown isolation level \"" + name + "\"");
}

std::string describe(Isolation level) {
  switch (level) {
    case Isolation::namespaces:
      return "namespaces (bubblewrap), seccomp and limits: no other process, file, network or user is "
             "visible";
    case Isolation::landlock:
      return "Landlock, seccomp and limits: only system libraries are readable, nothing is writable";
    case Isolation::limits:
      break;
  }
  return "seccomp and limits only: files of this user stay readable (install bubblewrap for more)";
}

std::vector<std::string> run_command(const Box& box, const Limits& limits,
                                     const std::filesystem::path& program) {
  if (box.level != Isolation::namespaces) {
    Words words = limited(box, "run", limits);
    append(words, {"--", program.string()});
    return words;
  }
  Words words = bubblewrap();
  // Inside, the two programs have neutral names: the learner's code learns nothing about where it is graded.
  append(words, {"--clearenv", "--ro-bind", box.program.string(), "/box/ex4_box", "--ro-bind",
                 program.string(), "/box/runner", "--"});
  append(words, limited({"/box/ex4_box", box.level}, "run", limits));
  append(words, {"--", "/box/runner"});
  return words;
}

std::vector<std::string> compile_command(const Box& box, const Limits& limits,
                                         const std::vector<std::string>& command,
                                         const std::vector<std::filesystem::path>& readable,
                                         const std::filesystem::path& writable) {
  Words words;
  if (box.level == Isolation::namespaces) {
    words = bubblewrap();
    for (const auto& path : readable) append(words, {"--ro-bind", path.string(), path.string()});
    if (!writable.empty()) append(words, {"--bind", writable.string(), writable.string()});
    append(words, {"--ro-bind", box.program.string(), box.program.string(), "--"});
  }
  append(words, limited(box, "compile", limits));
  for (const auto& path : readable) append(words, {"--read", path.string()});
  if (!writable.empty()) append(words, {"--write", writable.string()});
  words.push_back("--");
  append(words, command);
  return words;
}

}  // namespace ex4::box
