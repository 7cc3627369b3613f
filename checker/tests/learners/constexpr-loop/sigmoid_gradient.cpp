// expect: compile_error
// says: constexpr
//
// Makes the compiler count.
constexpr long count() {
  long sum = 0;
  for (;;) sum ^= 1;
  return sum;
}
constexpr long endless = count();
