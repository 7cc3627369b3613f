// Chooses and loads; see source.hpp.
#include "checker/data/source.hpp"

#include <fmt/format.h>

#include "checker/data/mat_file.hpp"
#include "checker/matread/data_error.hpp"

namespace ex4::data {
namespace {

namespace fs = std::filesystem;

/// Also true for a link that leads nowhere: the learner meant to use it, so it must not be passed over.
bool present(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(file, ignored));
}

/// Runs `read` and adds to its error how to do without the file.
template <typename Read>
auto with_way_out(const fs::path& file, Read read) {
  try {
    return read();
  } catch (const DataError& error) {
    std::string problem = error.what();
    if (problem.ends_with('.')) problem.pop_back();
    throw DataError(fmt::format("{}. (Remove {} to use what ships with ex4 instead.)", problem,
                                file.filename().string()));
  }
}

arma::mat load_theta(const fs::path& file, arma::uword rows, arma::uword cols) {
  arma::mat theta;
  bool loaded = false;
  try {
    loaded = theta.load(file.string(), arma::arma_binary);
  } catch (const std::exception&) {  // a damaged header can ask for any size
  }
  if (!loaded || theta.n_rows != rows || theta.n_cols != cols || !theta.is_finite())
    throw DataError(
        fmt::format("{}: missing or damaged, wanted a {}×{} matrix in Armadillo's binary format. This file "
                    "ships with ex4: restore it with `git checkout -- exercises/data`",
                    file.string(), rows, cols));
  return theta;
}

}  // namespace

Weights shipped_weights(const fs::path& data_dir) {
  return {load_theta(data_dir / "theta1.bin", 25, 401), load_theta(data_dir / "theta2.bin", 10, 26)};
}

Material load_material(const fs::path& data_dir, const fs::path& matread) {
  Material material;
  if (const fs::path file = data_dir / "ex4data1.mat"; present(file)) {
    material.training = with_way_out(file, [&] { return read_mat_digits(file, matread); });
    material.training.source =
        fmt::format("the course's ex4data1.mat ({} digits)", material.training.y.n_elem);
  } else {
    material.training = training_digits(data_dir);
  }
  material.data_source = material.training.source;
  if (const fs::path file = data_dir / "ex4weights.mat"; present(file)) {
    material.weights = with_way_out(file, [&] { return read_mat_weights(file, matread); });
    material.weights_source = "the course's ex4weights.mat";
  } else {
    material.weights = shipped_weights(data_dir);
    material.weights_source = "weights that ship with ex4, calibrated to the course's costs";
  }
  return material;
}

}  // namespace ex4::data
