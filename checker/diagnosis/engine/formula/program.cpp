// Steps, choices and their evaluation; see program.hpp.
#include "checker/diagnosis/engine/formula/program.hpp"

#include <stdexcept>

namespace ex4::diagnosis {
namespace {

std::size_t work_done = 0;

Slots slots_of(const Expression& formula) {
  std::vector<int> list;
  collect_slots(formula, list);
  Slots slots;
  for (const int slot : list) slots.set(static_cast<std::size_t>(slot));
  return slots;
}

}  // namespace

Program::Program(const std::vector<std::string_view>& inputs, const std::vector<Line>& lines) {
  for (const std::string_view name : inputs) names_.slot(name);
  for (const Line& line : lines) {
    const std::size_t known = names_.size();
    Expression right = parse(line.formula, names_);
    if (names_.size() != known) throw std::logic_error("unknown name in \"" + std::string(line.formula) + '"');
    const Slots uses = slots_of(right);
    steps_.push_back({names_.slot(line.name), std::move(right), uses, line});
  }
  if (names_.size() > max_slots) throw std::logic_error("too many names in a program");
}

std::size_t Program::step_of(std::string_view name) const {
  for (std::size_t i = 0; i < steps_.size(); ++i)
    if (names_[steps_[i].slot] == name) return i;
  throw std::logic_error("no step \"" + std::string(name) + '"');
}

Replacement Program::replacement(std::size_t step, Expression formula) const {
  const Slots uses = slots_of(formula);
  return {step, std::move(formula), uses};
}

std::vector<Replacement> Program::read_changes(std::string_view text) {
  std::vector<Replacement> changes;
  while (!text.empty()) {
    const std::size_t end = text.find(" & ");
    const std::string_view one = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 3);
    const std::size_t equals = one.find(" = ");
    if (equals == std::string_view::npos) throw std::logic_error("no \" = \" in \"" + std::string(one) + '"');
    const std::size_t known = names_.size();
    Expression formula = parse(one.substr(equals + 3), names_);
    if (names_.size() != known) throw std::logic_error("unknown name in \"" + std::string(one) + '"');
    Replacement change = replacement(step_of(one.substr(0, equals)), std::move(formula));
    for (std::size_t later = change.step; later < steps_.size(); ++later)
      if (change.uses.test(static_cast<std::size_t>(steps_[later].slot)))
        throw std::logic_error("\"" + std::string(one) + "\" uses what is made later");
    changes.push_back(std::move(change));
  }
  return changes;
}

std::string Program::print_choice(const Choice& choice) const {
  std::string text;
  for (const Replacement& change : choice.replaces)
    text += (text.empty() ? "" : "; ") + names_[steps_[change.step].slot] + " = " + print(change.formula, names_);
  return text;
}

Run::Run(const Program& program, Environment inputs, bool at_once)
    : program_(program), values_(std::move(inputs)), current_(program.steps().size(), nullptr) {
  values_.resize(program.names().size());
  for (const Step& step : program.steps()) {
    if (at_once) values_[static_cast<std::size_t>(step.slot)] = evaluate(step.right, values_);
    else stale_.set(static_cast<std::size_t>(step.slot));
  }
}

std::size_t Run::work() { return work_done; }

const Expression& Run::formula(std::size_t step) const {
  return current_[step] != nullptr ? current_[step]->formula : program_.steps()[step].right;
}

const Slots& Run::uses(std::size_t step) const {
  return current_[step] != nullptr ? current_[step]->uses : program_.steps()[step].uses;
}

bool Run::push(const Choice& choice, const Slots& wanted) {
  levels_.push_back({&choice, {}, {}, stale_, error_});
  Level& level = levels_.back();
  const std::vector<Step>& steps = program_.steps();
  for (const Replacement& change : choice.replaces) {
    level.shadowed.emplace_back(change.step, current_[change.step]);
    current_[change.step] = &change;
    stale_.set(static_cast<std::size_t>(steps[change.step].slot));
  }
  for (std::size_t i = 0; i < steps.size(); ++i)
    if ((uses(i) & stale_).any()) stale_.set(static_cast<std::size_t>(steps[i].slot));
  Slots needed = wanted;
  for (std::size_t i = steps.size(); i-- > 0;)
    if (needed.test(static_cast<std::size_t>(steps[i].slot))) needed |= uses(i);
  error_.clear();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto slot = static_cast<std::size_t>(steps[i].slot);
    if (!needed.test(slot) || !stale_.test(slot)) continue;
    ++work_done;
    try {
      Value fresh = evaluate(formula(i), values_);
      level.saved.push_back({steps[i].slot, std::move(values_[slot])});
      values_[slot] = std::move(fresh);
      stale_.reset(slot);
    } catch (const std::exception& problem) {
      error_ = problem.what();
      if (error_.empty()) error_ = "exception";
      return false;
    }
  }
  return true;
}

void Run::pop() {
  Level& level = levels_.back();
  while (!level.saved.empty()) {
    values_[static_cast<std::size_t>(level.saved.back().slot)] = std::move(level.saved.back().value);
    level.saved.pop_back();
  }
  while (!level.shadowed.empty()) {
    current_[level.shadowed.back().first] = level.shadowed.back().second;
    level.shadowed.pop_back();
  }
  stale_ = level.stale_before;
  error_ = level.error_before;
  levels_.pop_back();
}

}  // namespace ex4::diagnosis
