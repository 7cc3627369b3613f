// Which of the files that were found are the parts. What is certain is repaired and told; what is not is refused.
#pragma once

#include <string>
#include <vector>

#include "checker/classroom/found.hpp"

namespace ex4::classroom {

struct HandedPart {
  std::string stem;
  std::string path;       ///< in the hand-in
  std::string text;       ///< as it will be compiled
  std::string handed_in;  ///< SHA-256 of the bytes as they came
  std::string content;    ///< SHA-256 of `text`
};

struct HandIn {
  std::vector<HandedPart> parts;     ///< in the order of the exercise, each at most once
  std::vector<std::string> repairs;  ///< what was changed or assumed
};

/// Throws Refused when there is no part, or a part is there twice with two contents.
HandIn choose(Found found);

/// The parts whose functions this text defines, all functions of each; sorted as in the exercise.
std::vector<std::string> parts_defined_in(const std::string& text);

}  // namespace ex4::classroom
