// See failing_calls.hpp. A file is a row of frames (wire/frame.hpp), four to a call.
#include "checker/session/failing_calls.hpp"
#include "checker/process/files.hpp"
#include "checker/wire/frame.hpp"

#include <cmath>
#include <fstream>
#include <set>
#include <stdexcept>

namespace ex4::judge {
namespace {

constexpr arma::uword most_numbers = 12000;
constexpr std::size_t most_points = 400;

arma::uword numbers_in(const wire::Record& record) {
  arma::uword count = 0;
  for (const wire::Field& field : record.fields()) count += field.value.n_elem;
  return count;
}

/// How hard a call is to follow: large is bad, one example or plain numbers hide what happens.
double burden(const Observation& seen) {
  const wire::Record& in = seen.call.arguments;
  double burden = double(numbers_in(in));
  std::set<double> different;
  for (const wire::Field& field : in.fields())
    for (const double x : field.value)
      if (x != std::round(x) && different.size() < 8) different.insert(x);
  const bool counts = seen.call.function == "one_hot" || seen.call.function == "accuracy";
  if (different.size() < 4 && !counts) burden += 20000;
  for (const char* rows : {"X", "z"})
    if (in.has(rows) && (in[rows].n_rows < 3 || in[rows].n_cols < 2)) burden += 15000;
  if (in.has("X") && in.has("theta1") && in.has("theta2")) {  // pairwise different sizes tell shapes apart
    const std::set<arma::uword> sizes{in["X"].n_rows, in["X"].n_cols, in["theta1"].n_rows,
                                      in["theta2"].n_rows};
    if (sizes.size() < 4) burden += 3000;
  }
  for (const char* theta : {"theta1", "theta2"})  // saturated units look alike
    if (in.has(theta) && in[theta].n_elem != 0 && arma::abs(in[theta]).max() > 2.5) burden += 1000;
  if (in.has("y") && in.has("theta2") && in["y"].n_elem != 0) {
    const arma::vec labels = arma::unique(arma::vectorise(in["y"]));
    if (labels.n_elem < 3) burden += 2000;
    if (labels.n_elem < in["theta2"].n_rows) burden += 200;
  }
  for (const wire::Field& field : seen.expected.fields())
    if (field.value.n_elem > 1 && field.value.max() == field.value.min()) burden += 4000;
  if (in.has("lambda") && in.number("lambda") == std::round(in.number("lambda"))) burden += 500;
  return burden;
}

const char* const endings[] = {"returned",        "not_implemented", "threw",     "threw_other",
                               "broken_reply",    "crashed",         "timed_out", "memory_exceeded",
                               "output_exceeded", "exited",          "skipped"};

}  // namespace

void write_failing_calls(const std::filesystem::path& path, const Part& part,
                         const std::vector<Observation>& log) {
  std::ofstream file(path, std::ios::binary);
  for (const std::string& function : part.functions) {
    const Observation* best = nullptr;
    for (const Observation& seen : log) {
      const Ending ending = seen.outcome.ending;
      if (seen.call.function != function || seen.agreed || ending == Ending::skipped ||
          ending == Ending::not_implemented)
        continue;
      if (numbers_in(seen.call.arguments) > most_numbers) continue;
      if (best == nullptr || burden(seen) < burden(*best)) best = &seen;
    }
    if (best == nullptr) continue;
    file << wire::encode({"call", function, best->call.arguments, best->call.seed})
         << wire::encode({"expected", best->title, best->expected, {}})
         << wire::encode({"outcome",
                          endings[static_cast<std::size_t>(best->outcome.ending)],
                          best->outcome.value,
                          {}});
    wire::Record points;
    const std::vector<Evaluation>& asked = best->outcome.evaluations;
    if (!asked.empty() && asked.size() <= most_points) {
      arma::mat at(asked.front().point.n_elem, asked.size(), arma::fill::zeros), value(1, asked.size());
      for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i].point.n_elem == at.n_rows) at.col(i) = asked[i].point;
        value(0, i) = asked[i].value;
      }
      points.add("points", at).add("values", value);
    }
    file << wire::encode({"evaluations", "", points, {}});
  }
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

std::vector<Observation> read_failing_calls(const std::filesystem::path& path) {
  const std::string bytes = process::read_file(path);
  std::vector<Observation> log;
  for (std::size_t at = 0; at + wire::prefix_size <= bytes.size();) {
    const wire::Prefix prefix = wire::decode_prefix(bytes.data() + at);
    at += wire::prefix_size;
    if (!prefix.plausible() || prefix.head > bytes.size() - at ||
        prefix.payload > bytes.size() - at - prefix.head)
      throw std::runtime_error(path.string() + " is damaged");
    wire::Message message =
        wire::decode(bytes.substr(at, prefix.head), bytes.data() + at + prefix.head, prefix.payload);
    at += prefix.head + prefix.payload;
    if (message.kind == "call") {
      log.emplace_back();
      log.back().call = {message.text, std::move(message.record), message.seed};
      continue;
    }
    if (log.empty()) throw std::runtime_error(path.string() + " is damaged");
    Observation& seen = log.back();
    if (message.kind == "expected") {
      seen.title = message.text;
      seen.expected = std::move(message.record);
    } else if (message.kind == "outcome") {
      for (std::size_t i = 0; i < std::size(endings); ++i)
        if (message.text == endings[i]) seen.outcome.ending = static_cast<Ending>(i);
      seen.outcome.value = std::move(message.record);
    } else if (message.kind == "evaluations" && message.record.has("points")) {
      const arma::mat& points = message.record["points"];
      for (arma::uword i = 0; i < points.n_cols; ++i)
        seen.outcome.evaluations.push_back({points.col(i), message.record["values"](i), {}});
    }
  }
  return log;
}

}  // namespace ex4::judge
