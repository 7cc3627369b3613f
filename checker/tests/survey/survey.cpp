// The frame of a survey; see survey.hpp.
#include "checker/tests/survey/survey.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <iostream>
#include <mutex>
#include <thread>

#include "checker/parts/parts.hpp"

namespace ex4::batch {

void add_options(CLI::App& app, SurveyOptions& options) {
  app.add_option("--root", options.root, "the repository")->required();
  app.add_option("--build", options.tools.build, "the build folder")->required();
  app.add_option("--work", options.tools.work, "a folder to work in")->required();
  app.add_option("--list", options.list, "write every learner and what was said about it");
  app.add_option("PART", options.stems, "only these parts");
}

int survey_main(CLI::App& app, SurveyOptions& options, int count, char** arguments,
                const std::function<int()>& run) {
  std::signal(SIGPIPE, SIG_IGN);
  CLI11_PARSE(app, count, arguments);
  options.tools.data = options.root / "exercises" / "data";
  try {
    return run();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}

std::vector<std::string> stems_of(const SurveyOptions& options) {
  std::vector<std::string> stems;
  for (const Part& part : parts())
    if (options.stems.empty() ||
        std::find(options.stems.begin(), options.stems.end(), part.stem) != options.stems.end())
      stems.push_back(part.stem);
  return stems;
}

bool work_through(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  bool well = true;
  const auto one_after_the_other = [&] {
    for (std::size_t k = next++; k < count; k = next++) try {
        work(k);
      } catch (const std::exception& error) {
        const std::lock_guard lock(mutex);
        std::cerr << error.what() << '\n';
        well = false;
      }
  };
  std::thread second(one_after_the_other);
  one_after_the_other();
  second.join();
  return well;
}

void print_table(const std::vector<std::string>& columns,
                 const std::map<std::string, std::vector<std::size_t>>& counts) {
  fmt::print("| part | {} |\n|---{}|\n", fmt::join(columns, " | "),
             fmt::join(std::vector<std::string>(columns.size(), "|---"), ""));
  const auto row = [](const std::string& name, const std::vector<std::size_t>& numbers) {
    fmt::print("| {} | {} |\n", name, fmt::join(numbers, " | "));
  };
  std::vector<std::size_t> sum(columns.size());
  for (const Part& part : parts()) {
    const auto found = counts.find(part.stem);
    if (found == counts.end()) continue;
    row(part.stem, found->second);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += found->second[i];
  }
  row("all", sum);
}

}  // namespace ex4::batch
