// One unit with a namespace for each learner, and the part's functions as switches over them; see batch.hpp.
#include "checker/tests/survey/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

#include "checker/parts/parts.hpp"
#include "checker/process/child.hpp"
#include "checker/tests/survey/prototypes.hpp"

namespace ex4::batch {
namespace {

namespace fs = std::filesystem;

std::string lines_with(const std::string& text, bool includes) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("#include") == includes) out += line + "\n";
    else if (!includes) out += "\n";
  return out;
}

/// One learner's text in its own namespace, its functions under names that no other has.
std::string wrapped(const Learner& learner, std::size_t place, const std::vector<Prototype>& prototypes) {
  std::string body = lines_with(learner.text, false), before, after, declared;
  const std::string opening = "namespace ex4 {", closing = "}  // namespace ex4";
  const std::size_t open = body.find(opening), close = body.rfind(closing);
  if (open == std::string::npos || close == std::string::npos) throw std::runtime_error(learner.id + ": no namespace ex4");
  for (const Prototype& p : prototypes) {
    before += fmt::format("#define {0} {0}_{1}\n", p.name, place);
    declared += fmt::format("{} {}({}); ", p.result, p.name, p.parameters);
    after += fmt::format("#undef {}\n", p.name);
  }
  body.replace(close, closing.size(), "}}");
  body.replace(open, opening.size(), fmt::format("namespace ex4 {{ namespace learner_{} {{ {}", place, declared));
  return fmt::format("{}#line 1 \"learner_{}.\"\n{}\n{}", before, place, body, after);
}

std::string unit_of(const std::string& stem, const std::vector<Learner>& learners, const std::set<std::size_t>& in,
                    const std::vector<Prototype>& prototypes) {
  std::string unit = "#include <cerrno>\n#include <cstdlib>\n#include <cstring>\n#include <stdexcept>\n";
  std::set<std::string> includes;
  for (const std::size_t i : in) {
    std::istringstream lines(lines_with(learners[i].text, true));
    for (std::string line; std::getline(lines, line);) includes.insert(line);
  }
  unit += fmt::format("#include \"exercises/{}.hpp\"\n", stem);
  for (const std::string& line : includes) unit += line + "\n";
  for (const std::size_t i : in) unit += wrapped(learners[i], i, prototypes);
  unit += "namespace ex4 {\nnamespace {\nconst int chosen = std::atoi(std::strrchr(program_invocation_short_name, '_') + 1);\n}\n";
  for (const Prototype& p : prototypes) {
    unit += fmt::format("{} {}({}) {{\n  switch (chosen) {{\n", p.result, p.name, p.parameters);
    for (const std::size_t i : in)
      unit += fmt::format("    case {0}: return learner_{0}::{1}_{0}({2});\n", i, p.name, p.arguments());
    unit += "  }\n  throw std::logic_error(\"no such learner\");\n}\n";
  }
  return unit + "}  // namespace ex4\n";
}

process::Finished run(const std::vector<std::string>& command) {
  return process::run(command, std::chrono::seconds(600), 8 << 20);
}

/// The learners that the compiler complains about.
std::set<std::size_t> named_in(const std::string& messages) {
  static const std::regex place("learner_([0-9]+)[.]:");
  std::set<std::size_t> found;
  for (std::sregex_iterator it(messages.begin(), messages.end(), place), end; it != end; ++it)
    found.insert(std::stoul((*it)[1].str()));
  return found;
}

std::vector<std::string> objects_for(const toolchain::Toolchain& toolchain, const std::string& stem) {
  std::vector<std::string> objects;
  const auto is_part = [](const std::string& name) {
    return std::any_of(parts().begin(), parts().end(), [&](const Part& p) { return p.stem == name; });
  };
  for (const fs::path& object : toolchain.runner) {
    const std::string name = fs::path(object.filename().stem()).stem().string();
    if (!is_part(name) || name == stem) objects.push_back(object.string());
  }
  for (const Part& part : parts()) {
    if (part.stem == stem) break;
    objects.push_back(toolchain::Toolchain::object_of(toolchain.solutions, part.stem).string());
  }
  return objects;
}

}  // namespace

std::map<std::size_t, fs::path> build(const toolchain::Toolchain& toolchain, const std::string& stem,
                                      const std::vector<Learner>& learners, const fs::path& folder) {
  fs::create_directories(folder);
  const std::vector<Prototype> prototypes = prototypes_of(toolchain.include_root, stem);
  const fs::path source = folder / "unit.cpp", object = folder / "unit.o", program = folder / "runner";
  std::set<std::size_t> in;
  for (std::size_t i = 0; i < learners.size(); ++i) in.insert(i);
  for (;;) {
    if (in.empty()) return {};
    std::ofstream(source) << unit_of(stem, learners, in, prototypes);
    std::vector<std::string> compile = {toolchain.compiler};
    compile.insert(compile.end(), toolchain.compile_flags.begin(), toolchain.compile_flags.end());
    compile.insert(compile.end(), {"-w", "-fmax-errors=0", "-c", source.string(), "-o", object.string()});
    const process::Finished compiled = run(compile);
    if (compiled.status == 0) break;
    const std::set<std::size_t> wrong = named_in(compiled.output);
    if (wrong.empty()) throw std::runtime_error("a batch does not compile:\n" + compiled.output.substr(0, 2000));
    for (const std::size_t i : wrong) in.erase(i);
  }
  std::vector<std::string> link = {toolchain.compiler, object.string()};
  for (const std::string& one : objects_for(toolchain, stem)) link.push_back(one);
  link.insert(link.end(), toolchain.link_flags.begin(), toolchain.link_flags.end());
  link.insert(link.end(), {"-o", program.string()});
  const process::Finished linked = run(link);
  if (linked.status != 0) throw std::runtime_error("a batch does not link:\n" + linked.output.substr(0, 2000));
  std::map<std::size_t, fs::path> runners;
  for (const std::size_t i : in) {
    const fs::path name = folder / fmt::format("learner_{}", i);
    fs::remove(name);
    fs::create_hard_link(program, name);
    runners[i] = name;
  }
  return runners;
}

}  // namespace ex4::batch
