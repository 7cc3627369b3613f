// Targets made from labels, right and wrong.
#include <stdexcept>

#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

using Arguments = std::span<const Value* const>;

arma::uword width(const Value& value) {
  const double x = value.is_number ? value.number : value.matrix(0);
  if (!(x >= 0 && x <= 1e6)) throw std::logic_error("Mat::init(): requested size is too large");
  return static_cast<arma::uword>(x);
}

/// Writes a 1 at (i, label−1), and throws as Armadillo does when that lies outside.
Value one_hot(Arguments in) {
  const arma::mat labels = in[0]->as_matrix();
  arma::mat out(labels.n_elem, width(*in[1]), arma::fill::zeros);
  for (arma::uword i = 0; i < labels.n_elem; ++i) {
    const double column = labels(i) - 1;
    if (!(column >= 0 && column < double(out.n_cols))) throw std::logic_error("Mat::operator(): index out of bounds");
    out(i, static_cast<arma::uword>(column)) = 1;
  }
  return out;
}

/// Compares each label with each unit's number: a label that fits none gives a row of zeros.
Value match(Arguments in) {
  const arma::mat labels = in[0]->as_matrix();
  arma::mat out(labels.n_elem, width(*in[1]), arma::fill::zeros);
  for (arma::uword i = 0; i < out.n_rows; ++i)
    for (arma::uword k = 0; k < out.n_cols; ++k) out(i, k) = labels(i) == double(k) + 1 ? 1.0 : 0.0;
  return out;
}

/// The column repeated `width` times.
Value spread(Arguments in) {
  return arma::mat(arma::repmat(arma::vectorise(in[0]->as_matrix()), 1, width(*in[1])));
}

/// 1 where the label equals the example's number (counted from 1), in the whole row.
Value label_is_example(Arguments in) {
  const arma::mat labels = in[0]->as_matrix();
  arma::mat out(labels.n_elem, width(*in[1]), arma::fill::zeros);
  for (arma::uword i = 0; i < out.n_rows; ++i)
    if (labels(i) == double(i) + 1) out.row(i).ones();
  return out;
}

/// As many rows as the first asks for, from the top; rows that are missing throw.
Value top(Arguments in) { return arma::mat(in[0]->as_matrix().head_rows(width(*in[1]))); }
Value left(Arguments in) { return arma::mat(in[0]->as_matrix().head_cols(width(*in[1]))); }
/// The same shape, with nothing but zeros right of (below) as many columns (rows).
Value keep_left(Arguments in) {
  const arma::mat kept = in[0]->as_matrix().head_cols(width(*in[1]));
  return arma::mat(arma::join_rows(kept, arma::zeros(kept.n_rows, in[0]->as_matrix().n_cols - kept.n_cols)));
}
Value keep_top(Arguments in) {
  const arma::mat kept = in[0]->as_matrix().head_rows(width(*in[1]));
  return arma::mat(arma::join_cols(kept, arma::zeros(in[0]->as_matrix().n_rows - kept.n_rows, kept.n_cols)));
}
Value column(Arguments in) { return arma::mat(in[0]->as_matrix().col(width(*in[1]))); }

}  // namespace

void add_labels(std::vector<Function>& list) {
  list.push_back({"onehot", 2, one_hot});
  list.push_back({"match", 2, match});
  list.push_back({"spread", 2, spread});
  list.push_back({"label_is_example", 2, label_is_example});
  list.push_back({"top", 2, top});
  list.push_back({"left", 2, left});
  list.push_back({"column", 2, column});
  list.push_back({"keep_left", 2, keep_left});
  list.push_back({"keep_top", 2, keep_top});
}

}  // namespace ex4::diagnosis
