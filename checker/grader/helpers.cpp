// See helpers.hpp.
#include "checker/grader/helpers.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ex4::cli {

namespace {

/// The part that is meant by a section ("1.3"), a file ("exercises/cost.cpp") or a beginning that only one has.
const Part* meant_by(const std::string& word) {
  const std::filesystem::path file(word);
  const std::string name = file.extension() == ".cpp" || file.extension() == ".hpp" ? file.stem().string() : word;
  std::vector<const Part*> sections, beginnings;
  for (const Part& part : parts()) {
    if (part.stem == name) return &part;
    if (part.section == name) sections.push_back(&part);
    if (!name.empty() && part.stem.starts_with(name)) beginnings.push_back(&part);
  }
  for (const auto& found : {sections, beginnings}) {
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
      throw SetupError(fmt::format("\"{}\" is more than one part: {} and {}. Say which.", word, found[0]->stem, found[1]->stem));
  }
  return nullptr;
}

}  // namespace

const Part& chosen_part(const std::string& word) try {
  const Part* meant = meant_by(word);
  return meant != nullptr ? *meant : part_named(word);
} catch (const std::invalid_argument& error) {
  throw SetupError(std::string(error.what()) + " See ./ex4 list.");
}

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw SetupError(file.string() + " cannot be read");
  return text;
}

Place place_of(const Context& context, const std::string& folder) {
  const std::string options = folder.empty() ? "" : " --exercises " + shell_word(folder);
  return {shown(context, folder.empty() ? context.exercises() : context.resolve(folder)), options};
}

std::string shown(const Context& context, const std::filesystem::path& file) {
  const std::filesystem::path path = file.lexically_relative(context.caller);
  return path.empty() || *path.begin() == ".." ? file.string() : path.string();
}

}  // namespace ex4::cli
