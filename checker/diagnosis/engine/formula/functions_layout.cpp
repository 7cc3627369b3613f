// Functions that cut, fold, draw at random and paint: for the parts that move numbers to places.
#include <cmath>
#include <stdexcept>

#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

using Arguments = std::span<const Value* const>;

constexpr double most_entries = 4e6;

double number_at(const Value& value) {
  if (value.is_number) return value.number;
  if (value.matrix.n_elem != 1) throw std::logic_error("as_scalar(): expected 1x1 matrix");
  return value.matrix(0);
}

/// A count as C++ makes one of it: cut to a whole number; a negative one is far too large.
arma::uword whole(double x) {
  if (!(x > -1 && x <= most_entries)) throw std::logic_error("Mat::init(): requested size is too large");
  return static_cast<arma::uword>(x);
}
arma::uword whole(const Value& value) { return whole(number_at(value)); }

Value head(Arguments in) {
  const arma::mat v = in[0]->as_matrix();
  const arma::uword count = whole(*in[1]);
  if (count > v.n_elem) throw std::logic_error("Col::head(): size out of bounds");
  return arma::mat(arma::vec(arma::vectorise(v)).head(count));
}

Value tail(Arguments in) {
  const arma::mat v = in[0]->as_matrix();
  const arma::uword count = whole(*in[1]);
  if (count > v.n_elem) throw std::logic_error("Col::tail(): size out of bounds");
  return arma::mat(arma::vec(arma::vectorise(v)).tail(count));
}

Value from(Arguments in) {
  const arma::mat v = in[0]->as_matrix();
  const arma::uword first = whole(*in[1]);
  if (first >= v.n_elem) throw std::logic_error("Col::subvec(): indices out of bounds or incorrectly used");
  return arma::mat(arma::vec(arma::vectorise(v)).tail(v.n_elem - first));
}

Value fold(Arguments in) {
  const arma::uword rows = whole(*in[1]), cols = whole(*in[2]);
  if (double(rows) * double(cols) > most_entries) throw std::logic_error("Mat::init(): requested size is too large");
  return arma::mat(arma::reshape(in[0]->as_matrix(), rows, cols));
}

Value uniform(Arguments in) {
  const arma::uword rows = whole(*in[0]), cols = whole(*in[1]);
  if (double(rows) * double(cols) > most_entries) throw std::logic_error("Mat::init(): requested size is too large");
  arma::arma_rng::set_seed(static_cast<arma::arma_rng::seed_type>(whole(*in[2])));
  return arma::mat(arma::randu<arma::mat>(rows, cols));
}

Value count_up(Arguments in) {
  arma::mat v(whole(*in[0]), 1);
  for (arma::uword i = 0; i < v.n_elem; ++i) v(i) = double(i);
  return v;
}

Value over_columns(Arguments in) {
  arma::mat a = in[0]->as_matrix();
  if (in[1]->is_number) return arma::mat(a / in[1]->number);
  a.each_col() /= arma::vec(arma::vectorise(in[1]->matrix));
  return a;
}

/// The rows of `pixels`, each folded to a patch and put at its place. `places` has a row (top, left) for each; `sizes`
/// is (height, width, patch height, patch width).
Value paint(Arguments in) {
  const arma::mat pixels = in[0]->as_matrix(), places = in[1]->as_matrix(), sizes = in[2]->as_matrix();
  const arma::uword height = whole(sizes(0)), width = whole(sizes(1)), tall = whole(sizes(2)), wide = whole(sizes(3));
  if (double(height) * double(width) > most_entries || double(tall) * double(wide) > most_entries)
    throw std::logic_error("Mat::init(): requested size is too large");
  arma::mat canvas(height, width, arma::fill::value(number_at(*in[3])));
  for (arma::uword i = 0; i < places.n_rows; ++i) {
    if (i >= pixels.n_rows) throw std::logic_error("Mat::row(): index out of bounds");
    const double top = std::trunc(places(i, 0)), left = std::trunc(places(i, 1));
    if (!(top >= 0 && left >= 0 && top + double(tall) <= double(height) && left + double(wide) <= double(width)))
      throw std::logic_error("Mat::submat(): indices or size out of bounds");
    canvas.submat(static_cast<arma::uword>(top), static_cast<arma::uword>(left), arma::size(tall, wide)) =
        arma::reshape(pixels.row(i), tall, wide);
  }
  return canvas;
}

}  // namespace

void add_layout(std::vector<Function>& list) {
  list.push_back({"head", 2, head});
  list.push_back({"tail", 2, tail});
  list.push_back({"from", 2, from});
  list.push_back({"fold", 3, fold});
  list.push_back({"uniform", 3, uniform});
  list.push_back({"count_up", 1, count_up});
  list.push_back({"over_columns", 2, over_columns});
  list.push_back({"paint", 4, paint});
  list.push_back({"column_of", 1, [](Arguments in) -> Value { return arma::mat(arma::vectorise(in[0]->as_matrix())); }});
  list.push_back({"peak_rows", 1, [](Arguments in) -> Value { return arma::mat(arma::max(in[0]->as_matrix(), 1)); }});
  list.push_back({"low_rows", 1, [](Arguments in) -> Value { return arma::mat(arma::min(in[0]->as_matrix(), 1)); }});
  list.push_back({"length_rows", 1, [](Arguments in) -> Value {
                    const arma::mat a = in[0]->as_matrix();
                    return arma::mat(arma::sqrt(arma::sum(a % a, 1)));
                  }});
}

}  // namespace ex4::diagnosis
