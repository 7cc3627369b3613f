// From a folder of hand-ins to one row for each of its entries: whose it is, which parts, what was repaired, or why it was
// refused.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "checker/classroom/choose.hpp"
#include "checker/classroom/found.hpp"

namespace ex4::classroom {

struct TakenPart {
  std::string stem, path, handed_in, content;  ///< as in HandedPart
};

struct Row {
  std::string entry;    ///< its name in the folder
  std::string learner;  ///< empty where nobody is named
  std::string outcome;  ///< "accepted", "refused" or "ignored"
  std::string reason;   ///< why it was refused or ignored
  std::vector<std::string> repairs;
  std::vector<TakenPart> parts;  ///< of the whole hand-in, also where other entries hold some of them
};

struct Intake {
  std::vector<Row> rows;  ///< one an entry, by name
};

/// Reads a folder of hand-ins; the text of each part that is taken goes to contents/<SHA-256>/<stem>.cpp in `out`, once.
/// `out` itself, when it lies in `folder`, is no hand-in. Throws GraderError when `out` cannot be written and
/// std::runtime_error when `folder` cannot be read or is a hand-in itself.
Intake take_in(const std::filesystem::path& folder, const std::filesystem::path& out, const Bounds& bounds = {});

/// Where take_in() put a content.
std::filesystem::path content_file(const std::filesystem::path& out, const std::string& content, const std::string& stem);

/// The rows as JSON lines, schema "ex4/intake/1".
std::string to_jsonl(const Intake& intake);
/// Throws std::runtime_error that names the line.
Intake intake_from_jsonl(const std::string& text);

}  // namespace ex4::classroom
