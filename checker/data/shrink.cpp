// The shrink, eight digits at a time: in every inner loop neighbours in memory are the same pixel of eight
// digits, so the compiler can use vector instructions, and X (column-major) is written in runs of eight.
#include "checker/data/shrink.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace ex4::data {
namespace {

constexpr std::size_t from = 28, to = 20, batch = 8;
constexpr double stretch = static_cast<double>(from) / to;

using Lanes = std::array<double, batch>;  // one pixel of `batch` digits

/// The cubic convolution kernel with a = −0.5 (Keys 1981), zero from |x| = 2 on.
double kernel(double x) {
  x = std::abs(x);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

struct Tap {
  std::size_t source;
  double weight;
};
using Taps = std::array<std::vector<Tap>, to>;

/// The nonzero weights of each output.
Taps taps() {
  const arma::mat W = shrink_weights();
  Taps result;
  for (std::size_t i = 0; i < to; ++i)
    for (std::size_t t = 0; t < from; ++t)
      if (W(i, t) != 0) result[i].push_back({t, W(i, t)});
  return result;
}

/// The weighted sum of pixels that lie `stride` apart, for each digit of the batch.
inline Lanes gather(const std::vector<Tap>& weights, const Lanes* first, std::size_t stride) {
  Lanes sum{};
  for (const Tap& tap : weights) {
    const Lanes& pixel = first[tap.source * stride];
    for (std::size_t b = 0; b < batch; ++b) sum[b] += tap.weight * pixel[b];
  }
  return sum;
}

}  // namespace

arma::mat shrink_weights() {
  arma::mat W(to, from, arma::fill::zeros);
  for (std::size_t i = 0; i < to; ++i) {
    const double centre = (static_cast<double>(i) + 0.5) * stretch - 0.5;
    const int first = static_cast<int>(std::ceil(centre - 2 * stretch));
    const int last = static_cast<int>(std::floor(centre + 2 * stretch));
    double total = 0;
    for (int t = first; t <= last; ++t) total += kernel((t - centre) / stretch);
    for (int t = first; t <= last; ++t) {
      const auto inside = static_cast<arma::uword>(std::clamp(t, 0, static_cast<int>(from) - 1));
      W(i, inside) += kernel((t - centre) / stretch) / total;
    }
  }
  return W;
}

arma::mat shrink(const std::vector<std::uint8_t>& digits) {
  if (digits.size() % (from * from) != 0) throw std::invalid_argument("shrink: digits are 28×28 bytes each");
  const std::size_t count = digits.size() / (from * from);
  const Taps weights = taps();
  arma::mat X(count, to * to, arma::fill::none);
  std::vector<Lanes> in(from * from), rows(to * from);

  for (std::size_t start = 0; start < count; start += batch) {
    const std::size_t used = std::min(batch, count - start);
    for (std::size_t b = 0; b < used; ++b)
      for (std::size_t p = 0; p < from * from; ++p) in[p][b] = digits[(start + b) * from * from + p] / 255.0;
    for (std::size_t r = 0; r < to; ++r)
      for (std::size_t c = 0; c < from; ++c) rows[r * from + c] = gather(weights[r], &in[c], from);
    for (std::size_t r = 0; r < to; ++r)
      for (std::size_t c = 0; c < to; ++c) {
        const Lanes pixel = gather(weights[c], &rows[r * from], 1);
        std::copy_n(pixel.begin(), used, X.colptr(to * c + r) + start);
      }
  }
  return X;
}

}  // namespace ex4::data
