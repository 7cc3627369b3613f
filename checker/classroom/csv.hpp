// Tables as text (RFC 4180), safe to open with a spreadsheet.
#pragma once

#include <string>
#include <vector>

namespace ex4::classroom {

/// A cell: quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe before it.
std::string csv_cell(const std::string& text);
/// A row with its line end (CR LF).
std::string csv_row(const std::vector<std::string>& cells);
/// Rows of cells, apostrophes before formulas taken away. Throws std::runtime_error for a quote that does not close.
std::vector<std::vector<std::string>> csv_rows(const std::string& text);

}  // namespace ex4::classroom
