// See judge_learner.hpp. The speed check of the gradients is left out: there is no reference runner.
#include "checker/batch/judge_learner.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "checker/process/child.hpp"

namespace ex4::batch {

box::Box limits_box(const Tools& tools) { return {tools.build / "bin" / "ex4_box", box::Isolation::limits}; }

verdict::Part judge_learner(const Tools& tools, const std::string& stem, const std::filesystem::path& runner) {
  const std::filesystem::path out = runner.string() + ".json";
  const auto program = [&](const char* name) { return (tools.build / "bin" / name).string(); };
  const process::Finished done = process::run(
      {program("ex4_judge"), "--part", stem, "--runner", runner.string(), "--box", program("ex4_box"), "--isolation", "limits", "--data",
       tools.data.string(), "--matread", program("ex4_matread"), "--cache", (tools.work / "data").string(), "--out", out.string()},
      std::chrono::seconds(120), 4096);
  std::ifstream file(out, std::ios::binary);
  std::stringstream record;
  record << file.rdbuf();
  if (done.status != 0 || !file) throw std::runtime_error("the judge of " + runner.string() + " did not finish: " + done.output);
  return verdict::part_from_json(record.str());
}

}  // namespace ex4::batch
