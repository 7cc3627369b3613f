// The verdict record and its writers: approved documents, the way back, and text that means harm.
#include "checker/verdict/verdict.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

namespace ex4::verdict {
namespace {

using namespace std::string_literals;

Verdict example() {
  Part cost{"cost", "1.3", "Feedforward and cost", "crashed", 0, 20, "The mean is missing.", {}, {}};
  cost.checks = {{"averages over the examples", "failed", "called: cost(w, X, y)\ngot: J = 49.3992",
                  "./ex4 replay cost"},
                 {"is right on the digits", "failed", "The program crashed.", ""},
                 {"gives the same answer again", "skipped", "the program had ended", ""}};
  cost.mistakes = {
      {"cost.no-mean", true, "The mean is missing.", "Should J grow?", "docs/parts/cost.md#no-mean"}};
  const Part init{"init", "2.2", "Random initialisation",         "passed", 5,
                  5,      "",    {{"is even", "passed", "", ""}}, {}};
  const Part training{"training", "2.6", "Training", "not_started", 0, 5, "train is not written yet", {}, {}};
  return {{cost, init, training}};
}

/// Everything that has hurt a report: colours, a title change, bad UTF-8, ends of CDATA and comments, NUL,
/// C1, bidi.
const std::string hostile =
    "\x1b[31mred\x1b]0;title\x07 \xff\xc0\xaf\xed\xa0\x80 ]]> --> <b>&amp;\"' \0 \xc2\x9b"
    "31m \xe2\x80\xae"
    "drow \xe2\x81\xa6 a\tb\r\nc\rd \xef\xbf\xbf \xe2\x82"s;

TEST(Verdict, AddsUpItsParts) {
  EXPECT_EQ(example().score(), 5);
  EXPECT_EQ(example().max_score(), 30);
  EXPECT_FALSE(example().all_passed());
  EXPECT_TRUE(Verdict{{example().parts[1]}}.all_passed());
}

TEST(Verdict, WritesTheApprovedJson) {
  EXPECT_EQ(to_json(Verdict{{example().parts[0]}}), R"({
  "schema": "ex4/verdict/1",
  "score": 0,
  "max_score": 20,
  "parts": [
    {
      "id": "cost",
      "section": "1.3",
      "title": "Feedforward and cost",
      "status": "crashed",
      "score": 0,
      "max_score": 20,
      "message": "The mean is missing.",
      "checks": [
        {
          "name": "averages over the examples",
          "status": "failed",
          "message": "called: cost(w, X, y)\ngot: J = 49.3992",
          "replay": "./ex4 replay cost"
        },
        {
          "name": "is right on the digits",
          "status": "failed",
          "message": "The program crashed.",
          "replay": ""
        },
        {
          "name": "gives the same answer again",
          "status": "skipped",
          "message": "the program had ended",
          "replay": ""
        }
      ],
      "mistakes": [
        {
          "id": "cost.no-mean",
          "certain": true,
          "says": "The mean is missing.",
          "ask": "Should J grow?",
          "see": "docs/parts/cost.md#no-mean"
        }
      ],
      "notes": []
    }
  ]
}
)");
}

TEST(Verdict, WritesEmptyListsAsLists) {
  EXPECT_EQ(
      to_json(Verdict{}),
      "{\n  \"schema\": \"ex4/verdict/1\",\n  \"score\": 0,\n  \"max_score\": 0,\n  \"parts\": []\n}\n");
  EXPECT_NE(to_json(example().parts[2]).find("\"checks\": [],\n  \"mistakes\": [],\n  \"notes\": []"), std::string::npos);
}

TEST(Verdict, WritesTheApprovedJunit) {
  EXPECT_EQ(to_junit(example()), R"XML(<?xml version="1.0"?>
<testsuites name="ex4" tests="5" failures="3">
  <testsuite name="cost" tests="3" failures="2" errors="0" skipped="1">
    <properties>
      <property name="section" value="1.3" />
      <property name="title" value="Feedforward and cost" />
      <property name="status" value="crashed" />
      <property name="score" value="0" />
      <property name="max_score" value="20" />
      <property name="mistake" value="cost.no-mean" />
    </properties>
    <testcase classname="ex4.cost" name="averages over the examples">
      <failure type="failed" message="called: cost(w, X, y)">called: cost(w, X, y)
got: J = 49.3992
replay: ./ex4 replay cost</failure>
    </testcase>
    <testcase classname="ex4.cost" name="is right on the digits">
      <failure type="crashed" message="The program crashed.">The program crashed.</failure>
    </testcase>
    <testcase classname="ex4.cost" name="gives the same answer again">
      <skipped message="the program had ended" />
    </testcase>
  </testsuite>
  <testsuite name="init" tests="1" failures="0" errors="0" skipped="0">
    <properties>
      <property name="section" value="2.2" />
      <property name="title" value="Random initialisation" />
      <property name="status" value="passed" />
      <property name="score" value="5" />
      <property name="max_score" value="5" />
    </properties>
    <testcase classname="ex4.init" name="is even" />
  </testsuite>
  <testsuite name="training" tests="1" failures="1" errors="0" skipped="0">
    <properties>
      <property name="section" value="2.6" />
      <property name="title" value="Training" />
      <property name="status" value="not_started" />
      <property name="score" value="0" />
      <property name="max_score" value="5" />
    </properties>
    <testcase classname="ex4.training" name="the part as a whole">
      <failure type="not_started" message="train is not written yet">train is not written yet</failure>
    </testcase>
  </testsuite>
</testsuites>
)XML");
}

TEST(Verdict, ReadsAPartBackAsItWasWritten) {
  for (const Part& part : example().parts) EXPECT_EQ(to_json(part_from_json(to_json(part))), to_json(part));
}

Part with_a_place() {
  Part part = example().parts[0];
  part.checks[0].place = {"cost.cpp", 22, 7, "  a2 * w.theta2;"};
  part.mistakes[0].place = {"cost.cpp", 9, 0, "}"};
  return part;
}

TEST(Verdict, TellsTheLineWhereItIsKnown) {
  const auto json = nlohmann::json::parse(to_json(with_a_place()));
  EXPECT_EQ(json["checks"][0]["file"], "cost.cpp");
  EXPECT_EQ(json["checks"][0]["line"], 22);
  EXPECT_EQ(json["checks"][0]["column"], 7);
  EXPECT_EQ(json["checks"][0]["text"], "  a2 * w.theta2;");
  EXPECT_FALSE(json["checks"][1].contains("line"));
  EXPECT_EQ(json["mistakes"][0]["line"], 9);
  EXPECT_FALSE(json["mistakes"][0].contains("column"));
  EXPECT_EQ(to_json(part_from_json(to_json(with_a_place()))), to_json(with_a_place()));
  const std::string junit = to_junit(Verdict{{with_a_place()}});
  EXPECT_NE(junit.find("name=\"averages over the examples\" file=\"cost.cpp\" line=\"22\">"), std::string::npos) << junit;
  EXPECT_NE(junit.find("at: cost.cpp:22:   a2 * w.theta2;\nreplay:"), std::string::npos) << junit;
}

TEST(Verdict, RefusesPlacesThatAreNone) {
  const std::string good = to_json(with_a_place());
  for (const auto& [from, to] : {std::pair("\"line\": 22", "\"line\": -1"), std::pair("\"line\": 22", "\"line\": 0"),
                                 std::pair("\"column\": 7", "\"column\": -7"), std::pair("\"cost.cpp\"", "\"/etc/passwd\"")}) {
    std::string bad = good;
    bad.replace(bad.find(from), std::string(from).size(), to);
    EXPECT_THROW(part_from_json(bad), std::runtime_error) << to;
  }
}

TEST(Verdict, RefusesWhatIsNoPart) {
  const std::string good = to_json(example().parts[0]);
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  EXPECT_NO_THROW(part_from_json(with("\"score\": 0", "\"score\": 1")));
  for (const std::string& bad :
       {std::string(), std::string("[]"), std::string("null"), good.substr(0, 200),
        with("\"crashed\"", "\"great\""), with("\"score\": 0", "\"score\": \"0\""),
        with("\"score\": 0", "\"score\": 0.5"), with("\"certain\": true", "\"certain\": 1"),
        with("\"skipped\"", "\"ignored\""), with("\"id\"", "\"ID\"")})
    EXPECT_THROW(part_from_json(bad), std::runtime_error) << bad;
}

TEST(Verdict, ShowsHostileTextWithoutObeyingIt) {
  EXPECT_EQ(printable(hostile),
            "\\x1b[31mred\\x1b]0;title\\x07 \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD ]]> --> <b>&amp;\"' \\x00 "
            "\\x9b31m \\u202edrow \\u2066 a b\nc\\x0dd \uFFFD \uFFFD");
  EXPECT_EQ(printable(printable(hostile)), printable(hostile));
}

TEST(Verdict, BringsNotesBackAsTheyWere) {
  Part part = example().parts[0];
  part.notes = {{"cost.cpp", 9, 26, "always true", "-Wtype-limits", "  for (;;)"}};
  EXPECT_EQ(to_json(part_from_json(to_json(part))), to_json(part));
  EXPECT_EQ(to_json(notes_from_json(to_json(part.notes))), to_json(part.notes));
  EXPECT_THROW(notes_from_json("[{}]"), std::runtime_error);
}

TEST(Verdict, LeavesPlainTextAlone) {
  const std::string plain = "g'(z) ≤ 0.25: Θ is 25×401, λ = 1 \u2713 \U0001D54F\nsecond line";
  EXPECT_EQ(printable(plain), plain);
}

TEST(Verdict, WritesDocumentsThatParseWhateverTheLearnerPrinted) {
  Part part{hostile, hostile, hostile, "failed", 0, 5, hostile, {}, {}};
  part.checks = {{hostile, "failed", hostile, hostile}, {hostile, "skipped", hostile, ""}};
  part.mistakes = {{hostile, false, hostile, hostile, hostile}};
  const std::string safe = printable(hostile);

  const auto json = nlohmann::json::parse(to_json(Verdict{{part}}));
  EXPECT_EQ(json["parts"][0]["checks"][0]["message"], safe);

  const std::string junit = to_junit(Verdict{{part}});
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(junit.c_str()));
  const pugi::xml_node test = document.child("testsuites").child("testsuite").child("testcase");
  EXPECT_EQ(test.child("failure").text().get(), safe + "\nreplay: " + safe);
  EXPECT_EQ(test.attribute("name").value(), safe);
  EXPECT_EQ(junit.find_first_of("\x1b\x07\r"), std::string::npos);
}

}  // namespace
}  // namespace ex4::verdict
