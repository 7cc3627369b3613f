// expect: compile_error
// says: sigmoid_gradient.cpp
//
// Includes what somebody might type.
#include "/dev/stdin"
