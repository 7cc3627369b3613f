// Explaining a function that is no formula over matrices: its places where one can go wrong ("sites"), the wrong
// choices at each, and a function that answers a call as a program with these choices would.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {

/// One wrong choice. Choices of the same site exclude each other. Without `says` it is a harmless way of writing the
/// function that only shows together with a mistake.
struct Option {
  std::string_view site, id, says, ask, see;
};

/// The choices that a program makes, by id.
class Picks {
 public:
  explicit Picks(std::vector<const Option*> made = {}) : made_(std::move(made)) {}
  bool operator()(std::string_view id) const {
    return std::any_of(made_.begin(), made_.end(), [&](const Option* o) { return o->id == id; });
  }
  const std::vector<const Option*>& made() const { return made_; }

 private:
  std::vector<const Option*> made_;
};

struct SiteModel {
  std::string function;
  std::vector<Option> options;
  /// What the program answers; throws where it would. Also called for calls that ended in an exception.
  std::function<wire::Record(const judge::Observation&, const Picks&)> answer;
  double tolerance = 1e-11;  ///< relative to the largest entry of a field
  int largest_set = 3;
  bool values_may_be_few = false;  ///< the answers are single numbers: two telling ones are evidence enough
};

/// Throws what a program throws that has stepped out of its data.
[[noreturn]] void out_of_bounds();

/// The smallest sets behind all calls of the function. Certain when wrong values were reproduced, and only by these.
Mistakes explain_by_choices(const SiteModel& model, const Log& log);

/// The named mistakes of these tables, for the catalogue.
std::vector<Entry> entries_of(const std::vector<std::vector<Option>>& tables);

/// The parts that are explained in this way, all or in part: three functions each, for PartExplainer.
Mistakes explain_representation(const Part& part, const Log& log);
std::vector<Entry> representation_entries();
std::vector<SiteModel> representation_models();
SiteModel one_hot_model();
Mistakes explain_init(const Part& part, const Log& log);
std::vector<Entry> init_entries();
std::vector<SiteModel> init_models();
Mistakes explain_gradient_check(const Part& part, const Log& log);
std::vector<Entry> gradient_check_entries();
std::vector<SiteModel> gradient_check_models();
SiteModel relative_difference_model();
Mistakes explain_display_data(const Part& part, const Log& log);
std::vector<Entry> display_data_entries();
std::vector<SiteModel> display_data_models();
Mistakes explain_training(const Part& part, const Log& log);
std::vector<Entry> training_entries();
std::vector<SiteModel> training_models();
Mistakes explain_hidden_layer(const Part& part, const Log& log);
std::vector<Entry> hidden_layer_entries();
std::vector<SiteModel> hidden_layer_models();

}  // namespace ex4::diagnosis
