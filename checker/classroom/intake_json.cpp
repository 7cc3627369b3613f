// The rows of an intake as JSON lines, and back.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "checker/classroom/intake.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::classroom {
namespace {

using Json = nlohmann::ordered_json;
using verdict::printable;

Json object_of(const Row& row) {
  Json parts = Json::array(), repairs = Json::array();
  for (const std::string& repair : row.repairs) repairs.push_back(printable(repair));
  for (const TakenPart& part : row.parts)
    parts.push_back({{"id", part.stem}, {"path", printable(part.path)}, {"handed_in", part.handed_in}, {"content", part.content}});
  return {{"schema", "ex4/intake/1"}, {"entry", printable(row.entry)}, {"learner", printable(row.learner)},
          {"outcome", row.outcome},   {"reason", printable(row.reason)}, {"repairs", repairs}, {"parts", parts}};
}

Row row_from(const Json& json) {
  Row row{json.at("entry"), json.at("learner"), json.at("outcome"), json.at("reason"), json.at("repairs"), {}};
  for (const Json& part : json.at("parts"))
    row.parts.push_back({part.at("id"), part.at("path"), part.at("handed_in"), part.at("content")});
  return row;
}

}  // namespace

std::string to_jsonl(const Intake& intake) {
  std::string lines;
  for (const Row& row : intake.rows) lines += object_of(row).dump() + "\n";
  return lines;
}

Intake intake_from_jsonl(const std::string& text) {
  Intake intake;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) try {
      intake.rows.push_back(row_from(Json::parse(line)));
    } catch (const Json::exception& error) {
      throw std::runtime_error(fmt::format("intake.jsonl, line {}: {}", intake.rows.size() + 1, error.what()));
    }
  return intake;
}

}  // namespace ex4::classroom
