// Explanations as JSON, from ex4_trace to those who show them; see explanation.hpp.
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "checker/trace/explanation.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::trace {
namespace {

using Json = nlohmann::ordered_json;
using verdict::printable;

constexpr std::size_t longest_says = 900, longest_line = 200, longest_word = 120;

/// Source text and sentences are the learner's: safe to show, and no longer than a screen.
std::string short_text(const std::string& text, std::size_t most) {
  std::string safe = printable(text);
  if (safe.size() <= most) return safe;
  while (most > 0 && (static_cast<unsigned char>(safe[most]) & 0xC0) == 0x80) --most;
  return safe.substr(0, most) + " …";
}

Json json_of(const Explanation& one) {
  Json rows = Json::array(), next = Json::array();
  for (const Row& row : one.rows)
    rows.push_back({{"line", row.line},
                    {"name", short_text(row.name, longest_word)},
                    {"shape", row.shape},
                    {"what", short_text(row.what, longest_word)},
                    {"sign", row.sign}});
  for (const Explanation& more : one.next) next.push_back(json_of(more));
  return {{"function", one.function},
          {"title", printable(one.title)},
          {"line", one.line},
          {"column", one.column},
          {"width", one.width},
          {"quoted", short_text(one.quoted, longest_line)},
          {"says", short_text(one.says, longest_says)},
          {"certain", one.certain},
          {"ended_in", one.ended_in},
          {"confirmed", one.confirmed},
          {"rows", std::move(rows)},
          {"next", std::move(next)}};
}

Explanation explanation_from(const Json& json, int depth) {
  Explanation one;
  one.function = json.at("function");
  one.title = json.at("title");
  one.line = json.at("line");
  one.column = json.at("column");
  one.width = json.at("width");
  one.quoted = json.at("quoted");
  one.says = json.at("says");
  one.certain = json.at("certain");
  one.ended_in = json.at("ended_in");
  one.confirmed = json.at("confirmed");
  for (const Json& row : json.at("rows"))
    one.rows.push_back({row.at("line"), row.at("name"), row.at("shape"), row.at("what"), row.at("sign")});
  for (const Json& more : json.at("next"))
    if (depth < 3) one.next.push_back(explanation_from(more, depth + 1));
  return one;
}

}  // namespace

std::string to_json(const std::vector<Explanation>& explanations) {
  Json all = Json::array();
  for (const Explanation& one : explanations) all.push_back(json_of(one));
  return all.dump(1) + "\n";
}

std::vector<Explanation> explanations_from_json(const std::string& text) {
  try {
    std::vector<Explanation> all;
    for (const Json& json : Json::parse(text)) all.push_back(explanation_from(json, 0));
    return all;
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("not an explanation: ") + error.what());
  }
}

}  // namespace ex4::trace
