// See csv.hpp.
#include "checker/classroom/csv.hpp"

#include <stdexcept>
#include <string_view>

namespace ex4::classroom {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r\n";

}  // namespace

std::string csv_cell(const std::string& text) {
  std::string cell = text;
  if (!cell.empty() && formula_starts.find(cell.front()) != std::string_view::npos) cell.insert(0, "'");
  if (cell.find_first_of(",;\"\r\n\t") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i == 0 ? "" : ",") + csv_cell(cells[i]);
  return row + "\r\n";
}

std::vector<std::vector<std::string>> csv_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> cells;
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] {
    if (cell.size() > 1 && cell[0] == '\'' && formula_starts.find(cell[1]) != std::string_view::npos) cell.erase(0, 1);
    cells.push_back(std::move(cell));
    cell.clear();
  };
  const auto end_row = [&] {
    if (cells.empty() && cell.empty()) return;  // an empty line
    end_cell();
    rows.push_back(std::move(cells));
    cells.clear();
  };
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
      cell += text[++i];
    else if (c == '"' && (quoted || cell.empty()))
      quoted = !quoted;
    else if (quoted || (c != ',' && c != '\n' && c != '\r'))
      cell += c;
    else if (c == ',')
      end_cell();
    else if (c == '\n')
      end_row();
  }
  if (quoted) throw std::runtime_error("a quote in the table does not close");
  end_row();
  return rows;
}

}  // namespace ex4::classroom
