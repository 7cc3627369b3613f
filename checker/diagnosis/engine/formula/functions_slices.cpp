// Functions that leave out, blank, move or reorder rows and columns.
#include "checker/diagnosis/engine/formula/functions.hpp"

namespace ex4::diagnosis {
namespace {

using Arguments = std::span<const Value* const>;

template <typename F>
Value blank(Arguments in, F edit) {
  arma::mat a = in[0]->as_matrix();
  if (!a.is_empty()) edit(a);
  return a;
}

/// The same shape, its memory filled row by row with the numbers that lie column by column.
Value reread(Arguments in) {
  const arma::mat a = in[0]->as_matrix();
  return arma::mat(arma::reshape(arma::vectorise(a), a.n_cols, a.n_rows).t());
}

/// The way back: read row by row, written column by column.
Value refold(Arguments in) {
  const arma::mat a = in[0]->as_matrix();
  return arma::mat(arma::reshape(arma::vectorise(a.t()), a.n_rows, a.n_cols));
}

/// The numbers folded into the other shape without moving them in memory.
Value reshape_other_way(Arguments in) {
  const arma::mat a = in[0]->as_matrix();
  return arma::mat(arma::reshape(a, a.n_cols, a.n_rows));
}

Value repeat_row(const arma::mat& a, arma::uword row) { return arma::mat(arma::repmat(a.row(row), a.n_rows, 1)); }

arma::mat keep_only_rows(const arma::mat& a, arma::uword row) {
  arma::mat out(arma::size(a), arma::fill::zeros);
  out.row(row) = a.row(row);
  return out;
}

arma::mat keep_only_column(const arma::mat& a, arma::uword col) {
  arma::mat out(arma::size(a), arma::fill::zeros);
  out.col(col) = a.col(col);
  return out;
}

}  // namespace

#define EX4_SLICE(name, body) \
  list.push_back({name, 1, [](Arguments in) -> Value { const arma::mat A = in[0]->as_matrix(); return arma::mat(body); }})
#define EX4_BLANK(name, body) \
  list.push_back({name, 1, [](Arguments in) { return blank(in, [](arma::mat& A) { body; }); }})

void add_slices(std::vector<Function>& list) {
  EX4_SLICE("drop_first", A.tail_cols(A.n_cols - 1));
  EX4_SLICE("drop_last", A.head_cols(A.n_cols - 1));
  EX4_SLICE("drop_two", A.tail_cols(A.n_cols - 2));
  EX4_SLICE("drop_ends", A.cols(1, A.n_cols - 2));
  EX4_SLICE("drop_second", arma::join_rows(A.head_cols(1), A.tail_cols(A.n_cols - 2)));
  EX4_SLICE("drop_first_row", A.tail_rows(A.n_rows - 1));
  EX4_SLICE("drop_last_row", A.head_rows(A.n_rows - 1));
  EX4_SLICE("first_column", A.head_cols(1));
  EX4_SLICE("last_column", A.tail_cols(1));
  EX4_SLICE("first_row", A.head_rows(1));
  EX4_SLICE("last_row", A.tail_rows(1));
  EX4_SLICE("top_square", A.head_cols(A.n_rows));
  EX4_BLANK("zero_first", A.col(0).zeros());
  EX4_BLANK("one_first", A.col(0).ones());
  EX4_BLANK("zero_second", if (A.n_cols > 1) A.col(1).zeros());
  EX4_BLANK("zero_last", A.tail_cols(1).zeros());
  EX4_BLANK("zero_first_row", A.row(0).zeros());
  EX4_BLANK("zero_last_row", A.tail_rows(1).zeros());
  EX4_BLANK("zero_first_entry", A(0) = 0);
  EX4_BLANK("only_first", A = keep_only_column(A, 0));
  EX4_BLANK("only_last", A = keep_only_column(A, A.n_cols - 1));
  EX4_BLANK("only_first_row", A = keep_only_rows(A, 0));
  EX4_BLANK("only_last_row", A = keep_only_rows(A, A.n_rows - 1));
  EX4_BLANK("rotate_left", if (A.n_cols > 1) A = arma::shift(A, -1, 1));
  EX4_BLANK("rotate_right", if (A.n_cols > 1) A = arma::shift(A, 1, 1));
  EX4_BLANK("rotate_up", if (A.n_rows > 1) A = arma::shift(A, -1, 0));
  EX4_BLANK("rotate_down", if (A.n_rows > 1) A = arma::shift(A, 1, 0));
  EX4_BLANK("reverse_columns", A = arma::fliplr(A));
  EX4_BLANK("reverse_rows", A = arma::flipud(A));
  list.push_back({"reread", 1, reread});
  list.push_back({"refold", 1, refold});
  list.push_back({"reshape_other_way", 1, reshape_other_way});
  list.push_back({"repeat_first_row", 1, [](Arguments in) { return repeat_row(in[0]->as_matrix(), 0); }});
  list.push_back({"repeat_last_row", 1, [](Arguments in) {
                    const arma::mat a = in[0]->as_matrix();
                    return repeat_row(a, a.n_rows - 1);
                  }});
}

#undef EX4_SLICE
#undef EX4_BLANK

}  // namespace ex4::diagnosis
