// What else than a part's text can change its verdict; see grader.hpp.
#include <algorithm>
#include <vector>

#include "checker/grader/grader.hpp"
#include "checker/grader/tracing.hpp"
#include "checker/process/files.hpp"
#include "checker/toolchain/cache.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

std::string short_hash(const std::string& bytes) { return toolchain::sha256(bytes).substr(0, 16); }

/// Names and bytes of the files in a folder that have one of these endings, in one order.
std::string contents(const fs::path& folder, const std::vector<std::string>& endings) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (endings.empty() || std::find(endings.begin(), endings.end(), entry.path().extension()) != endings.end())
      if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::string all;
  for (const fs::path& file : files) all += file.filename().string() + " " + toolchain::sha256(process::read_file(file)) + "\n";
  return all;
}

/// The compiler and its flags, with the folders of this machine taken out.
std::string flags_of(const Context& context) {
  const toolchain::Toolchain toolchain = toolchain::load_toolchain(context.build);
  std::string all = toolchain.compiler_version;
  for (const auto* flags : {&toolchain.compile_flags, &toolchain.link_flags})
    for (const std::string& flag : *flags) all += " " + flag;
  for (const fs::path& folder : {context.build, context.root})
    for (std::size_t at = all.find(folder.string()); at != std::string::npos; at = all.find(folder.string()))
      all.erase(at, folder.string().size());
  return all;
}

}  // namespace

std::map<std::string, std::string> circumstances(const Context& context) try {
  std::string checker = can_trace(context) ? "with trace" : "without trace";
  for (const char* program : {"ex4_judge", "ex4_box", "ex4_lines", "ex4_matread", "ex4_trace"})
    checker += toolchain::sha256(process::read_file(context.program(program)));
  return {{"checker", short_hash(checker)},
          {"solutions", short_hash(contents(context.solutions(), {".cpp"}) + contents(context.exercises(), {".hpp"}))},
          {"data", short_hash(contents(context.data_dir(), {}))},
          {"flags", short_hash(flags_of(context))},
          {"level", box::to_string(make_box(context).level)}};
} catch (const fs::filesystem_error& error) {
  throw GraderError(std::string("the checkout is not whole: ") + error.what());
}

}  // namespace ex4::cli
