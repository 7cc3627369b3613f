// ./ex4 train: the training of the tour with the learner's own parts, in the box, watched through minimize().
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <memory>

#include "checker/cli/verbs.hpp"
#include "checker/data/source.hpp"
#include "checker/grader/grader.hpp"
#include "checker/grader/room_to_work.hpp"
#include "checker/session/session.hpp"
#include "checker/terminal/interrupt.hpp"
#include "checker/terminal/progress_bar.hpp"
#include "checker/tour/confusion.hpp"
#include "checker/tour/narrate.hpp"

namespace ex4::cli {
namespace {

constexpr std::uint32_t seed = 4;
constexpr double longest_training = 600;  // seconds of processor time: loops with bounds checks are slow, not stuck

struct TrainOptions {
  std::string folder;
  unsigned iterations = 50;
  double lambda = 1;
  unsigned hidden = 25;
};

/// Arguments for every function of the part, of one tiny network: n = 4, h = 2, K = 2, m = 3.
wire::Record tiny_arguments(const std::string& stem) {
  wire::Record all;
  all.add("theta1", arma::mat(2, 5, arma::fill::value(0.1))).add("theta2", arma::mat(2, 3, arma::fill::value(0.1)));
  all.add("X", arma::mat(3, 4, arma::fill::ones)).add("y", arma::uvec{1, 2, 1});
  all.add("lambda", 1.0).add("epsilon", 0.1);
  if (stem == "training")
    return all.add("hidden", 2.0).add("labels", 2.0).add("max_iterations", 1.0).add("predicted", arma::uvec{1, 2, 1});
  all.add("params", arma::mat(16, 1, arma::fill::ones)).add("n", 4.0).add("h", 2.0).add("K", 2.0);
  all.add("z", arma::mat(2, 2, arma::fill::zeros)).add("fan_in", 2.0).add("fan_out", 2.0);
  return all.add("a", arma::mat(2, 1, arma::fill::ones)).add("b", arma::mat(2, 1, arma::fill::ones));
}

/// Whether the part answers, rightly or wrongly, whatever function is called: by running it, since its text may say
/// anything.
bool is_written(const Context& context, const Part& part, const std::filesystem::path& runner) {
  judge::Session session(make_box(context), runner);
  judge::CallOptions options;
  options.cost = [](const arma::vec& params) { return arma::accu(params); };
  for (const std::string& function : part.functions) {
    const judge::Outcome outcome = session.call({function, tiny_arguments(part.stem), seed}, options);
    if (outcome.ending == judge::Ending::not_implemented) return false;
  }
  return true;
}

/// The learner's parts that a training run uses, as far as they are written; ours stand in for the others.
std::vector<toolchain::Source> own_parts(const Context& context, const std::filesystem::path& folder) {
  std::vector<toolchain::Source> sources;
  std::vector<std::string> ours;
  const toolchain::Builder builder = make_builder(context);
  for (const Part& part : parts()) {
    if (index_of(part.stem) > index_of("training")) break;
    const auto source = hand_in(folder, part.stem);
    const toolchain::Built built = source ? builder.learner_runner(*source) : toolchain::Built{};
    if (!built.runner.empty() && is_written(context, part, built.runner)) sources.push_back(*source);
    else ours.push_back(part.stem);
  }
  if (sources.empty()) throw SetupError("none of your parts is written yet; ./ex4 tour trains with ours");
  if (!ours.empty())
    say(fmt::format("Not written yet or not compiling, so ours stand in: {}.", fmt::join(ours, ", ")));
  return sources;
}

/// The value of a call; anything but a value ends the verb with its reason.
wire::Record value_of(judge::Session& session, const wire::Call& call, const judge::CallOptions& options) {
  judge::Outcome outcome = session.call(call, options);
  if (outcome.ending == judge::Ending::returned) return std::move(outcome.value);
  throw SetupError(fmt::format("{} gave no answer ({}); ./ex4 check training says more", call.function,
                               outcome.detail.empty() ? "it did not return" : outcome.detail));
}

void show_accuracy(judge::Session& session, const wire::Record& trained, const data::Dataset& set,
                   const std::string& name, bool confusion) {
  wire::Record arguments;
  arguments.add("theta1", trained["theta1"]).add("theta2", trained["theta2"]).add("X", set.X);
  const arma::uvec predicted = value_of(session, {"predict", arguments, {}}, {20}).labels("labels");
  wire::Record pair;
  pair.add("predicted", predicted).add("y", set.y);
  const double fraction = value_of(session, {"accuracy", pair, {}}, {20}).number("fraction");
  fact(fmt::format("accuracy on {}: {:.2f} %", name, 100 * fraction));
  if (confusion && predicted.n_elem == set.y.n_elem && predicted.min() >= 1 && predicted.max() <= 10)
    table(confusion_table(confusion_matrix(set.y, predicted, 10)));
}

int run_train(const Context& context, const TrainOptions& options) {
  require_room_to_work();
  const auto folder = options.folder.empty() ? context.exercises() : context.resolve(options.folder);
  const toolchain::Built built = make_builder(context).combined_runner("training", own_parts(context, folder));
  if (built.runner.empty()) throw SetupError("your parts do not link together:\n" + built.message);
  const data::Material material = data::load_material(context.data_dir(), context.program("ex4_matread"));
  say("Training with your own parts on " + material.training.source + ".");

  judge::Session session(make_box(context), built.runner);
  const CatchInterrupt interrupt;
  ProgressBar bar(options.iterations, ProgressBar::live_terminal());
  judge::CallOptions watched{longest_training, {}, {}};
  watched.on_step = [&](arma::uword iteration, double cost, const arma::vec&) {
    bar.show(iteration, cost);
    return !interrupt.interrupted();
  };
  wire::Record arguments;
  arguments.add("X", material.training.X).add("y", material.training.y).add("hidden", options.hidden);
  arguments.add("labels", 10.0).add("lambda", options.lambda).add("max_iterations", options.iterations);
  const wire::Record trained = value_of(session, {"train", arguments, seed}, watched);
  bar.finish();
  if (interrupt.interrupted()) say("Stopped by Ctrl-C. Going on with the best weights so far.");
  show_accuracy(session, trained, material.training, "the training digits", false);
  show_accuracy(session, trained, data::held_out_digits(context.data_dir()), "digits it has never seen", true);
  return all_passed;
}

}  // namespace

void add_train(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<TrainOptions>();
  CLI::App* verb = app.add_subcommand("train", "Train the network with your own parts");
  verb->add_option("--exercises", options->folder, "take the parts from this folder");
  verb->add_option("--iterations", options->iterations, "steps of the optimiser")->capture_default_str();
  verb->add_option("--lambda", options->lambda, "strength of the regularisation")->capture_default_str();
  verb->add_option("--hidden", options->hidden, "hidden units")->capture_default_str()->check(CLI::Range(1, 1000));
  verb->footer("Ctrl-C ends the training early and keeps the best weights so far.\n\n"
               "Examples:\n  ./ex4 train\n  ./ex4 train --iterations 400 --lambda 0.3");
  verb->callback([&context, &run, options] { run = [&context, options] { return run_train(context, *options); }; });
}

}  // namespace ex4::cli
