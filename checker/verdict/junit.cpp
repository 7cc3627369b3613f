// The verdict as JUnit XML: a test suite for each part, a test case for each check. Holds no timings.
//
// ctest's own JUnit writes the same <failure> for a wrong answer, a crash and a time-out, and drops the
// points.
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "checker/verdict/verdict.hpp"

namespace ex4::verdict {
namespace {

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = printable(value).c_str();
}

void set(pugi::xml_node node, const char* name, std::ptrdiff_t value) {
  node.append_attribute(name) = static_cast<long long>(value);
}

void add_property(pugi::xml_node properties, const char* name, const std::string& value) {
  pugi::xml_node property = properties.append_child("property");
  property.append_attribute("name") = name;
  set(property, "value", value);
}

pugi::xml_node add_case(pugi::xml_node suite, const Part& part, const std::string& name) {
  pugi::xml_node test = suite.append_child("testcase");
  set(test, "classname", "ex4." + part.id);
  set(test, "name", name);
  return test;
}

void add_failure(pugi::xml_node test, const std::string& type, const std::string& text,
                 const std::string& replay, const Place& place = {}) {
  pugi::xml_node failure = test.append_child("failure");
  set(failure, "type", type);
  set(failure, "message", text.substr(0, text.find('\n')));
  std::string body = text;
  if (place.known()) {
    set(test, "file", place.file);
    set(test, "line", std::ptrdiff_t{place.line});
    body += "\nat: " + place.file + ":" + std::to_string(place.line) + ": " + place.text;
  }
  if (!replay.empty()) body += "\nreplay: " + replay;
  failure.append_child(pugi::node_pcdata).set_value(printable(body).c_str());
}

std::ptrdiff_t checks_that(const Part& part, const char* status) {
  return std::count_if(part.checks.begin(), part.checks.end(),
                       [&](const Check& c) { return c.status == status; });
}

/// The check during which the part ended abnormally: the last failed one, since nothing runs after it.
const Check* fatal_check(const Part& part) {
  if (part.status == "passed" || part.status == "failed") return nullptr;
  const auto last = std::find_if(part.checks.rbegin(), part.checks.rend(),
                                 [](const Check& check) { return check.status == "failed"; });
  return last == part.checks.rend() ? nullptr : &*last;
}

void add_checks(pugi::xml_node suite, const Part& part) {
  const Check* fatal = fatal_check(part);
  for (const Check& check : part.checks) {
    pugi::xml_node test = add_case(suite, part, check.name);
    if (check.status == "skipped") set(test.append_child("skipped"), "message", check.message);
    if (check.status == "failed")
      add_failure(test, &check == fatal ? part.status : "failed", check.message, check.replay,
                  check.place);
  }
}

/// Returns the number of failures. A part that could not be judged is an error in JUnit's sense, and no failure.
std::ptrdiff_t add_part(pugi::xml_node suites, const Part& part) {
  const bool undecided = part.status == "grader_error";
  // A part may fail without a failed check: not started, does not compile, ends badly after its last answer.
  const bool fails_as_a_whole = part.status != "passed" && !undecided && checks_that(part, "failed") == 0;
  const std::ptrdiff_t failures = checks_that(part, "failed") + (fails_as_a_whole ? 1 : 0);
  pugi::xml_node suite = suites.append_child("testsuite");
  set(suite, "name", part.id);
  set(suite, "tests", std::ssize(part.checks) + (fails_as_a_whole || undecided ? 1 : 0));
  set(suite, "failures", failures);
  set(suite, "errors", std::ptrdiff_t{undecided ? 1 : 0});
  set(suite, "skipped", checks_that(part, "skipped"));

  pugi::xml_node properties = suite.append_child("properties");
  add_property(properties, "section", part.section);
  add_property(properties, "title", part.title);
  add_property(properties, "status", part.status);
  add_property(properties, "score", std::to_string(part.score));
  add_property(properties, "max_score", std::to_string(part.max_score));
  for (const Mistake& mistake : part.mistakes) add_property(properties, "mistake", mistake.id);

  if (undecided) {
    pugi::xml_node error = add_case(suite, part, "the part as a whole").append_child("error");
    set(error, "type", part.status);
    set(error, "message", part.message);
  }
  if (fails_as_a_whole)
    add_failure(add_case(suite, part, "the part as a whole"), part.status, part.message, "");
  add_checks(suite, part);
  return failures;
}

}  // namespace

std::string to_junit(const Verdict& verdict) {
  pugi::xml_document document;
  pugi::xml_node suites = document.append_child("testsuites");
  set(suites, "name", "ex4");
  std::ptrdiff_t tests = 0, failures = 0;
  for (const Part& part : verdict.parts) failures += add_part(suites, part);
  for (const pugi::xml_node suite : suites.children()) tests += suite.attribute("tests").as_int();
  set(suites, "tests", tests);
  set(suites, "failures", failures);

  std::ostringstream out;
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
  return out.str();
}

}  // namespace ex4::verdict
