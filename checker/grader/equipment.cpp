// What grading takes: the box, the compiler with its cache, the judge's command line, the file. See grader.hpp.
#include <cstdlib>

#include "checker/grader/grader.hpp"

namespace ex4::cli {

namespace fs = std::filesystem;

box::Box make_box(const Context& context) {
  const char* wanted = std::getenv("EX4_ISOLATION");
  return {context.program("ex4_box"),
          wanted == nullptr ? box::strongest_isolation() : box::isolation_from(wanted)};
}

toolchain::Builder make_builder(const Context& context, toolchain::Builder::Options options) {
  return {toolchain::load_toolchain(context.build), make_box(context), context.build / "cache", options};
}

std::vector<std::string> judge_command(const Context& context, const box::Box& box, const std::string& stem,
                                       const fs::path& runner) {
  return {context.program("ex4_judge").string(),
          "--part",
          stem,
          "--runner",
          runner.string(),
          "--box",
          box.program.string(),
          "--isolation",
          box::to_string(box.level),
          "--data",
          context.data_dir().string(),
          "--matread",
          context.program("ex4_matread").string()};
}

std::optional<toolchain::Source> hand_in(const fs::path& folder, const std::string& stem) {
  const fs::path file = folder / (stem + ".cpp");
  if (!fs::exists(fs::symlink_status(file))) return std::nullopt;
  return toolchain::Source{stem, file, stem + ".cpp"};
}

}  // namespace ex4::cli
