// See results.hpp.
#include "checker/classroom/results.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checker/classroom/csv.hpp"
#include "checker/parts/parts.hpp"
#include "checker/toolchain/cache.hpp"

namespace ex4::classroom {
namespace {

using Json = nlohmann::ordered_json;

verdict::Part not_handed_in(const Part& part) {
  return {part.stem, part.section, part.title, "not_started", 0, part.points, fmt::format("There is no {}.cpp.", part.stem), {}, {}};
}

const TakenPart* taken_part(const LearnerResult& result, const std::string& stem) {
  const auto found =
      std::find_if(result.taken.begin(), result.taken.end(), [&](const TakenPart& part) { return part.stem == stem; });
  return found == result.taken.end() ? nullptr : &*found;
}

}  // namespace

std::string key_of(const std::string& content, const std::string& stem, const Circumstances& circumstances) {
  std::string all = content + "\n" + stem + "\n";
  for (const auto& [name, hash] : circumstances) all += name + " " + hash + "\n";
  return toolchain::sha256(all);
}

std::vector<LearnerResult> learners_of(const Intake& intake) {
  std::map<std::string, LearnerResult> by_name;
  for (const Row& row : intake.rows) {
    if (row.learner.empty()) continue;
    const bool refused = row.outcome == "refused";
    by_name[row.learner] = {row.learner, refused ? "refused" : "undecided", row.reason, row.parts, {}};
  }
  std::vector<LearnerResult> results;
  for (auto& [name, result] : by_name) results.push_back(std::move(result));
  return results;
}

LearnerResult with_verdict(LearnerResult result, const Ledger& ledger, const Circumstances& circumstances) {
  if (result.state == "refused") return result;
  std::vector<std::string> open;
  for (const Part& part : parts()) {
    const TakenPart* taken = taken_part(result, part.stem);
    if (taken == nullptr) {
      result.verdict.parts.push_back(not_handed_in(part));
    } else if (auto judged = ledger.find(key_of(taken->content, part.stem, circumstances))) {
      result.verdict.parts.push_back(std::move(judged->part));
    } else {
      open.push_back(part.stem);
    }
  }
  result.state = open.empty() ? "decided" : "undecided";
  if (!open.empty()) result.reason = fmt::format("not judged: {}", fmt::join(open, ", "));
  return result;
}

std::string verdict_document(const LearnerResult& result, const Circumstances& circumstances) {
  std::string contents;
  Json parts = Json::array();
  for (const verdict::Part& part : result.verdict.parts) {
    Json object = Json::parse(verdict::to_json(part));
    const TakenPart* taken = taken_part(result, part.id);
    object["handed_in"] = taken == nullptr ? "" : taken->handed_in;
    object["content"] = taken == nullptr ? "" : taken->content;
    if (taken != nullptr) contents += part.id + " " + taken->content + "\n";
    parts.push_back(std::move(object));
  }
  return Json{{"schema", "ex4/verdict/2"},
              {"learner", verdict::printable(result.learner)},
              {"hand_in", toolchain::sha256(contents)},
              {"made_of", circumstances},
              {"score", result.verdict.score()},
              {"max_score", result.verdict.max_score()},
              {"parts", std::move(parts)}}
             .dump(2) +
         "\n";
}

std::string grades_head() {
  std::vector<std::string> cells = {"learner", "state", "score", "max_score"};
  for (const Part& part : parts()) cells.push_back(part.stem);
  for (const Part& part : parts()) cells.push_back(part.stem + "_status");
  cells.push_back("reason");
  return csv_row(cells);
}

std::string grades_row(const LearnerResult& result) {
  const bool decided = result.state == "decided";
  std::vector<std::string> cells = {result.learner, result.state, decided ? std::to_string(result.verdict.score()) : "",
                                    decided ? std::to_string(result.verdict.max_score()) : ""};
  std::map<std::string, const verdict::Part*> by_stem;
  for (const verdict::Part& part : result.verdict.parts) by_stem[part.id] = &part;
  for (const Part& part : parts()) cells.push_back(by_stem.count(part.stem) ? std::to_string(by_stem[part.stem]->score) : "");
  for (const Part& part : parts()) cells.push_back(by_stem.count(part.stem) ? by_stem[part.stem]->status : "");
  cells.push_back(result.reason);
  return csv_row(cells);
}

}  // namespace ex4::classroom
