// Compiles and links runners into a cache by content; see toolchain.hpp.
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "checker/process/child.hpp"
#include "checker/toolchain/messages.hpp"
#include "checker/toolchain/toolchain.hpp"

namespace ex4::toolchain {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kept_output = 64 * 1024;
constexpr std::size_t kept_entries = 300;
constexpr auto patience = std::chrono::seconds(60);
const box::Limits compiler_limits{3000, 30, 64};

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text).flush()) throw std::runtime_error("cannot write " + path.string());
}

/// A folder of our own that becomes `final` in one step, so that two calls at once cannot disturb each other.
class Workshop {
 public:
  explicit Workshop(fs::path final) : final_(std::move(final)) {
    fs::create_directories(final_.parent_path());
    std::string pattern = final_.string() + ".tmp-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot create " + pattern);
    folder_ = pattern;
  }
  Workshop(const Workshop&) = delete;
  ~Workshop() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  const fs::path& folder() const { return folder_; }
  void finish() {
    std::error_code taken;  // somebody else finished the same work first: theirs is as good
    fs::rename(folder_, final_, taken);
  }

 private:
  fs::path final_, folder_;
};

Built finished(const fs::path& entry, const std::string& key) {
  const fs::path runner = entry / "runner";
  if (fs::exists(runner)) return {runner, {}, key};
  return {{}, read_text(entry / "message.txt"), key};
}

/// Does the linker complain of what the parts define, and not of the machine?
bool is_about_the_code(const std::string& linker_words) {
  return linker_words.find("undefined reference") != std::string::npos ||
         linker_words.find("multiple definition") != std::string::npos;
}

bool is_finished(const fs::path& entry) { return fs::exists(entry / "runner") || fs::exists(entry / "message.txt"); }

}  // namespace

Builder::Builder(Toolchain toolchain, box::Box box, fs::path cache, bool debug)
    : toolchain_(std::move(toolchain)), box_(std::move(box)), cache_(std::move(cache)), debug_(debug) {}

std::string Builder::key_of(const std::string& what) const {
  return sha256(toolchain_.fingerprint + (debug_ ? "debug\n" : "\n") + what).substr(0, 32);
}

std::vector<fs::path> Builder::runner_objects(const std::string& stem) const {
  std::vector<fs::path> objects;
  for (const fs::path& object : toolchain_.runner) {
    const std::string name = fs::path(object.filename().stem()).stem().string();
    const bool dispatch = std::any_of(parts().begin(), parts().end(), [&](const Part& p) { return p.stem == name; });
    if (!dispatch || name == stem) objects.push_back(object);
  }
  return objects;
}

Builder::Object Builder::compile(const Source& source, const std::string& text, const fs::path& folder) const {
  const fs::path copy = folder / (source.stem + ".cpp"), object = folder / (source.stem + ".o"),
                 rule = folder / (source.stem + ".d");
  write_text(copy, text);
  std::vector<std::string> command = {toolchain_.compiler};
  const auto& flags = debug_ ? toolchain_.debug_flags : toolchain_.compile_flags;
  command.insert(command.end(), flags.begin(), flags.end());
  // The debugger shall show the learner's own file, not our copy of it.
  if (debug_) command.push_back(fmt::format("-fdebug-prefix-map={}={}", folder.string(), source.file.parent_path().string()));
  for (const std::string& word : {std::string("-MD"), std::string("-MF"), rule.string(), std::string("-c"),
                                  copy.string(), std::string("-o"), object.string()})
    command.push_back(word);
  std::vector<fs::path> readable = toolchain_.tool_folders, known = toolchain_.header_folders;
  readable.push_back(toolchain_.include_root);
  known.insert(known.end(), {toolchain_.include_root, folder});
  const process::Finished done =
      process::run(box::compile_command(box_, compiler_limits, command, readable, folder), patience, kept_output);
  const std::string foreign = foreign_file(read_text(rule), done.output, known);
  if (!foreign.empty())
    return {{}, fmt::format("{} includes {}, which is not part of the exercise. Only the headers in exercises/ and "
                            "those of the system may be included.", source.shown_as, fs::path(foreign).filename().string()), true};
  if (done.timed_out)
    return {{}, source.shown_as + " took the compiler more than 60 seconds; it was stopped.", false};
  if (done.status != 0)
    return {{}, without_machine_paths(summarize_compiler(done.output, copy.string(), source.shown_as),
                                      {folder, toolchain_.include_root}),
            done.output.find("error:") != std::string::npos};
  return {object, {}, true};
}

std::string Builder::link(const std::vector<fs::path>& objects, const fs::path& program, const fs::path& folder) const {
  std::vector<std::string> command = {toolchain_.compiler};
  std::vector<fs::path> readable = toolchain_.tool_folders;
  for (const fs::path& object : objects) {
    command.push_back(object.string());
    if (object.parent_path() != folder) readable.push_back(object);
  }
  command.insert(command.end(), toolchain_.link_flags.begin(), toolchain_.link_flags.end());
  command.push_back("-o");
  command.push_back(program.string());
  const process::Finished done =
      process::run(box::compile_command(box_, compiler_limits, command, readable, folder), patience, kept_output);
  if (done.status == 0 && !done.timed_out) return {};
  return done.output.empty() ? "The linker failed without a word." : done.output;
}

Built Builder::combined_runner(const std::string& stem, const std::vector<Source>& sources) const {
  std::vector<std::string> texts;
  std::string content = "runner " + stem + "\n";
  for (const Source& source : sources) {
    try {
      texts.push_back(read_source(source.file));
    } catch (const std::runtime_error& error) {
      return {{}, fmt::format("{}: {}.", source.shown_as, error.what()), {}};
    }
    content += source.stem + " " + source.shown_as + " " + sha256(texts.back()) + "\n";
    if (debug_) content += source.file.string() + "\n";
  }
  const std::string key = key_of(content);
  const fs::path entry = cache_ / key;
  if (is_finished(entry)) return finished(entry, key);

  Workshop workshop(entry);
  const fs::path& folder = workshop.folder();
  std::vector<fs::path> objects = runner_objects(stem);
  std::string message;
  bool lasting = true;
  for (std::size_t i = 0; i < sources.size() && message.empty(); ++i) {
    const Object object = compile(sources[i], texts[i], folder);
    message = object.message;
    lasting = object.lasting;
    objects.push_back(object.file);
  }
  // Ours are linked one by one, never as an archive: with an archive an empty hand-in would be filled with our part.
  const std::size_t last = index_of(stem);
  for (std::size_t i = 0; i <= last; ++i) {
    const std::string& ours = parts()[i].stem;
    const bool theirs = std::any_of(sources.begin(), sources.end(), [&](const Source& s) { return s.stem == ours; });
    if (!theirs) objects.push_back(Toolchain::object_of(toolchain_.solutions, ours));
  }
  const std::string shown_as = sources.empty() ? stem + ".cpp" : sources.back().shown_as;
  if (message.empty()) {
    const std::string said = link(objects, folder / "runner", folder);
    if (!said.empty()) message = without_machine_paths(summarize_linker(said, stem, shown_as), {folder});
    lasting = said.empty() || is_about_the_code(said);
  }
  if (!lasting) return {{}, message, {}};  // a full disk or a busy machine: the next call tries again
  if (!message.empty()) {
    fs::remove(folder / "runner");
    write_text(folder / "message.txt", message);
  }
  workshop.finish();
  if (!is_finished(entry)) throw std::runtime_error("cannot write to " + cache_.string());
  return finished(entry, key);
}

Built Builder::learner_runner(const Source& source) const { return combined_runner(source.stem, {source}); }

Built Builder::solution_runner(const std::string& stem) const { return combined_runner(stem, {}); }

void Builder::prune() const { keep_newest(cache_, kept_entries); }

void keep_newest(const fs::path& folder, std::size_t count) {
  std::vector<std::pair<fs::file_time_type, fs::path>> entries;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    entries.emplace_back(entry.last_write_time(ignored), entry.path());
  if (entries.size() <= count) return;
  std::sort(entries.begin(), entries.end());
  for (std::size_t i = 0; i + count < entries.size(); ++i) fs::remove_all(entries[i].second, ignored);
}

}  // namespace ex4::toolchain
