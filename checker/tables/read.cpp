// See read.hpp. The only file that includes toml11: it takes eight seconds to compile.
#include "checker/tables/read.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <toml.hpp>

#include "checker/tables/likelihood.hpp"

namespace ex4::tables {
namespace {

using Value = toml::value;

constexpr const char* guide = "CONTRIBUTING.md, \"A mistake that can be named\", tells what a file may hold.";

/// toml11 4 has other names for the places of values.
template <class Location>
auto line_of(const Location& at) {
  if constexpr (requires { at.first_line_number(); })
    return at.first_line_number();
  else
    return at.line();
}

/// One table of a file, with what can be asked of it.
class Table {
 public:
  Table(const std::string& path, const Value& value) : path_(path), value_(value) {
    if (!value.is_table()) fail("a table belongs here, with double brackets around its name");
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw TableError("checker/parts/" + path_ + ":" + std::to_string(line_of(value_.location())) +
                     ": error: " + what + "\n" + guide);
  }
  /// Keys other than these are errors, above all misspelt ones.
  void knows(const std::set<std::string>& keys) const {
    for (const auto& [key, value] : value_.as_table())
      if (!keys.contains(key))
        Table(path_, value_).fail("\"" + key + "\" is no line of a table here; correct or remove it");
  }
  bool has(const std::string& key) const { return value_.contains(key); }
  std::string text(const std::string& key) const {
    if (!has(key)) fail("the line \"" + key + " = ...\" is missing in this table; add it");
    const Value& found = toml::find(value_, key);
    if (!found.is_string()) fail("\"" + key + "\" should be a text in quotes");
    return toml::get<std::string>(found);
  }
  std::string text_or_nothing(const std::string& key) const { return has(key) ? text(key) : std::string(); }
  std::vector<Table> tables(const std::string& key) const {
    std::vector<Table> all;
    if (!has(key)) return all;
    const Value& found = toml::find(value_, key);
    if (!found.is_array()) fail("\"" + key + "\" should have double brackets: [[" + key + "]]");
    for (const Value& one : found.as_array()) all.emplace_back(path_, one);
    return all;
  }
  template <class T>
  T list(const std::string& key) const {
    if (!has(key)) return {};
    try {
      return toml::find<T>(value_, key);
    } catch (const std::exception&) {
      fail("\"" + key + "\" should be a list of texts, or of pairs of them");
    }
  }
  std::vector<std::string> keys() const {
    std::vector<std::string> all;
    for (const auto& [key, value] : value_.as_table()) all.push_back(key);
    std::sort(all.begin(), all.end());
    return all;
  }
  template <std::size_t N>
  int weight(const std::string& key, const std::array<Word, N>& words) const {
    const std::string given = text(key);
    std::string known;
    for (const Word& word : words) {
      if (word.word == given) return word.weight;
      known += (known.empty() ? "\"" : ", \"") + std::string(word.word) + '"';
    }
    fail("\"" + given + "\" is no word for \"" + key + "\"; use one of " + known);
  }

 private:
  const std::string& path_;
  const Value& value_;
};

Value parsed(const std::string& path, const std::string& text) {
  std::istringstream stream(text);
  try {
    return toml::parse(stream, "checker/parts/" + path);
  } catch (const std::exception& e) {
    throw TableError("checker/parts/" + path + ": error: this is no TOML; correct the line that is shown\n" +
                     e.what());
  }
}

void refuse_second(std::set<std::string>& known, const std::string& id, const Table& table) {
  if (!known.insert(id).second)
    table.fail("the id " + id + " stands here a second time; give this one another");
}

std::vector<Step> steps_of(const Table& table) {
  std::vector<Step> steps;
  for (const Table& one : table.tables("step")) {
    one.knows({"name", "formula", "id", "words", "ask", "see"});
    Step step{one.text("name"),
              one.text("formula"),
              one.text_or_nothing("id"),
              one.text_or_nothing("words"),
              "",
              ""};
    if (!step.id.empty())
      step.words = one.text("words"), step.ask = one.text("ask"), step.see = one.text("see");
    steps.push_back(std::move(step));
  }
  return steps;
}

void put_in(const Table& change, std::vector<Step>& steps) {
  change.knows({"name", "formula", "id", "words", "ask", "see"});
  const auto at =
      std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return s.name == change.text("name"); });
  if (at == steps.end()) change.fail("no step has the name " + change.text("name"));
  *at = {at->name,           change.text("formula"), change.text("id"), change.text("words"),
         change.text("ask"), change.text("see")};
}

/// What stands in a [[formula]] itself, or in the file of steps that it names.
void read_steps(const Table& table, Formula& formula) {
  formula.inputs = table.list<std::vector<std::string>>("inputs");
  formula.mirrors = table.list<std::vector<Pair>>("mirrors");
  formula.steps = steps_of(table);
  for (const Table& form : table.tables("form")) {
    form.knows({"step", "formula"});
    formula.forms.push_back({form.text("step"), form.text("formula")});
  }
  if (formula.inputs.empty() || formula.steps.empty()) table.fail("a formula needs inputs and steps");
}

/// What stands in {braces} in a text, in order.
std::vector<std::string> placeholders(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    all.push_back(text.substr(open, text.find('}', open) - open));
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

Mistakes read_mistakes(const std::string& path, const std::string& text) {
  const Value root = parsed(path, text);
  const Table file(path, root);
  Mistakes all{path, {}, {}};
  std::set<std::string> ids;
  for (const std::string& name : file.keys())
    for (const Table& one : file.tables(name)) {
      refuse_second(ids, name + " " + one.text("id"), one);
      if (name == "mistake") {
        one.knows({"id", "likelihood", "change", "says", "ask", "see"});
        all.mistakes.push_back({one.text("id"), one.weight("likelihood", likelihoods), one.text("change"),
                                one.text("says"), one.text("ask"), one.text("see")});
        continue;
      }
      one.knows({"site", "id", "says", "ask", "see"});
      Choice choice{one.text_or_nothing("site"), one.text("id"), one.text_or_nothing("says"), "", ""};
      if (!choice.says.empty()) choice.ask = one.text("ask"), choice.see = one.text_or_nothing("see");
      all.choices[name].push_back(std::move(choice));
    }
  return all;
}

Mistakes translated(Mistakes original, const std::string& path, const std::string& text) {
  const Value root = parsed(path, text);
  const Table file(path, root);
  file.knows({"translation"});
  std::map<std::string, std::array<std::string*, 2>> rows;
  for (Mistake& row : original.mistakes) rows[row.id] = {&row.says, &row.ask};
  for (auto& [function, choices] : original.choices)
    for (Choice& row : choices)
      if (!row.says.empty()) rows[row.id] = {&row.says, &row.ask};
  std::set<std::string> ids;
  for (const Table& one : file.tables("translation")) {
    one.knows({"id", "says", "ask"});
    const std::string id = one.text("id");
    refuse_second(ids, id, one);
    const auto row = rows.find(id);
    if (row == rows.end()) one.fail(original.path + " has no mistake " + id);
    for (const auto& [place, text_of_row] : {std::pair{0, one.text("says")}, std::pair{1, one.text("ask")}}) {
      std::string& there = *row->second[static_cast<std::size_t>(place)];
      if (placeholders(there) != placeholders(text_of_row))
        one.fail("the {placeholders} of " + id + " are not those of the text in English");
      there = text_of_row;
    }
  }
  original.path = path;
  return original;
}

std::vector<Formula> read_part(const std::string& path, const std::string& text,
                               const std::function<std::string(const std::string&)>& text_of) {
  const Value root = parsed(path, text);
  const Table file(path, root);
  file.knows({"formula"});
  std::vector<Formula> all;
  for (const Table& one : file.tables("formula")) {
    one.knows({"steps", "inputs", "mirrors", "function", "step", "form", "instead", "mistakes"});
    Formula formula;
    if (one.has("steps")) {
      const std::string other = one.text("steps");
      const Value steps = parsed(other, text_of(other));
      const Table whole(other, steps);
      whole.knows({"inputs", "mirrors", "step", "form"});
      read_steps(whole, formula);
    } else {
      read_steps(one, formula);
    }
    for (const Table& change : one.tables("instead")) put_in(change, formula.steps);
    for (const Table& function : one.tables("function")) {
      function.knows({"name", "outputs"});
      formula.functions.push_back({function.text("name"), function.list<std::vector<Pair>>("outputs")});
    }
    if (formula.functions.empty()) one.fail("a formula needs a [[formula.function]] with its outputs");
    for (const Table& family : one.tables("mistakes")) {
      family.knows({"file", "made"});
      formula.families.push_back({family.text("file"), family.weight("made", places)});
    }
    all.push_back(std::move(formula));
  }
  return all;
}

}  // namespace ex4::tables
