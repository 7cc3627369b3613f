// Matrix products for the skinny shapes of this network, and a transpose: what blocked_backprop.cpp is made
// of. Written with GCC's vector extensions, so the same lines become AVX-512, AVX2 or SSE2. No packing and no
// blocking for the cache: the caller's block of examples fits into the cache already.
#pragma once

#include <array>
#include <cstddef>
#include <utility>

namespace ex4::bench {

#ifdef __AVX512F__
inline constexpr int lanes = 8;
inline constexpr int tile_vectors = 4;  ///< 4 × 5 sums, 4 loads, 1 factor: 25 of 32 registers
#else
inline constexpr int lanes = 4;
inline constexpr int tile_vectors = 2;  ///< 2 × 5 sums, 2 loads, 1 factor: 13 of 16 registers
#endif
inline constexpr int tile_columns = 5;  ///< h = 25 and K = 10 are multiples of it: nothing is padded

using Vec = double __attribute__((vector_size(8 * lanes)));
using VecAnywhere = double __attribute__((vector_size(8 * lanes), aligned(8), may_alias));
using VecBits = long long __attribute__((vector_size(8 * lanes)));

inline Vec load(const double* from) { return *reinterpret_cast<const VecAnywhere*>(from); }
inline void store(double* to, Vec value) { *reinterpret_cast<VecAnywhere*>(to) = value; }

/// A matrix in place: entry (i, j) is at[i·row + j·column].
struct Strided {
  const double* at;
  std::size_t row, column;
};

/// One tile of C += A·B, kept in registers for the whole sum over p.
template <int vectors, int columns>
void tile(const double* A, std::size_t lda, Strided B, std::size_t inner, double* C, std::size_t ldc) {
  Vec sum[columns][vectors];
  for (int j = 0; j < columns; ++j)
    for (int v = 0; v < vectors; ++v) sum[j][v] = load(C + static_cast<std::size_t>(j) * ldc + v * lanes);
  for (std::size_t p = 0; p < inner; ++p) {
    const double* a = A + p * lda;
    const double* b = B.at + p * B.row;
    for (int j = 0; j < columns; ++j)
      for (int v = 0; v < vectors; ++v)
        sum[j][v] += load(a + v * lanes) * b[static_cast<std::size_t>(j) * B.column];
  }
  for (int j = 0; j < columns; ++j)
    for (int v = 0; v < vectors; ++v) store(C + static_cast<std::size_t>(j) * ldc + v * lanes, sum[j][v]);
}

/// C += A·B: A is rows×inner and C rows×columns, both column-major with the given leading dimensions; `rows`
/// must be a multiple of `lanes`.
inline void multiply_add(std::size_t rows, std::size_t columns, std::size_t inner, const double* A,
                         std::size_t lda, Strided B, double* C, std::size_t ldc) {
  using Tile = void (*)(const double*, std::size_t, Strided, std::size_t, double*, std::size_t);
  static constexpr auto tiles = []<int... shape>(std::integer_sequence<int, shape...>) {
    return std::array<Tile, sizeof...(shape)>{tile<shape / tile_columns + 1, shape % tile_columns + 1>...};
  }
  (std::make_integer_sequence<int, tile_vectors * tile_columns>());
  constexpr std::size_t tall = tile_vectors * lanes;
  for (std::size_t i = 0; i < rows; i += tall) {
    const std::size_t vectors = (rows - i < tall ? rows - i : tall) / lanes;
    for (std::size_t j = 0; j < columns; j += tile_columns) {
      const std::size_t wide = columns - j < tile_columns ? columns - j : tile_columns;
      tiles[(vectors - 1) * tile_columns + wide - 1](A + i, lda, {B.at + j * B.column, B.row, B.column},
                                                     inner, C + j * ldc + i, ldc);
    }
  }
}

/// Which lanes two vectors exchange in one step of a transpose: `upper` chooses the second result.
template <int step, bool upper>
constexpr VecBits exchange() {
  VecBits mask{};
  for (int lane = 0; lane < lanes; ++lane) {
    const bool second = (lane & step) != 0;
    mask[lane] = upper ? (second ? lanes + lane : lane + step) : (second ? lanes + lane - step : lane);
  }
  return mask;
}

template <int step>
inline void exchange_rows(Vec* rows) {
  for (int i = 0; i < lanes; ++i) {
    if ((i & step) != 0) continue;
    const Vec a = rows[i], b = rows[i + step];
    rows[i] = __builtin_shuffle(a, b, exchange<step, false>());
    rows[i + step] = __builtin_shuffle(a, b, exchange<step, true>());
  }
  if constexpr (2 * step < lanes) exchange_rows<2 * step>(rows);
}

/// to (columns×rows) = from' (rows×columns), column-major with leading dimensions; `rows` must be a multiple
/// of `lanes`, and `to` have room for a multiple of `lanes` of columns: the rest of a group becomes zero.
inline void transpose(std::size_t rows, std::size_t columns, const double* from, std::size_t ld_from,
                      double* to, std::size_t ld_to) {
  for (std::size_t j = 0; j < columns; j += lanes)
    for (std::size_t i = 0; i < rows; i += lanes) {
      Vec square[lanes];
      for (std::size_t k = 0; k < lanes; ++k)
        square[k] = j + k < columns ? load(from + (j + k) * ld_from + i) : Vec{};
      exchange_rows<1>(square);
      for (std::size_t k = 0; k < lanes; ++k) store(to + (i + k) * ld_to + j, square[k]);
    }
}

}  // namespace ex4::bench
