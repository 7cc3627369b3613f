// ./ex4 tour: the whole exercise with our solutions on the real digits. The steps are in tour_*.cpp.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

#include "checker/cli/verbs.hpp"
#include "checker/data/source.hpp"
#include "checker/matread/data_error.hpp"
#include "checker/tour/narrate.hpp"
#include "checker/tour/tour.hpp"

namespace ex4::cli {
namespace {

/// Any seed will do; with a fixed one, the tour is the same each time.
constexpr arma::arma_rng::seed_type tour_seed = 4;

int run_tour(const Context& context, const std::string& folder) try {
  const std::filesystem::path out = context.resolve(folder);
  std::error_code error;
  std::filesystem::create_directories(out, error);
  if (error)
    throw SetupError(fmt::format("{}: the folder cannot be made: {}", out.string(), error.message()));
  const data::Material material = data::load_material(context.data_dir(), context.program("ex4_matread"));
  const data::Dataset unseen = data::held_out_digits(context.data_dir());

  say("A tour through the exercise: neural networks learning. Our own solutions do the work that will be "
      "yours, on real handwritten digits.");
  fact("digits   " + material.data_source);
  fact("weights  " + material.weights_source);

  const arma::mat& X = material.training.X;
  const arma::uvec& y = material.training.y;
  arma::arma_rng::set_seed(tour_seed);
  tour::digits(X, y, out);
  tour::model(material.weights, X, y);
  tour::costs(material.weights, X, y);
  tour::slope();
  tour::random_start(X.n_cols, material.weights.theta1.n_rows, material.weights.theta2.n_rows);
  tour::backpropagation(material.weights, X, y);
  tour::gradient_check();
  arma::arma_rng::set_seed(tour_seed);
  const Weights trained = tour::training(X, y);
  tour::accuracies(trained, X, y, unseen.X, unseen.y, out);
  tour::hidden_layer(trained, out);

  say(fmt::format(
      "That is the exercise. The pictures are in {}. Now it is your turn: ./ex4 shows the first step.",
      shown(context, out)));
  return all_passed;
} catch (const data::DataError& error) {
  throw SetupError(error.what());
}

}  // namespace

void add_tour(CLI::App& app, const Context& context, Action& run) {
  CLI::App* verb = app.add_subcommand("tour", "The whole exercise with our solutions: what you will build");
  auto folder = std::make_shared<std::string>("ex4-tour");
  verb->add_option("--out", *folder, "Folder for the pictures (default: ex4-tour)")->type_name("DIR");
  verb->footer("Examples:\n  ./ex4 tour\n  ./ex4 tour --out pictures");
  verb->callback(
      [&context, &run, folder] { run = [&context, folder] { return run_tour(context, *folder); }; });
}

}  // namespace ex4::cli
