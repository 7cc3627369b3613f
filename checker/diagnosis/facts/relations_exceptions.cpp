// Exceptions in the exercise's words. The text of an exception is a fact, and so are the letters that its numbers are
// in every call; which line or matrix it comes from is not, and is only asked about.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checker/diagnosis/facts/call_shapes.hpp"
#include "checker/diagnosis/facts/exception_text.hpp"
#include "checker/diagnosis/facts/relations.hpp"
#include "checker/diagnosis/facts/shape_error.hpp"
#include "checker/diagnosis/facts/which_calls.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* first_value = "On which line does each matrix of yours get its first value and its shape, and on which is it first used?";
constexpr const char* from_zero = "C++ counts from 0: what is the largest legal index, and which one do you use? Does your loop count what this matrix holds?";
constexpr Count absurd_from = 1'000'000'000;  // by far beyond every size of the exercise

/// Two exceptions of one kind: the same text but for its numbers.
bool same_kind(const Observation* a, const Observation* b) { return without_numbers(a->outcome.detail) == without_numbers(b->outcome.detail); }

/// Only the calls that threw what most of them threw.
Compared with_the_usual_exception(const Compared& calls) {
  const auto alike = [&](const Observation* one) {
    return std::count_if(calls.threw.begin(), calls.threw.end(), [&](const Observation* other) { return same_kind(one, other); });
  };
  const Observation* most = *std::max_element(calls.threw.begin(), calls.threw.end(), [&](auto* a, auto* b) { return alike(a) < alike(b); });
  Compared usual = calls;
  std::erase_if(usual.threw, [&](const Observation* one) { return !same_kind(one, most); });
  return usual;
}

bool is_empty(const Shape& s) { return s[0] == 0 || s[1] == 0; }
bool is_absurd(const Shape& s) { return s[0] > absurd_from || s[1] > absurd_from; }

/// One operand of the operation that failed, over all calls.
std::string operand_shape(const Compared& calls, std::array<Count, 2> ShapeError::* side) {
  std::vector<SeenShape> seen;
  for (const Observation* one : calls.threw)
    if (const auto error = read_shape_error(one->outcome.detail)) seen.push_back({&one->call.arguments, (*error).*side});
  return in_letters(seen);
}

/// What is to be assigned to has one row or one column more than what is put there, in every call: the last index counts.
std::string one_too_many(const Compared& calls, const ShapeError& first) {
  if (!first.operation.starts_with("copy into")) return "";
  const auto in_all = [&](std::size_t side) {
    return std::all_of(calls.threw.begin(), calls.threw.end(), [&](const Observation* one) {
      const auto error = read_shape_error(one->outcome.detail);
      return error && error->left[side] == error->right[side] + 1;
    });
  };
  const bool rows = in_all(0), cols = in_all(1);
  if (!rows && !cols) return "";
  return fmt::format(" In every call the part has one {} too many: submat, rows, cols and span take the first and the last index, and both count.",
                     rows && cols ? "row and one column" : rows ? "row" : "column");
}

verdict::Mistake mismatch(const Part& part, const Compared& calls, const ShapeError& first) {
  const std::string operation = operation_in_words(first.operation);
  const auto any = [&](bool (*is)(const Shape&)) { return is(first.left) || is(first.right); };
  if (any(is_absurd))  // the numbers are those of memory that nobody wrote: they differ, and say nothing
    return observed(part, "absurd-sizes",
                    fmt::format("In {} a matrix of absurd size meets another one in {}. Such sizes are left in memory where a matrix is gone (auto keeps an expression, not its value) or is used on "
                                "the line that makes it; and a whole number without a sign that goes below 0 becomes one.",
                                calls.function, operation),
                    first_value);
  if (any(is_empty))
    return observed(part, "empty-matrix",
                    fmt::format("In {} a matrix without entries meets another one in {} ({}×{} and {}×{}). A matrix is empty before it gets a value, where a slice takes no rows or no columns, and "
                                "when it is gone (auto keeps an expression, not its value).",
                                calls.function, operation, first.left[0], first.left[1], first.right[0], first.right[1]),
                    first_value);
  return observed(part, "shapes-do-not-fit",
                  fmt::format("Two shapes do not fit in {}: {}, and {}.{}", operation, operand_shape(calls, &ShapeError::left), operand_shape(calls, &ShapeError::right), one_too_many(calls, first)),
                  first.operation.starts_with("copy into") ? "How many rows and columns has the part that you assign to (do its last ones count?), and how many has what you put there?"
                                                           : "Write both shapes down: which of the two is not what you meant, or should one be transposed?");
}

/// "It has h entries (4), and entry h (4) is asked for; the first is entry 0." for at() of a container.
std::string entry_and_size(const Compared& calls) {
  std::vector<SeenCount> index, size;
  for (const Observation* one : calls.threw)
    if (const auto read = index_and_size(one->outcome.detail)) {
      index.push_back({&one->call.arguments, (*read)[0]});
      size.push_back({&one->call.arguments, (*read)[1]});
    }
  const auto told = [](const std::vector<SeenCount>& seen) {
    const std::string letters = in_letters(seen);
    return letters.empty() || letters == std::to_string(seen.front().value) ? std::to_string(seen.front().value) : fmt::format("{} ({})", letters, seen.front().value);
  };
  return fmt::format("It has {} entries, and entry {}, counted from 0, is asked for.", told(size), told(index));
}

/// What the usual exception says; every branch is true of whatever program throws this text.
verdict::Mistake usual_exception(const Part& part, const Compared& calls) {
  const std::string& text = calls.threw.front()->outcome.detail;
  const std::string& function = calls.function;
  if (const auto error = read_shape_error(text)) return mismatch(part, calls, *error);
  if (index_and_size(text)) return observed(part, "index-out-of-bounds", fmt::format("In {} {}. {}", function, missing_in_words(text), entry_and_size(calls)), from_zero);
  if (const std::string missing = missing_in_words(text); !missing.empty()) {
    const bool head_or_tail = missing.starts_with("more ");
    return observed(part, "index-out-of-bounds", fmt::format("In {} {} ({}).", function, missing, text),
                    head_or_tail ? "How many columns or entries has this matrix, and which number do you ask for: is it that of another layer?" : from_zero);
  }
  if (text.starts_with("join_")) {
    const bool side_by_side = text.starts_with("join_rows") || text.starts_with("join_horiz");
    return observed(part, "joined-shapes",
                    fmt::format("Two matrices are put {}, and do not have the same number of {} ({}).", side_by_side ? "side by side (join_rows)" : "on top of each other (join_cols)",
                                side_by_side ? "rows" : "columns", text),
                    "join_rows puts matrices side by side, join_cols on top of each other: which do you mean, and which shapes meet?");
  }
  if (text.find("insert_") != std::string::npos)
    return observed(part, "joined-shapes", fmt::format("In {} something is put into a matrix that does not have its number of rows or columns ({}).", function, text),
                    "How many rows has the matrix, and how long is what you insert?");
  if (is_absurd_size(text))
    return observed(part, "absurd-sizes", fmt::format("In {} something of an absurd size is to be made ({}), as when whole numbers without a sign go below 0.", function, text),
                    "What does 0 - 1 give in arma::uword, and which of your sizes can go below 0?");
  if (is_empty_object(text))
    return observed(part, "empty-matrix", fmt::format("In {} a matrix without entries is asked for one ({}).", function, text), first_value);
  if (text.find("dot()") != std::string::npos)
    return observed(part, "shapes-do-not-fit", fmt::format("In {} the dot product of two vectors of different length is asked for ({}).", function, text), "How long is each of the two?");
  if (text == "bad_function_call") return observed(part, "exception", fmt::format("In {} a std::function is called that holds no function ({}).", function, text), "Where does it get its function?");
  if (text.find("size") != std::string::npos || text.find("dimension") != std::string::npos)
    return observed(part, "shapes-do-not-fit", fmt::format("A shape does not fit: {}.", text), "Write the shapes on both sides of that line down.");
  return observed(part, "exception", fmt::format("{} threw an exception: {}.", function, text), "Which line of yours can throw this?");
}

}  // namespace

namespace {

/// The learner's line that threw, where it is the same in every call.
verdict::Place common_place(const Compared& calls) {
  const verdict::Place& first = calls.threw.front()->outcome.place;
  const bool same = std::all_of(calls.threw.begin(), calls.threw.end(), [&](const Observation* one) {
    return one->outcome.place.line == first.line && one->outcome.place.column == first.column;
  });
  return same ? first : verdict::Place{};
}

}  // namespace

void observe_exceptions(const Part& part, const Compared& every, Mistakes& found) {
  const Compared calls = with_the_usual_exception(every);
  verdict::Mistake told = usual_exception(part, calls);
  // A fact of nearly all calls is what went wrong; that of a few stands beside what the others answered.
  told.certain = calls.threw.size() > 2 && 4 * calls.threw.size() >= 3 * (every.threw.size() + every.failing.size());
  told.place = common_place(calls);
  if (calls.threw.size() == every.threw.size())
    if (const std::string where = where_it_throws(calls); !where.empty()) told.says += " " + where;
  found.push_back(std::move(told));
}

}  // namespace ex4::diagnosis
