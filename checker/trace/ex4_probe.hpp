// Compiled into the traced copy of a learner's file: writes down values as they come and passes them on
// unchanged. The log is memory shared with the reader (log.hpp tells its format), so that what was written
// before a crash stays. Decides nothing, and whatever it writes may be forged by the code around it.
#pragma once

#include <sys/mman.h>
#include <sys/stat.h>
#include <armadillo>

#include <cstdint>
#include <cstring>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace ex4_trace {

constexpr int log_fd = 6;
constexpr std::uint32_t most_places = 20000, most_each = 400, most_values = 4000, most_marks = 100000;

struct Head {
  std::uint32_t kind, place, field, rows, cols, stored;
};

struct Log {
  unsigned char* memory = nullptr;
  std::uint64_t size = 0, used = sizeof(std::uint64_t);
  std::uint32_t marks = 0;
  std::uint32_t seen[most_places] = {};
  Log() {
    struct stat about {};
    if (::fstat(log_fd, &about) != 0 || about.st_size < 4096) return;
    void* const got =
        ::mmap(nullptr, std::size_t(about.st_size), PROT_READ | PROT_WRITE, MAP_SHARED, log_fd, 0);
    if (got == MAP_FAILED) return;
    memory = static_cast<unsigned char*>(got);
    size = std::uint64_t(about.st_size);
  }
};
inline Log& log() {
  static Log the;
  return the;
}

template <class Get>
void put(char kind, std::uint32_t place, std::uint32_t field, std::uint64_t rows, std::uint64_t cols,
         std::uint64_t count, Get get) {
  Log& to = log();
  const std::uint64_t stored = count > most_values ? 0 : count;
  if (to.memory == nullptr || to.size - to.used < sizeof(Head) + 8 * stored) return;
  const Head head{std::uint32_t(kind),  place, field, std::uint32_t(rows), std::uint32_t(cols),
                  std::uint32_t(stored)};
  std::memcpy(to.memory + to.used, &head, sizeof head);
  std::uint64_t at = to.used + sizeof head;
  for (std::uint64_t i = 0; i < stored; ++i, at += 8) {
    const double value = get(i);
    std::memcpy(to.memory + at, &value, 8);
  }
  to.used = at;
  std::memcpy(to.memory, &at, sizeof at);
}

template <class T>
constexpr bool is_number = std::is_arithmetic_v<std::remove_cvref_t<T>>;

template <class T>
void record(char kind, std::uint32_t place, std::uint32_t field, const T& x) {
  if constexpr (is_number<T>) {
    put(kind, place, field, 0, 0, 1, [&](std::uint64_t) { return double(x); });
  } else if constexpr (arma::is_arma_type<T>::value && !arma::is_Gen<T>::value) {
    if constexpr (std::is_arithmetic_v<typename T::elem_type>) {
      if constexpr (std::is_base_of_v<arma::Mat<typename T::elem_type>, T>) {
        put(kind, place, field, x.n_rows, x.n_cols, x.n_elem,
            [&](std::uint64_t i) { return double(x.memptr()[i]); });
      } else {
        const arma::Mat<typename T::elem_type> m(x);
        put(kind, place, field, m.n_rows, m.n_cols, m.n_elem,
            [&](std::uint64_t i) { return double(m.memptr()[i]); });
      }
    }
  } else if constexpr (requires {
                         x.a1;
                         x.z2;
                         x.a2;
                         x.z3;
                         x.a3;
                       }) {
    record(kind, place, 1, x.a1), record(kind, place, 2, x.z2), record(kind, place, 3, x.a2);
    record(kind, place, 4, x.z3), record(kind, place, 5, x.a3);
  } else if constexpr (requires {
                         x.theta1.n_elem;
                         x.theta2.n_elem;
                       }) {
    record(kind, place, 6, x.theta1), record(kind, place, 7, x.theta2);
  } else if constexpr (requires {
                         std::size(x);
                         x[0];
                         requires is_number<decltype(x[0])>;
                       }) {
    put(kind, place, field, std::size(x), 1, std::size(x), [&](std::uint64_t i) { return double(x[i]); });
  } else if constexpr (requires {
                         std::size(x);
                         std::size(x[0]);
                         requires is_number<decltype(x[0][0])>;
                       }) {
    const std::uint64_t rows = std::size(x), cols = rows == 0 ? 0 : std::size(x[0]);
    bool even = true;
    for (const auto& row : x) even = even && std::size(row) == cols;
    if (even)
      put(kind, place, field, rows, cols, rows * cols,
          [&](std::uint64_t i) { return double(x[i % rows][i / rows]); });
  }
}

template <class T>
void take(char kind, std::uint32_t place, const T& x) {
  Log& to = log();
  if (to.memory == nullptr || place >= most_places || ++to.seen[place] > most_each) return;
  record(kind, place, 0, x);
}

/// A statement begins.
inline void at(std::uint32_t place) {
  Log& to = log();
  if (to.memory != nullptr && ++to.marks <= most_marks)
    put('A', place, 0, 0, 0, 0, [](std::uint64_t) { return 0.0; });
}
/// An expression's value, passed on as what it was: an lvalue stays one, an unfinished expression too.
template <class T>
T part(std::uint32_t place, T&& x) {
  take('E', place, x);
  return std::forward<T>(x);
}
/// A variable after and before a statement that may change it.
template <class T>
void see(std::uint32_t place, const T& x) {
  take('S', place, x);
}
template <class T>
void pre(std::uint32_t place, const T& x) {
  take('P', place, x);
}

}  // namespace ex4_trace
