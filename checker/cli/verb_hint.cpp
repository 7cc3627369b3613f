// ./ex4 hint PART: the next hint from the part's page, in rising order; remembers how many were shown.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "checker/cli/guide.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/terminal/style.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

struct HintOptions {
  std::string part;
  bool all = false, again = false;
};

fs::path memory_of(const Context& context, const std::string& stem) {
  return context.state() / "hints" / stem;
}

std::size_t shown_so_far(const Context& context, const std::string& stem) {
  std::ifstream in(memory_of(context, stem));
  std::size_t count = 0;
  return in >> count ? count : 0;
}

void remember(const Context& context, const std::string& stem, std::size_t count) {
  std::error_code ignored;  // without a memory the hints start again: no reason to fail
  fs::create_directories(memory_of(context, stem).parent_path(), ignored);
  std::ofstream(memory_of(context, stem)) << count << '\n';
}

void show(const std::vector<std::string>& hints, std::size_t index) {
  fmt::print("{}\n", paint(Ink::strong, fmt::format("Hint {} of {}", index + 1, hints.size())));
  fmt::print("{}\n", rendered(hints[index], terminal_width()));
}

int run_hint(const Context& context, const HintOptions& options) {
  const Part& part = chosen_part(options.part);
  const std::vector<std::string> hints = hints_of(context.guide(part.stem));
  if (hints.empty()) throw SetupError("docs/parts/" + part.stem + ".md holds no hints");
  fmt::print("{} {}\n\n", part.section, part.title);

  const std::size_t before = std::min(shown_so_far(context, part.stem), hints.size());
  const std::size_t wanted = options.all     ? hints.size()
                             : options.again ? std::max<std::size_t>(before, 1)
                                             : std::min(before + 1, hints.size());
  for (std::size_t i = options.all ? 0 : wanted - 1; i < wanted; ++i) show(hints, i);
  remember(context, part.stem, std::max(before, wanted));

  if (wanted < hints.size())
    fmt::print("Still stuck? The same command gives the next hint.\n");
  else
    fmt::print(
        "{}",
        wrap(fmt::format("That was the last hint. The page docs/parts/{0}.md says more, and ./ex4 solution "
                         "{0} shows ours once yours passes.",
                         part.stem),
             terminal_width()));
  return all_passed;
}

}  // namespace

void add_hint(CLI::App& app, const Context& context, Action& run) {
  CLI::App* verb = app.add_subcommand("hint", "The next hint for a part, each one saying a little more");
  auto options = std::make_shared<HintOptions>();
  verb->add_option("PART", options->part, "The part, as ./ex4 list names it")->required();
  CLI::Option* all = verb->add_flag("--all", options->all, "All hints at once");
  verb->add_flag("--again", options->again, "The hint that was shown last")->excludes(all);
  verb->footer("Examples:\n  ./ex4 hint cost\n  ./ex4 hint cost --again");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_hint(context, *options); }; });
}

}  // namespace ex4::cli
