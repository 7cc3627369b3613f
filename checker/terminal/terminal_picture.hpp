// Grey pictures drawn with characters.
#pragma once

#include <armadillo>
#include <string>

namespace ex4::cli {

enum class Greys {
  ascii,       ///< a ramp of plain characters, one for two pixels above each other
  palette,     ///< half blocks in the 24 greys of a 256-colour terminal, two pixels a character
  true_colour  ///< half blocks in 24-bit greys
};

/// What the terminal on standard output can show; ascii where no colours are wanted.
Greys greys_of_terminal();

/// The picture (−1 black … 1 white) with a character a column, and two rows a line. Lines end with a line
/// feed.
std::string terminal_picture(const arma::mat& picture, Greys greys);

/// The picture made smaller by averaging, so that it has at most `columns` columns; as it is when it fits.
arma::mat fitted(const arma::mat& picture, arma::uword columns);

}  // namespace ex4::cli
