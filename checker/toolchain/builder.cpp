// Compiles and links runners into a cache by content; see toolchain.hpp.
#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

#include "checker/process/child.hpp"
#include "checker/process/files.hpp"
#include "checker/toolchain/messages.hpp"
#include "checker/toolchain/notes.hpp"
#include "checker/toolchain/program_size.hpp"
#include "checker/toolchain/toolchain.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::toolchain {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kept_output = 64 * 1024;
constexpr auto patience = std::chrono::seconds(60);  // of doing nothing

/// The words of a tool that failed for a reason of the machine's.
[[noreturn]] void fail_for(const std::string& tool, const process::Finished& done, const fs::path& folder) {
  std::string words = done.output.substr(0, 600);
  while (words.ends_with('\n')) words.pop_back();
  // A linker that writes through a map dies of a full disk without a word of it.
  std::error_code unknown;
  const fs::space_info disk = fs::space(folder, unknown);
  if (!unknown && disk.available < 4096U) words += "\nno space left on the disk; free some space on it";
  if (done.timed_out) words += words.empty() ? "it got no processor" : "; it got no processor";
  throw GraderError(fmt::format("the {} could not do its work on this machine: {}", tool,
                                words.empty() ? "it ended without a word" : words));
}

/// What it said; where it was ended by a signal, that in words too: clang, which does all in one process, has none.
std::string words_of(const process::Finished& done) {
  const int status = done.status;
  const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status) > 128 ? WEXITSTATUS(status) - 128 : 0;
  if (signal == SIGXFSZ) return done.output + "\nFile size limit exceeded";
  if (signal == SIGXCPU) return done.output + "\nCPU time limit exceeded";
  if (signal == SIGSEGV || signal == SIGABRT || signal == SIGILL || signal == SIGFPE)
    return done.output + "\nthe compiler crashed";
  return done.output;
}

}  // namespace

Builder::Builder(Toolchain toolchain, box::Box box, fs::path cache, Options options)
    : toolchain_(std::move(toolchain)), box_(std::move(box)), cache_(std::move(cache)), options_(options) {}

std::string Builder::key_of(const std::string& what) const {
  return sha256(toolchain_.fingerprint + (options_.debug ? "debug\n" : "\n") + what).substr(0, 32);
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
  process::write_file(copy, text);
  std::vector<std::string> command = {toolchain_.compiler};
  const auto& flags = options_.debug ? toolchain_.debug_flags : toolchain_.compile_flags;
  command.insert(command.end(), flags.begin(), flags.end());
  // The debugger shall show the learner's own file, not our copy of it; and __FILE__ is the same wherever we build.
  command.push_back(fmt::format("-fmacro-prefix-map={}/=", folder.string()));
  command.push_back(fmt::format("-fdebug-prefix-map={}={}", folder.string(),
                                options_.debug ? source.file.parent_path().string() : std::string("/hand-in")));
  for (const std::string& word : {std::string("-MD"), std::string("-MF"), rule.string(), std::string("-c"),
                                  copy.string(), std::string("-o"), object.string()})
    command.push_back(word);
  std::vector<fs::path> readable = toolchain_.tool_folders, known = toolchain_.header_folders;
  readable.push_back(toolchain_.include_root);
  known.insert(known.end(), {toolchain_.include_root, folder});
  const process::Finished done =
      process::run(box::compile_command(box_, compiler_limits, command, readable, folder), patience, kept_output);
  const std::string foreign = foreign_file(process::read_file(rule), done.output, known);
  if (!foreign.empty())
    return {{}, fmt::format("{} includes {}, which is not part of the exercise. Only the headers in exercises/ and "
                            "those of the system may be included.", source.shown_as, fs::path(foreign).filename().string())};
  if (done.status == 0 && !done.timed_out) return {object, {}, done.output, copy.string()};
  const std::string words = words_of(done);
  if (!blames_the_code(words) && !done.truncated) fail_for("compiler", done, folder);
  return {{}, without_machine_paths(summarize_compiler(words, copy.string(), source.shown_as),
                                    {folder, toolchain_.include_root})};
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
  if (!blames_the_objects(done.output)) fail_for("linker", done, folder);
  return done.output;
}

Built Builder::combined_runner(const std::string& stem, const std::vector<Source>& sources) const {
  std::vector<std::string> texts;
  std::string content = "runner " + stem + "\n";
  for (const Source& source : sources) {
    try {
      texts.push_back(read_source(source.file));
    } catch (const GraderError&) {
      throw;
    } catch (const std::runtime_error& error) {
      return {{}, fmt::format("{}: {}.", source.shown_as, error.what()), {}, {}};
    }
    content += source.stem + " " + source.shown_as + " " + sha256(texts.back()) + "\n";
    if (options_.debug) content += source.file.string() + "\n";
  }
  const std::string key = key_of(content);
  if (!options_.fresh)
    if (const auto kept = cache_.find(key)) return *kept;

  const process::OwnFolder workshop = cache_.workshop();
  const fs::path& folder = workshop.path();
  std::vector<fs::path> objects = runner_objects(stem);
  std::string message, said_of_last, compiled_as;
  std::vector<verdict::Note> notes;
  for (std::size_t i = 0; i < sources.size() && message.empty(); ++i) {
    const Object object = compile(sources[i], texts[i], folder);
    message = object.message, said_of_last = object.output, compiled_as = object.compiled_as;
    for (verdict::Note& note : notes_in(said_of_last, compiled_as, sources[i].shown_as)) notes.push_back(std::move(note));
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
    if (message.find(" does not define ") != std::string::npos)
      for (const std::string& function : part_named(stem).functions)
        if (const std::string other = other_signature(said_of_last, compiled_as, function); !other.empty())
          message += fmt::format("\nIt defines one with other types, in {}", other);
    if (said.empty() && static_mb(folder / "runner") > most_static_mb) message = too_many_variables(shown_as);
  }
  if (!message.empty() && sources.empty())
    throw GraderError(fmt::format("our own part {} does not link; delete {} and call ./ex4 again: {}", stem,
                                  toolchain_.include_root.parent_path().parent_path().string(), message));
  return cache_.add(key, workshop, message, notes);
}

Built Builder::learner_runner(const Source& source) const { return combined_runner(source.stem, {source}); }

Built Builder::solution_runner(const std::string& stem) const { return combined_runner(stem, {}); }

void Builder::prune() const { cache_.prune(); }

}  // namespace ex4::toolchain
