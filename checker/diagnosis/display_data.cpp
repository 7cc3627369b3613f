// Part 1.1, `display_data`: mistakes in the layout of the picture, in its scale and in the way a row is folded.
// Part 3, hidden_layer, draws with the same choices; what is its own stands in hidden_layer.cpp.
#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/pictures.hpp"

#include <cmath>

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* fold = "Which pixel comes second in a row of X: the one to the right of the first, or the one below it?";
constexpr const char* scale = "What is the largest and the smallest number that one patch may hold, whatever the others hold?";
constexpr const char* cell = "For 6 pictures on a grid of 2×3: in which cell should the second one stand?";
constexpr const char* shape = "For 5 pictures, how many rows and columns has the grid, and which of the two is rounded up?";
constexpr const char* frame = "How wide are the lines around and between the patches, and which number do they hold?";
constexpr const char* visits = "Which pictures does your loop visit, and what happens in the cells without one?";
constexpr double most_pixels = 4e6;

struct Layout {
  long rows, cols, side, pad, lead;  ///< `lead`: the lines before the first patch
  long height() const { return lead + rows * (side + pad); }
  long width() const { return lead + cols * (side + pad); }
};

Layout layout_of(const arma::mat& X, const Picks& is) {
  const double m = static_cast<double>(X.n_rows), root = std::sqrt(m);
  const auto down = [](double x) { return static_cast<long>(std::floor(x)); };
  const auto up = [](double x) { return static_cast<long>(std::ceil(x)); };
  const long count = static_cast<long>(X.n_rows);
  Layout at{down(root), 0, std::lround(std::sqrt(static_cast<double>(X.n_cols))), 1, 1};
  if (is("display_data.rows-rounded-up")) at.rows = up(root);
  if (is("display_data.rows-rounded")) at.rows = std::lround(root);
  at.cols = up(m / static_cast<double>(at.rows));
  if (is("display_data.columns-rounded-down")) at.cols = count / at.rows;
  if (is("display_data.one-column-more")) at.cols = count / at.rows + 1;
  if (is("display_data.rows-and-columns")) at.cols = down(root), at.rows = up(m / static_cast<double>(at.cols));
  if (is("display_data.square-grid-small")) at.rows = at.cols = down(root);
  if (is("display_data.square-grid-large")) at.rows = at.cols = up(root);
  if (is("display_data.grid-written-in")) at.rows = at.cols = 10;
  if (is("display_data.one-row")) at.rows = 1, at.cols = count;
  if (is("display_data.one-column")) at.rows = count, at.cols = 1;
  if (is("display_data.one-row-more")) ++at.rows;
  if (is("display_data.side-written-in")) at.side = 20;
  if (is("display_data.columns-off-by-one")) at.cols = (count + at.rows - 2) / at.rows;
  if (is("display_data.one-column-less-than-pictures")) at.cols = count - 1;
  if (is("display_data.no-border")) at.pad = at.lead = 0;
  if (is("display_data.wide-border")) at.pad = at.lead = 2;
  if (is("display_data.no-outer-border")) at.lead = 0;
  if (is("display_data.border-only-outside")) at.pad = 0;
  return at;
}

double largest(const arma::mat& patch, const arma::mat& X, const Picks& is) {
  if (is("display_data.no-scaling")) return 1;
  if (is("display_data.common-scale")) return arma::abs(X).max();
  if (is("display_data.common-signed-maximum")) return X.max();
  if (is("display_data.signed-maximum")) return patch.max();
  if (is("display_data.absolute-of-maximum")) return std::abs(patch.max());
  if (is("display_data.by-the-smallest")) return arma::abs(patch).min();
  if (is("display_data.by-the-length")) return arma::norm(arma::vectorise(patch));
  if (is("display_data.by-the-sum")) return arma::accu(patch);
  if (is("display_data.by-the-range")) return patch.max() - patch.min();
  if (is("display_data.by-the-mean")) return arma::accu(arma::abs(patch)) / static_cast<double>(patch.n_elem);
  if (is("display_data.by-255")) return 255;
  return arma::abs(patch).max();
}

/// The cell of picture i.
std::pair<long, long> cell_of(long i, const Layout& at, const Picks& is) {
  std::pair<long, long> place{i / at.cols, i % at.cols};
  if (is("display_data.grid-by-columns")) place = {i % at.rows, i / at.rows};
  if (is("display_data.divides-by-rows")) place = {i / at.rows, i % at.rows};
  if (is("display_data.row-and-column-swapped")) place = {i % at.cols, i / at.cols};
  if (is("display_data.from-the-bottom")) place.first = at.rows - 1 - place.first;
  if (is("display_data.first-row-empty")) ++place.first;
  if (is("display_data.first-column-empty")) ++place.second;
  if (is("display_data.from-the-right")) place.second = at.cols - 1 - place.second;
  return place;
}

arma::mat patch_of(const arma::mat& X, long i, long side, const Picks& is) {
  if (side * side > static_cast<long>(X.n_cols)) out_of_bounds();
  arma::mat patch = arma::reshape(arma::mat(X.row(static_cast<arma::uword>(i)).cols(0, static_cast<arma::uword>(side * side) - 1)),
                                  static_cast<arma::uword>(side), static_cast<arma::uword>(side));
  const bool one_line = is("display_data.resized-row"), one_column = is("display_data.resized-column");
  const arma::mat whole = patch;
  if (one_line || one_column) {  // resize() keeps what stands in the same place, and the row of X is one line or one column
    patch.zeros();
    if (one_line) patch.row(0) = arma::rowvec(whole.as_row()).head(patch.n_cols);
    else patch.col(0) = whole.col(0);
  }
  double by = largest(is("scale of the whole row") ? whole : patch, X, is);
  if (is("display_data.running-scale")) by = arma::abs(X.head_rows(static_cast<arma::uword>(i) + 1)).max();
  if (is("guards against zero") && !(by > 0)) by = 1;
  if (is("display_data.transposed")) patch = patch.t();
  if (is("display_data.upside-down")) patch = arma::flipud(patch);
  if (is("display_data.mirrored")) patch = arma::fliplr(patch);
  if (is("display_data.turned")) patch = arma::fliplr(patch.t());
  if (is("display_data.first-row-only") && patch.n_rows > 1) patch.tail_rows(patch.n_rows - 1).fill(-1);
  if (is("display_data.stretched")) return (patch - patch.min()) / (patch.max() - patch.min());
  if (is("display_data.minimum-taken-away")) return (patch - patch.min()) / by;
  if (is("display_data.mean-taken-away")) {
    patch -= arma::mean(arma::vectorise(patch));
    return patch / arma::abs(patch).max();
  }
  if (is("display_data.multiplied")) return patch * by;
  if (is("display_data.subtracted")) return patch - by;
  patch /= by;
  if (is("display_data.negative")) return -patch;
  if (is("display_data.absolute")) return arma::abs(patch);
  if (is("display_data.cut-at-zero")) return arma::clamp(patch, 0.0, arma::datum::inf);
  if (is("display_data.zero-to-one")) return (patch + 1) / 2;
  return patch;
}

}  // namespace

arma::mat draw(const arma::mat& X, const Picks& is) {
  if (X.is_empty()) out_of_bounds();
  const Layout at = layout_of(X, is);
  if (at.cols == 0 && is("leaves out") && at.rows > 0 && at.side > 0) return arma::mat(static_cast<arma::uword>(at.height()), static_cast<arma::uword>(at.lead), arma::fill::value(-1.0));
  if (at.rows < 1 || at.cols < 1 || at.side < 1 || double(at.height()) * double(at.width()) > most_pixels) out_of_bounds();
  double empty = -1;
  if (is("display_data.border-zero")) empty = 0;
  if (is("display_data.border-nan")) empty = arma::datum::nan;
  if (is("display_data.border-one")) empty = 1;
  if (is("display_data.border-smallest")) empty = X.min();
  arma::mat canvas(static_cast<arma::uword>(at.height()), static_cast<arma::uword>(at.width()), arma::fill::value(empty));
  const long m = static_cast<long>(X.n_rows), first = is("display_data.first-missing") ? 1 : 0;
  const long last = is("display_data.last-missing") ? m - 1 : m;
  const auto put = [&](const arma::mat& patch, std::pair<long, long> place) {
    if (place.first < 0 || place.second < 0 || place.first >= at.rows || place.second >= at.cols) {
      if (is("leaves out")) return;
      out_of_bounds();
    }
    canvas.submat(static_cast<arma::uword>(at.lead + place.first * (at.side + at.pad)),
                  static_cast<arma::uword>(at.lead + place.second * (at.side + at.pad)), arma::size(patch)) = patch;
  };
  const arma::uword side = static_cast<arma::uword>(at.side);
  if (is("display_data.spare-cells-zero") || is("display_data.spare-cells-one"))
    for (long i = m; i < at.rows * at.cols; ++i)
      put(arma::mat(side, side, arma::fill::value(is("display_data.spare-cells-one") ? 1.0 : 0.0)), cell_of(i, at, is));
  if (is("display_data.spare-cells-repeat"))
    for (long i = m; i < at.rows * at.cols; ++i) put(patch_of(X, m - 1, at.side, is), cell_of(i, at, is));
  if (is("display_data.nothing-drawn")) return canvas;
  for (long i = first; i < last; ++i) {
    if (is("display_data.overwritten")) put(patch_of(X, i, at.side, is), {0, 0});
    else if (is("display_data.same-picture")) put(patch_of(X, 0, at.side, is), cell_of(i, at, is));
    else if (is("display_data.backwards")) put(patch_of(X, m - 1 - i, at.side, is), cell_of(i, at, is));
    else put(patch_of(X, i, at.side, is), cell_of(is("display_data.first-cell-empty") ? i + 1 : i, at, is));
  }
  if (is("display_data.result-transposed")) return canvas.t();
  if (is("display_data.last-border-missing")) canvas.shed_row(canvas.n_rows - 1), canvas.shed_col(canvas.n_cols - 1);
  return canvas;
}

const std::vector<Option>& drawing_options() {
  static const std::vector<Option> all = {
      {"fold", "display_data.transposed", "Each picture lies on its side, mirrored, as when its row is folded row by row; it should be folded column by column.", fold, "display_data.md#transposed"},
      {"fold", "display_data.upside-down", "Each picture stands on its head.", fold, "display_data.md#transposed"},
      {"fold", "display_data.mirrored", "Each picture is mirrored: its columns come in reversed order.", fold, "display_data.md#transposed"},
      {"fold", "display_data.turned", "Each picture is turned by a quarter.", fold, "display_data.md#transposed"},
      {"fold", "display_data.first-row-only", "Only the first row of pixels of each picture is drawn.", "How many pixels of one picture do your loops visit?", "display_data.md#transposed"},
      {"fold", "display_data.resized-row", "Only the first line of each patch holds pixels, as when a row of X is resized: resize keeps a row a row, where reshape would fold it.", fold, "display_data.md#transposed"},
      {"fold", "display_data.resized-column", "Only the first column of each patch holds pixels, as when a column is resized: resize keeps a column a column, where reshape would fold it.", fold, "display_data.md#transposed"},
      {"scale of", "scale of the whole row", "", "", ""},
      {"scale", "display_data.no-scaling", "The pictures are drawn as they are: each should be divided by its own largest absolute value.", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.common-scale", "All pictures are divided by one number, the largest of all; each has its own.", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.running-scale", "Each picture is divided by the largest value of all pictures so far: the maximum of the one before is still in it.", "What does your maximum hold when the second picture begins?", "display_data.md#no-scaling"},
      {"scale", "display_data.common-signed-maximum", "All pictures are divided by one number, the largest of X with its sign; each has its own, without sign.", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.signed-maximum", "Each picture is divided by its largest value, not by its largest absolute value.", "What if the strongest pixel of a picture is negative?", "display_data.md#signed-maximum"},
      {"scale", "display_data.absolute-of-maximum", "Each picture is divided by the absolute value of its largest value, not by its largest absolute value.", "What if the strongest pixel of a picture is negative?", "display_data.md#signed-maximum"},
      {"scale", "display_data.by-the-smallest", "Each picture is divided by its smallest absolute value.", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.by-the-length", "Each picture is divided by its length (root of the sum of squares).", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.by-the-sum", "Each picture is divided by the sum of its pixels.", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.by-the-range", "Each picture is divided by the distance of its largest and its smallest value.", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.by-the-mean", "Each picture is divided by the mean of its absolute values.", scale, "display_data.md#no-scaling"},
      {"scale", "display_data.by-255", "Each picture is divided by 255.", scale, "display_data.md#no-scaling"},
      {"values", "display_data.stretched", "Each picture is stretched to the range from 0 to 1: its smallest value is taken away first.", scale, "display_data.md#no-scaling"},
      {"values", "display_data.minimum-taken-away", "The smallest value of each picture is taken away before it is divided.", scale, "display_data.md#no-scaling"},
      {"values", "display_data.mean-taken-away", "The mean of each picture is taken away before it is divided.", scale, "display_data.md#no-scaling"},
      {"values", "display_data.multiplied", "Each picture is multiplied by its largest absolute value; it should be divided by it.", scale, "display_data.md#no-scaling"},
      {"values", "display_data.subtracted", "The largest absolute value of each picture is taken away from it; the picture should be divided by it.", scale, "display_data.md#no-scaling"},
      {"values", "display_data.negative", "The pictures have the wrong sign: black and white are exchanged.", scale, "display_data.md#signed-maximum"},
      {"values", "display_data.absolute", "Negative pixels have lost their sign.", "What should a pixel of -0.5 look like beside one of 0.5?", "display_data.md#signed-maximum"},
      {"values", "display_data.cut-at-zero", "Negative pixels are set to zero.", "What should a pixel of -0.5 look like beside one of 0.5?", "display_data.md#signed-maximum"},
      {"values", "display_data.zero-to-one", "The pixels are moved to the range from 0 to 1; they should stay between -1 and 1.", scale, "display_data.md#no-scaling"},
      {"grid", "display_data.rows-rounded-up", "The number of rows of the grid is rounded up; it should be rounded down, and the columns up.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.rows-rounded", "The number of rows of the grid is rounded to the nearest number; it should be rounded down.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.columns-rounded-down", "The number of columns is rounded down, as where whole numbers are divided or floor stands where ceil belongs, so that pictures find no cell.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.one-column-more", "The grid has a column too many where the pictures fit exactly.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.columns-off-by-one", "The number of columns is not rounded up as it should: one column is missing where one picture is left over.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.one-column-less-than-pictures", "The grid has one column less than there are pictures, however many rows it has.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.rows-and-columns", "The rows and the columns of the grid are exchanged.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.square-grid-small", "The grid is always square, rounded down, so that pictures find no cell.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.square-grid-large", "The grid is always square, rounded up.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.grid-written-in", "The grid has 10×10 cells whatever X holds.", "Which of your numbers would change for 7 pictures?", "display_data.md#rows-and-columns"},
      {"grid", "display_data.one-row", "All pictures stand in one row.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.one-column", "All pictures stand in one column.", shape, "display_data.md#rows-and-columns"},
      {"grid", "display_data.one-row-more", "The grid has a row too many.", shape, "display_data.md#rows-and-columns"},
      {"side", "display_data.side-written-in", "20 is written in as the side of a picture.", "Which of your numbers would change for pictures of 8×8?", "display_data.md#rows-and-columns"},
      {"border", "display_data.no-border", "There are no lines between the patches.", frame, "display_data.md#border"},
      {"border", "display_data.wide-border", "The lines are two pixels wide.", frame, "display_data.md#border"},
      {"border", "display_data.no-outer-border", "The line at the top and at the left is missing.", frame, "display_data.md#border"},
      {"border", "display_data.border-only-outside", "There are no lines between the patches, only at the top and at the left.", frame, "display_data.md#border"},
      {"end", "display_data.last-border-missing", "The line at the bottom and at the right is missing.", frame, "display_data.md#border"},
      {"end", "display_data.result-transposed", "The whole picture comes back transposed.", "Which way up is the picture: what stands at its top right?", "display_data.md#transposed"},
      {"background", "display_data.border-zero", "The lines and the spare cells hold 0; they should hold -1.", frame, "display_data.md#border"},
      {"background", "display_data.border-nan", "The lines and the spare cells hold NaN; they should hold -1. So do numbers whose bytes are all set to -1, as by memset.", "What are the eight bytes of the double -1?", "display_data.md#border"},
      {"background", "display_data.border-one", "The lines and the spare cells hold 1; they should hold -1.", frame, "display_data.md#border"},
      {"background", "display_data.border-smallest", "The lines and the spare cells hold the smallest number of X; they should hold -1.", frame, "display_data.md#border"},
      {"spare", "display_data.spare-cells-zero", "The cells without a picture hold 0; they should hold -1, as the lines do.", visits, "display_data.md#border"},
      {"spare", "display_data.spare-cells-one", "The cells without a picture hold 1; they should hold -1, as the lines do.", visits, "display_data.md#border"},
      {"spare", "display_data.spare-cells-repeat", "The cells without a picture hold the last picture again.", visits, "display_data.md#reads-past-the-end"},
      {"order", "display_data.grid-by-columns", "The grid is filled column by column; it should be filled row by row.", cell, "display_data.md#grid-by-columns"},
      {"order", "display_data.divides-by-rows", "The cell of a picture is worked out with the number of rows where that of columns belongs.", cell, "display_data.md#grid-by-columns"},
      {"order", "display_data.row-and-column-swapped", "The row and the column of each cell are exchanged.", cell, "display_data.md#grid-by-columns"},
      {"direction", "display_data.from-the-bottom", "The grid is filled from the bottom row up.", cell, "display_data.md#grid-by-columns"},
      {"direction", "display_data.first-row-empty", "The first row of cells stays empty, and the pictures stand one row too low.", visits, "display_data.md#reads-past-the-end"},
      {"direction", "display_data.first-column-empty", "The first column of cells stays empty, and the pictures stand one column too far to the right.", visits, "display_data.md#reads-past-the-end"},
      {"direction", "display_data.from-the-right", "The rows of the grid are filled from right to left.", cell, "display_data.md#grid-by-columns"},
      {"loop", "display_data.first-missing", "The first picture is never drawn.", visits, "display_data.md#reads-past-the-end"},
      {"loop", "display_data.last-missing", "The last picture is never drawn.", visits, "display_data.md#reads-past-the-end"},
      {"loop", "display_data.nothing-drawn", "No picture is drawn: the canvas comes back as it was filled.", visits, "display_data.md#reads-past-the-end"},
      {"loop", "display_data.overwritten", "Only the last picture is to be seen, in the first cell, as when each is drawn there over the one before.", cell, "display_data.md#grid-by-columns"},
      {"loop", "display_data.same-picture", "The first picture is drawn into every cell.", visits, "display_data.md#grid-by-columns"},
      {"loop", "display_data.backwards", "The pictures come in reversed order.", cell, "display_data.md#grid-by-columns"},
      {"loop", "display_data.first-cell-empty", "Every picture stands one cell too late.", cell, "display_data.md#reads-past-the-end"},
      {"full", "leaves out", "", "", ""},
      {"zero", "guards against zero", "", "", ""},
  };
  return all;
}

std::vector<Entry> display_data_entries() { return entries_of({drawing_options()}); }

std::vector<SiteModel> display_data_models() {
  const auto picture = [](const Observation& seen, const Picks& is) {
    return wire::Record().add("image", draw(seen.call.arguments["X"], is));
  };
  return {{"display_data", drawing_options(), picture}};
}

Mistakes explain_display_data(const Part& part, const Log& log) {
  return or_by_layout(explain_by_choices(display_data_models().front(), log), part, log);
}

}  // namespace ex4::diagnosis
