// expect: compile_error
// says: sigmoid_gradient.cpp
//
// Templates without a bottom.
template <class T> struct Box { static int size() { return Box<Box<T>>::size(); } };
int endless = Box<int>::size();
