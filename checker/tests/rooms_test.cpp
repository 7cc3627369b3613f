// The rooms of the checker stand on each other in one order, the one in which CMakeLists.txt lists them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "checker/tests/temp_folder.hpp"

namespace ex4 {
namespace {

const std::filesystem::path root = EX4_ROOT_DIR;

std::vector<std::string> rooms_in_order() {
  const std::string lists = tests::read_bytes(root / "CMakeLists.txt");
  std::smatch found;
  if (!std::regex_search(lists, found, std::regex(R"(foreach\(room ([^)]*)\))"))) return {};
  std::istringstream words(found[1]);
  return {std::istream_iterator<std::string>(words), {}};
}

bool is_source(const std::filesystem::path& file) {
  return file.extension() == ".cpp" || file.extension() == ".hpp";
}

/// The rooms whose headers this file includes.
std::vector<std::string> used_by(const std::filesystem::path& file) {
  if (!is_source(file)) return {};
  static const std::regex include(R"rx(#include "checker/([^/"]+)/)rx");
  const std::string text = tests::read_bytes(file);
  std::vector<std::string> used;
  for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at)
    used.push_back((*at)[1]);
  return used;
}

TEST(Rooms, UseOnlyThoseBelowThem) {
  const std::vector<std::string> rooms = rooms_in_order();
  ASSERT_GE(rooms.size(), 10U);
  for (auto room = rooms.begin(); room != rooms.end(); ++room)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "checker" / *room))
      for (const std::string& used : used_by(entry.path())) {
        EXPECT_NE(std::find(rooms.begin(), room + 1, used), room + 1)
            << entry.path().lexically_relative(root) << " includes a header of " << used
            << ", which stands above it";
      }
}

TEST(Rooms, KeepGoogleTestInTheJudge) {
  for (const std::string& room : rooms_in_order())
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "checker" / room))
      if (room != "judge" && is_source(entry.path())) {
        EXPECT_THAT(tests::read_bytes(entry.path()), testing::Not(testing::HasSubstr("#include <gtest/")))
            << entry.path().lexically_relative(root);
      }
}

TEST(Rooms, AllStandInTheListButThoseOfLearnersAndTests) {
  const std::vector<std::string> rooms = rooms_in_order();
  std::vector<std::string> left;
  for (const auto& entry : std::filesystem::directory_iterator(root / "checker"))
    if (entry.is_directory() && std::find(rooms.begin(), rooms.end(), entry.path().filename()) == rooms.end())
      left.push_back(entry.path().filename());
  EXPECT_THAT(left, testing::UnorderedElementsAre("runner", "tests", "tools", "fuzz"));
}

}  // namespace
}  // namespace ex4
