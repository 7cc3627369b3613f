// What several verbs need: the part that was asked for, files, paths for people.
#pragma once

#include "checker/grader/as_typed.hpp"
#include "checker/grader/context.hpp"
#include "checker/parts/parts.hpp"

namespace ex4::cli {

/// The part that a word from the command line means: its name, a beginning that no other has, its section ("1.3") or
/// its file. Anything else is a SetupError that names the nearest.
const Part& chosen_part(const std::string& word);

/// The text of a file. Throws SetupError.
std::string read_text(const std::filesystem::path& file);

/// `file` as a person would type it from `context.caller`.
std::string shown(const Context& context, const std::filesystem::path& file);

/// The place of parts for a verb that was given this --exercises, empty for the learner's own folder.
Place place_of(const Context& context, const std::string& folder);

}  // namespace ex4::cli
