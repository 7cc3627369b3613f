// Tables turned into choices; see model.hpp.
#include "checker/diagnosis/engine/model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "checker/diagnosis/engine/mutate.hpp"

namespace ex4::diagnosis {
namespace {

using Mirror = std::vector<std::pair<int, int>>;

int mirrored(int slot, const Mirror& mirror) {
  for (const auto& [a, b] : mirror)
    if (slot == a || slot == b) return slot == a ? b : a;
  return slot;
}

Expression mirrored(Expression e, const Mirror& mirror) {
  if (e.kind == Kind::variable) e.slot = mirrored(e.slot, mirror);
  for (Expression& child : e.children) child = mirrored(std::move(child), mirror);
  return e;
}

Slots upstream(const Program& program, const std::vector<FunctionModel>& functions) {
  Slots needed;
  for (const FunctionModel& function : functions)
    for (const OutputOf& output : function.outputs)
      needed.set(static_cast<std::size_t>(program.slot(output.step)));
  const std::vector<Step>& steps = program.steps();
  for (std::size_t i = steps.size(); i-- > 0;)
    if (needed.test(static_cast<std::size_t>(steps[i].slot))) needed |= steps[i].uses;
  return needed;
}

/// Slots that may be mixed up at `step`: what the part works with before it, in two groups, counts and the
/// rest.
std::vector<std::vector<int>> confusable(const Program& program, const Slots& needed, std::size_t step) {
  std::vector<int> matrices, numbers;
  const int first_step = program.steps().front().slot;
  for (int slot = 0; slot < program.steps()[step].slot; ++slot) {
    const std::string& name = program.names()[slot];
    const bool count = name == "m" || name == "n" || name == "h" || name == "K" || name == "lambda" ||
                       name == "count" || name == "units" || name == "epsilon";
    if (count)
      numbers.push_back(slot);
    else if (slot >= first_step && needed.test(static_cast<std::size_t>(slot)))
      matrices.push_back(slot);
  }
  return {numbers, matrices};
}

}  // namespace

void Model::add(const std::vector<Row>& rows, int further) {
  const std::size_t before = choices.size();
  for (const Row& row : rows)
    choices.push_back({std::string(row.id), program.read_changes(row.change), std::string(row.says),
                       std::string(row.ask), "docs/parts/" + std::string(row.see), row.weight + further,
                       true});
  for (std::size_t i = before, end = choices.size(); i < end; ++i) add_halves(Choice(choices[i]));
}

/// A mistake in both layers can be made in one of them only.
void Model::add_halves(const Choice& both) {
  if (both.replaces.size() != 2) return;
  const auto name = [&](std::size_t i) {
    return program.names()[program.steps()[both.replaces[i].step].slot];
  };
  const std::string first = name(0), second = name(1);
  const bool twins = first.substr(0, first.size() - 1) == second.substr(0, second.size() - 1) &&
                     first.back() == '1' && second.back() == '2';
  const bool layers = first == "g2" && second == "a3";
  if ((!twins && !layers) || find(both.id + "-1") != nullptr || find(both.id + "-hidden") != nullptr) return;
  for (const std::size_t i : {0, 1}) {
    Choice half = both;
    half.replaces = {both.replaces[i]};
    half.id += layers ? (i == 0 ? "-hidden" : "-output") : (i == 0 ? "-1" : "-2");
    half.says = fmt::format("{} only: {}",
                            layers ? (i == 0 ? "In the hidden layer" : "In the output layer")
                                   : (i == 0 ? "In what belongs to Theta1" : "In what belongs to Theta2"),
                            both.says);
    const std::string each = " of each matrix";
    if (const std::size_t at = half.says.find(each); at != std::string::npos)
      half.says.replace(at, each.size(), " of the matrix");
    half.weight = both.weight + 1;
    halves_.push_back(half.id);
    choices.push_back(std::move(half));
  }
}

/// A half that a table has under its own name is not wanted twice.
void Model::drop_repeated_halves() {
  const auto is_half = [&](const Choice& c) {
    return std::find(halves_.begin(), halves_.end(), c.id) != halves_.end();
  };
  std::set<std::string> known;
  for (const Choice& choice : choices)
    if (!is_half(choice)) known.insert(program.print_choice(choice));
  std::erase_if(choices, [&](const Choice& choice) {
    return is_half(choice) && !known.insert(program.print_choice(choice)).second;
  });
}

void Model::add_generated(const std::vector<std::pair<std::string_view, std::string_view>>& mirror_names,
                          const std::vector<Form>& forms) {
  drop_repeated_halves();
  Mirror mirror;
  for (const auto& [a, b] : mirror_names) mirror.emplace_back(program.slot(a), program.slot(b));
  const Slots needed = upstream(program, functions);
  const std::vector<Step>& steps = program.steps();
  const auto says = [](std::string_view words, const std::string& shown) {
    return fmt::format("Your answers are exactly those of a program that works out {} as {}.", words, shown);
  };
  const auto usable = [&](const Replacement& change) {
    for (std::size_t later = change.step; later < steps.size(); ++later)
      if (change.uses.test(static_cast<std::size_t>(steps[later].slot))) return false;
    return true;
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = steps[i];
    if (!needed.test(static_cast<std::size_t>(step.slot)) || step.line.id.empty()) continue;
    const auto add = [&](const std::string& edit, std::vector<Replacement> changes, const std::string& shown, int weight) {
      choices.push_back({fmt::format("{}.{}", step.line.id, edit),
                         std::move(changes),
                         says(step.line.words, shown),
                         std::string(step.line.ask),
                         "docs/parts/" + std::string(step.line.see),
                         weight,
                         false});
    };
    const int twin_slot = mirrored(step.slot, mirror);
    const auto twin =
        std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return s.slot == twin_slot; });
    const bool has_twin =
        twin != steps.end() && twin_slot > step.slot &&
        print(mirrored(step.right, mirror), program.names()) == print(twin->right, program.names());
    for (Edit& edit : edits(step.right, program.names(), confusable(program, needed, i))) {
      const std::string shown = print(edit.formula, program.names());
      if (has_twin) {
        Expression other = mirrored(edit.formula, mirror);
        const std::string both =
            shown + ", and " + std::string(twin->line.words) + " as " + print(other, program.names());
        Replacement second =
            program.replacement(static_cast<std::size_t>(twin - steps.begin()), std::move(other));
        if (usable(second))
          add(edit.id + "-twice-over", {program.replacement(i, edit.formula), std::move(second)}, both, edit.weight + 1);
      }
      add(edit.id, {program.replacement(i, std::move(edit.formula))}, shown, edit.weight);
    }
    int form_number = 1;
    for (const Form& form : forms) {
      if (program.names()[step.slot] != form.step) continue;
      ++form_number;
      const Expression right = parse(form.formula, program.names());
      for (Edit& edit : edits(right, program.names(), confusable(program, needed, i))) {
        if (edit.weight > 21) continue;  // changes of the whole are in the first form already
        const std::string shown = print(edit.formula, program.names());
        add(fmt::format("form-{}-{}", form_number, edit.id), {program.replacement(i, std::move(edit.formula))}, shown,
            edit.weight);
      }
    }
  }
}

const Choice* Model::find(std::string_view id) const {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](const Choice& c) { return c.id == id; });
  return found == choices.end() ? nullptr : &*found;
}

}  // namespace ex4::diagnosis
