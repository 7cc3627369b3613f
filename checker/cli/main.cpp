// The ex4 program. The script ./ex4 builds it and hands over; EX4_ROOT, EX4_BUILD and EX4_CALLER say where
// things are.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fcntl.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "checker/cli/verbs.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::cli {
namespace {

std::filesystem::path from_environment(const char* name, const std::filesystem::path& otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::filesystem::path(value);
}

/// The first word that is not an option, when it names no verb.
std::string unknown_verb(const CLI::App& app, int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    std::string word = arguments[i];
    if (word.starts_with("-")) continue;
    for (const CLI::App* verb : app.get_subcommands({}))
      if (verb->get_name() == word) return {};
    return word;
  }
  return {};
}

int run(int count, char** arguments) {
  Context context;
  context.root = from_environment("EX4_ROOT", std::filesystem::current_path());
  context.build = from_environment("EX4_BUILD", context.root / "build");
  context.caller = from_environment("EX4_CALLER", std::filesystem::current_path());
  CLI::App app("ex4: a neural network that learns handwritten digits, step by step, in C++.", "./ex4");
  app.set_version_flag("--version", "ex4 " EX4_VERSION);
  app.footer(
      "Without a verb: where you are, and what comes next.\nEach verb explains itself: ./ex4 check --help");
  app.require_subcommand(0, 1);
  app.set_help_all_flag("--help-all", "Help on every verb");
  Action action;
  for (const AddVerb add : verbs()) add(app, context, action);
  if (const std::string word = unknown_verb(app, count, arguments); !word.empty()) {
    std::vector<std::string> names;
    for (const CLI::App* verb : app.get_subcommands({})) names.push_back(verb->get_name());
    throw SetupError(fmt::format("there is no verb \"{}\"; did you mean \"{}\"? ./ex4 --help lists them",
                                 word, nearest(word, names)));
  }
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? all_passed : usage_or_setup_error;
  }
  return action();
}

}  // namespace
}  // namespace ex4::cli

namespace {

/// A descriptor that was closed would be given to the next file that is opened, and what is printed would go there. One
/// that takes nothing says so instead.
void occupy_standard_descriptors() {
  for (const int fd : {0, 1, 2})
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

}  // namespace

int main(int count, char** arguments) {
  occupy_standard_descriptors();
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const int code = ex4::cli::run(count, arguments);
    errno = 0;
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
    // Whoever closed the other end (head, less) has seen enough; a full disk is news.
    if (errno != EPIPE) fmt::print(stderr, "ex4: standard output took not everything: {}\n", std::strerror(errno));
    return ex4::cli::usage_or_setup_error;
  } catch (const std::exception& error) {
    std::fflush(stdout);
    fmt::print(stderr, "ex4: {}\n", ex4::verdict::printable(error.what()));
    return ex4::cli::usage_or_setup_error;
  }
}
