// The proof of the catalogue: each mistake that has a name, written as a learner's program, goes through the
// real runner and judge, which must judge it wrong and tell it as itself. Formula rows are printed as C++
// (formula_code.hpp); the others are slips in plain programs, checker/tests/catalogue/<stem>.cpp and .txt.
#pragma once

#include <string>
#include <vector>

#include "checker/tests/survey/batch.hpp"
#include "checker/tests/survey/claims.hpp"
#include "checker/tests/survey/judge_learner.hpp"

namespace ex4::batch {

/// A mistake as code.
struct Specimen {
  std::string id, says;  ///< of the catalogue's row
  Learner learner;
};

/// All that can be written down for the rows that belong to this part. Throws std::runtime_error for a slip
/// that is not in its program, or whose id is in no table.
std::vector<Specimen> specimens(const std::filesystem::path& root, const std::string& stem);

/// The ids of the rows that belong to this part.
std::vector<std::string> rows_of(const std::string& stem);

/// What the judge said about one.
enum class Told {
  itself,  ///< for certain, and nothing else with it
  either,  ///< as one of several readings of the same answers
  fact,    ///< not by its name: the exception that it throws is put into the exercise's words, which is true
  also_true,  ///< under another name that is true of it as well; checker/tests/catalogue/also_true.txt lists
              ///< them
  observed,   ///< something, but nothing for certain
  silent,     ///< nothing
  ended,      ///< nothing, as the program ended abnormally
  reading,    ///< another program for certain, which gives the same answers on calls that no check makes, too
  wrongly,    ///< something else for certain
  passed      ///< it is not judged wrong
};
std::string to_string(Told told);
/// Said for certain, and not so: `reading`, `wrongly`; or not seen at all: `passed`.
bool is_fault(Told told);

/// What a verdict says about a program of this mistake.
Told told_as(const std::filesystem::path& root, const std::string& stem, const Specimen& specimen,
             const verdict::Part& verdict, const FreshProcess& fresh);

struct Proof {
  Specimen specimen;
  Told told;
  verdict::Part verdict;
};

/// Builds them as one program and judges each.
std::vector<Proof> prove(const Tools& tools, const std::filesystem::path& root, const std::string& stem,
                         const std::vector<Specimen>& some, const std::filesystem::path& folder);

}  // namespace ex4::batch
