// Formulas of the functions that move numbers to places: display_data, roll, unroll, random_init. Their unnamed slips
// (a size, an index, a factor) are made from them; the named mistakes stand in tables of choices.
#pragma once

#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {

/// The formulas of one part, one model a function; empty for the other parts. Built once.
const std::vector<Model>& layout_models(std::string_view stem);

/// `found` where it is certain, else what the part's formulas explain, if that is certain, else `found`.
Mistakes or_by_layout(Mistakes found, const Part& part, const Log& log);

}  // namespace ex4::diagnosis
