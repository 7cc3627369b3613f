// ./ex4 why PART: what the checker's claim about a part rests on, the formula that the answers follow. Read from the last
// verdict; nothing is run.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "checker/cli/verbs.hpp"
#include "checker/diagnosis/engine/catalogue.hpp"
#include "checker/grader/grader.hpp"
#include "checker/terminal/style.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

void say(const std::string& text) { fmt::print("{}", wrap(verdict::printable(text), terminal_width(), "  ")); }

void show(const Part& part, const verdict::Mistake& mistake) {
  fmt::print("{}{}\n", paint(Ink::strong, verdict::printable(mistake.id)),
             mistake.certain ? " (certain: it reproduces all of your answers)" : " (an observation: it may not be the cause)");
  say(mistake.says);
  const auto known = diagnosis::find_entry(part.stem, mistake.id);
  if (known && !known->formula.empty())
    say((mistake.certain ? "Your answers follow this formula: " : "The formula that comes closest: ") + known->formula);
  else if (mistake.certain)
    say("It was read off your answers directly; there is no formula to show.");
  if (!mistake.ask.empty()) say("Ask yourself: " + mistake.ask);
  if (!mistake.see.empty()) say("Read: " + mistake.see);
  fmt::print("\n");
}

int run_why(const Context& context, const std::string& stem) {
  const Part& part = chosen_part(stem);
  const verdict::Verdict last = remembered(context);
  const auto found = std::find_if(last.parts.begin(), last.parts.end(), [&](const verdict::Part& p) { return p.id == part.stem; });
  fmt::print("{} {}\n\n", part.section, part.title);
  if (found == last.parts.end() || found->status == "not_started") {
    say(fmt::format("{} has not been checked yet, or is not started. First: ./ex4 check {}", part.stem, part.stem));
    return not_all_passed;
  }
  if (found->status == "passed") {
    say(fmt::format("{} passed when it was last checked: there is nothing to explain.", part.stem));
    return all_passed;
  }
  if (found->mistakes.empty()) {
    say(fmt::format("The checker found no mistake that it can name. What it saw: {}", found->message));
    say(fmt::format("./ex4 check {} shows every failed check; ./ex4 hint {} may help.", part.stem, part.stem));
    return not_all_passed;
  }
  for (const verdict::Mistake& mistake : found->mistakes) show(part, mistake);
  say(fmt::format("This is about the code as it was last checked. After a change: ./ex4 check {}", part.stem));
  return not_all_passed;
}

}  // namespace

void add_why(CLI::App& app, const Context& context, Action& run) {
  const auto stem = std::make_shared<std::string>();
  CLI::App* verb = app.add_subcommand("why", "What the checker's explanation of a part rests on");
  verb->add_option("PART", *stem, "the part, as ./ex4 list names it")->required();
  verb->footer(
      "Shows, for each mistake of the last check, the formula that your answers follow: T1 and T2 are Theta1 and Theta2,\n"
      "' transposes, .* works entry by entry, drop_first leaves out the first column.\n\n"
      "Exit status: 0 the part passed, 1 it did not, 2 the command is at fault.\n\nExample:\n  ./ex4 why backprop_loop");
  verb->callback([&context, &run, stem] { run = [&context, stem] { return run_why(context, *stem); }; });
}

}  // namespace ex4::cli
