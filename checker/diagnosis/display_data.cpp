// Part 1.1, `display_data`: mistakes in the layout of the picture, in its scale and in the way a row is
// folded. Part 3, hidden_layer, draws with the same choices; what is its own stands in hidden_layer.cpp.
#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/diagnosis/pictures.hpp"

#include <cmath>

namespace ex4::diagnosis {
namespace {

using judge::Observation;

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
  if (is("display_data.rows-and-columns"))
    at.cols = down(root), at.rows = up(m / static_cast<double>(at.cols));
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
  arma::mat patch = arma::reshape(
      arma::mat(X.row(static_cast<arma::uword>(i)).cols(0, static_cast<arma::uword>(side * side) - 1)),
      static_cast<arma::uword>(side), static_cast<arma::uword>(side));
  const bool one_line = is("display_data.resized-row"), one_column = is("display_data.resized-column");
  const arma::mat whole = patch;
  if (one_line || one_column) {  // resize() keeps what stands in the same place, and the row of X is one line
                                 // or one column
    patch.zeros();
    if (one_line)
      patch.row(0) = arma::rowvec(whole.as_row()).head(patch.n_cols);
    else
      patch.col(0) = whole.col(0);
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
  if (at.cols == 0 && is("leaves out") && at.rows > 0 && at.side > 0)
    return arma::mat(static_cast<arma::uword>(at.height()), static_cast<arma::uword>(at.lead),
                     arma::fill::value(-1.0));
  if (at.rows < 1 || at.cols < 1 || at.side < 1 || double(at.height()) * double(at.width()) > most_pixels)
    out_of_bounds();
  double empty = -1;
  if (is("display_data.border-zero")) empty = 0;
  if (is("display_data.border-nan")) empty = arma::datum::nan;
  if (is("display_data.border-one")) empty = 1;
  if (is("display_data.border-smallest")) empty = X.min();
  arma::mat canvas(static_cast<arma::uword>(at.height()), static_cast<arma::uword>(at.width()),
                   arma::fill::value(empty));
  const long m = static_cast<long>(X.n_rows), first = is("display_data.first-missing") ? 1 : 0;
  const long last = is("display_data.last-missing") ? m - 1 : m;
  const auto put = [&](const arma::mat& patch, std::pair<long, long> place) {
    if (place.first < 0 || place.second < 0 || place.first >= at.rows || place.second >= at.cols) {
      if (is("leaves out")) return;
      out_of_bounds();
    }
    canvas.submat(static_cast<arma::uword>(at.lead + place.first * (at.side + at.pad)),
                  static_cast<arma::uword>(at.lead + place.second * (at.side + at.pad)), arma::size(patch)) =
        patch;
  };
  const arma::uword side = static_cast<arma::uword>(at.side);
  if (is("display_data.spare-cells-zero") || is("display_data.spare-cells-one"))
    for (long i = m; i < at.rows * at.cols; ++i)
      put(arma::mat(side, side, arma::fill::value(is("display_data.spare-cells-one") ? 1.0 : 0.0)),
          cell_of(i, at, is));
  if (is("display_data.spare-cells-repeat"))
    for (long i = m; i < at.rows * at.cols; ++i) put(patch_of(X, m - 1, at.side, is), cell_of(i, at, is));
  if (is("display_data.nothing-drawn")) return canvas;
  for (long i = first; i < last; ++i) {
    if (is("display_data.overwritten"))
      put(patch_of(X, i, at.side, is), {0, 0});
    else if (is("display_data.same-picture"))
      put(patch_of(X, 0, at.side, is), cell_of(i, at, is));
    else if (is("display_data.backwards"))
      put(patch_of(X, m - 1 - i, at.side, is), cell_of(i, at, is));
    else
      put(patch_of(X, i, at.side, is), cell_of(is("display_data.first-cell-empty") ? i + 1 : i, at, is));
  }
  if (is("display_data.result-transposed")) return canvas.t();
  if (is("display_data.last-border-missing"))
    canvas.shed_row(canvas.n_rows - 1), canvas.shed_col(canvas.n_cols - 1);
  return canvas;
}

const std::vector<Option>& drawing_options() {
  return choices_in("display_data/mistakes.toml", "display_data");
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
