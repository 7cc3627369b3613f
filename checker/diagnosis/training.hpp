// What the two files about part 2.6 share: training.cpp (accuracy, predict), training_run.cpp and
// training_facts.cpp (train).
#pragma once

#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::diagnosis {

/// Mistakes of train, read off what minimize() was told and was answered.
Mistakes explain_train(const Log& log);
std::vector<Entry> train_entries();
/// What needs no formula: the sizes of the network, where minimize starts, what roll refused.
Mistakes train_facts(const Log& log);
const std::vector<Option>& train_fact_options();

/// The sizes that a call of train asks for.
struct TrainSizes {
  arma::uword n, h, K;
  arma::uword first() const { return h * (n + 1); }
  arma::uword all() const { return first() + K * (h + 1); }
};
TrainSizes train_sizes(const wire::Record& arguments);

}  // namespace ex4::diagnosis
