// The real judge, started for a runner that was built in a batch.
#pragma once

#include "checker/box/launch.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::batch {

/// Where the programs and the data are.
struct Tools {
  std::filesystem::path build, data, work;
};

/// The box that batches need; see batch.hpp.
box::Box limits_box(const Tools& tools);

/// The verdict of ex4_judge. Throws std::runtime_error when the judge itself fails.
verdict::Part judge_learner(const Tools& tools, const std::string& stem, const std::filesystem::path& runner);

}  // namespace ex4::batch
