// expect: compile_error
// says: sigmoid_gradient.cpp
//
// Includes an endless device.
#include "/dev/zero"
