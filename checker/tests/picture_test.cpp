// Pictures for people: PNG files, pictures made of characters, the progress line, the confusion matrix.
#include "checker/tour/picture.hpp"

#include <gtest/gtest.h>
#include <png.h>

#include <cstring>

#include "checker/grader/context.hpp"
#include "checker/terminal/progress_bar.hpp"
#include "checker/terminal/terminal_picture.hpp"
#include "checker/terminal/wrap.hpp"
#include "checker/tour/confusion.hpp"

namespace ex4::cli {
namespace {

const double nan = arma::datum::nan;

TEST(Picture, TurnsNumbersIntoGreys) {
  const arma::mat picture{{-1, 0, 1}, {-7, nan, 7}};
  EXPECT_EQ(grey_bytes(picture, 1), (std::vector<std::uint8_t>{0, 128, 255, 0, 0, 255}));
  EXPECT_EQ(grey_bytes({{-1, 1}}, 2), (std::vector<std::uint8_t>{0, 0, 255, 255, 0, 0, 255, 255}));
}

TEST(Picture, IsReadBackFromItsPng) {
  const std::string file = ::testing::TempDir() + "ex4_picture_test.png";
  const arma::mat picture{{-1, -0.5, 0}, {0.25, 0.5, 1}};
  write_png(file, picture, 3);

  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  ASSERT_NE(png_image_begin_read_from_file(&image, file.c_str()), 0) << image.message;
  EXPECT_EQ(image.format, static_cast<png_uint_32>(PNG_FORMAT_GRAY));
  ASSERT_EQ(image.width, 9U);
  ASSERT_EQ(image.height, 6U);
  std::vector<std::uint8_t> bytes(54);
  ASSERT_NE(png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr), 0) << image.message;
  EXPECT_EQ(bytes, grey_bytes(picture, 3));
}

TEST(Picture, ThatCannotBeWrittenIsAnErrorWithItsName) {
  try {
    write_png("/nowhere/digits.png", arma::mat(2, 2, arma::fill::zeros), 1);
    FAIL() << "no error";
  } catch (const SetupError& error) {
    EXPECT_NE(std::string(error.what()).find("/nowhere/digits.png"), std::string::npos);
  }
}

TEST(TerminalPicture, UsesPlainCharactersWithoutColours) {
  const arma::mat picture{{-1, 0, 1, -1}, {-1, 0, 1, -1}, {1, nan, -1, -1}};
  EXPECT_EQ(terminal_picture(picture, Greys::ascii), " =@\n=\n");
}

TEST(TerminalPicture, PutsTwoPixelsIntoAHalfBlock) {
  EXPECT_EQ(terminal_picture({{1, 1}, {-1, -1}}, Greys::true_colour),
            "\x1b[38;2;255;255;255;48;2;0;0;0m▀▀\x1b[0m\n");
  EXPECT_EQ(terminal_picture(arma::vec{1, -1}, Greys::palette), "\x1b[38;5;255;48;5;232m▀\x1b[0m\n");
}

TEST(TerminalPicture, IsMadeSmallerByAveraging) {
  const arma::mat picture{{1, 3, 5, 7}, {3, 5, 7, 9}};
  EXPECT_TRUE(arma::approx_equal(fitted(picture, 2), arma::mat{{3, 7}}, "absdiff", 1e-12));
  EXPECT_TRUE(arma::approx_equal(fitted({{0, 3, 6}}, 2), arma::mat{{1, 5}}, "absdiff", 1e-12));
  EXPECT_TRUE(arma::approx_equal(fitted(picture, 4), picture, "absdiff", 0));
}

TEST(ProgressBar, DrawsIterationAndCost) {
  EXPECT_EQ(ProgressBar::line(25, 50, 0.4567891, 50), "  ▕█████▌     ▏ iteration 25 of 50  cost 0.456789");
  EXPECT_EQ(ProgressBar::line(50, 50, 0.5, 50), "  ▕███████████▏ iteration 50 of 50  cost 0.5     ");
  for (const std::size_t width : {20, 40, 60, 200})
    EXPECT_LE(columns_of(ProgressBar::line(7, 400, 6.93147, width)), std::max<std::size_t>(width, 36));
}

TEST(ProgressBar, PrintsALineNowAndThenWithoutATerminal) {
  ::testing::internal::CaptureStdout();
  {
    ProgressBar bar(12, false);
    for (std::size_t i = 1; i <= 12; ++i) bar.show(i, 1.0 / static_cast<double>(i));
  }
  EXPECT_EQ(::testing::internal::GetCapturedStdout(),
            "  iteration   10 of 12  cost 0.1\n  iteration   12 of 12  cost 0.0833333\n");
}

TEST(Confusion, CountsWhatWasReadAsWhat) {
  const arma::umat counts = confusion_matrix({1, 1, 2, 3, 3, 3}, {1, 2, 2, 2, 2, 3}, 3);
  EXPECT_TRUE(arma::all(arma::vectorise(counts == arma::umat{{1, 1, 0}, {0, 1, 0}, {0, 2, 1}})));
  EXPECT_TRUE(arma::approx_equal(precision(counts), arma::vec{1, 0.25, 1}, "absdiff", 1e-15));
  EXPECT_TRUE(arma::approx_equal(recall(counts), arma::vec{0.5, 1, 1.0 / 3}, "absdiff", 1e-15));
  const Confusion worst = most_frequent(counts);
  EXPECT_EQ(worst.label, 3U);
  EXPECT_EQ(worst.read_as, 2U);
  EXPECT_EQ(worst.times, 2U);
}

TEST(Confusion, ShowsADashWhereThereIsNothingToDivideBy) {
  const std::string table = confusion_table(confusion_matrix({1, 3}, {1, 1}, 3));
  EXPECT_EQ(table.find("nan"), std::string::npos);
  EXPECT_NE(table.find("–"), std::string::npos);
}

TEST(Confusion, KnowsThatLabelTenIsTheDigitZero) {
  EXPECT_EQ(digit_of(10), 0U);
  EXPECT_EQ(digit_of(9), 9U);
}

}  // namespace
}  // namespace ex4::cli
