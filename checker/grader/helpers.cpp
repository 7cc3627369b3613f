// See helpers.hpp.
#include "checker/grader/helpers.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ex4::cli {

const Part& chosen_part(const std::string& stem) try {
  return part_named(stem);
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
