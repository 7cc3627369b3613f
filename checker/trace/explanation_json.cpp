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

}  // namespace

std::string to_json(const std::vector<Explanation>& explanations) {
  Json all = Json::array();
  for (const Explanation& one : explanations) {
    Json rows = Json::array();
    for (const Row& row : one.rows)
      rows.push_back({{"line", row.line},
                      {"name", short_text(row.name, longest_word)},
                      {"shape", row.shape},
                      {"what", short_text(row.what, longest_word)},
                      {"sign", row.sign}});
    all.push_back({{"function", one.function},
                   {"title", printable(one.title)},
                   {"line", one.line},
                   {"column", one.column},
                   {"width", one.width},
                   {"quoted", short_text(one.quoted, longest_line)},
                   {"says", short_text(one.says, longest_says)},
                   {"certain", one.certain},
                   {"rows", std::move(rows)}});
  }
  return all.dump(1) + "\n";
}

std::vector<Explanation> explanations_from_json(const std::string& text) {
  try {
    std::vector<Explanation> all;
    for (const Json& json : Json::parse(text)) {
      Explanation one{json.at("function"), json.at("title"),   json.at("line"),
                      json.at("column"),   json.at("width"),   json.at("quoted"),
                      json.at("says"),     json.at("certain"), {}};
      for (const Json& row : json.at("rows"))
        one.rows.push_back({row.at("line"), row.at("name"), row.at("shape"), row.at("what"), row.at("sign")});
      all.push_back(std::move(one));
    }
    return all;
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("not an explanation: ") + error.what());
  }
}

}  // namespace ex4::trace
