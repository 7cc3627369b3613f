// Calls and variations made of a case; see network_case.hpp.
#include "checker/cases/network_case.hpp"

#include <fmt/format.h>

namespace ex4::cases {

wire::Call call_wX(const std::string& function, const NetworkCase& of) {
  wire::Call call{function, {}, {}};
  call.arguments.add("theta1", of.w.theta1).add("theta2", of.w.theta2).add("X", of.X);
  return call;
}

wire::Call call_wXy(const std::string& function, const NetworkCase& of) {
  wire::Call call = call_wX(function, of);
  call.arguments.add("y", of.y);
  return call;
}

wire::Call call_wXy_lambda(const std::string& function, const NetworkCase& of) {
  wire::Call call = call_wXy(function, of);
  call.arguments.add("lambda", of.lambda);
  return call;
}

NetworkCase with_lambda(NetworkCase of, double lambda) {
  of.lambda = lambda;
  return of;
}

NetworkCase other_numbers(const NetworkCase& of) {
  NetworkCase other = of;
  other.title = of.title + ", with other numbers";
  other.w.theta1 = -0.5 * arma::reverse(of.w.theta1);
  other.w.theta2 = 0.5 * arma::reverse(of.w.theta2);
  other.X = arma::reverse(of.X);
  for (arma::uword& label : other.y) label = 1 + label % of.K();
  return other;
}

NetworkCase repeated(const NetworkCase& of, arma::uword times) {
  NetworkCase more = of;
  more.title = fmt::format("{}, every example {} times", of.title, times);
  more.X.set_size(of.m() * times, of.n());
  more.y.set_size(of.m() * times);
  for (arma::uword i = 0; i < more.m(); ++i) {
    for (arma::uword p = 0; p < of.n(); ++p) more.X(i, p) = of.X(i % of.m(), p);
    more.y(i) = of.y(i % of.m());
  }
  return more;
}

NetworkCase first_examples(const NetworkCase& of, arma::uword count) {
  NetworkCase fewer = of;
  fewer.title = fmt::format("{}, only the first {}", of.title, count);
  fewer.X = of.X.head_rows(count);
  fewer.y = of.y.head(count);
  return fewer;
}

}  // namespace ex4::cases
