// Whole hand-ins that people wrote, right and wrong: the wrong ones are caught, the right ones untouched, and
// nothing is said for certain that is not the true cause. What may be said for certain of each is written by
// hand in students/causes.json; see students/README.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checker/tests/real_programs.hpp"

namespace ex4::tests {
namespace {

using nlohmann::json;

/// An entry is an id, with * for any letters; "id | words" where the sentence must hold these words too (an
/// unnamed slip's id says only at which step it is), "id | !words" where it must not.
bool allowed(const verdict::Mistake& told, const json& entries) {
  return std::any_of(entries.begin(), entries.end(), [&](const json& entry) {
    const std::string text = entry.get<std::string>();
    const std::size_t bar = text.find(" | ");
    if (!matches(text.substr(0, bar), told.id)) return false;
    if (bar == std::string::npos) return true;
    const bool without = text[bar + 3] == '!';
    return (told.says.find(text.substr(bar + (without ? 4 : 3))) == std::string::npos) == without;
  });
}

void expect_true_cause(const json& cause, const verdict::Part& verdict) {
  if (cause.at("kind") == "right") {
    EXPECT_EQ(verdict.status, "passed");
    EXPECT_TRUE(verdict.mistakes.empty());
    return;
  }
  EXPECT_NE(verdict.status, "passed") << "a wrong part passes";
  const char* share = verdict.mistakes.empty() ? "silent" : "observed";
  for (const verdict::Mistake& told : verdict.mistakes) {
    if (!told.certain) continue;
    share = "named";
    EXPECT_TRUE(allowed(told, cause.at("certain")))
        << "said for certain, and not the true cause: " << told.id;
  }
  fmt::print("  {:8} {} {}\n", share, cause.at("learner").get<std::string>(),
             cause.at("part").get<std::string>());
}

}  // namespace

std::vector<Hand> students_of(const std::string& stem) {
  const std::string folder = "checker/tests/students/";
  static const json causes =
      json::parse(batch::text_of(std::string(EX4_ROOT_DIR) + "/" + folder + "causes.json"));
  std::vector<Hand> all;
  for (const json& cause : causes) {
    if (cause.at("part") != stem) continue;
    const auto expect = [&cause](const verdict::Part& verdict, const batch::FreshProcess&) {
      SCOPED_TRACE("true causes: " + cause.at("mistakes").dump());
      expect_true_cause(cause, verdict);
    };
    all.push_back({batch::learner_in(EX4_ROOT_DIR, folder + cause.at("learner").get<std::string>(), stem),
                   expect, cause.value("slow", false)});
  }
  return all;
}

}  // namespace ex4::tests
