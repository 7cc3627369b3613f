// Making the traced copy; see traced_program.hpp.
#include "checker/trace/traced_program.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>

#include "checker/process/child.hpp"
#include "checker/process/files.hpp"
#include "checker/session/session.hpp"
#include "checker/trace/instrument.hpp"

namespace ex4::trace {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_tree = 32u << 20;
const box::Limits compiler_limits{3000, 20, 64};

/// A folder that goes away with its owner.
class Folder {
 public:
  explicit Folder(const fs::path& near) {
    fs::create_directories(near);
    std::string pattern = (near / "trace.tmp-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot create " + pattern);
    path_ = pattern;
  }
  Folder(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text).flush()) throw std::runtime_error("cannot write " + path.string());
}

Node tree_of(const Tools& tools, const box::Box& box, const Folder& folder, const std::string& stem,
             const std::string& source) {
  const fs::path copy = folder.path() / (stem + ".cpp");
  write(copy, source);
  std::vector<std::string> command = {tools.compiler};
  command.insert(command.end(), tools.flags.begin(), tools.flags.end());
  for (const char* word : {"-fsyntax-only", "-Xclang", "-ast-dump=json"}) command.emplace_back(word);
  command.push_back(copy.string());
  const process::Finished done =
      process::run(box::compile_command(box, compiler_limits, command, {tools.kit}, folder.path()),
                   std::chrono::seconds(30), largest_tree);
  if (done.status != 0 || done.timed_out || done.truncated)
    throw std::runtime_error("clang cannot read " + stem + ".cpp: " + done.output.substr(0, 300));
  return read_tree(done.output, copy.string(), source);
}

/// The lines of `stem`.cpp that the compiler complained about.
std::set<int> lines_in(const std::string& message, const std::string& stem) {
  std::set<int> lines;
  const std::regex place(stem + R"(\.cpp:(\d+))");
  for (std::sregex_iterator at(message.begin(), message.end(), place), end; at != end; ++at)
    lines.insert(std::stoi((*at)[1]));
  return lines;
}

}  // namespace

std::optional<Tools> find_tools(const fs::path& build) {
  std::ifstream file(build / "learner" / "trace" / "trace.json", std::ios::binary);
  if (!file) return std::nullopt;
  const auto json = nlohmann::json::parse(file, nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  Tools tools{json.value("compiler", ""), json.value("flags", std::vector<std::string>()),
              json.value("kit", ""), json.value("headers", "")};
  std::erase(tools.flags, "");
  if (!fs::exists(tools.compiler) || !fs::exists(tools.kit / "trace" / "prelude.pch")) return std::nullopt;
  return tools;
}

TracedProgram make_traced(const Tools& tools, const fs::path& build, const box::Box& box,
                          const fs::path& cache, const std::string& stem, const std::string& source) {
  const Folder folder(cache);
  const Node tree = tree_of(tools, box, folder, stem, source);
  toolchain::Toolchain toolchain = toolchain::load_toolchain(build);
  toolchain.compiler = tools.compiler;
  toolchain.compile_flags = tools.flags;
  toolchain.include_root = tools.kit;
  toolchain.header_folders.push_back(std::filesystem::weakly_canonical(tools.headers));
  toolchain.header_folders.push_back(tools.headers);
  toolchain.fingerprint += fmt::format(
      "trace {} {}", fmt::join(tools.flags, " "),
      toolchain::sha256(process::read_file(tools.kit / "trace" / "ex4_probe.hpp")));
  const toolchain::Builder builder(toolchain, box, cache);
  std::set<int> quiet;
  std::string said;
  for (int attempt = 0; attempt < 3; ++attempt) {
    const Instrumented made = instrument(tree, source, quiet);
    const fs::path copy = folder.path() / (stem + ".cpp");
    write(copy, made.source);
    const toolchain::Built built = builder.learner_runner({stem, copy, stem + ".cpp"});
    if (!built.runner.empty()) return {built.runner, made.places, built.held};
    said = built.message;
    const std::set<int> more = lines_in(said, stem);
    if (more.empty()) break;
    quiet.insert(more.begin(), more.end());
  }
  throw std::runtime_error("the traced copy does not compile: " + said.substr(0, 600));
}

}  // namespace ex4::trace
