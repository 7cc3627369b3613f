// See terminal_report.hpp. The course's table is in course_table.cpp.
#include "checker/cli/terminal_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checker/terminal/quoted_place.hpp"
#include "checker/terminal/style.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

using verdict::printable;

constexpr std::size_t shown_notes = 3;
constexpr std::size_t shown_in_full = 3;  // failed checks; more would push the first one off the screen

bool passed(const verdict::Check& check) { return check.status == "passed"; }
bool failed(const verdict::Check& check) { return check.status == "failed"; }

/// "label text", with the label in bold and the text wrapped beside it.
std::string labelled(const std::string& label, const std::string& text, std::size_t width,
                     Ink ink = Ink::strong) {
  std::string lines = wrap(label + " " + printable(text), width, "  ");
  if (const std::size_t at = lines.find(label); at != lines.npos)
    lines.replace(at, label.size(), paint(ink, label));
  return lines;
}

std::string heading(const verdict::Part& part) {
  const std::string points = fmt::format("{} of {} points", part.score, part.max_score);
  std::string line = fmt::format("{} {} {}", sign_of(part.status), padded(part.section, 4),
                                 paint(Ink::strong, printable(part.title)));
  if (part.status != "passed")
    line += paint(part.status == "not_started" ? Ink::dim : Ink::bad, ": " + in_words(part.status));
  return line + paint(Ink::dim, "  (" + points + ")") + "\n";
}

std::string mistakes_of(const verdict::Part& part, std::size_t width) {
  std::string out;
  for (const verdict::Mistake& mistake : part.mistakes) {
    if (mistake.certain)
      out += labelled("What went wrong:", mistake.says, width, Ink::bad);
    else
      out += labelled("What stands out (it may not be the cause):", mistake.says, width, Ink::warn);
    out += quoted_place(mistake.place, width, 4);
    if (!mistake.ask.empty()) out += labelled("Ask yourself:", mistake.ask, width);
    if (!mistake.see.empty()) out += labelled("Read:", mistake.see, width);
    out += "\n";
  }
  return out;
}

/// `place_told`: a mistake above shows that line already.
std::string failed_check(const verdict::Check& check, std::size_t width, bool in_full, bool place_told) {
  std::string out = wrap("✗ " + printable(check.name), width, "  ");
  if (const std::size_t at = out.find("✗"); at != out.npos)
    out.replace(at, std::string("✗").size(), paint(Ink::bad, "✗"));
  if (in_full) out += wrap(printable(check.message), width, "      ");
  if (in_full && !place_told) out += quoted_place(check.place, width, 6);
  if (!check.replay.empty())  // one line, however long: it is there to be copied
    out += "      " + paint(Ink::dim, "this call again: " + printable(check.replay)) + "\n";
  return out;
}

std::string checks_of(const verdict::Part& part, std::size_t width) {
  std::string out;
  std::size_t shown = 0;
  std::map<std::string, std::size_t> skipped;  // by reason
  for (const verdict::Check& check : part.checks) {
    const bool told = std::any_of(part.mistakes.begin(), part.mistakes.end(), [&](const verdict::Mistake& mistake) {
      return mistake.place.line == check.place.line && mistake.place.column == check.place.column;
    });
    if (failed(check)) out += failed_check(check, width, shown++ < shown_in_full, told);
    if (!failed(check) && !passed(check)) ++skipped[printable(check.message)];
  }
  const auto right = std::count_if(part.checks.begin(), part.checks.end(), passed);
  if (right > 0)
    out += fmt::format("  {} {} of {} checks passed\n", paint(Ink::good, "✓"), right, part.checks.size());
  for (const auto& [reason, count] : skipped)
    out += wrap(
        fmt::format("– {} not made{}{}", count == 1 ? "1 check was" : fmt::format("{} checks were", count),
                    reason.empty() ? "" : ": ", reason),
        width, "  ");
  return out.empty() ? out : out + "\n";
}

/// Line and caret as compilers draw them; both are lines of the learner's, so neither is wrapped.
std::string pointed_at(const verdict::Note& note) {
  const std::string quoted = printable(note.quoted);
  if (quoted.empty() || note.column == 0 || note.column > quoted.size()) return {};
  return fmt::format("      {}\n      {}\n", quoted,
                     blanks_for(quoted.substr(0, note.column - 1)) + paint(Ink::warn, "^"));
}

std::string notes_of(const verdict::Part& part, std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < std::min(part.notes.size(), shown_notes); ++i) {
    const verdict::Note& note = part.notes[i];
    out += labelled("The compiler warns:", fmt::format("{}:{}:{}: {}", note.file, note.line, note.column, note.text), width, Ink::warn);
    out += pointed_at(note);
  }
  if (part.notes.size() > shown_notes) out += fmt::format("  ({} more warnings)\n", part.notes.size() - shown_notes);
  return out.empty() ? out : out + "\n";
}

/// Of a part that passed: worth a look some day.
std::string quiet_notes(const verdict::Part& part, std::size_t width) {
  if (part.notes.empty()) return {};
  const verdict::Note& note = part.notes.front();
  const std::string more = part.notes.size() == 1 ? "" : fmt::format(" (and {} more)", part.notes.size() - 1);
  return paint(Ink::dim, wrap(printable(fmt::format("The compiler warns: {}:{}: {}{}", note.file, note.line, note.text, more)),
                              width, "       "));
}

/// The part's message, unless a mistake says the same already.
std::string message_of(const verdict::Part& part, std::size_t width) {
  const bool said = std::any_of(
      part.mistakes.begin(), part.mistakes.end(),
      [&](const verdict::Mistake& mistake) { return part.message == mistake.says || part.message.empty(); });
  return said || part.message.empty() ? "" : wrap(printable(part.message), width, "  ") + "\n";
}

}  // namespace

std::string sign_of(const std::string& status) {
  if (status == "passed") return paint(Ink::good, "✓");
  if (status == "not_started") return paint(Ink::dim, "·");
  if (status == "grader_error") return paint(Ink::warn, "?");
  return paint(Ink::bad, "✗");
}

std::string in_words(const std::string& status) {
  static const std::map<std::string, std::string> words{
      {"not_started", "not started"},          {"compile_error", "does not compile"},
      {"timed_out", "took too long"},          {"memory_exceeded", "used too much memory"},
      {"output_exceeded", "printed too much"}, {"exited", "ended the program by itself"},
      {"grader_error", "could not be judged"}};
  const auto found = words.find(status);
  return found == words.end() ? printable(status) : found->second;
}

std::string part_report(const verdict::Part& part, std::size_t width) {
  // "All 9 checks passed." is what the heading says; what a program did after its last answer is news.
  const std::size_t more = part.message.find(" (");
  if (part.status == "passed")
    return heading(part) + quiet_notes(part, width) + (more == std::string::npos
                                ? ""
                                : paint(Ink::warn, wrap(printable(part.message.substr(more + 1)), width, "       ")));
  if (part.status == "not_started")
    return heading(part) + paint(Ink::dim, wrap(printable(part.message), width, "       "));
  if (part.status == "grader_error")
    return heading(part) + "\n" +
           wrap(fmt::format("{}.", printable(part.message)), width, "  ") +
           wrap("This is no fault of your code: nothing was decided, and nothing is lost. The same command tries again.", width, "  ") +
           "\n";
  // Where no cause is sure, the compiler's words come before what only stands out.
  const std::string mistakes = mistakes_of(part, width), notes = notes_of(part, width);
  const bool sure = std::any_of(part.mistakes.begin(), part.mistakes.end(), [](const verdict::Mistake& m) { return m.certain; });
  return heading(part) + "\n" + (sure ? mistakes + message_of(part, width) + notes : notes + mistakes + message_of(part, width)) +
         checks_of(part, width) +
         wrap(fmt::format("Stuck? ./ex4 hint {}", part.id), width, "  ") + "\n";
}

std::string summary(const verdict::Verdict& verdict, std::size_t width) {
  const auto done = std::count_if(verdict.parts.begin(), verdict.parts.end(),
                                  [](const verdict::Part& part) { return part.status == "passed"; });
  std::string out = "\n" + paint(verdict.all_passed() ? Ink::good : Ink::strong,
                                 fmt::format("{} of {} points", verdict.score(), verdict.max_score()));
  out += fmt::format(", {} of {} part{} passed.\n", done, verdict.parts.size(),
                     verdict.parts.size() == 1 ? "" : "s");
  const auto next = std::find_if(verdict.parts.begin(), verdict.parts.end(),
                                 [](const verdict::Part& part) { return part.status != "passed"; });
  const std::string table = course_table(verdict);
  if (!table.empty()) out += "\n" + table;
  if (next != verdict.parts.end() && verdict.parts.size() > 1)
    out += "\n" +
           wrap(fmt::format("Next: {} {} (./ex4 check {})", next->section, printable(next->title), next->id),
                width);
  return out;
}

}  // namespace ex4::cli
