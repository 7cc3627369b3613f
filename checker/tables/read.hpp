// Reads the files of checker/parts/: mistakes and formulas, written in TOML. Runs when ex4 is built, so that
// no program that grades can find such a file missing or damaged. What a file may hold: CONTRIBUTING.md, "A
// mistake that can be named". Formulas are texts here; `./ex4 dev check` tells whether they can be read.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ex4::tables {

/// A file that cannot be used: the text names file, line and cure.
class TableError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// [[mistake]]: a change of a formula.
struct Mistake {
  std::string id;
  int weight;  ///< of the word of its likelihood
  std::string change, says, ask, see;
};

/// [[FUNCTION]] or [[fact]]: a choice that the code of an explainer makes or sees. Without `says` a harmless
/// one.
struct Choice {
  std::string site, id, says, ask, see;
};

/// A file of mistakes, in the order in which they stand there.
struct Mistakes {
  std::string path;  ///< "cost/mistakes.toml"
  std::vector<Mistake> mistakes;
  std::map<std::string, std::vector<Choice>> choices;  ///< by function
};

using Pair = std::array<std::string, 2>;

struct Step {
  std::string name, formula, id, words, ask, see;
};
struct Function {
  std::string name;
  std::vector<Pair> outputs;  ///< field of the result, step
};
/// A file of mistakes and what is added to their weights.
struct Family {
  std::string file;
  int further;
};

/// [[formula]] of a part.toml, with the steps of another file put in where it names one.
struct Formula {
  std::vector<std::string> inputs;
  std::vector<Pair> mirrors;
  std::vector<Function> functions;
  std::vector<Step> steps;
  std::vector<Pair> forms;  ///< step, another right formula of it
  std::vector<Family> families;
};

/// All of these throw TableError. `path` is for its text.
Mistakes read_mistakes(const std::string& path, const std::string& text);
/// `text_of` gives the text of another file of checker/parts/ by its path there.
std::vector<Formula> read_part(const std::string& path, const std::string& text,
                               const std::function<std::string(const std::string&)>& text_of);
/// `original` with the sentences and questions of a translation, `mistakes.<language>.toml`: [[translation]]
/// with id, says and ask. A row that it leaves out stays as it is. An id that the original does not have and
/// a text with other {placeholders} than the original's are errors.
Mistakes translated(Mistakes original, const std::string& path, const std::string& text);

}  // namespace ex4::tables
