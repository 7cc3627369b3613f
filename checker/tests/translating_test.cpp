// What docs/translating.md says about Armadillo.
#include <gtest/gtest.h>

#include <armadillo>

namespace ex4::tests {
namespace {

using arma::mat;

const mat A = {{1, 2, 3}, {4, 5, 6}}, B = {{2, 0, 1}, {1, 3, 5}};

bool equal(const mat& a, const mat& b) {
  return arma::size(a) == arma::size(b) && arma::approx_equal(a, b, "absdiff", 1e-12);
}

TEST(Translating, TableOfOperations) {
  EXPECT_TRUE(equal(A % B, mat{{2, 0, 3}, {4, 15, 30}}));
  EXPECT_TRUE(equal(A * B.t(), mat{{5, 22}, {14, 49}}));
  EXPECT_TRUE(equal(arma::square(A), arma::pow(A, 2)));
  EXPECT_EQ(A(1, 2), 6);
  EXPECT_EQ(A(1), 4);  // one number, down the first column
  EXPECT_TRUE(equal(A.row(0), mat{{1, 2, 3}}));
  EXPECT_TRUE(equal(A.tail_cols(A.n_cols - 1), A.cols(1, A.n_cols - 1)));
  const arma::vec v = {1, 2, 3, 4, 5, 6};
  EXPECT_TRUE(equal(v.head(3), v.subvec(0, 2)));
  EXPECT_TRUE(equal(arma::vectorise(A), arma::vec{1, 4, 2, 5, 3, 6}));
  EXPECT_TRUE(equal(arma::join_rows(arma::ones(2), A), mat{{1, 1, 2, 3}, {1, 4, 5, 6}}));
  EXPECT_EQ(arma::join_cols(A, B).eval().n_rows, 4U);
  EXPECT_EQ(arma::accu(A), 21);
  EXPECT_TRUE(equal(arma::sum(A), mat{{5, 7, 9}}));
  EXPECT_TRUE(equal(arma::sum(A, 1), arma::vec{6, 15}));
  const arma::uvec largest = arma::index_max(B, 1);
  EXPECT_EQ(largest(0), 0U);
  EXPECT_EQ(largest(1), 2U);
  EXPECT_NEAR(arma::norm(mat{{3, 0}, {0, 4}}), 4, 1e-12);
  EXPECT_NEAR(arma::norm(mat{{3, 0}, {0, 4}}, "fro"), 5, 1e-12);
}

TEST(Translating, PercentBindsLikeTimes) {
  const mat theta2 = {{1, 2}, {3, 4}, {5, 6}};
  const arma::vec d3 = {1, -1, 2}, slope = {0.2, 0.1};
  EXPECT_TRUE(equal(theta2.t() * d3 % slope, (theta2.t() * d3) % slope));
  EXPECT_THROW(mat(slope % theta2.t() * d3), std::logic_error);
  const double lambda = 3, m = 4;
  EXPECT_EQ(lambda / 2 * m, 6);
}

TEST(Translating, SlicesIncludeBothEnds) {
  EXPECT_EQ(A.cols(1, 2).eval().n_cols, 2U);
  EXPECT_THROW(mat(A.cols(1, A.n_cols)), std::logic_error);
  EXPECT_TRUE(equal(A.submat(0, 1, 1, 2), A.submat(0, 1, arma::size(2, 2))));
}

TEST(Translating, ColumnsComeFirst) {
  const arma::vec v = {1, 2, 3, 4, 5, 6};
  EXPECT_TRUE(equal(arma::reshape(v, 2, 3), mat{{1, 3, 5}, {2, 4, 6}}));
  EXPECT_TRUE(equal(arma::reshape(v, 3, 2).t(), mat{{1, 2, 3}, {4, 5, 6}}));
  EXPECT_EQ(A.memptr()[1 + 2 * 2], A(1, 2));
}

TEST(Translating, AutoIsWorkedOutLater) {
  mat a = A;
  const auto promise = a + B;
  const mat now = a + B;
  a.zeros();
  EXPECT_FALSE(equal(mat(promise), now));
  auto first = a.row(0);  // a view
  a(0, 0) = 9;
  EXPECT_EQ(first(0), 9);
}

TEST(Translating, WhatChangesTheMatrixItself) {
  mat a = A, copy = a;
  a.shed_col(0);
  EXPECT_EQ(a.n_cols, 2U);
  EXPECT_EQ(copy.n_cols, 3U);
  mat square = {{1, 2}, {3, 4}};
  square = square.t() * square;
  EXPECT_TRUE(equal(square, mat{{10, 14}, {14, 20}}));
}

}  // namespace
}  // namespace ex4::tests
