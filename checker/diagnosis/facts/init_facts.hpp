// What can be seen of initial weights whose generator is not known: the shape, the range, equal entries, and how they
// hang together with the seed. Facts about the matrices, and no guess at the code.
#pragma once

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::diagnosis {

Mistakes init_facts(const Log& log);
/// True where equal seeds gave different numbers, or all seeds the same ones, and these are not all equal.
bool numbers_ignore_the_seed(const Log& log);
/// True where each matrix holds one number in all its entries.
bool numbers_are_all_equal(const Log& log);
/// Those that are no choice of the model in init.cpp.
const std::vector<Option>& init_fact_options();

}  // namespace ex4::diagnosis
