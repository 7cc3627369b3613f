// Replacements by regular expression, line by line, of code without its comments; see mutate_text.hpp.
#include "checker/tests/survey/mutate_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

namespace ex4::batch {
namespace {

struct Slip {
  std::regex found;
  std::vector<std::string> instead;  ///< "$1" stands for what was matched
};

const std::vector<Slip>& slips() {
  const auto slip = [](const char* found, std::vector<std::string> instead) { return Slip{std::regex(found), std::move(instead)}; };
  static const std::vector<Slip> all = {
      // operators
      slip(" \\+ ", {" - ", " * "}),
      slip(" - ", {" + ", " / "}),
      slip(" \\* ", {" % ", " / ", " + "}),
      slip(" % ", {" * ", " / ", " + "}),
      slip(" / ", {" * ", " - "}),
      slip(" \\+= ", {" -= ", " = "}),
      slip(" -= ", {" += ", " = "}),
      slip(" < ", {" <= ", " > "}),
      slip(" == ", {" != ", " >= "}),
      slip("([(, ?])-([A-Za-z])", {"$1$2"}),
      slip("= -([A-Za-z])", {"= $1"}),
      // a term or a factor left out
      slip(" / m\\b", {"", " / (2 * m)", " / (m - 1)"}),
      slip(" / X\\.n_rows", {"", " / X.n_cols", " / y.max()"}),
      slip("\\(2 \\* (\\w+)\\)", {"$1", "2 * $1"}),
      slip("lambda / ", {"1 / ", "lambda * lambda / "}),
      slip(" % sigmoid_gradient\\((\\w+(\\.\\w+)?)\\)", {"", " % sigmoid_gradient(sigmoid($1))", " % sigmoid($1)", " % $1"}),
      // transposes
      slip("([A-Za-z_0-9)])\\.t\\(\\)", {"$1"}),
      slip("vectorise\\(([a-z0-9.]+)\\)", {"vectorise($1.t())"}),
      // slices and places
      slip("tail_cols", {"head_cols"}),
      slip("tail\\(", {"head("}),
      slip("head\\(", {"tail("}),
      slip("n_cols - 1", {"n_cols", "n_cols - 2"}),
      slip("join_rows\\(([^,()]+), ([^()]+(\\([^()]*\\))?)\\)", {"join_rows($2, $1)"}),
      slip("join_cols\\(([^,()]+(\\([^()]*\\))?), ([^()]+(\\([^()]*\\))?)\\)", {"join_cols($3, $1)"}),
      slip("insert_cols\\(0, ", {"insert_cols(1, "}),
      slip("shed_col\\(0\\)", {"shed_col(d2.n_cols - 1)"}),
      slip("\\.(row|col)\\(([a-z])\\)", {".$1(0)", ".$1($2 / 2)"}),
      slip("\\(y - 1\\)", {"(y)"}),
      slip("n_rows", {"n_cols", "n_elem"}),
      slip("n_cols", {"n_rows", "n_elem"}),
      slip(", 1\\)", {", 0)"}),
      // functions
      slip("arma::square\\(", {"(", "arma::abs(", "arma::cube("}),
      slip("arma::abs\\(", {"("}),
      slip("arma::log\\(", {"arma::log10(", "arma::exp(", "arma::log1p("}),
      slip("arma::log1p\\(", {"arma::log(", "("}),
      slip("arma::exp\\(", {"arma::square("}),
      slip("arma::norm\\(", {"arma::accu(", "arma::max("}),
      slip("arma::accu\\(", {"arma::norm(", "arma::mean(arma::mean("}),
      slip("arma::mean\\(", {"arma::sum("}),
      slip("index_max", {"index_min"}),
      slip("fill::ones", {"fill::zeros"}),
      slip("fill::eye", {"fill::ones"}),
      slip("fill::value\\(-1\\.0\\)", {"fill::value(0.0)", "fill::value(1.0)"}),
      slip("arma::zeros\\(", {"arma::ones("}),
      slip("arma::ones\\(", {"arma::zeros("}),
      slip("arma::reshape\\(", {"arma::resize("}),
      slip("([^_a-z])sigmoid\\(", {"$1(", "$1arma::tanh(", "$1sigmoid(-"}),
      slip("std::ceil\\(", {"std::floor("}),
      slip("randu<", {"randn<"}),
      slip("\\.max\\(\\)", {".min()"}),
      // constants
      slip("([^A-Za-z0-9_.])([0-9]+)([^A-Za-z0-9_.])", {"$010$3", "$01(1 + $2)$3", "$01(2 * $2)$3"}),
      // names taken for one another
      slip("theta1", {"theta2"}),
      slip("theta2", {"theta1"}),
      slip("\\ba1\\b", {"a2", "z2"}),
      slip("\\ba2\\b", {"a1", "z2", "a3"}),
      slip("\\ba3\\b", {"a2", "z3"}),
      slip("\\bz2\\b", {"a2", "z3"}),
      slip("\\bz3\\b", {"z2", "a3"}),
      slip("\\bdelta2\\b", {"delta3", "back"}),
      slip("\\bdelta3\\b", {"delta2", "a3"}),
      slip("\\bd2\\b", {"d3"}),
      slip("\\bd3\\b", {"d2", "a2"}),
      slip("\\bh\\b", {"n", "K", "1 - h", "Y"}),
      slip("\\bn\\b", {"h", "K"}),
      slip("\\bK\\b", {"h", "n"}),
      slip("\\bY\\b", {"h", "(1 - Y)"}),
      slip("\\brows\\b", {"cols"}),
      slip("\\bcols\\b", {"rows"}),
      slip("\\bside\\b", {"step", "rows"}),
      slip("\\bsize1\\b", {"size2"}),
      slip("\\bsize2\\b", {"size1"}),
      slip("\\babove\\b", {"below"}),
      slip("\\bbelow\\b", {"above"}),
      slip("\\bm\\b", {"h", "(m + 1)"}),
      slip("\\bfan_in\\b", {"fan_out"}),
      slip("\\bfan_out\\b", {"fan_in"}),
      slip("\\bg\\b", {"z"}),
      slip("\\bz\\b", {"(-z)", "g"}),
      slip("options\\.(lambda)", {"1.0", "0.0"}),
      slip("options\\.(hidden)", {"options.labels", "25"}),
      slip("options\\.(labels)", {"options.hidden", "10"}),
      slip("options\\.(max_iterations)", {"50"}),
      // a whole statement left out
      slip("^ +[a-z0-9.]+(\\([^()=]*\\))? [-+/]?= [^;]+;$", {""}),
      slip("^ +[a-z0-9.]+(\\([^()]*\\))+;$", {""}),
  };
  return all;
}

/// Lines that a slip is made in: those of function bodies, with something to compute.
bool worth(const std::string& line) {
  return !line.starts_with("#") && line.starts_with("  ") && line.find("throw ") == std::string::npos &&
         line.find(";") != std::string::npos;
}

}  // namespace

std::vector<Learner> mutants_of(const std::string& file, const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const std::size_t comment = line.find("//");
    if (comment != std::string::npos && !line.starts_with("}  // namespace")) line.erase(comment);
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(line);
  }
  std::vector<Learner> all;
  std::set<std::string> known;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!worth(lines[i])) continue;
    const std::string& line = lines[i];
    for (const Slip& slip : slips())
      for (std::sregex_iterator at(line.begin(), line.end(), slip.found), end; at != end; ++at)
        for (const std::string& instead : slip.instead) {
          const auto before = static_cast<std::size_t>(at->position()), after = before + static_cast<std::size_t>(at->length());
          const std::string changed = line.substr(0, before) + at->format(instead) + line.substr(after);
          std::string whole;
          for (std::size_t k = 0; k < lines.size(); ++k) whole += (k == i ? changed : lines[k]) + "\n";
          const std::size_t first = changed.find_first_not_of(' ');
          if (!known.insert(whole).second) continue;
          all.push_back({fmt::format("{}:{} {}", file, i + 1, first == std::string::npos ? "(left out) " + line : changed.substr(first)), whole});
        }
  }
  return all;
}

std::vector<Learner> thinned(const std::vector<Learner>& all, std::size_t most) {
  if (all.size() <= most) return all;
  std::vector<Learner> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
  return some;
}

}  // namespace ex4::batch
