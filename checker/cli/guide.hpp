// The hints in a part's page of the guide, docs/parts/<stem>.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ex4::cli {

/// The text below "### Hint 1", "### Hint 2" … of the section "## Hints", in that order, as Markdown.
/// Throws SetupError when the page cannot be read.
std::vector<std::string> hints_of(const std::filesystem::path& page);

/// Markdown for a terminal: paragraphs and list items filled to `width`, code blocks as they are, indented.
std::string rendered(const std::string& markdown, std::size_t width);

}  // namespace ex4::cli
