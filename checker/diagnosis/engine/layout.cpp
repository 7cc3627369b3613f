// See layout.hpp.
#include "checker/diagnosis/engine/layout.hpp"

#include <algorithm>
#include <map>
#include <mutex>

namespace ex4::diagnosis {
namespace {

constexpr std::string_view grid_ask = "For 5 pictures of 4 pixels: how many rows and columns has the grid, and how many the whole picture?";
constexpr std::string_view place_ask = "In which row and column of the whole picture does the second patch begin, and in which the last one?";
constexpr std::string_view patch_ask = "What is one row of X, and how does it become a square?";
constexpr std::string_view sizes_ask = "Write the two shapes out for n = 2, h = 3, K = 4: how many numbers belong to each matrix?";
constexpr std::string_view ends_ask = "What comes out for the random number 0, and what for 1?";
constexpr std::string_view grid_page = "display_data.md#rows-and-columns", place_page = "display_data.md#grid-by-columns",
                           scale_page = "display_data.md#no-scaling", roll_page = "model.md#sizes-swapped",
                           order_page = "model.md#order-of-the-matrices", range_page = "init.md#only-positive";

Model display_model() {
  Model model({"X", "m", "n"}, {
      {"side", "round(sqrt(n))", "display_data.side", "the side of a patch", patch_ask, grid_page},
      {"rows", "floor(sqrt(m))", "display_data.rows", "the rows of the grid", grid_ask, grid_page},
      {"cols", "ceil(m / rows)", "display_data.columns", "the columns of the grid", grid_ask, grid_page},
      {"pitch", "side + 1", "display_data.pitch", "the distance from one patch to the next", place_ask, "display_data.md#border"},
      {"height", "1 + rows*pitch", "display_data.height", "the height of the whole picture", grid_ask, "display_data.md#border"},
      {"width", "1 + cols*pitch", "display_data.width", "the width of the whole picture", grid_ask, "display_data.md#border"},
      {"pictures", "m", "display_data.pictures", "the number of pictures to draw", "Which pictures does your loop visit?", "display_data.md#reads-past-the-end"},
      {"i", "count_up(pictures)", "display_data.number", "the number i of a picture, counted from 0,", place_ask, place_page},
      {"down", "idiv(i, cols)", "display_data.down", "the grid row of picture i", place_ask, place_page},
      {"right", "mod(i, cols)", "display_data.right", "the grid column of picture i", place_ask, place_page},
      {"top", "1 + down*pitch", "display_data.top", "the first line of a patch", place_ask, "display_data.md#border"},
      {"left", "1 + right*pitch", "display_data.left", "the first column of a patch", place_ask, "display_data.md#border"},
      {"strength", "abs(X)", "display_data.strength", "the strength of the pixels", "What if the strongest pixel of a picture is negative?", "display_data.md#signed-maximum"},
      {"largest", "peak_rows(strength)", "display_data.largest", "what each picture is divided by", "What is the largest and the smallest number that one patch may hold?", scale_page},
      {"pixels", "over_columns(X, largest)", "display_data.pixels", "the pixels that are drawn", patch_ask, scale_page},
      {"tall", "side", "display_data.tall", "the height of a patch", patch_ask, grid_page},
      {"wide", "side", "display_data.wide", "the width of a patch", patch_ask, grid_page},
      {"background", "-1", "display_data.background", "the number in lines and spare cells", "Which number do the lines hold?", "display_data.md#border"},
      {"image", "paint(pixels, [top, left], [[height, width], [tall, wide]], background)", "", "", "", ""},
  });
  model.functions = {{"display_data", {{"image", "image"}}}};
  model.add_generated({{"rows", "cols"}, {"height", "width"}, {"down", "right"}, {"top", "left"}, {"tall", "wide"}},
                      {{"cols", "idiv(m + rows - 1, rows)"}, {"cols", "idiv(m, rows) + 1"}, {"rows", "round(floor(sqrt(m)))"}, {"height", "rows*side + rows + 1"}, {"width", "cols*side + cols + 1"},
                       {"top", "down*side + down + 1"}, {"left", "right*side + right + 1"}, {"top", "1 + down*(side + 1)"},
                       {"left", "1 + right*(side + 1)"}, {"down", "floor(i / cols)"}, {"right", "i - cols*down"}});
  return model;
}

Model roll_model() {
  Model model({"params", "n", "h", "K"}, {
      {"size1", "h*(n + 1)", "model.size1", "the number of theta1's entries", sizes_ask, roll_page},
      {"size2", "K*(h + 1)", "model.size2", "the number of theta2's entries", sizes_ask, roll_page},
      {"first", "head(params, size1)", "model.first", "the piece that becomes theta1", "Which numbers of the vector belong to theta1?", order_page},
      {"second", "tail(params, size2)", "model.second", "the piece that becomes theta2", "Which numbers of the vector belong to theta2?", order_page},
      {"rows1", "h", "model.rows1", "the rows of theta1", sizes_ask, roll_page},
      {"cols1", "n + 1", "model.cols1", "the columns of theta1", sizes_ask, roll_page},
      {"rows2", "K", "model.rows2", "the rows of theta2", sizes_ask, roll_page},
      {"cols2", "h + 1", "model.cols2", "the columns of theta2", sizes_ask, roll_page},
      {"theta1", "fold(first, rows1, cols1)", "model.theta1", "theta1", sizes_ask, "model.md#row-major"},
      {"theta2", "fold(second, rows2, cols2)", "model.theta2", "theta2", sizes_ask, "model.md#row-major"},
  });
  model.functions = {{"roll", {{"theta2", "theta2"}, {"theta1", "theta1"}}}};
  model.add_generated({{"rows1", "rows2"}, {"cols1", "cols2"}, {"theta1", "theta2"}, {"first", "second"}},
                      {{"second", "from(params, size1)"}, {"second", "head(from(params, size1), size2)"}});
  return model;
}

Model unroll_model() {
  Model model({"Theta1", "Theta2"}, {
      {"first", "column_of(Theta1)", "model.unroll-first", "the first piece of the vector", "Which matrix comes first, and in which order do its entries lie in memory?", order_page},
      {"second", "column_of(Theta2)", "model.unroll-second", "the second piece of the vector", "Which matrix comes second, and in which order do its entries lie in memory?", order_page},
      {"params", "[first; second]", "model.unroll", "the vector", "How many numbers should the vector hold?", order_page},
  });
  model.functions = {{"unroll", {{"params", "params"}}}};
  model.add_generated({{"Theta1", "Theta2"}, {"first", "second"}}, {{"first", "column_of(Theta2)"}, {"second", "column_of(Theta1)"}});
  return model;
}

Model init_model() {
  Model model({"fan_in", "fan_out", "epsilon", "seed"}, {
      {"rows", "fan_out", "init.rows", "the rows of the matrix", "What is one row of this matrix, in words?", "init.md#swapped-sizes"},
      {"cols", "fan_in + 1", "init.columns", "the columns of the matrix", "How many numbers come into a unit?", "init.md#swapped-sizes"},
      {"u", "uniform(rows, cols, seed)", "", "", "", ""},
      {"stretched", "2*u", "init.stretched", "the stretched random numbers", ends_ask, range_page},
      {"shifted", "stretched - 1", "init.shifted", "the shifted random numbers", ends_ask, range_page},
      {"W", "epsilon*shifted", "init.weights", "the weights", "What should change in the result when epsilon is halved?", range_page},
  });
  model.functions = {{"random_init", {{"W", "W"}}}};
  model.add_generated({}, {{"W", "u*2*epsilon - epsilon"}, {"W", "2*epsilon*u - epsilon"}, {"W", "epsilon*(2*u - 1)"}, {"shifted", "u*2 - 1"}});
  return model;
}

Model difference_model() {
  Model model({"a", "b"}, {
      {"top", "a - b", "gradient_check.top", "the vector above the line", "What should come out for b = -a, and what for b = a?", "gradient_check.md#wrong-denominator"},
      {"bottom", "a + b", "gradient_check.bottom", "the vector below the line", "What should come out for b = -a, and what for b = a?", "gradient_check.md#wrong-denominator"},
      {"above", "length(top)", "gradient_check.length-above", "the number above the line", "What is the length of (3, 4)?", "gradient_check.md#squared-length"},
      {"below", "length(bottom)", "gradient_check.length-below", "the number below the line", "What is the length of (3, 4)?", "gradient_check.md#squared-length"},
      {"result", "above / below", "gradient_check.quotient", "the relative difference", "Is a difference of 0.001 much or little?", "gradient_check.md#not-relative"},
  });
  model.functions = {{"relative_difference", {{"difference", "result"}}}};
  model.add_generated({{"top", "bottom"}, {"above", "below"}}, {});
  return model;
}

bool sure(const Mistakes& found) {
  return std::any_of(found.begin(), found.end(), [](const verdict::Mistake& m) { return m.certain; });
}

}  // namespace

const std::vector<Model>& layout_models(std::string_view stem) {
  static std::mutex mutex;
  static std::map<std::string, std::vector<Model>, std::less<>> known;  // places in it stay where they are
  const std::scoped_lock lock(mutex);
  const auto found = known.find(stem);
  if (found != known.end()) return found->second;
  std::vector<Model>& models = known[std::string(stem)];
  if (stem == "display_data") models.push_back(display_model());
  if (stem == "model") models.push_back(roll_model()), models.push_back(unroll_model());
  if (stem == "gradient_check") models.push_back(difference_model());
  if (stem == "init") models.push_back(init_model());
  return models;
}

Mistakes or_by_layout(Mistakes found, const Part& part, const Log& log) {
  if (sure(found)) return found;
  Mistakes by_formula;
  for (const Model& model : layout_models(part.stem))
    for (verdict::Mistake& mistake : explain_by_formula(part, model, log)) by_formula.push_back(std::move(mistake));
  return sure(by_formula) || found.empty() ? by_formula : found;
}

}  // namespace ex4::diagnosis
