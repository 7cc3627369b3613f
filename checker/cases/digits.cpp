// See digits.hpp.
#include "checker/cases/digits.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>
#include <utility>

namespace ex4::cases {
namespace {

struct Origin {
  std::filesystem::path data_dir, matread;
};
Origin& origin() {
  static Origin told;
  return told;
}

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

void read_material_from(std::filesystem::path data_dir, std::filesystem::path matread) {
  origin() = {std::move(data_dir), std::move(matread)};
}

const data::Material& material() {
  static const data::Material loaded = [] {
    if (origin().data_dir.empty()) throw std::logic_error("nobody said where the digits are");
    return data::load_material(origin().data_dir, origin().matread);
  }();
  return loaded;
}

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
