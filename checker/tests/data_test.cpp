// The digits: sheets, shrink, labels, and which files are used.
#include <gtest/gtest.h>

#include "checker/data/digits.hpp"
#include "checker/data/mat_file.hpp"
#include "checker/data/sheet.hpp"
#include "checker/data/shrink.hpp"
#include "checker/data/source.hpp"
#include "checker/matread/data_error.hpp"
#include "checker/tests/mat_writer.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::data {
namespace {

namespace fs = std::filesystem;
using tests::TempFolder;
const fs::path data_dir = EX4_DATA_DIR;
const fs::path shared_course = EX4_SHARED_COURSE_DIR;

TEST(Digits, AreTheCourses5000InOrder) {
  const Dataset digits = training_digits(data_dir);
  ASSERT_EQ(digits.X.n_rows, 5000u);
  ASSERT_EQ(digits.X.n_cols, 400u);
  ASSERT_EQ(digits.y.n_elem, 5000u);
  for (arma::uword k = 0; k < 5000; ++k) ASSERT_EQ(digits.y(k), k < 500 ? 10 : k / 500) << k;
  EXPECT_EQ(digits.source, "MNIST digits that ship with ex4");
}

// The sums and pixels are those of the course's data set as rebuilt from MNIST outside this project, whose
// costs at the course's weights are the published ones.
TEST(Digits, HaveTheCoursesSums) {
  const arma::mat X = training_digits(data_dir).X;
  EXPECT_NEAR(arma::accu(X), 262678.26015967631, 1e-8);
  EXPECT_NEAR(arma::accu(arma::square(X)), 208610.83198449074, 1e-8);
  EXPECT_NEAR(X.min(), -0.13196323019852388, 1e-12);
  EXPECT_NEAR(X.max(), 1.1276882991588881, 1e-12);
  const double of_class[] = {35325.594099557122, 15425.416865211546, 29593.540272564285, 28631.572037684975,
                             24010.643221169539, 25426.763979457468, 26977.907998604391, 23008.588472092855,
                             29882.674618010238, 24395.558595329432};
  for (arma::uword c = 0; c < 10; ++c)
    EXPECT_NEAR(arma::accu(X.rows(500 * c, 500 * c + 499)), of_class[c], 1e-9) << "digit " << c;
}

TEST(Digits, HaveTheCoursesPixels) {
  struct Probe {
    arma::uword row, col;
    double value;
  };
  constexpr Probe probes[] = {{121, 347, 0.62251285254831812},    {398, 85, 0.56834764773965163},
                              {502, 205, 0.81783282271241942},    {840, 303, 0.97532955473856164},
                              {1045, 209, 0.7897691482843141},    {1322, 293, 0.060708758850761914},
                              {1697, 203, 0.93324424700435749},   {1994, 221, -0.020076593137254933},
                              {2179, 216, 0.28228376906318076},   {2414, 202, -0.029177367412661828},
                              {2649, 230, -0.018185474537036707}, {2802, 385, -0.018113425925925349},
                              {3008, 206, 0.34643207039760421},   {3322, 202, -0.021161795279442713},
                              {3731, 231, 1.0422062908496708},    {3854, 179, 0.06617264093137401},
                              {4145, 297, 0.88452498878969488},   {4266, 145, 1.0361506189447378},
                              {4709, 265, 0.078919185729847754},  {4906, 109, -0.018938078703703679}};
  const arma::mat X = training_digits(data_dir).X;
  for (const Probe& p : probes) EXPECT_NEAR(X(p.row, p.col), p.value, 1e-12) << p.row << ", " << p.col;
}

TEST(Digits, EqualTheCoursesFile) {
  const fs::path file = shared_course / "ex4data1.mat";
  if (!fs::exists(file)) GTEST_SKIP() << "skipped: " << file << " not present";
  const Dataset course = read_mat_digits(file, EX4_MATREAD);
  const Dataset ours = training_digits(data_dir);
  ASSERT_EQ(arma::size(course.X), arma::size(ours.X));
  EXPECT_LT(arma::abs(course.X - ours.X).max(), 1e-12);
  EXPECT_TRUE(arma::all(course.y == ours.y));
}

TEST(Digits, HeldOutOnesAreOthers) {
  const Dataset digits = held_out_digits(data_dir);
  ASSERT_EQ(digits.X.n_rows, 2000u);
  ASSERT_EQ(digits.y.n_elem, 2000u);
  for (arma::uword k = 0; k < 2000; ++k) ASSERT_EQ(digits.y(k), k < 200 ? 10 : k / 200) << k;
  EXPECT_NEAR(arma::accu(digits.X), 97811.596877118, 1e-8);
  EXPECT_NEAR(arma::accu(arma::square(digits.X)), 76320.152273464468, 1e-8);
}

TEST(Shrink, WeightsOfEachOutputSumToOneAndAreSymmetric) {
  const arma::mat W = shrink_weights();
  ASSERT_EQ(arma::size(W), arma::size(20, 28));
  EXPECT_LT(arma::abs(arma::sum(W, 1) - 1).max(), 1e-15);
  EXPECT_LT(arma::abs(W - arma::fliplr(arma::flipud(W))).max(), 1e-14);
}

TEST(Shrink, KeepsPlainPaperPlainAndPutsPixelsColumnByColumn) {
  const arma::mat white = shrink(std::vector<std::uint8_t>(784 * 9, 255));  // more than one batch of eight
  ASSERT_EQ(arma::size(white), arma::size(9, 400));
  EXPECT_LT(arma::abs(white - 1).max(), 1e-14);
  std::vector<std::uint8_t> top_row(784, 0);
  std::fill_n(top_row.begin(), 28, 255);
  const arma::mat image = arma::reshape(shrink(top_row), 20, 20);
  EXPECT_GT(image.row(0).min(), 0.5);
  EXPECT_LT(arma::abs(image.rows(5, 19)).max(), 1e-15);
  EXPECT_THROW(shrink(std::vector<std::uint8_t>(783)), std::invalid_argument);
}

/// The message of the DataError that `call` throws; "" when it throws none.
template <typename Call>
std::string error_of(Call call) {
  try {
    call();
  } catch (const DataError& error) {
    return error.what();
  }
  return "";
}

TEST(Sheet, MissingOrDamagedIsAnErrorThatNamesFileAndCure) {
  const TempFolder folder;
  const auto problem = [&] { return error_of([&] { training_digits(folder.path()); }); };
  EXPECT_NE(problem().find("missing"), std::string::npos) << problem();
  const fs::path file = folder / sheet::training_file;
  const std::string png = tests::read_bytes(data_dir / sheet::training_file);
  for (const std::string& bytes : {std::string(), std::string("not a picture"), png.substr(0, png.size() / 2),
                                   tests::read_bytes(data_dir / sheet::held_out_file)}) {
    tests::write_bytes(file, bytes);
    EXPECT_NE(problem().find(sheet::training_file), std::string::npos) << bytes.size();
    EXPECT_NE(problem().find("git checkout"), std::string::npos) << bytes.size();
  }
}

/// A data folder with what ships and nothing else.
void ship(const TempFolder& folder) {
  for (const char* name : {sheet::training_file, "theta1.bin", "theta2.bin"})
    fs::copy_file(data_dir / name, folder / name);
}

TEST(Source, WithoutTheCoursesFilesIsWhatShips) {
  const TempFolder folder;
  ship(folder);
  const Material material = load_material(folder.path(), EX4_MATREAD);
  EXPECT_EQ(material.training.X.n_rows, 5000u);
  EXPECT_EQ(material.data_source, "MNIST digits that ship with ex4");
  EXPECT_NE(material.weights_source.find("ship with ex4"), std::string::npos);
}

TEST(Source, EachCourseFileIsUsedWhenThere) {
  const TempFolder folder;
  ship(folder);
  {
    tests::MatWriter file(folder / "ex4data1.mat", tests::mat_v7);
    file.add("X", arma::mat(3, 400, arma::fill::value(0.5))).add("y", arma::vec{10, 1, 2});
  }
  Material material = load_material(folder.path(), EX4_MATREAD);
  EXPECT_EQ(material.training.X.n_rows, 3u);
  EXPECT_EQ(material.data_source, "the course's ex4data1.mat (3 digits)");
  EXPECT_NE(material.weights_source.find("ship with ex4"), std::string::npos);
  {
    tests::MatWriter file(folder / "ex4weights.mat", tests::mat_v5);
    file.add("Theta1", arma::mat(25, 401, arma::fill::ones))
        .add("Theta2", arma::mat(10, 26, arma::fill::zeros));
  }
  material = load_material(folder.path(), EX4_MATREAD);
  EXPECT_EQ(material.weights_source, "the course's ex4weights.mat");
  EXPECT_EQ(arma::accu(material.weights.theta1), 25 * 401);
}

TEST(Source, AWrongCourseFileIsAnErrorAndSaysHowToDoWithout) {
  const TempFolder folder;
  ship(folder);
  fs::create_symlink("nowhere.mat", folder / "ex4data1.mat");
  const std::string problem = error_of([&] { load_material(folder.path(), EX4_MATREAD); });
  EXPECT_NE(problem.find("ex4data1.mat"), std::string::npos) << problem;
  EXPECT_NE(problem.find("Remove ex4data1.mat"), std::string::npos) << problem;
}

TEST(Source, DamagedShippedWeightsAreAnError) {
  const TempFolder folder;
  ship(folder);
  tests::write_bytes(folder / "theta2.bin", tests::read_bytes(data_dir / "theta2.bin").substr(0, 900));
  EXPECT_NE(error_of([&] { load_material(folder.path(), EX4_MATREAD); }).find("theta2.bin"),
            std::string::npos);
}

}  // namespace
}  // namespace ex4::data
