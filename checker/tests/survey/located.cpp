// See located.hpp.
#include "checker/tests/survey/located.hpp"

#include <cstdlib>
#include <fstream>

#include "checker/process/child.hpp"
#include "checker/trace/explanation.hpp"

namespace ex4::batch {

int line_of(const std::string& id) {
  const std::size_t colon = id.find(':');
  return colon == std::string::npos ? 0 : std::atoi(id.c_str() + colon + 1);
}

Located locate(const Tools& tools, const std::string& stem, const Learner& learner,
               const std::filesystem::path& failing) {
  const auto program = [&](const char* name) { return (tools.build / "bin" / name).string(); };
  const std::filesystem::path source = failing.string() + ".cpp", out = failing.string() + ".json";
  if (!trace::find_tools(tools.build) || !std::filesystem::exists(failing)) return {};
  std::ofstream(source, std::ios::binary) << learner.text;
  const process::Finished done =
      process::run({program("ex4_trace"), "--part", stem, "--source", source.string(), "--build",
                    tools.build.string(), "--box", program("ex4_box"), "--isolation", "limits", "--failing",
                    failing.string(), "--cache", (tools.work / "traced").string(), "--out", out.string()},
                   std::chrono::seconds(120), 4096);
  Located found;
  if (done.status != 0 || done.timed_out || !std::filesystem::exists(out)) {
    found.how = Located::How::silent;
    found.says = done.output;
    return found;
  }
  const int right = line_of(learner.id);
  for (const trace::Explanation& one : trace::explanations_from_json(text_of(out))) {
    const int off = std::abs(one.line - right);
    const Located::How how = one.line == 0 ? Located::How::silent
                             : off == 0    ? Located::How::exact
                             : off <= 2    ? Located::How::near
                                           : Located::How::wrong;
    if (how < found.how) found = {how, one.line, one.says};
  }
  return found;
}

}  // namespace ex4::batch
