// Part 2.6, train: what can be read off its calls without a formula: how large the network is, where minimize
// starts and how many steps it is given, and which sizes roll refused.
#include <fmt/format.h>

#include <cstdio>
#include <stdexcept>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/diagnosis/training.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Minimization;
using judge::Observation;


verdict::Mistake fact(const char* id, const std::string& more = "") {
  for (const Option& one : train_fact_options())
    if (one.id == id)
      return {id, true, std::string(one.says) + more, std::string(one.ask),
              "docs/parts/" + std::string(one.see)};
  throw std::logic_error(id);
}

/// The values, if they are one and the same while what was asked for is not.
std::optional<arma::uword> written_in(const std::vector<std::pair<arma::uword, arma::uword>>& asked_got) {
  bool asked_differs = false;
  for (const auto& [asked, got] : asked_got) {
    if (got != asked_got.front().second) return std::nullopt;
    asked_differs = asked_differs || asked != asked_got.front().first;
  }
  return asked_differs ? std::optional(asked_got.front().second) : std::nullopt;
}

bool differing(const std::vector<std::pair<arma::uword, arma::uword>>& asked_got) {
  return std::any_of(asked_got.begin(), asked_got.end(),
                     [](const auto& pair) { return pair.first != pair.second; });
}

/// How often minimize was called and how many steps it was given together, of the first call; empty where that is not too
/// much in every call.
std::string steps_in_all(const std::vector<const Observation*>& calls) {
  std::string first;
  for (const Observation* seen : calls) {
    const std::vector<Minimization>& runs = seen->outcome.minimizations;
    const arma::uword asked = seen->call.arguments.count("max_iterations");
    arma::uword all = 0;
    for (const Minimization& run : runs) all += run.max_iterations;
    if (runs.size() < 2 || all <= asked) return "";
    if (first.empty()) first = fmt::format(" It is called {} times and given {} steps in all, where options.max_iterations is {}.", runs.size(), all, asked);
  }
  return first;
}

void add_size_facts(const std::vector<const Observation*>& calls, Mistakes& found) {
  std::vector<std::pair<arma::uword, arma::uword>> hidden, labels, steps;
  bool from_data = true, differ = false;
  for (const Observation* seen : calls) {
    const wire::Record &in = seen->call.arguments, &out = seen->outcome.value;
    if (out.has("theta1")) hidden.emplace_back(in.count("hidden"), out["theta1"].n_rows);
    if (out.has("theta2")) {
      labels.emplace_back(in.count("labels"), out["theta2"].n_rows);
      from_data = from_data && double(out["theta2"].n_rows) == in["y"].max();
      differ = differ || out["theta2"].n_rows != in.count("labels");
    }
    for (const Minimization& run : seen->outcome.minimizations)
      steps.emplace_back(in.count("max_iterations"), run.max_iterations);
  }
  if (const std::string more = steps_in_all(calls); !more.empty()) found.push_back(fact("training.minimize-several-times", more));
  bool from_labels = differing(hidden), from_hidden = differing(labels);
  for (const Observation* seen : calls) {
    const wire::Record &in = seen->call.arguments, &out = seen->outcome.value;
    from_labels = from_labels && out.has("theta1") && out["theta1"].n_rows == in.count("labels");
    from_hidden = from_hidden && out.has("theta2") && out["theta2"].n_rows == in.count("hidden");
  }
  if (from_labels && from_hidden)
    found.push_back(fact("training.sizes-exchanged"));
  else if (from_labels)
    found.push_back(fact("training.hidden-from-labels"));
  else if (from_hidden)
    found.push_back(fact("training.labels-from-hidden"));
  if (from_labels || from_hidden) return;
  if (const auto h = written_in(hidden))
    found.push_back(fact("training.hidden-written-in", fmt::format(" It is {}.", *h)));
  if (const auto K = written_in(labels))
    found.push_back(fact("training.labels-written-in", fmt::format(" It is {}.", *K)));
  else if (from_data && differ)
    found.push_back(fact("training.labels-from-the-data"));
  if (const auto count = written_in(steps))
    found.push_back(fact("training.iterations-written-in", fmt::format(" It is {}.", *count)));
}

void add_start_facts(const std::vector<const Observation*>& calls, Mistakes& found) {
  bool zero = true, constant = true, any = false;
  std::size_t compared = 0, equal = 0, gradients = 0, wrong_length = 0, strayed = 0;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    for (const Minimization& run : calls[i]->outcome.minimizations) {
      if (run.start.is_empty() || !run.start.is_finite()) continue;
      any = true;
      zero = zero && arma::abs(run.start).max() == 0;
      constant = constant && run.start.min() == run.start.max();
      for (const judge::Evaluation& asked : run.evaluations)
        ++gradients, wrong_length += asked.gradient.n_elem != run.start.n_elem;
    }
    for (std::size_t j = 0; j < i; ++j) {
      const auto &a = calls[i]->outcome.minimizations, &b = calls[j]->outcome.minimizations;
      if (a.empty() || b.empty() || a[0].start.n_elem != b[0].start.n_elem) continue;
      if (calls[i]->call.seed == calls[j]->call.seed) {
        strayed += !arma::approx_equal(a[0].start, b[0].start, "absdiff", 1e-12);
        continue;
      }
      ++compared;
      equal += arma::all(a[0].start == b[0].start);
    }
  }
  if (gradients > 0 && wrong_length == gradients) found.push_back(fact("training.gradient-not-written"));
  if (!any) return;
  if (zero)
    found.push_back(fact("training.start-zero"));
  else if (constant)
    found.push_back(fact("training.start-constant"));
  else if (strayed > 0)
    found.push_back(fact("training.start-other-generator"));
  else if (compared > 0 && equal == compared)
    found.push_back(fact("training.start-not-random"));
}

/// roll, as it is given, refused its arguments every time, and says which ones they were.
void add_roll_facts(const Log& log, Mistakes& found) {
  std::string sentence;
  std::size_t calls = 0;
  bool hidden_is_labels = true, labels_is_hidden = true, inputs_is_examples = true, swapped = true,
       all_right = true, drawn_swapped = true;
  for (const Observation& seen : log) {
    if (seen.call.function != "train" || seen.outcome.ending != Ending::threw) continue;
    unsigned long long numbers = 0, h = 0, n = 0, K = 0, more = 0;
    if (std::sscanf(seen.outcome.detail.c_str(),
                    "roll: %llu numbers do not fill theta1 %llux%llu and theta2 %llux%llu", &numbers, &h, &n,
                    &K, &more) != 5)
      return;
    const TrainSizes s = train_sizes(seen.call.arguments);
    const arma::uword m = seen.call.arguments["X"].n_rows;
    if (calls++ == 0)
      sentence = fmt::format(
          "train gives roll {} numbers for a network of {} inputs, {} hidden units and {} labels, which has "
          "{}; asked for are {}, {} and {}.",
          numbers, n - 1, h, K, h * n + K * (h + 1), s.n, s.h, s.K);
    hidden_is_labels = hidden_is_labels && h == s.K && s.h != s.K;
    labels_is_hidden = labels_is_hidden && K == s.h && s.h != s.K;
    inputs_is_examples = inputs_is_examples && n == m + 1 && s.n != m;
    swapped = swapped && h == s.n && n == s.h + 1 && s.n != s.h;
    drawn_swapped = drawn_swapped && numbers == s.n * (s.h + 1) + s.h * (s.K + 1);
    all_right = all_right && h == s.h && K == s.K && n == s.n + 1;
  }
  if (calls == 0) return;
  if (hidden_is_labels) sentence += " The number of labels stands where that of the hidden units is meant.";
  if (labels_is_hidden) sentence += " The number of hidden units stands where that of the labels is meant.";
  if (swapped) sentence += " The numbers of inputs and of hidden units are exchanged.";
  if (inputs_is_examples) sentence += " The number of examples stands where that of the inputs is meant.";
  if (all_right) sentence += " The sizes are right, so that the vector is not.";
  if (all_right && drawn_swapped)
    sentence += " It is as long as when fan_in and fan_out are exchanged where the weights are drawn.";
  found.push_back({"training.roll-sizes", true, sentence,
                   "Which of the three sizes belong to X, and which to the options? Which two matrices make "
                   "up the vector?",
                   "docs/parts/training.md#options-ignored"});
}

}  // namespace

const std::vector<Option>& train_fact_options() { return choices_in("training/mistakes.toml", "fact"); }

TrainSizes train_sizes(const wire::Record& in) {
  return {in["X"].n_cols, in.count("hidden"), in.count("labels")};
}

Mistakes train_facts(const Log& log) {
  std::vector<const Observation*> calls, traced;
  for (const Observation& seen : log) {
    if (seen.call.function != "train") continue;
    if (seen.outcome.ending == Ending::returned) calls.push_back(&seen);
    if (!seen.outcome.minimizations.empty()) traced.push_back(&seen);
  }
  Mistakes found;
  if (!calls.empty()) add_size_facts(calls, found);
  if (found.empty()) add_roll_facts(log, found);
  if (traced.empty() && calls.size() > 2) found.push_back(fact("training.minimize-not-called"));
  add_start_facts(traced, found);
  return found;
}

}  // namespace ex4::diagnosis
