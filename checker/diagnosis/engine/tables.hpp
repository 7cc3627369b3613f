// What checker/parts/ says of mistakes. These functions are made from its files when ex4 is built
// (checker/tables).
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "checker/diagnosis/engine/model.hpp"
#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::diagnosis {

/// A file of mistakes that a formula takes, and what is added to their weights.
struct Family {
  std::string_view file;
  int further;
};

/// A formula with all that belongs to it; what becomes a Model.
struct FormulaTable {
  std::vector<std::string_view> inputs;
  std::vector<std::pair<std::string_view, std::string_view>> mirrors;
  std::vector<FunctionModel> functions;
  std::vector<Line> lines;
  std::vector<Form> forms;
  std::vector<Family> families;
};

/// The [[mistake]] rows of "cost/mistakes.toml"; empty for a file that has none or is not there.
const std::vector<Row>& mistakes_in(std::string_view file);
/// The choices of one function, [[FUNCTION]], in a file, or its [[fact]]s; empty where there are none.
const std::vector<Option>& choices_in(std::string_view file, std::string_view function);
/// The formulas of a part, from its part.toml; empty for a part that has none.
const std::vector<FormulaTable>& formulas_of(std::string_view stem);

/// The formula of a part with its mistakes, named and unnamed. Throws GraderError, with the file's name, for
/// a formula that cannot be read.
Model make_model(std::string_view stem, const FormulaTable& table);

}  // namespace ex4::diagnosis
