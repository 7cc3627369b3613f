// expect: compile_error
// says: passwd
// never: root:
// never: daemon
// needs: landlock
//
// Includes a file of the system that is no header.
#include "/etc/passwd"
