// What Google Benchmark reports, kept for our own tables, and passed on to its JSON writer.
#pragma once

#include <benchmark/benchmark.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace ex4::bench {

/// The repetitions of one benchmark, in ms a call.
struct Timing {
  std::string name;  ///< without the library's suffixes
  std::vector<double> repetitions;
  std::map<std::string, double> counters;
  double median() const;
  double best() const;
  /// Half the distance between the quartiles, in % of the median.
  double spread() const;
};

class Results : public benchmark::BenchmarkReporter {
 public:
  /// With `json`, everything also goes into that file. Throws std::runtime_error when it cannot be written.
  explicit Results(const std::string& json);
  bool ReportContext(const Context& context) override;
  void ReportRuns(const std::vector<Run>& runs) override;
  /// Ends the JSON; the library's own end comes after each of several parts.
  void close();

  const Timing* find(const std::string& name) const;
  /// NaN when there is none.
  double median(const std::string& name) const;
  /// Of gemm_limit, which is about the best rate: on a busy machine it takes some time to be reached.
  double best(const std::string& name) const;
  /// "grow/blocked/threads:1: 0.55 µs × m", from Google Benchmark's fit.
  const std::vector<std::string>& fits() const { return fits_; }
  /// In the order in which they were registered first.
  const std::vector<Timing>& all() const { return timings_; }

 private:
  std::vector<Timing> timings_;
  std::vector<std::string> fits_;
  std::ofstream file_;
  benchmark::JSONReporter json_;
  bool begun_ = false;
};

}  // namespace ex4::bench
