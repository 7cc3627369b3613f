// ./ex4 reset PART: the empty stub again. The learner's file is kept under a dated name; nothing is lost.
#include <CLI/CLI.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

#include "checker/cli/verbs.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

/// <stem>.cpp.bak-YYYYMMDD-HHMMSS in the state folder, local time; a number is added to a name that is taken.
fs::path name_for_copy(const Context& context, const std::string& stem) {
  const std::string name =
      fmt::format("{}.cpp.bak-{:%Y%m%d-%H%M%S}", stem, fmt::localtime(std::time(nullptr)));
  fs::path copy = context.state() / name;
  for (int i = 2; fs::exists(copy); ++i) copy = context.state() / fmt::format("{}-{}", name, i);
  return copy;
}

int run_reset(const Context& context, const std::string& word) {
  const Part& part = chosen_part(word);
  const fs::path stub = context.build / "stubs" / (part.stem + ".cpp");
  const fs::path mine = context.exercises() / (part.stem + ".cpp");
  const std::string fresh = read_text(stub);
  if (fs::exists(mine) && read_text(mine) == fresh) {
    fmt::print("{} is the empty stub already.\n", shown(context, mine));
    return all_passed;
  }
  try {
    if (fs::exists(mine)) {
      fs::create_directories(context.state());
      const fs::path copy = name_for_copy(context, part.stem);
      fs::copy_file(mine, copy);
      fmt::print("Your file is kept as {}\n", shown(context, copy));
      fmt::print("To have it back:  cp '{}' '{}'\n", shown(context, copy), shown(context, mine));
    }
    fs::copy_file(stub, mine, fs::copy_options::overwrite_existing);
  } catch (const fs::filesystem_error& error) {
    throw SetupError(error.what());
  }
  fmt::print("{} is the empty stub again.\n", shown(context, mine));
  return all_passed;
}

}  // namespace

void add_reset(CLI::App& app, const Context& context, Action& run) {
  CLI::App* verb = app.add_subcommand("reset", "Start a part again from the empty stub; your file is kept");
  auto part = std::make_shared<std::string>();
  verb->add_option("PART", *part, "The part, as ./ex4 list names it")->required();
  verb->footer("Example:\n  ./ex4 reset cost");
  verb->callback([&context, &run, part] { run = [&context, part] { return run_reset(context, *part); }; });
}

}  // namespace ex4::cli
