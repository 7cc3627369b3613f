// Models of the tables; see tables.hpp.
#include "checker/diagnosis/engine/tables.hpp"

#include <stdexcept>

#include "checker/verdict/grader_error.hpp"

namespace ex4::diagnosis {

Model make_model(std::string_view stem, const FormulaTable& table) {
  std::string file = "checker/parts/" + std::string(stem) + "/part.toml";
  try {
    Model model(table.inputs, table.lines);
    model.functions = table.functions;
    for (const Family& family : table.families) {
      file = "checker/parts/" + std::string(family.file);
      const std::vector<Row>& rows = mistakes_in(family.file);
      if (rows.empty()) throw std::logic_error("no [[mistake]] is there");
      model.add(rows, family.further);
    }
    model.add_generated(table.mirrors, table.forms);
    return model;
  } catch (const std::logic_error& e) {
    throw GraderError(file + " cannot be used: " + e.what() +
                      ". Correct it; `./ex4 dev check` then tells whether all is well.");
  }
}

}  // namespace ex4::diagnosis
