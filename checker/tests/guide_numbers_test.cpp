// Every number with two decimals or more that a page of the guide prints is worked out by guide_numbers.cpp;
// a page whose numbers drift from the formulas fails, and so does a new number that nobody computes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

#include "checker/parts/parts.hpp"
#include "checker/tests/guide_numbers.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::tests {
namespace {

struct Printed {
  std::string text;
  double value;
  int decimals;
};

/// The decimal numbers of a text; "1.3", a section, has one decimal and is left out.
std::vector<Printed> decimals_in(const std::string& text) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0;
  };
  std::vector<Printed> all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!digit(i)) continue;
    std::size_t dot = i;
    while (digit(dot)) ++dot;
    std::size_t end = dot;
    if (dot < text.size() && text[dot] == '.') {
      end = dot + 1;
      while (digit(end)) ++end;
    }
    if (end > dot + 2)
      all.push_back({text.substr(i, end - i), std::stod(text.substr(i, end - i)), int(end - dot - 1)});
    i = end;
  }
  return all;
}

/// What a picture shows as text: nothing in a tag, and nothing of its style.
std::string shown(std::string text) {
  if (const std::size_t style = text.find("<style>"); style != std::string::npos)
    text.erase(style, text.find("</style>") - style);
  std::string kept;
  bool tag = false;
  for (const char c : text) {
    if (c == '<') tag = true;
    if (!tag) kept += c;
    if (c == '>') tag = false, kept += ' ';
  }
  return kept;
}

class GuideNumbers : public ::testing::TestWithParam<Page> {};

TEST_P(GuideNumbers, AreTheComputedOnes) {
  const std::string text = tests::read_bytes(std::string(EX4_ROOT_DIR) + "/docs/" + GetParam().file);
  const std::vector<Printed> printed =
      decimals_in(GetParam().file.ends_with(".svg") ? shown(text) : text);
  ASSERT_FALSE(printed.empty());
  const Numbers numbers = GetParam().numbers();
  for (const Printed& one : printed)
    EXPECT_TRUE(numbers.hold(one.value, one.decimals)) << one.text << " is no computed number of this page";
}

INSTANTIATE_TEST_SUITE_P(Pages, GuideNumbers, ::testing::ValuesIn(pages()), [](const auto& page) {
  std::string name = page.param.file;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '.'; }, '_');
  return name;
});

TEST(GuideNumbersOfAllParts, HaveAPageEach) {
  for (const Part& part : parts())
    EXPECT_TRUE(std::any_of(pages().begin(), pages().end(),
                            [&](const Page& page) { return page.file == "parts/" + part.stem + ".md"; }));
}

TEST(GuideNumbersFound, AreThoseWithTwoDecimalsOrMore) {
  const std::vector<Printed> found = decimals_in("part 1.3 has 0.25 and −12.5000, 3 of 7.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "0.25");
  EXPECT_EQ(found[1].decimals, 4);
  Numbers numbers;
  numbers.add(0.254);
  EXPECT_TRUE(numbers.hold(0.25, 2));
  EXPECT_FALSE(numbers.hold(0.26, 2));
}

}  // namespace
}  // namespace ex4::tests
