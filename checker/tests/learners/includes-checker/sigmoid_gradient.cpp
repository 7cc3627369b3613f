// expect: compile_error
// says: oracle.hpp
// never: logistic
//
// Includes a header of the checker.
#include "checker/oracle/oracle.hpp"
