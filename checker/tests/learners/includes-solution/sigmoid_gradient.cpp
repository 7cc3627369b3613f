// expect: compile_error
// says: sigmoid_gradient.cpp
// never: 1 - g
// never: g % 
//
// Includes our solution by a path from here.
#include "../../../../solutions/sigmoid_gradient.cpp"
