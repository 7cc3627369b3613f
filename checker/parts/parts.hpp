// The list of parts in C++, from exercises/parts.def, and the functions that each part must define.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ex4 {

struct Part {
  std::string stem;     ///< names header, stub, solution, checks, mistakes and doc page
  std::string section;  ///< of the course's text
  std::string title;
  int points;
  std::vector<std::string> functions;  ///< declared in exercises/<stem>.hpp, in that order
};

/// All parts in the order of the exercise.
const std::vector<Part>& parts();
/// Throws std::invalid_argument that names the nearest stem.
const Part& part_named(std::string_view stem);
/// Position in parts().
std::size_t index_of(std::string_view stem);

/// The entry of `candidates` with the smallest edit distance to `word`.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "backprop_loop" as the test suite "BackpropLoop".
std::string suite_name(std::string_view stem);
/// "AveragesOverTheExamples" as "averages over the examples".
std::string sentence(std::string_view camel_case);

}  // namespace ex4
