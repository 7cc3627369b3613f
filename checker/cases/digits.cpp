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

const NetworkCase& digits() {
  static const NetworkCase all{
      fmt::format("the {} digits and the given weights", material().training.y.n_elem), material().weights,
      material().training.X, material().training.y, 0};
  return all;
}

NetworkCase some_digits(arma::uword count) {
  const NetworkCase& all = digits();
  const arma::uword step = std::max<arma::uword>(1, all.m() / count);
  const arma::uword taken = (all.m() + step - 1) / step;
  NetworkCase some{fmt::format("{} of the digits and the given weights", taken), all.w,
                   arma::mat(taken, all.n()), arma::uvec(taken), 0};
  for (arma::uword i = 0; i < taken; ++i) {
    some.X.row(i) = all.X.row(i * step);
    some.y(i) = all.y(i * step);
  }
  return some;
}

}  // namespace ex4::cases
