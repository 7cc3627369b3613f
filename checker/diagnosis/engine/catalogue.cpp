// See catalogue.hpp.
#include "checker/diagnosis/engine/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {
namespace {

Entry entry_of(const Model& model, const Choice& choice) {
  return {choice.id, choice.says, choice.ask, choice.see, model.program.print_choice(choice)};
}

/// Facts about a log that hold for every part, and observations; see state.cpp and relations_*.cpp.
std::vector<Entry> general_entries() {
  return {
      {"state.changes-argument", "The function changes an argument, which belongs to the caller.", "What does the caller's matrix look like after your function has returned?", "", ""},
      {"state.kept-result", "The answer of an earlier call comes back for other inputs.", "What do the variables of your function hold when it is called for the second time?", "", ""},
      {"state.never-cleared", "The function adds to the sum of its earlier calls.", "What do the variables of your function hold when it is called for the second time?", "", ""},
      {"state.kept", "The same call gives another answer after other calls than alone.", "What do the variables of your function hold when it is called for the second time?", "", ""},
      {"state.unwritten", "The same call gives another answer when memory that nobody has written holds other bytes: a number is used before it has a value.", "Which variable, array or matrix of yours is read or added to before anything was put into it?", "", ""},
      {"state.chance", "The same call gives another answer each time the program is started.", "Where does each matrix and each sum of your function get its first value, and when?", "", ""},
      {"state.varies", "Two equal calls gave different answers.", "Where does each matrix and each sum of your function get its first value, and when?", "", ""},
      {"PART.ignores-argument", "The answer stays the same when an argument changes.", "On which line of yours does the argument come in, and can it change what is returned?", "", ""},
      {"PART.right-but-slow", "Every answer so far is right, but a call takes far too long.", "Which lines inside your loops give the same result in every turn, or work on more than one example?", "", ""},
      {"PART.finite-differences", "The gradient is an estimate from differences of the cost.", "How many costs does your way take for 10 285 weights?", "docs/parts/backprop_vectorized.md#finite-differences", ""},
      {"PART.weights-of-terms", "The right terms are added up with other weights than the formula has; the weights are shown.", "Which term has another sign, factor or partner?", "", ""},
      {"PART.empty-matrix", "A matrix without entries is used.", "On which line does each matrix of yours get its first value and its shape, and on which is it first used?", "", ""},
      {"PART.absurd-sizes", "A matrix, or what is to become one, has an absurd number of rows or columns.", "What does 0 - 1 give in arma::uword, and which of your sizes can go below 0?", "", ""},
      {"PART.still-a-loop", "The gradient is right, but it takes as long as the loop does.", "Which of your lines works on one example, and which on all of them?", "docs/parts/backprop_vectorized.md#still-a-loop", ""},
      {"PART.factor", "Every wrong answer is the same number of times the expected one.", "Which step decides how large the whole answer is?", "", ""},
      {"PART.digits", "The answers agree to a few digits only, as when float stands where double belongs.", "Which type holds your numbers on the way?", "", ""},
      {"PART.smallest-wrong-call", "Nothing else can be said: the smallest call that is wrong, with what came and what should have come.", "Which is the first number that differs when you work this call out on paper?", "", ""},
      {"PART.not-finite", "Answers hold NaN or infinity.", "Which step first gives a number that is not finite?", "", ""},
      {"PART.shape", "A result has another shape than expected.", "Write the shapes of all matrices on the way down: which step changes them?", "", ""},
      {"PART.shapes-do-not-fit", "Two shapes do not fit; the message tells them in letters, and what else has these shapes.", "Which of the two is not what you meant, or should one be transposed?", "", ""},
      {"PART.joined-shapes", "Two matrices that are put together do not fit.", "join_rows puts matrices side by side, join_cols on top of each other: which do you mean?", "", ""},
      {"PART.index-out-of-bounds", "Something is asked for that a matrix or vector does not have.", "C++ counts from 0: what is the largest legal index, and which one do you use?", "", ""},
      {"PART.exception", "The function threw an exception.", "Which line of yours can throw this?", "", ""},
      {"PART.first-wrong-step", "The first step of feedforward that is wrong.", "What goes into it, and which operation makes it?", "", ""},
      {"PART.one-part-wrong", "Only one part of the answer is wrong.", "Which lines of yours have to do with that part alone?", "", ""},
      {"PART.transposed, PART.row-major, PART.columns-reversed, PART.rows-reversed, PART.columns-shifted, PART.rows-shifted", "The right numbers stand in the wrong places.", "Does entry (1,2) of your answer belong where it stands?", "", ""},
      {"PART.only-bias, PART.all-but-bias, PART.only-first-row, PART.only-last-row", "Only these entries differ, or all others.", "What do the wrong entries have in common?", "", ""},
      {"PART.only-without-lambda", "Right where λ is 0, and wrong everywhere else.", "What changes in your answer when λ grows?", "", ""},
      {"PART.written-in-size", "Right for one value of m, n, h or K only.", "Where does your code learn this number from?", "", ""},
      {"PART.one-example-only", "Right only where there is a single example.", "What does your code do with the second example, and how is the sum made a mean?", "", ""},
      {"trace.first-wrong-line", "The first line of the hand-in whose value is not the one that belongs there.", "What stands on this line, and what belongs there?", "", ""},
      {"PART.one-example", "Wrong only where there is a single example.", "What is the shape of X and y when m = 1?", "", ""},
  };
}

void write_entry(std::string& page, const Entry& entry) {
  page += fmt::format("- `{}` {}\n", entry.id, entry.says);
  page += fmt::format("  *Ask yourself:* {}\n", entry.ask);
  if (!entry.formula.empty()) page += fmt::format("  *Matched:* `{}`\n", entry.formula);
}

}  // namespace

std::vector<Entry> named_entries(std::string_view stem) {
  [[maybe_unused]] const Part& known = part_named(stem);
  std::vector<Entry> entries;
  if (const Model* model = model_of(stem))
    for (const Choice& choice : model->choices)
      if (choice.named) entries.push_back(entry_of(*model, choice));
  for (const PartExplainer& own : part_explainers())
    if (own.stem == stem)
      for (Entry& entry : own.entries()) entries.push_back(std::move(entry));
  return entries;
}

std::optional<Entry> find_entry(std::string_view stem, std::string_view id) {
  if (const Model* model = model_of(stem))
    if (const Choice* choice = model->find(id)) return entry_of(*model, *choice);
  for (Entry& entry : named_entries(stem))
    if (entry.id == id) return entry;
  for (const Model& model : layout_models(stem))
    if (const Choice* choice = model.find(id)) return entry_of(model, *choice);
  return std::nullopt;
}

std::string mistakes_page() {
  std::string page =
      "# Mistakes that the checker can name\n\n"
      "Made from the checker's own tables; do not edit. Every mistake has a stable id, a sentence, a question and the\n"
      "formula that was matched, in the course's notation. Besides these, small slips that have no name of their own (an\n"
      "operator, an operand, a slice, a constant) are found and shown as the formula that your answers follow; and two or\n"
      "three mistakes at once are found together. Observations are what the checker can see without being sure.\n";
  std::map<std::string, std::vector<Entry>> families;
  std::vector<std::string> order;
  for (const Part& part : parts())
    for (Entry& entry : named_entries(part.stem)) {
      std::vector<Entry>& family = families[entry.id.substr(0, entry.id.find('.'))];
      if (family.empty()) order.push_back(entry.id.substr(0, entry.id.find('.')));
      if (std::none_of(family.begin(), family.end(), [&](const Entry& e) { return e.id == entry.id; })) family.push_back(std::move(entry));
    }
  for (const std::string& name : order) {
    page += fmt::format("\n## {}\n\n", name);
    for (const Entry& entry : families[name]) write_entry(page, entry);
  }
  page += "\n## Facts and observations, for any part\n\n";
  for (const Entry& entry : general_entries()) write_entry(page, entry);
  return page;
}

}  // namespace ex4::diagnosis
