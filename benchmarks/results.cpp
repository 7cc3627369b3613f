// See results.hpp.
#include "benchmarks/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace ex4::bench {
namespace {

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::sort(values.begin(), values.end());
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

}  // namespace

double Timing::median() const { return quantile(repetitions, 0.5); }

double Timing::best() const { return quantile(repetitions, 0); }

double Timing::spread() const {
  return 50 * (quantile(repetitions, 0.75) - quantile(repetitions, 0.25)) / median();
}

Results::Results(const std::string& json) {
  if (json.empty()) return;
  file_.open(json);
  if (!file_) throw std::runtime_error("cannot write " + json);
  json_.SetOutputStream(&file_);
  json_.SetErrorStream(&file_);
}

bool Results::ReportContext(const Context& context) {
  if (file_.is_open() && !begun_) json_.ReportContext(context);
  begun_ = true;
  return true;
}

void Results::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.report_big_o)
      fits_.push_back(fmt::format("{}: {:.3g} µs × {}", run.run_name.function_name,
                                  1e6 * run.real_accumulated_time,
                                  run.run_name.function_name.starts_with("grow_h") ? "h" : "m"));
    if (run.run_type != Run::RT_Iteration || run.iterations == 0) continue;
    const std::string name =
        run.run_name.function_name + (run.run_name.args.empty() ? "" : "/" + run.run_name.args);
    auto at = std::find_if(timings_.begin(), timings_.end(), [&](const Timing& t) { return t.name == name; });
    if (at == timings_.end()) at = timings_.insert(at, Timing{name, {}, {}});
    at->repetitions.push_back(run.GetAdjustedRealTime());
    for (const auto& [key, counter] : run.counters) at->counters[key] = counter.value;
  }
  if (file_.is_open()) json_.ReportRuns(runs);
}

void Results::close() {
  if (!file_.is_open()) return;
  json_.Finalize();
  file_.close();
  if (!file_) throw std::runtime_error("the JSON could not be written to its end");
}

const Timing* Results::find(const std::string& name) const {
  for (const Timing& timing : timings_)
    if (timing.name == name) return &timing;
  return nullptr;
}

double Results::median(const std::string& name) const {
  const Timing* timing = find(name);
  return timing == nullptr ? std::numeric_limits<double>::quiet_NaN() : timing->median();
}

double Results::best(const std::string& name) const {
  const Timing* timing = find(name);
  return timing == nullptr ? std::numeric_limits<double>::quiet_NaN() : timing->best();
}

}  // namespace ex4::bench
