// What the two files about part 2.6 share: training.cpp (accuracy, predict) and training_run.cpp (train).
#pragma once

#include "checker/diagnosis/sites.hpp"

namespace ex4::diagnosis {

/// Mistakes of train, read off what minimize() was told and was answered.
Mistakes explain_train(const Log& log);
std::vector<Entry> train_entries();

}  // namespace ex4::diagnosis
