// The one place that decides which digits and weights are used: the course's own files where a learner has
// put them, otherwise those that ship with ex4.
#pragma once

#include <filesystem>
#include <string>

#include "checker/data/digits.hpp"
#include "exercises/network.hpp"

namespace ex4::data {

struct Material {
  Dataset training;
  Weights weights;
  std::string data_source;  ///< for people, as is weights_source
  std::string weights_source;
};

/// Loads from `data_dir` (exercises/data of the clone, never a hand-in's) `ex4data1.mat` or the shipped
/// sheet, and `ex4weights.mat` or the shipped weights; each is chosen for itself. Throws DataError: a course
/// file that is there but wrong is an error, never passed over.
Material load_material(const std::filesystem::path& data_dir, const std::filesystem::path& matread);

/// The weights that ship with ex4: ours, calibrated to the course's published costs (docs/data.md). Throws
/// DataError.
Weights shipped_weights(const std::filesystem::path& data_dir);

}  // namespace ex4::data
