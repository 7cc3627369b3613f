// How the tour talks: headings, paragraphs, facts. Prints at once, so that a person sees each step as it
// happens.
#pragma once

#include <armadillo>
#include <filesystem>
#include <string>

namespace ex4::cli {

/// "── 1.3 Feedforward and cost ────────"
void heading(const std::string& section, const std::string& title);
/// A paragraph, filled to the width of the terminal.
void say(const std::string& text);
/// An indented line that is left as it is, without spaces at its end.
void fact(const std::string& text);
/// Lines as they are, and an empty one.
void table(const std::string& lines);
/// Draws the picture, as wide as the terminal allows.
void draw(const arma::mat& picture);
/// Writes the picture as a PNG and says where. Throws SetupError.
void save(const std::filesystem::path& file, const arma::mat& picture, std::size_t scale);

/// "25×401".
std::string shape(const arma::mat& matrix);
/// Six significant digits, as everywhere.
std::string six(double value);

}  // namespace ex4::cli
