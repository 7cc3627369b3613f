// The verdict as JSON, schema "ex4/verdict/1", and one part of it back again (judge to grader, remembered
// verdicts).
#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "checker/verdict/verdict.hpp"

namespace ex4::verdict {
namespace {

using Json = nlohmann::ordered_json;  // keys stay in the order in which the document promises them

/// The keys of a place stand beside the others, and only where it is known.
Json with_place(Json object, const Place& place) {
  if (!place.known()) return object;
  object["file"] = printable(place.file);
  object["line"] = place.line;
  if (place.column > 0) object["column"] = place.column;
  object["text"] = printable(place.text);
  return object;
}

Json object_of(const Check& check) {
  return with_place({{"name", printable(check.name)},
                     {"status", printable(check.status)},
                     {"message", printable(check.message)},
                     {"replay", printable(check.replay)}},
                    check.place);
}

Json object_of(const Mistake& mistake) {
  return with_place({{"id", printable(mistake.id)},
                     {"certain", mistake.certain},
                     {"says", printable(mistake.says)},
                     {"ask", printable(mistake.ask)},
                     {"see", printable(mistake.see)}},
                    mistake.place);
}

Json object_of(const Note& note) {
  return {{"file", printable(note.file)}, {"line", note.line},           {"column", note.column},
          {"text", printable(note.text)}, {"id", printable(note.id)}, {"quoted", printable(note.quoted)}};
}

Json object_of(const Part& part);

template <typename Entry>
Json array_of(const std::vector<Entry>& entries) {
  Json array = Json::array();
  for (const Entry& entry : entries) array.push_back(object_of(entry));
  return array;
}

Json object_of(const Part& part) {
  return {{"id", printable(part.id)},
          {"section", printable(part.section)},
          {"title", printable(part.title)},
          {"status", printable(part.status)},
          {"score", part.score},
          {"max_score", part.max_score},
          {"message", printable(part.message)},
          {"checks", array_of(part.checks)},
          {"mistakes", array_of(part.mistakes)},
          {"notes", array_of(part.notes)}};
}

std::string text_of(const Json& document) { return document.dump(2) + "\n"; }

Place place_from(const Json& json) {
  if (!json.contains("line")) return {};
  Place place{json.at("file").get<std::string>(), json.at("line").get<int>(), json.value("column", 0),
              json.at("text").get<std::string>()};
  if (place.line <= 0 || place.column < 0 || place.file.find('/') != std::string::npos)
    throw std::runtime_error("a place that is none");
  return place;
}

Check check_from(const Json& json) {
  const auto text = [&](const char* key) { return json.at(key).get<std::string>(); };
  Check check{text("name"), text("status"), text("message"), text("replay"), place_from(json)};
  if (check.status != "passed" && check.status != "failed" && check.status != "skipped")
    throw std::runtime_error("\"" + printable(check.status) + "\" is no status of a check");
  return check;
}

Mistake mistake_from(const Json& json) {
  const auto text = [&](const char* key) { return json.at(key).get<std::string>(); };
  return {text("id"), json.at("certain").get<bool>(), text("says"), text("ask"), text("see"), place_from(json)};
}

Note note_from(const Json& json) {
  const auto text = [&](const char* key) { return json.at(key).get<std::string>(); };
  return {text("file"), json.at("line").get<unsigned>(), json.at("column").get<unsigned>(), text("text"), text("id"),
          text("quoted")};
}

Part part_from(const Json& json) {
  const auto text = [&](const char* key) { return json.at(key).get<std::string>(); };
  const auto points = [&](const char* key) {
    if (!json.at(key).is_number_integer()) throw std::runtime_error(std::string(key) + " is no whole number");
    return json.at(key).get<int>();
  };
  Part part;
  part.id = text("id"), part.section = text("section"), part.title = text("title"),
  part.status = text("status");
  part.score = points("score"), part.max_score = points("max_score"), part.message = text("message");
  if (std::count(statuses().begin(), statuses().end(), part.status) == 0)
    throw std::runtime_error("\"" + printable(part.status) + "\" is no status of a part");
  for (const Json& check : json.at("checks")) part.checks.push_back(check_from(check));
  for (const Json& mistake : json.at("mistakes")) part.mistakes.push_back(mistake_from(mistake));
  for (const Json& note : json.at("notes")) part.notes.push_back(note_from(note));
  return part;
}

}  // namespace

std::string to_json(const Part& part) { return text_of(object_of(part)); }

std::string to_json(const Verdict& verdict) {
  return text_of({{"schema", "ex4/verdict/1"},
                  {"score", verdict.score()},
                  {"max_score", verdict.max_score()},
                  {"parts", array_of(verdict.parts)}});
}

std::string to_json(const std::vector<Note>& notes) { return text_of(array_of(notes)); }

std::vector<Note> notes_from_json(const std::string& text) try {
  std::vector<Note> notes;
  for (const Json& note : Json::parse(text)) notes.push_back(note_from(note));
  return notes;
} catch (const Json::exception& error) {
  throw std::runtime_error(std::string("no notes: ") + error.what());
}

Part part_from_json(const std::string& text) try {
  return part_from(Json::parse(text));
} catch (const Json::exception& error) {
  throw std::runtime_error(std::string("not a part's record: ") + error.what());
}

}  // namespace ex4::verdict
