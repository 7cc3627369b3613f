// Runs ex4_matread and takes its answer; its death means that the file is damaged.
#include "checker/data/mat_file.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <stdexcept>

#include "checker/data/mat_values.hpp"
#include "checker/matread/data_error.hpp"
#include "checker/matread/mat_reader.hpp"
#include "checker/process/child.hpp"
#include "checker/wire/frame.hpp"

namespace ex4::data {
namespace {

// ex4_matread limits its own processor time; the clock on the wall runs on while others have the processor.
constexpr std::chrono::minutes deadline{5};
constexpr std::uint64_t largest_answer = max_examples * (400 + 1) * sizeof(double);  // X and y

wire::Message decode_answer(const std::string& bytes) {
  if (bytes.size() < wire::prefix_size) throw std::runtime_error("no answer");
  const wire::Prefix prefix = wire::decode_prefix(bytes.data());
  if (!prefix.plausible(largest_answer) || bytes.size() != wire::prefix_size + prefix.head + prefix.payload)
    throw std::runtime_error("half an answer");
  const char* head = bytes.data() + wire::prefix_size;
  return wire::decode({head, prefix.head}, head + prefix.head, prefix.payload);
}

wire::Record read(const std::filesystem::path& file, const char* kind, const std::filesystem::path& matread) {
  const auto keep = static_cast<std::size_t>(wire::prefix_size + wire::max_head + largest_answer);
  const process::Finished finished =
      process::run({matread.string(), kind, std::filesystem::absolute(file).string()}, deadline, keep);
  const auto damaged = [&](const std::string& how) {
    return DataError(fmt::format("{}: damaged: {}. Fetch or save the file again", file.string(), how));
  };
  const bool endless = WIFSIGNALED(finished.status) && WTERMSIG(finished.status) == SIGXCPU;
  if (finished.timed_out || endless) throw damaged("reading it does not come to an end");
  if (WIFSIGNALED(finished.status))
    throw damaged(
        fmt::format("reading it ended with signal {} in the MAT library", WTERMSIG(finished.status)));
  if (WEXITSTATUS(finished.status) == 127)
    throw std::runtime_error(fmt::format("cannot run {}; build ex4 again", matread.string()));
  if (finished.status != 0 || finished.truncated) throw damaged("the MAT library could not read it");
  wire::Message message;
  try {
    message = decode_answer(finished.output);
  } catch (const std::runtime_error& problem) {
    throw damaged(problem.what());
  }
  if (message.kind != "matrices") throw DataError(message.text);
  return message.record;
}

}  // namespace

Dataset read_mat_digits(const std::filesystem::path& file, const std::filesystem::path& matread) {
  const wire::Record record = read(file, "digits", matread);
  const arma::mat& X = record["X"];
  const arma::mat& y = record["y"];
  if (X.n_rows != y.n_elem)
    throw DataError(
        fmt::format("{}: found {} digits in X but {} labels in y, wanted as many labels as digits",
                    file.string(), X.n_rows, y.n_elem));
  require_grey_levels(file, X);
  return {X, require_labels(file, y), file.filename().string()};
}

Weights read_mat_weights(const std::filesystem::path& file, const std::filesystem::path& matread) {
  const wire::Record record = read(file, "weights", matread);
  for (const char* name : {"Theta1", "Theta2"}) require_finite(file, name, record[name]);
  return {record["Theta1"], record["Theta2"]};
}

}  // namespace ex4::data
