// The real judge, started for a runner that was built in a batch.
#pragma once

#include "checker/box/launch.hpp"
#include "checker/tests/survey/batch.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::batch {

/// Where the programs and the data are.
struct Tools {
  std::filesystem::path build, data, work;
};

/// The box that batches need; see batch.hpp.
box::Box limits_box(const Tools& tools);

/// The verdict of ex4_judge. Throws std::runtime_error when the judge itself fails. With a `reference` (a
/// runner of our backprop_loop) the speed of backprop_vectorized is judged, too; else that check is left out.
/// The smallest failing calls go to `failing` when it is given.
verdict::Part judge_learner(const Tools& tools, const std::string& stem, const std::filesystem::path& runner,
                            const std::filesystem::path& reference = {},
                            const std::filesystem::path& failing = {});

/// `text` of a file. Throws std::runtime_error when it cannot be read.
std::string text_of(const std::filesystem::path& file);

/// Where the learners' folders are: the text of `<folder>/<stem>.cpp` below the repository's root.
Learner learner_in(const std::filesystem::path& root, const std::string& folder, const std::string& stem);

}  // namespace ex4::batch
