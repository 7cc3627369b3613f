// expect: compile_error
// says: passwd
// never: root:
// needs: landlock
// never: .tmp-
//
// Lets the assembler read a file that the preprocessor may not.
#include "exercises/sigmoid_gradient.hpp"

extern "C" const char text[];
asm(".globl text\ntext: .incbin \"/etc/passwd\"\n.byte 0\n");

arma::mat ex4::sigmoid_gradient(const arma::mat&) { throw std::runtime_error(text); }
