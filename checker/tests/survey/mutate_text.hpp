// Small slips made in the text of a right program: an operator, a constant, a slice, an index, a function, a name.
// They know nothing of the diagnosis and its tables, which is the point: the checker is measured on them.
#pragma once

#include <string>
#include <vector>

#include "checker/tests/survey/batch.hpp"

namespace ex4::batch {

/// Every mutant of a source file, each with one slip; `id` says where and what: "cost.cpp:38 `- 1` for `+ 1`".
/// Some do not compile, and some are right all the same.
std::vector<Learner> mutants_of(const std::string& file, const std::string& text);

/// Every n-th of a list, so that at most `most` stay, spread over the whole.
std::vector<Learner> thinned(const std::vector<Learner>& all, std::size_t most);

}  // namespace ex4::batch
