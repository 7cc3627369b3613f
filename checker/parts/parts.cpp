// See parts.hpp.
#include "checker/parts/parts.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace ex4 {
namespace {

std::vector<std::string> functions_of(std::string_view stem) {
  if (stem == "model") return {"unroll", "roll", "one_hot"};
  if (stem == "cost") return {"feedforward", "cost"};
  if (stem == "regularization") return {"regularized_cost"};
  if (stem == "init") return {"random_init"};
  if (stem == "gradient_check") return {"numerical_gradient", "relative_difference"};
  if (stem == "training") return {"train", "predict", "accuracy"};
  if (stem == "hidden_layer") return {"hidden_layer_image"};
  return {std::string(stem)};
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replace});
    }
  }
  return row.back();
}

}  // namespace

const std::vector<Part>& parts() {
  static const std::vector<Part> all = {
#define EX4_PART(stem, section, title, points) {#stem, section, title, points, functions_of(#stem)},
#include "exercises/parts.def"
#undef EX4_PART
  };
  return all;
}

std::size_t index_of(std::string_view stem) {
  const std::vector<Part>& all = parts();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].stem == stem) return i;
  std::vector<std::string> stems;
  for (const Part& part : all) stems.push_back(part.stem);
  throw std::invalid_argument("there is no part \"" + std::string(stem) + "\"; did you mean \"" +
                              nearest(stem, stems) + "\"?");
}

const Part& part_named(std::string_view stem) { return parts()[index_of(stem)]; }

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const auto closer = [&](const std::string& a, const std::string& b) {
    return edit_distance(word, a) < edit_distance(word, b);
  };
  const auto found = std::min_element(candidates.begin(), candidates.end(), closer);
  return found == candidates.end() ? std::string() : *found;
}

std::string suite_name(std::string_view stem) {
  std::string name;
  bool upper = true;
  for (const char c : stem) {
    if (c == '_') {
      upper = true;
      continue;
    }
    name += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    upper = false;
  }
  return name;
}

std::string sentence(std::string_view camel_case) {
  std::string words;
  for (std::size_t i = 0; i < camel_case.size(); ++i) {
    const auto c = static_cast<unsigned char>(camel_case[i]);
    // A digit belongs to the single letter before it, "z2", and else starts a word of its own, "the 2".
    const auto before = [&](std::size_t back) {
      return i >= back ? static_cast<unsigned char>(camel_case[i - back]) : static_cast<unsigned char>('x');
    };
    const bool name = std::isdigit(c) && std::isupper(before(1));
    const bool starts_word = std::isupper(c) || (std::isdigit(c) && !name && !std::isdigit(before(1)));
    if (starts_word && i > 0) words += ' ';
    words += static_cast<char>(std::tolower(c));
  }
  return words;
}

}  // namespace ex4
