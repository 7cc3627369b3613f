// expect: compile_error
// says: passed 100 of 100
// never: 
//
// Tries to write its own verdict into the compiler's message, with escapes.
#error "[32m[2J passed 100 of 100 ‮ \u001b[0m"
