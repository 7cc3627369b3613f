// See intake.hpp. The rows as JSON are in intake_json.cpp.
#include "checker/classroom/intake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checker/classroom/names.hpp"
#include "checker/parts/parts.hpp"
#include "checker/process/files.hpp"

namespace ex4::classroom {
namespace {

namespace fs = std::filesystem;

/// Files of ours and of platforms that lie beside hand-ins.
bool is_beside(const std::string& name) {
  return is_clutter(name) || name == "class.toml" || name == "roster.csv" || name == "submission_metadata.yml";
}

struct Entry {
  fs::path path;
  EntryName name;
  std::size_t row;
};

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) entries.push_back(at->path());
  if (error) throw std::runtime_error(fmt::format("the folder {} cannot be read: {}", folder.string(), error.message()));
  std::sort(entries.begin(), entries.end());
  return entries;
}

void refuse_single_hand_in(const fs::path& folder, const std::vector<fs::path>& entries) {
  for (const fs::path& entry : entries)
    if (const auto part = part_of(entry.filename().string()); part && part->as_is && fs::is_regular_file(entry))
      throw std::runtime_error(fmt::format("{} holds {}, so it is one hand-in and no folder of hand-ins. Name the folder above it, "
                                           "or call ./ex4 check --exercises",
                                           folder.string(), entry.filename().string()));
}

void store(const HandIn& hand_in, const fs::path& out) {
  for (const HandedPart& part : hand_in.parts) {
    const fs::path file = content_file(out, part.content, part.stem);
    if (fs::exists(file) && process::read_file(file) == part.text) continue;
    process::sweep(file.parent_path(), {process::unfinished});
    process::replace_file(file, part.text);
  }
}

/// All entries of one learner are one hand-in.
void take_one(const std::vector<Entry>& entries, const fs::path& out, const Bounds& bounds, std::vector<Row>& rows) {
  try {
    Found found;
    for (const Entry& entry : entries) {
      const bool folder = fs::is_directory(fs::symlink_status(entry.path));
      gather(entry.path, folder ? entry.path.filename().string() : entry.name.file, bounds, found);
    }
    const HandIn hand_in = choose(std::move(found));
    store(hand_in, out);
    for (const Entry& entry : entries) {
      Row& row = rows[entry.row];
      row.outcome = "accepted";
      row.repairs = hand_in.repairs;
      for (const HandedPart& part : hand_in.parts) row.parts.push_back({part.stem, part.path, part.handed_in, part.content});
    }
  } catch (const Refused& why) {
    for (const Entry& entry : entries) rows[entry.row].outcome = "refused", rows[entry.row].reason = why.what();
  }
}

}  // namespace

fs::path content_file(const fs::path& out, const std::string& content, const std::string& stem) {
  return out / "contents" / content / (stem + ".cpp");
}

Intake take_in(const fs::path& folder, const fs::path& out, const Bounds& bounds) {
  const std::vector<fs::path> paths = entries_of(folder);
  refuse_single_hand_in(folder, paths);
  Intake intake;
  std::map<std::string, std::vector<Entry>> by_learner;
  for (const fs::path& path : paths) {
    const std::string name = path.filename().string();
    Row row{name, "", "", "", {}, {}};
    std::error_code unknown;
    if (is_beside(name) || fs::equivalent(path, out, unknown)) {
      row.outcome = "ignored", row.reason = "it is no hand-in";
    } else if (fs::is_symlink(fs::symlink_status(path))) {
      row.outcome = "refused", row.reason = name + " is a link, and links are not followed";
    } else {
      const EntryName entry = whose(name, fs::is_directory(fs::symlink_status(path)));
      row.learner = entry.learner;
      if (entry.learner.empty())
        row.outcome = "refused", row.reason = "its name does not tell whose it is; put it into a folder named after the learner";
      else
        by_learner[entry.learner].push_back({path, entry, intake.rows.size()});
    }
    intake.rows.push_back(std::move(row));
  }
  for (const auto& [learner, entries] : by_learner) take_one(entries, out, bounds, intake.rows);
  return intake;
}

}  // namespace ex4::classroom
