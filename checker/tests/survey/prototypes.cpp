// See prototypes.hpp.
#include "checker/tests/survey/prototypes.hpp"

#include <fstream>
#include <regex>
#include <stdexcept>

#include "checker/parts/parts.hpp"

namespace ex4::batch {

std::vector<Parameter> Prototype::list() const {
  static const std::regex one("([^,]*[ &])([A-Za-z_0-9]+)(, |$)");
  std::vector<Parameter> all;
  for (std::sregex_iterator it(parameters.begin(), parameters.end(), one), end; it != end; ++it) {
    std::string type = (*it)[1];
    type.erase(type.find_last_not_of(' ') + 1);
    all.push_back({type, (*it)[2]});
  }
  return all;
}

std::string Prototype::arguments() const {
  std::string names;
  for (const Parameter& one : list()) names += (names.empty() ? "" : ", ") + one.name;
  return names;
}

std::vector<Prototype> prototypes_of(const std::filesystem::path& include_root, const std::string& stem) {
  static const std::regex declaration("^([A-Za-z:]+) ([a-z_]+)\\(([^()]*)\\);$");
  std::ifstream header(include_root / "exercises" / (stem + ".hpp"));
  std::vector<Prototype> found;
  std::smatch match;
  for (std::string line; std::getline(header, line);)
    if (std::regex_match(line, match, declaration)) found.push_back({match[1], match[2], match[3]});
  if (found.size() != part_named(stem).functions.size())
    throw std::runtime_error("the header of " + stem + " declares its functions in an unknown way");
  return found;
}

}  // namespace ex4::batch
