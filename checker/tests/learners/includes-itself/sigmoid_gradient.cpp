// expect: compile_error
// says: sigmoid_gradient.cpp
//
// Includes itself without end.
#include __FILE__
