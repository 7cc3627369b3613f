// expect: compile_error
// says: sigmoid_gradient.cpp
// never: 1 - g
// never: g % 
//
// Includes our solution by a path from the root of the repository.
#include "solutions/sigmoid_gradient.cpp"
