// A verdict names no folder of this machine. What a person reads on the terminal does: the one they typed.
#pragma once

#include <string>

#include "checker/verdict/verdict.hpp"

namespace ex4::cli {

/// Where the parts that are graded lie, in the words of the command.
struct Place {
  std::string folder;   ///< before file names: "exercises", "/home/me/my parts"; empty for our own solutions
  std::string options;  ///< what replay commands repeat: "", " --solutions", " --exercises '/home/me/my parts'"
};

/// The part with complete replay commands and with the folder before the file that compilers complain about.
verdict::Part as_typed(verdict::Part part, const Place& place);

/// A word for the shell: quoted where it holds more than plain characters.
std::string shell_word(const std::string& word);

}  // namespace ex4::cli
