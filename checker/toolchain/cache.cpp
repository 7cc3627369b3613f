// See cache.hpp. Layout: KEY/seal and KEY/runner or KEY/message; tmp-* is being built, use-* is in use.
#include "checker/toolchain/cache.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "checker/process/files.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::toolchain {
namespace {

namespace fs = std::filesystem;

constexpr double default_megabytes = 512;
const std::vector<std::string> not_entries = {"tmp-", "use-"};

/// What the seal of an entry says: which key, which of the two, and its size and hash.
std::string seal_of(const std::string& key, const std::string& kind, const std::string& bytes) {
  return fmt::format("{} {} {} {}\n", key, kind, bytes.size(), sha256(bytes));
}

std::uintmax_t bound() {
  const char* wanted = std::getenv("EX4_CACHE_MB");
  char* end = nullptr;
  const double megabytes = wanted == nullptr ? default_megabytes : std::strtod(wanted, &end);
  if (wanted != nullptr && (end == wanted || *end != '\0' || !(megabytes >= 0 && megabytes < 1e9)))
    throw GraderError(fmt::format("EX4_CACHE_MB is \"{}\"; it takes a number of megabytes", wanted));
  return static_cast<std::uintmax_t>(megabytes * 1024 * 1024);
}

/// In one step, so that no moment is without an entry; where the file system cannot exchange, nearly so.
void put_in_place(const fs::path& made, const fs::path& entry) {
  if (::rename(made.c_str(), entry.c_str()) == 0) return;
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, entry.c_str(), RENAME_EXCHANGE) == 0) return;
  std::error_code ignored;
  fs::remove_all(entry, ignored);
  ::rename(made.c_str(), entry.c_str());  // else somebody else was quicker, or the next call builds it again
}

}  // namespace

/// A name of its own for the runner: a link where possible, else a copy (another owner's file, another disk).
Built Cache::taken(const std::string& key, const fs::path& runner) const {
  const auto held = std::make_shared<process::OwnFolder>(folder_, "use-");
  const fs::path own = held->path() / "runner";
  if (::link(runner.c_str(), own.c_str()) != 0) {
    if (errno == ENOENT) return {};
    std::error_code error;
    fs::copy_file(runner, own, error);
    if (error == std::errc::no_such_file_or_directory) return {};
    if (error) process::fail_for(error.value(), "cannot copy " + runner.string() + " to", own);
  }
  return {own, {}, key, held};
}

std::optional<Built> Cache::find(const std::string& key) const {
  const fs::path entry = folder_ / key;
  const std::string seal = process::read_file(entry / "seal");
  if (const std::string message = process::read_file(entry / "message"); seal == seal_of(key, "message", message)) {
    process::touch(entry);
    return Built{{}, message, key, {}};
  }
  if (!fs::exists(entry / "runner")) return std::nullopt;
  Built built = taken(key, entry / "runner");
  const std::string notes = process::read_file(entry / "notes");
  if (built.runner.empty() || seal != seal_of(key, "runner", process::read_file(built.runner) + notes)) return std::nullopt;
  built.notes = verdict::notes_from_json(notes);
  process::touch(entry);
  return built;
}

Built Cache::add(const std::string& key, const process::OwnFolder& workshop, const std::string& message,
                 const std::vector<verdict::Note>& notes) const {
  const fs::path& folder = workshop.path();
  const std::string kind = message.empty() ? "runner" : "message";
  for (const auto& entry : fs::directory_iterator(folder))
    if (kind != "runner" || entry.path().filename() != "runner") fs::remove_all(entry.path());
  const std::string noted = verdict::to_json(notes);
  if (kind == "message") process::write_file(folder / kind, message);
  else process::write_file(folder / "notes", noted);
  process::write_file(folder / "seal", seal_of(key, kind, process::read_file(folder / kind) + (kind == "message" ? "" : noted)));
  for (const fs::path& path : {folder / kind, folder / "seal", folder}) process::sync(path);
  if (kind == "runner") process::sync(folder / "notes");
  Built built{{}, message, key, {}};
  if (kind == "runner") built = taken(key, folder / "runner");  // before others can see it, and drop it
  built.notes = notes;
  put_in_place(folder, folder_ / key);
  process::sync(folder_);
  return built;
}

void Cache::prune() const {
  process::sweep(folder_, not_entries);
  process::keep_bytes(folder_, bound(), not_entries);
}

}  // namespace ex4::toolchain
