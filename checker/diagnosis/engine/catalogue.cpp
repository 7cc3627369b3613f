// See catalogue.hpp.
#include "checker/diagnosis/engine/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {
namespace {

Entry entry_of(const Model& model, const Choice& choice) {
  return {choice.id, choice.says, choice.ask, choice.see, model.program.print_choice(choice)};
}

/// Facts about a log that hold for every part, and observations; see state.cpp and relations_*.cpp.
std::vector<Entry> general_entries() { return entries_of({choices_in("any/mistakes.toml", "fact")}); }

void write_entry(std::string& page, const Entry& entry) {
  page += fmt::format("- `{}` {}\n", entry.id, entry.says);
  page += fmt::format("  *Ask yourself:* {}\n", entry.ask);
  if (!entry.formula.empty()) page += fmt::format("  *Matched:* `{}`\n", entry.formula);
}

}  // namespace

std::vector<Entry> named_entries(std::string_view stem) {
  [[maybe_unused]] const Part& known = part_named(stem);
  std::vector<Entry> entries;
  if (const Model* model = model_of(stem))
    for (const Choice& choice : model->choices)
      if (choice.named) entries.push_back(entry_of(*model, choice));
  for (const PartExplainer& own : part_explainers())
    if (own.stem == stem)
      for (Entry& entry : own.entries()) entries.push_back(std::move(entry));
  return entries;
}

std::optional<Entry> find_entry(std::string_view stem, std::string_view id) {
  if (const Model* model = model_of(stem))
    if (const Choice* choice = model->find(id)) return entry_of(*model, *choice);
  for (Entry& entry : named_entries(stem))
    if (entry.id == id) return entry;
  for (const Model& model : layout_models(stem))
    if (const Choice* choice = model.find(id)) return entry_of(model, *choice);
  return std::nullopt;
}

std::string mistakes_page() {
  std::string page =
      "# Mistakes that the checker can name\n\n"
      "Made from the checker's own tables; do not edit. Every mistake has a stable id, a sentence, a "
      "question and the\n"
      "formula that was matched, in the course's notation. Besides these, small slips that have no name of "
      "their own (an\n"
      "operator, an operand, a slice, a constant) are found and shown as the formula that your answers "
      "follow; and two or\n"
      "three mistakes at once are found together. Observations are what the checker can see without being "
      "sure.\n";
  std::map<std::string, std::vector<Entry>> families;
  std::vector<std::string> order;
  for (const Part& part : parts())
    for (Entry& entry : named_entries(part.stem)) {
      std::vector<Entry>& family = families[entry.id.substr(0, entry.id.find('.'))];
      if (family.empty()) order.push_back(entry.id.substr(0, entry.id.find('.')));
      if (std::none_of(family.begin(), family.end(), [&](const Entry& e) { return e.id == entry.id; }))
        family.push_back(std::move(entry));
    }
  for (const std::string& name : order) {
    page += fmt::format("\n## {}\n\n", name);
    for (const Entry& entry : families[name]) write_entry(page, entry);
  }
  page += "\n## Facts and observations, for any part\n\n";
  for (const Entry& entry : general_entries()) write_entry(page, entry);
  return page;
}

}  // namespace ex4::diagnosis
