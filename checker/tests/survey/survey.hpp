// What the surveys share: their command line, the loop over units of learners in two threads, the table they
// print.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "checker/tests/survey/judge_learner.hpp"

namespace CLI {
class App;
}

namespace ex4::batch {

struct SurveyOptions {
  Tools tools;
  std::filesystem::path root, list;
  std::vector<std::string> stems;  ///< of the parts; empty for all
};

/// The options that every survey has.
void add_options(CLI::App& app, SurveyOptions& options);

/// Parses, runs and gives main()'s status: 2 when the set-up fails.
int survey_main(CLI::App& app, SurveyOptions& options, int count, char** arguments,
                const std::function<int()>& run);

/// The parts that were asked for, in order.
std::vector<std::string> stems_of(const SurveyOptions& options);

/// Learners that are compiled as one program.
template <class Learner>
struct Unit {
  std::string stem;
  std::vector<Learner> learners;
};

template <class Learner>
void add_units(std::vector<Unit<Learner>>& all, const std::string& stem, const std::vector<Learner>& learners,
               std::size_t most) {
  for (std::size_t i = 0; i < learners.size(); i += most)
    all.push_back(
        {stem, {learners.begin() + long(i), learners.begin() + long(std::min(learners.size(), i + most))}});
}

/// Calls `work` with each number below `count`, in two threads. False when one threw; its words go to
/// standard error.
bool work_through(std::size_t count, const std::function<void(std::size_t)>& work);

/// A row for each part that has counts, in the exercise's order, and one of their sums, as Markdown.
void print_table(const std::vector<std::string>& columns,
                 const std::map<std::string, std::vector<std::size_t>>& counts);

}  // namespace ex4::batch
