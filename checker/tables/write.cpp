// See write.hpp.
#include "checker/tables/write.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "checker/parts/parts.hpp"
#include "checker/tables/read.hpp"

namespace ex4::tables {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  if (!in) throw TableError(file.string() + ": error: cannot be read");
  return text.str();
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else
      out += c;
  }
  return out + '"';
}

/// "{a, b, c}"
std::string braced(std::initializer_list<std::string> items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "{" : ", ") + item;
  return out + '}';
}

template <class List, class Item>
std::string list_of(const List& list, Item item) {
  std::string out = "{";
  for (const auto& one : list) out += item(one) + ",\n";
  return out + '}';
}

std::string pair_of(const Pair& pair) { return braced({quoted(pair[0]), quoted(pair[1])}); }

std::string cpp_of(const Step& s) {
  return braced(
      {quoted(s.name), quoted(s.formula), quoted(s.id), quoted(s.words), quoted(s.ask), quoted(s.see)});
}

std::string cpp_of(const Mistake& m) {
  return braced({quoted(m.id), std::to_string(m.weight), quoted(m.change), quoted(m.says), quoted(m.ask),
                 quoted(m.see)});
}

std::string cpp_of(const Choice& c) {
  return braced({quoted(c.site), quoted(c.id), quoted(c.says), quoted(c.ask), quoted(c.see)});
}

std::string cpp_of(const Function& f) { return braced({quoted(f.name), list_of(f.outputs, pair_of)}); }

std::string cpp_of(const Family& f) { return braced({quoted(f.file), std::to_string(f.further)}); }

std::string cpp_of(const Formula& formula) {
  const auto as_cpp = [](const auto& one) { return cpp_of(one); };
  return braced({list_of(formula.inputs, quoted), list_of(formula.mirrors, pair_of),
                 list_of(formula.functions, as_cpp), list_of(formula.steps, as_cpp),
                 list_of(formula.forms, pair_of), list_of(formula.families, as_cpp)});
}

/// One branch of a function that looks a table up.
std::string branch(const std::string& condition, const std::string& type, const std::string& table) {
  return "  if (" + condition + ") {\n    static const std::vector<" + type + "> all = " + table +
         ";\n    return all;\n  }\n";
}

/// A table that nothing would ever look at is a slip in a name.
void refuse_unused(const Mistakes& file, const std::set<std::string>& taken) {
  const auto refuse = [&](const std::string& why) {
    throw TableError("checker/parts/" + file.path + ": error: " + why);
  };
  if (!file.mistakes.empty() && !taken.contains(file.path))
    refuse("no part.toml takes its [[mistake]]s; name it there in a [[formula.mistakes]]");
  for (const auto& [function, choices] : file.choices) {
    const auto has = [&](const Part& part) {
      return std::find(part.functions.begin(), part.functions.end(), function) != part.functions.end();
    };
    if (function != "fact" && std::none_of(parts().begin(), parts().end(), has))
      refuse("[[" + function +
             "]] is neither mistake nor fact nor a function of the exercise; correct the name");
  }
}

struct Code {
  std::string mistakes, choices, formulas;

  void add(const Mistakes& file) {
    const auto as_cpp = [](const auto& one) { return cpp_of(one); };
    const std::string here = "file == " + quoted(file.path);
    if (!file.mistakes.empty()) mistakes += branch(here, "Row", list_of(file.mistakes, as_cpp));
    for (const auto& [function, table] : file.choices)
      choices += branch(here + " && function == " + quoted(function), "Option", list_of(table, as_cpp));
  }
};

}  // namespace

std::string cpp_of(const fs::path& parts) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(parts))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  const auto text_of = [&](const std::string& path) { return content(parts / path); };
  Code code;
  std::vector<Mistakes> read;
  std::set<std::string> taken;  // files of mistakes that some formula takes
  for (const fs::path& file : files) {
    const std::string path = file.lexically_relative(parts).generic_string();
    const std::string stem = file.stem().string();  // "mistakes", or "mistakes.zh" of a translation
    const std::string part = file.parent_path().filename().string();
    if (stem == "part") {
      const auto as_cpp = [](const Formula& one) { return cpp_of(one); };
      const std::vector<Formula> formulas = read_part(path, content(file), text_of);
      for (const Formula& formula : formulas)
        for (const Family& family : formula.families) taken.insert(family.file);
      code.formulas += branch("stem == " + quoted(part), "FormulaTable", list_of(formulas, as_cpp));
    } else if (const std::size_t dot = stem.find('.'); dot != std::string::npos) {
      const std::string original = part + '/' + stem.substr(0, dot) + ".toml";
      code.add(translated(read_mistakes(original, text_of(original)), path, content(file)));
    } else if (stem != "steps") {  // steps are read where a part.toml names them
      read.push_back(read_mistakes(path, content(file)));
      code.add(read.back());
    }
  }
  for (const Mistakes& file : read) refuse_unused(file, taken);
  return "// Made from checker/parts/ by checker/tables; do not edit.\n"
         "#include \"checker/diagnosis/engine/tables.hpp\"\n\n"
         "namespace ex4::diagnosis {\n\n"
         "const std::vector<Row>& mistakes_in(std::string_view file) {\n" +
         code.mistakes +
         "  static const std::vector<Row> none;\n  return none;\n}\n\n"
         "const std::vector<Option>& choices_in(std::string_view file, std::string_view function) {\n" +
         code.choices +
         "  static const std::vector<Option> none;\n  return none;\n}\n\n"
         "const std::vector<FormulaTable>& formulas_of(std::string_view stem) {\n" +
         code.formulas +
         "  static const std::vector<FormulaTable> none;\n  return none;\n}\n\n"
         "}  // namespace ex4::diagnosis\n";
}

}  // namespace ex4::tables
