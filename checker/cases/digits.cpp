// See digits.hpp.
#include "checker/cases/digits.hpp"

#include <fmt/format.h>

#include "checker/judge/grading.hpp"

namespace ex4::cases {

const data::Material& material() {
  static const data::Material loaded = [] {
    const judge::Settings& settings = judge::Grading::current().settings();
    return data::load_material(settings.data_dir, settings.matread);
  }();
  return loaded;
}

namespace {

constexpr arma::uword most_digits = 5000;

/// Every step-th digit.
NetworkCase thinned(const Weights& w, const arma::mat& X, const arma::uvec& y, arma::uword step) {
  const arma::uword taken = (X.n_rows + step - 1) / step;
  NetworkCase some{fmt::format("{} of the digits and the given weights", taken), w, arma::mat(taken, X.n_cols),
                   arma::uvec(taken), 0};
  for (arma::uword i = 0; i < taken; ++i) {
    some.X.row(i) = X.row(i * step);
    some.y(i) = y(i * step);
  }
  return some;
}

}  // namespace

const NetworkCase& digits() {
  static const NetworkCase all = [] {
    const auto& [X, y, source] = material().training;
    if (y.n_elem > most_digits)
      return thinned(material().weights, X, y, (y.n_elem + most_digits - 1) / most_digits);
    return NetworkCase{fmt::format("the {} digits and the given weights", y.n_elem), material().weights, X, y, 0};
  }();
  return all;
}

NetworkCase some_digits(arma::uword count) {
  const NetworkCase& all = digits();
  return thinned(all.w, all.X, all.y, std::max<arma::uword>(1, all.m() / count));
}

}  // namespace ex4::cases
