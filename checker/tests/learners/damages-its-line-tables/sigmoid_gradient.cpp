// expect: failed
// says: out of bounds
//
// Writes nonsense into the tables in which the line of an exception is looked up.
#include "exercises/sigmoid_gradient.hpp"

asm(".section .debug_info,\"\",@progbits\n .fill 4096, 1, 0x81\n .previous\n"
    ".section .debug_abbrev,\"\",@progbits\n .fill 64, 1, 0xff\n .previous\n"
    ".section .debug_line,\"\",@progbits\n .fill 4096, 1, 0x7f\n .previous");

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) { return z.col(z.n_cols); }

}  // namespace ex4
