// expect: compile_error
// says: sigmoid_gradient.cpp
// never: return g
//
// Includes the work of another learner.
#include "../right-plain/sigmoid_gradient.cpp"
