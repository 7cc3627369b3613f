// The verdict record: everything that a report may say. Reports are functions of it alone.
#pragma once

#include <string>
#include <vector>

namespace ex4::verdict {

/// A line of the learner's own file. It explains and never decides: what it rests on came from learner code.
struct Place {
  std::string file;          ///< the hand-in's own name, "cost.cpp", never a path of the machine; empty when unknown
  int line = 0, column = 0;  ///< counted from 1; column 0 when only the line is known
  std::string text;          ///< that line as it stands in the file, up to 200 bytes of it
  bool known() const { return line > 0; }
};

struct Check {
  std::string name;     ///< the sentence a learner reads
  std::string status;   ///< passed, failed or skipped
  std::string message;  ///< for a failed check: what was called, expected and got
  std::string replay;   ///< for a failed check: the command that makes this one call again, on the parts in exercises/
  Place place{};        ///< where the call threw, crashed or hung
};

/// One thing that the checker noticed about the learner's code.
struct Mistake {
  std::string id;        ///< stable words, "cost.no-mean"
  bool certain = false;  ///< it reproduces every answer; otherwise an observation
  std::string says;      ///< one sentence that names it
  std::string ask;       ///< a question that leads to the idea
  std::string see;       ///< page of the guide
  Place place{};         ///< the line that it is about, or where it showed
};

/// What the compiler warns of in the learner's file: evidence, and no verdict.
struct Note {
  std::string file;               ///< "cost.cpp"
  unsigned line = 0, column = 0;  ///< counted from 1
  std::string text;               ///< in the compiler's words, with types in the exercise's
  std::string id;                 ///< the compiler's name for it, "-Wreturn-type"
  std::string quoted;             ///< the line of the file
};

struct Part {
  std::string id, section, title;
  std::string status;  ///< one of statuses()
  int score = 0, max_score = 0;
  std::string message;
  std::vector<Check> checks;
  std::vector<Mistake> mistakes;
  std::vector<Note> notes{};
};

struct Verdict {
  std::vector<Part> parts;
  int score() const;
  int max_score() const;
  bool all_passed() const;
  bool all_decided() const;  ///< no part is a grader_error
};

/// Whether points, status and checks agree, as they do in every record that a judge wrote.
bool is_sound(const Part& part);

/// passed, failed, not_started, compile_error, crashed, timed_out, memory_exceeded, output_exceeded, exited, and
/// grader_error: the fault is ours or the machine's, and nothing was decided.
const std::vector<std::string>& statuses();

/// The JSON document "ex4/verdict/1", with a line feed at the end.
std::string to_json(const Verdict& verdict);
std::string to_json(const Part& part);
/// Throws std::runtime_error when the text is not a part's record.
Part part_from_json(const std::string& text);
/// Notes alone, and back again. Throws std::runtime_error when the text is none.
std::string to_json(const std::vector<Note>& notes);
std::vector<Note> notes_from_json(const std::string& text);
/// JUnit XML with our own statuses as failure types and points as properties.
std::string to_junit(const Verdict& verdict);
/// Text safe to show on a terminal or put into a document: valid UTF-8 without control characters but line
/// feeds.
std::string printable(const std::string& text);

}  // namespace ex4::verdict
