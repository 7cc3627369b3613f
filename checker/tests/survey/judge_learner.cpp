// See judge_learner.hpp.
#include "checker/tests/survey/judge_learner.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "checker/process/child.hpp"

namespace ex4::batch {

box::Box limits_box(const Tools& tools) { return {tools.build / "bin" / "ex4_box", box::Isolation::limits}; }

verdict::Part judge_learner(const Tools& tools, const std::string& stem, const std::filesystem::path& runner,
                            const std::filesystem::path& reference, const std::filesystem::path& failing) {
  const std::filesystem::path out = runner.string() + ".json";
  const auto program = [&](const char* name) { return (tools.build / "bin" / name).string(); };
  std::vector<std::string> command = {program("ex4_judge"),
                                      "--part",
                                      stem,
                                      "--runner",
                                      runner.string(),
                                      "--box",
                                      program("ex4_box"),
                                      "--isolation",
                                      "limits",
                                      "--data",
                                      tools.data.string(),
                                      "--matread",
                                      program("ex4_matread"),
                                      "--out",
                                      out.string()};
  if (!reference.empty()) command.insert(command.end(), {"--reference-runner", reference.string()});
  if (!failing.empty()) command.insert(command.end(), {"--failing", failing.string()});
  const process::Finished done =
      process::run(command, std::chrono::seconds(600), 4096);  // patience with a busy machine
  if (done.status != 0 || done.timed_out)
    throw std::runtime_error("the judge of " + runner.string() + " did not finish: " + done.output);
  return verdict::part_from_json(text_of(out));
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return text.str();
}

Learner learner_in(const std::filesystem::path& root, const std::string& folder, const std::string& stem) {
  return {folder, text_of(root / folder / (stem + ".cpp"))};
}

}  // namespace ex4::batch
