// expect: compile_error
// says: does not define ex4::sigmoid_gradient
//
// Nothing but comments: our own version must not fill in.
