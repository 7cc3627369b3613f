// MAT files that are whole: every version and class that loads, every wrong class, shape and value that must
// not. Damage to the bytes: mat_damage_test.cpp.
#include "checker/data/mat_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/matread/data_error.hpp"
#include "checker/tests/mat_writer.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::data {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using tests::MatWriter;

/// Twelve digits, one of each label and two more, made up but finite.
const arma::mat X = arma::reshape(arma::regspace(1, 12 * 400), 12, 400) / 4800.0;
const arma::mat y = arma::mat{10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10}.t();

class MatFile : public ::testing::Test {
 protected:
  MatWriter make(tests::MatFormat format = tests::mat_v7) { return {file_, format}; }
  Dataset digits() { return read_mat_digits(file_, EX4_MATREAD); }
  std::string error() {
    try {
      digits();
    } catch (const DataError& problem) {
      EXPECT_THAT(problem.what(), HasSubstr(file_.string()));
      return problem.what();
    }
    return "no error";
  }
  std::string error_with_labels(const arma::mat& labels) {
    make().add("X", X.head_rows(labels.n_rows)).add("y", labels);
    return error();
  }
  std::string error_with_x(const arma::mat& values) {
    make().add("X", values).add("y", y);
    return error();
  }

  tests::TempFolder folder_;
  std::filesystem::path file_ = folder_ / "ex4data1.mat";
};

TEST_F(MatFile, LoadsInEveryVersion) {
  for (const auto& format : tests::mat_formats) {
    std::filesystem::remove(file_);
    make(format).add("X", X).add("y", y);
    const Dataset loaded = digits();
    EXPECT_TRUE(arma::approx_equal(loaded.X, X, "absdiff", 0)) << format.name;
    EXPECT_TRUE(arma::all(loaded.y == arma::conv_to<arma::uvec>::from(y))) << format.name;
  }
}

TEST_F(MatFile, LoadsAsManyDigitsAsItsDocumentationAllows) {
  arma::mat many(80000, 400, arma::fill::zeros), labels(80000, 1);
  for (arma::uword i = 0; i < many.n_rows; ++i) many(i, i % 400) = labels(i) = static_cast<double>(i % 10 + 1);
  for (const auto& format : {tests::mat_v5, tests::mat_v7}) {
    std::filesystem::remove(file_);
    make(format).add_as<std::uint8_t>("X", MAT_C_UINT8, MAT_T_UINT8, many).add("y", labels);
    const Dataset loaded = digits();
    EXPECT_TRUE(arma::approx_equal(loaded.X, many, "absdiff", 0)) << format.name;
    EXPECT_EQ(loaded.y.n_elem, 80000U) << format.name;
  }
}

template <typename T>
void write_y(MatWriter&& file, matio_classes kind, matio_types type) {
  file.add("X", X).add_as<T>("y", kind, type, y);
}

TEST_F(MatFile, LoadsLabelsOfEveryNumericClass) {
  for (const auto& format : {tests::mat_v5, tests::mat_v7, tests::mat_v73}) {
    const std::vector<std::function<void()>> writers = {
        [&] { write_y<float>(make(format), MAT_C_SINGLE, MAT_T_SINGLE); },
        [&] { write_y<std::int8_t>(make(format), MAT_C_INT8, MAT_T_INT8); },
        [&] { write_y<std::uint8_t>(make(format), MAT_C_UINT8, MAT_T_UINT8); },
        [&] { write_y<std::int16_t>(make(format), MAT_C_INT16, MAT_T_INT16); },
        [&] { write_y<std::uint16_t>(make(format), MAT_C_UINT16, MAT_T_UINT16); },
        [&] { write_y<std::int32_t>(make(format), MAT_C_INT32, MAT_T_INT32); },
        [&] { write_y<std::uint32_t>(make(format), MAT_C_UINT32, MAT_T_UINT32); },
        [&] { write_y<std::int64_t>(make(format), MAT_C_INT64, MAT_T_INT64); },
        [&] { write_y<std::uint64_t>(make(format), MAT_C_UINT64, MAT_T_UINT64); }};
    for (std::size_t i = 0; i < writers.size(); ++i) {
      std::filesystem::remove(file_);
      writers[i]();
      EXPECT_TRUE(arma::all(digits().y == arma::conv_to<arma::uvec>::from(y)))
          << format.name << " class " << i;
    }
  }
}

TEST_F(MatFile, LoadsOtherClassesOfXAndARowOfLabels) {
  make().add_as<float>("X", MAT_C_SINGLE, MAT_T_SINGLE, X).add("y", y.t());
  EXPECT_LT(arma::abs(digits().X - X).max(), 1e-7);
  EXPECT_EQ(digits().y(0), 10u);
  make().add_as<std::uint8_t>("X", MAT_C_UINT8, MAT_T_UINT8, arma::round(X)).add("y", y);
  EXPECT_TRUE(arma::approx_equal(digits().X, arma::round(X), "absdiff", 0));
}

TEST_F(MatFile, LoadsASingleDigitAndIgnoresOtherVariables) {
  make().add("notes", arma::mat(2, 2)).add("X", X.row(0)).add("y", y.row(0));
  EXPECT_EQ(digits().X.n_rows, 1u);
}

TEST_F(MatFile, ZeroMeansTheDigitZeroWhenItIsCertain) {
  arma::mat zero_based = y;
  zero_based.replace(10, 0);
  make().add("X", X).add("y", zero_based);
  EXPECT_TRUE(arma::all(digits().y == arma::conv_to<arma::uvec>::from(y)));
}

TEST_F(MatFile, ZeroIsAnErrorWhenItIsNotCertain) {
  arma::mat both = y, gap = y;
  both(0) = 0;
  EXPECT_THAT(error_with_labels(both), AllOf(HasSubstr("variable y"), HasSubstr("here 10 occurs too")));
  gap.replace(10, 0);
  gap.replace(4, 3);
  EXPECT_THAT(error_with_labels(gap), HasSubstr("here 4 does not occur"));
  EXPECT_THAT(error_with_labels(arma::mat(12, 1, arma::fill::zeros)), HasSubstr("y(y == 0) = 10"));
}

TEST_F(MatFile, RefusesLabelsOutOfRange) {
  for (const double bad : {11.0, -1.0, 2.5, 1e300}) {
    arma::mat labels = y;
    labels(3) = bad;
    EXPECT_THAT(error_with_labels(labels), AllOf(HasSubstr("variable y"), HasSubstr("row 4"))) << bad;
  }
}

TEST_F(MatFile, RefusesNumbersThatAreNone) {
  arma::mat values = X;
  values(4, 16) = arma::datum::nan;
  EXPECT_THAT(error_with_x(values), HasSubstr("variable X: found NaN at row 5, column 17; wanted finite"));
  values(4, 16) = -arma::datum::inf;
  EXPECT_THAT(error_with_x(values), HasSubstr("found an infinity at row 5"));
  EXPECT_THAT(error_with_labels(arma::mat(1, 1, arma::fill::value(arma::datum::nan))),
              HasSubstr("variable y"));
}

TEST_F(MatFile, RefusesBytesForGreyLevels) {
  EXPECT_THAT(error_with_x(arma::round(255 * X)), HasSubstr("X = double(X) / 255"));
}

TEST_F(MatFile, NamesShapesFoundAndWanted) {
  EXPECT_THAT(error_with_x(X.t()),
              HasSubstr("variable X: found 400×12 double, wanted a real numeric matrix of m×400 "
                        "with m from 1 to 80000. It seems to be transposed: save X' instead"));
  EXPECT_THAT(error_with_x(arma::mat(12, 401)), HasSubstr("X(:, 2:end)"));
  EXPECT_THAT(error_with_x(arma::mat(12, 100)), HasSubstr("found 12×100 double"));
  EXPECT_THAT(error_with_x(arma::mat(0, 400)), HasSubstr("found 0×400 double"));
  EXPECT_THAT(error_with_x(X.head_rows(11)), HasSubstr("found 11 digits in X but 12 labels in y"));
  const std::vector<double> cube(24 * 400);
  make().add("X", MAT_C_DOUBLE, MAT_T_DOUBLE, {12, 400, 2}, cube.data()).add("y", y);
  EXPECT_THAT(error(), HasSubstr("found 12×400×2 double"));
  make().add("X", X).add("y", arma::mat(12, 10));
  EXPECT_THAT(error(), HasSubstr("variable y: found 12×10 double, wanted a real numeric matrix of m×1"));
}

TEST_F(MatFile, SaysWhatIsThereWhenAVariableIsMissing) {
  make().add("x", X).add("labels", y);
  EXPECT_THAT(error(),
              HasSubstr("found no variable X, wanted a real numeric matrix of m×400 with m from 1 to 80000. "
                        "The file holds: x (12×400 double), labels (12×1 double)"));
  make().add("X", X);
  EXPECT_THAT(error(), HasSubstr("found no variable y"));
}

TEST_F(MatFile, NamesOfVariablesCannotSteerTheTerminal) {
  make(tests::mat_v5).add("red\x1b[31m\r\n\xff" + std::string(500, 'n'), X);
  EXPECT_THAT(error(), AllOf(HasSubstr("The file holds: red\\x1b[31m"), HasSubstr("nnn… (12×400 double)")));
  EXPECT_EQ(error().find_first_of("\x1b\r\n\xff"), std::string::npos);
}

TEST_F(MatFile, NamesClassesFound) {
  const std::vector<std::uint8_t> ones(12 * 400, 1);
  mat_complex_split_t parts{const_cast<double*>(X.memptr()), const_cast<double*>(X.memptr())};
  std::vector<mat_uint32_t> rows(1, 0), starts(401, 1);
  starts[0] = 0;
  double value = 1;
  mat_sparse_t sparse{1, rows.data(), 1, starts.data(), 401, 1, &value};
  for (const auto& format : {tests::mat_v5, tests::mat_v73}) {
    const auto with_x = [&](matio_classes kind, matio_types type, const void* data, int options = 0) {
      std::filesystem::remove(file_);
      make(format).add("X", kind, type, {12, 400}, data, options).add("y", y);
      return error();
    };
    EXPECT_THAT(with_x(MAT_C_UINT8, MAT_T_UINT8, ones.data(), MAT_F_LOGICAL),
                AllOf(HasSubstr("found 12×400 logical"), HasSubstr("X = double(X)")));
    EXPECT_THAT(with_x(MAT_C_CHAR, MAT_T_UINT8, ones.data()), HasSubstr("found 12×400 char"));
    EXPECT_THAT(with_x(MAT_C_DOUBLE, MAT_T_DOUBLE, &parts, MAT_F_COMPLEX),
                AllOf(HasSubstr("found 12×400 complex double"), HasSubstr("X = real(X)")));
    std::size_t one[] = {1, 1};
    matvar_t* cells[] = {
        Mat_VarCreate(nullptr, MAT_C_DOUBLE, MAT_T_DOUBLE, 2, one, &value, 0)};  // X frees it
    std::filesystem::remove(file_);
    make(format).add("X", MAT_C_CELL, MAT_T_CELL, {1, 1}, cells).add("y", y);
    EXPECT_THAT(error(), HasSubstr("found 1×1 cell array"));
    EXPECT_THAT(with_x(MAT_C_SPARSE, MAT_T_DOUBLE, &sparse),
                AllOf(HasSubstr("found 12×400 sparse"), HasSubstr("X = full(X)")));
  }
}

TEST_F(MatFile, WeightsLoadInTheCoursesShapeOnly) {
  const arma::mat theta1 = arma::reshape(arma::regspace(1, 25 * 401), 25, 401) / 1e4,
                  theta2(10, 26, arma::fill::ones);
  make().add("Theta1", theta1).add("Theta2", theta2);
  EXPECT_TRUE(arma::approx_equal(read_mat_weights(file_, EX4_MATREAD).theta1, theta1, "absdiff", 0));
  const auto problem = [&]() -> std::string {
    try {
      read_mat_weights(file_, EX4_MATREAD);
    } catch (const DataError& error) {
      return error.what();
    }
    return "no error";
  };
  make().add("Theta1", theta1.t().eval()).add("Theta2", theta2);
  EXPECT_THAT(problem(),
              HasSubstr("variable Theta1: found 401×25 double, wanted a real numeric matrix of 25×401. It "
                        "seems to be transposed: save Theta1' instead"));
  make().add("Theta1", theta1).add("Theta2", theta2 * arma::datum::nan);
  EXPECT_THAT(problem(), HasSubstr("variable Theta2: found NaN at row 1, column 1"));
  make().add("X", X).add("y", y);
  EXPECT_THAT(problem(), HasSubstr("found no variable Theta1"));
}

}  // namespace
}  // namespace ex4::data
