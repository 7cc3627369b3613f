// See catalogue_proof.hpp.
#include "checker/tests/survey/catalogue_proof.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "checker/tests/survey/formula_code.hpp"

namespace ex4::batch {
namespace {

/// The rows of these families are proved in this part; those of backpropagation half here and half there.
bool belongs(const std::string& stem, const std::string& id) {
  const std::string family = id.substr(0, id.find('.'));
  if (stem == "cost") return family == "cost" || family == "labels" || family == "feedforward";
  if (family != "backprop") return family == stem;
  const bool loop = id.size() % 2 == 0;
  return stem == (loop ? "backprop_loop" : "backprop_vectorized");
}

/// "id" on a line of its own, then pairs of lines "- what is there" and "+ what is put in its place".
std::vector<Specimen> written(const std::filesystem::path& root, const std::string& stem) {
  const std::filesystem::path folder = root / "checker" / "tests" / "catalogue";
  if (!std::filesystem::exists(folder / (stem + ".txt"))) return {};
  const std::string program = text_of(folder / (stem + ".cpp"));
  std::map<std::string, std::string> says;
  for (const diagnosis::Entry& entry : diagnosis::named_entries(stem)) says[entry.id] = entry.says;
  std::vector<Specimen> all;
  std::istringstream lines(text_of(folder / (stem + ".txt")));
  std::string from;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    if (line.starts_with("- ")) {
      from = line.substr(2);
    } else if (line.starts_with("+")) {
      std::string& text = all.at(all.size() - 1).learner.text;
      const std::size_t at = text.find(from);
      if (at == std::string::npos) throw std::runtime_error(all.back().id + ": not in the program: " + from);
      text.replace(at, from.size(), line.size() > 2 ? line.substr(2) : "");
    } else {
      if (!says.contains(line)) throw std::runtime_error("no row has the id " + line);
      all.push_back({line, says.at(line), {line, program}});
    }
  }
  return all;
}

}  // namespace

std::vector<std::string> rows_of(const std::string& stem) {
  std::vector<std::string> ids;
  for (const diagnosis::Entry& entry : diagnosis::named_entries(stem))
    if (belongs(stem, entry.id) && std::find(ids.begin(), ids.end(), entry.id) == ids.end())
      ids.push_back(entry.id);
  return ids;
}

std::vector<Specimen> specimens(const std::filesystem::path& root, const std::string& stem) {
  std::vector<Specimen> all = written(root, stem);
  if (const diagnosis::Model* model = diagnosis::model_of(stem))
    for (const diagnosis::Choice& choice : model->choices) {
      if (!choice.named || !belongs(stem, choice.id)) continue;
      if (const auto program = program_of(stem, *model, {&choice}))
        all.push_back({choice.id, choice.says, {choice.id, *program}});
    }
  return all;
}

std::string to_string(Told told) {
  static constexpr const char* words[] = {"itself", "either", "fact",    "also true", "observed",
                                          "silent", "ended",  "READING", "WRONGLY",   "PASSED"};
  return words[static_cast<int>(told)];
}

bool is_fault(Told told) { return told == Told::reading || told == Told::wrongly || told == Told::passed; }

namespace {

/// What a shape or an index in the text of an exception says is true whatever led there; so is an argument without effect,
/// which an experiment shows.
bool is_fact(const std::string& id) {
  static const std::vector<std::string_view> facts = {".shapes-do-not-fit", ".joined-shapes", ".index-out-of-bounds",
                                                      ".empty-matrix", ".absurd-sizes", ".exception",
                                                      ".ignores-argument"};
  return std::any_of(facts.begin(), facts.end(), [&](std::string_view end) { return id.ends_with(end); });
}

/// Lines "id told", both of the catalogue, with what makes the second true as well behind a #.
std::set<std::pair<std::string, std::string>> also_true(const std::filesystem::path& root) {
  std::set<std::pair<std::string, std::string>> pairs;
  std::istringstream lines(text_of(root / "checker" / "tests" / "catalogue" / "also_true.txt"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string id, told;
    if (words >> id >> told && !id.starts_with("#")) pairs.emplace(id, told);
  }
  return pairs;
}

}  // namespace

Told told_as(const std::filesystem::path& root, const std::string& stem, const Specimen& specimen,
             const verdict::Part& verdict, const FreshProcess& fresh) {
  if (verdict.status == "passed") return Told::passed;
  std::vector<const verdict::Mistake*> certain;
  for (const verdict::Mistake& mistake : verdict.mistakes)
    if (mistake.certain) certain.push_back(&mistake);
  if (certain.empty())
    return !verdict.mistakes.empty()    ? Told::observed
           : verdict.status == "failed" ? Told::silent
                                        : Told::ended;
  const auto all = [&](const auto& so) { return std::all_of(certain.begin(), certain.end(), so); };
  if (all([&](const auto* m) { return m->id == specimen.id; })) return Told::itself;
  if (certain.size() == 1 && certain[0]->says.find(specimen.says) != std::string::npos) return Told::either;
  if (all([&](const auto* m) { return m->id == specimen.id || is_fact(m->id); })) return Told::fact;
  const auto pairs = also_true(root);
  if (all([&](const auto* m) { return m->id == specimen.id || pairs.contains({specimen.id, m->id}); }))
    return Told::also_true;
  const bool same_answers =
      reproduced(stem, verdict.mistakes, fresh(held_back_calls(stem)), fresh).value_or(false);
  return same_answers ? Told::reading : Told::wrongly;
}

std::vector<Proof> prove(const Tools& tools, const std::filesystem::path& root, const std::string& stem,
                         const std::vector<Specimen>& some, const std::filesystem::path& folder) {
  std::vector<Learner> learners;
  for (const Specimen& one : some) learners.push_back(one.learner);
  const auto runners = build(toolchain::load_toolchain(tools.build), stem, learners, folder);
  std::vector<Proof> all;
  for (std::size_t i = 0; i < some.size(); ++i) {
    if (!runners.contains(i))
      throw std::runtime_error(some[i].id + " does not compile:\n" + some[i].learner.text);
    verdict::Part verdict = judge_learner(tools, stem, runners.at(i));
    const auto fresh = [&](std::vector<wire::Call> calls) {
      return answers_to(std::move(calls), limits_box(tools), runners.at(i));
    };
    const Told told = told_as(root, stem, some[i], verdict, fresh);
    all.push_back({some[i], told, std::move(verdict)});
  }
  return all;
}

}  // namespace ex4::batch
