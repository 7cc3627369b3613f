// See shape_error.hpp.
#include "checker/diagnosis/facts/shape_error.hpp"

#include <cstdio>
#include <utility>

namespace ex4::diagnosis {

std::optional<ShapeError> read_shape_error(const std::string& text) {
  const std::size_t colon = text.find(": ");
  const std::size_t numbers = text.rfind(": ");
  if (colon == std::string::npos || numbers == std::string::npos) return std::nullopt;
  ShapeError error{text.substr(0, colon), {}, {}};
  if (std::sscanf(text.c_str() + numbers + 2, "%llux%llu and %llux%llu", &error.left[0], &error.left[1],
                  &error.right[0], &error.right[1]) != 4)
    return std::nullopt;
  return error;
}

bool same_error(const std::string& ours, const std::string& theirs) {
  if (ours == theirs) return true;
  // Which of Armadillo's accessors notices depends on how the program is written: a loop over entries stands for our
  // slice, and never the other way round.
  const auto bounds = [](const std::string& text) { return text.find("out of bounds") != std::string::npos; };
  const auto entry = [](const std::string& text) {
    return text.find("operator()") != std::string::npos || text.find("elem()") != std::string::npos;
  };
  if (bounds(ours) && bounds(theirs) && (entry(theirs) || !entry(ours))) return true;
  const auto a = read_shape_error(ours), b = read_shape_error(theirs);
  if (!a || !b || a->operation != b->operation) return false;
  const auto flip = [](std::array<unsigned long long, 2> s) { return std::array{s[1], s[0]}; };
  if (flip(a->left) == b->right && flip(a->right) == b->left) return true;
  const bool product = a->operation == "matrix multiplication";
  return !product && ((a->left == b->right && a->right == b->left) || (flip(a->left) == b->left && flip(a->right) == b->right));
}

}  // namespace ex4::diagnosis
