// Sentences; see words.hpp.
#include "checker/trace/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ex4::trace {
namespace {

using State = Reading::State;

constexpr std::size_t longest_text = 60, most_reads = 4;

}  // namespace

std::string Words::text(const std::string& source) {
  std::string out;
  for (const char c : source)
    if (c != '\n' && c != '\r' && c != '\t' && c != ' ')
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  while (!out.empty() && (out.back() == ' ' || out.back() == ';')) out.pop_back();
  if (out.size() <= longest_text) return out;
  std::size_t end = longest_text;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + " …";
}

std::string Words::shape(const Event& event) {
  return event.scalar ? fmt::format("{:.6g}", event.value(0)) : fmt::format("{}×{}", event.rows, event.cols);
}

std::string Words::what(std::size_t event) const {
  const Reading& read = walk_.reading(event);
  if (read.state != State::scaled) return read.text;
  if (read.factor == -1) return "-(" + read.text + ")";
  return table_.name_of_factor(read.factor) + " · " + read.text;
}

void Words::leaves(std::size_t event, Events& found, int depth) const {
  if (depth > 12 || found.size() > 40) return;
  for (const std::size_t one : history_.inputs(event)) {
    const Event& input = history_.event(one);
    if (input.kind != Event::Kind::value) continue;
    if (!history_.place(one).variable.empty())
      found.push_back(one);
    else
      leaves(one, found, depth + 1);
  }
}

std::string Words::reads(std::size_t event) const {
  Events found;
  leaves(event, found, 0);
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    return history_.place(a).begin < history_.place(b).begin;
  });
  std::string out;
  std::set<std::string> told;
  for (const std::size_t one : found) {
    const std::string name = text(history_.place(one).text), is = what(one);
    const State state = walk_.reading(one).state;
    if (is.empty() || name == is || (state != State::good && state != State::scaled) ||
        told.size() >= most_reads)
      continue;
    if (!told.insert(name).second) continue;
    out += fmt::format("{}`{}` is {}", out.empty() ? "" : ", ", name, is);
  }
  return out;
}

std::string Words::strangers(std::size_t event) const {
  Events found;
  for (const std::size_t one : history_.inputs(event))
    if (history_.event(one).kind == Event::Kind::value) found.push_back(one);
  leaves(event, found, 0);
  const auto of_one_example = [&](std::size_t one) {
    const Reading& read = walk_.reading(one);
    return read.state == State::good && read.quantity != nullptr && read.quantity->rows == "example" &&
           read.row >= 0 && read.col < 0;
  };
  for (const std::size_t a : found)
    for (const std::size_t b : found) {
      if (a >= b || !of_one_example(a) || !of_one_example(b)) continue;
      const Reading &one = walk_.reading(a), &two = walk_.reading(b);
      // Examples of one label have the same targets: it is another example only if the row is another.
      const auto fits = [&](const Reading& of, arma::uword row) {
        return near(arma::mat(of.quantity->value.row(arma::uword(of.row))),
                    arma::mat(of.quantity->value.row(row)));
      };
      if (one.row == two.row || fits(one, arma::uword(two.row)) || fits(two, arma::uword(one.row))) continue;
      return fmt::format("`{}` is {}, but `{}` is {}", text(history_.place(a).text), what(a),
                         text(history_.place(b).text), what(b));
    }
  return {};
}

/// "theta2ᵀ·δ3 ∘ g'(a2)" from two operands that are known.
std::string Words::composed(std::size_t event) const {
  const Place& where = history_.place(event);
  const Events inputs = history_.inputs(event);
  Events operands;
  for (const std::size_t one : inputs)
    if (history_.event(one).kind == Event::Kind::value) operands.push_back(one);
  if (operands.size() != 2) return {};
  const auto bracketed = [&](std::size_t one) {
    const std::string is = what(one);
    const bool sum = is.find(" + ") != std::string::npos || is.find(" - ") != std::string::npos;
    return sum && !is.starts_with('(') && !is.starts_with("-(") && is.find("the ") != 0 ? "(" + is + ")" : is;
  };
  const std::string left = bracketed(operands[0]), right = bracketed(operands[1]);
  if (left.empty() || right.empty()) return {};
  const bool matrices = !history_.event(operands[0]).scalar && !history_.event(operands[1]).scalar;
  std::string sign = where.op;
  if (sign == "%")
    sign = "∘";
  else if (sign == "*")
    sign = matrices ? "·" : "·";
  else if (sign != "+" && sign != "-" && sign != "/")
    return {};
  return left + " " + sign + " " + right;
}

std::string Words::remedy(const Remedy& remedy) const {
  const Place& where = history_.place(remedy.event);
  const Event& event = history_.event(remedy.event);
  const std::string field = event.field == 0 ? "" : std::string(".") + field_name(event.field);
  const std::string subject = "`" + (event.kind == Event::Kind::after ? where.name + field : text(where.text)) + "`";
  std::string is = shape(event);
  if (const std::string known = what(remedy.event); !known.empty() && known != is)
    is = event.scalar ? is + " (" + known + ")" : known;
  const std::string right = reads(remedy.event);
  std::string out = right.empty() ? "" : fmt::format("Up to here all is as it should be: {}. ", right);
  out += fmt::format("Line {} is the first that is not: {} is {}", where.line, subject, is);
  return out + fmt::format(". With {} in its place, {} right.", remedy.instead,
                           remedy.complete ? "the answer comes out" : "part of the answer comes out");
}

std::string Words::of(const Finding& finding, const std::string& expected) const {
  const Place& where = history_.place(finding.event);
  const Reading& read = walk_.reading(finding.event);
  const Event& event = history_.event(finding.event);
  const bool set = event.kind == Event::Kind::after;
  const std::string field = event.field == 0 ? "" : std::string(".") + field_name(event.field);
  const std::string subject = "`" + (set ? where.name + field : text(where.text)) + "`";
  if (const std::string apart = finding.clear ? strangers(finding.event) : ""; !apart.empty())
    return fmt::format("In line {} numbers of different examples meet in {}: {}.", where.line, subject,
                       apart);
  const std::string right = finding.clear ? reads(finding.event) : "";
  std::string out = right.empty() ? "" : fmt::format("Up to here all is as it should be: {}. ", right);
  // A value that the table does not know may be a step of another right way: that, and no more, is said of
  // it.
  const bool only_unknown = finding.why.empty() && read.state == State::unknown;
  out += fmt::format("Line {} is {}: ", where.line,
                     only_unknown     ? "the first that the exercise does not know"
                     : !finding.clear ? "where it goes wrong"
                     : right.empty()  ? "the first wrong one"
                                      : "the first that is not");
  if (!finding.why.empty())
    return out + (finding.why.starts_with("`") ? "" : subject + ": ") + finding.why + ".";
  const std::string is = composed(finding.event);
  if (read.state == State::wrong) {
    out += read.quantity != nullptr && !read.quantity->says.empty()
               ? fmt::format("with {} comes what a known mistake gives: {}", subject, read.quantity->says)
               : fmt::format("{} is {}", subject, read.text);
    if (read.quantity != nullptr && !read.quantity->instead.empty() && read.quantity->says.empty())
      out += "; what belongs there is " + read.quantity->instead;
    return out + (out.ends_with(".") ? "" : ".");
  }
  if (read.state == State::unknown) {
    if (!read.text.empty())
      return out + subject + (read.text.starts_with("zeros") ? " holds " : " is ") + read.text + ".";
    out += is.empty() ? fmt::format("{} ({}) is no quantity of the exercise", subject, shape(event))
                      : fmt::format("{} is {}, and no step of the exercise is that", subject, is);
    return out + ".";
  }
  const std::string known = what(finding.event);
  out += known.empty() ? fmt::format("{} is {}", subject, shape(event))
                       : fmt::format("{} is {}", subject, known);
  if (!expected.empty() && expected != known) out += "; what belongs there is " + expected;
  return out + ".";
}

}  // namespace ex4::trace
