// expect: compile_error
// says: sigmoid_gradient.cpp
//
// A page of errors from two lines.
#include "exercises/sigmoid_gradient.hpp"

template <int n> struct Flood { Flood<n - 1> a; Flood<n - 2> b; static_assert(n < 0, "flood"); };
Flood<800> flood;
