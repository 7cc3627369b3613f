// See traced_call.hpp; ex4_probe.hpp is the other side.
#include "checker/trace/traced_call.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <stdexcept>

namespace ex4::trace {
namespace {

constexpr double processor_seconds = 2, processor_seconds_of_what_if = 0.15;

template <class T>
void append(std::string& to, const T& value) {
  to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

TracedCall::TracedCall(const TracedProgram& program, const box::Box& box, const judge::Observation& failing)
    : program_(program), box_(box), failing_(failing), memory_(::memfd_create("ex4-trace", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
  // Sealed, so that the program can neither grow it without bound nor shrink it under our hands.
  if (!memory_ || ::ftruncate(memory_.get(), log_bytes + forced_bytes) != 0 ||
      ::fcntl(memory_.get(), F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
    throw std::runtime_error("no memory for the trace");
}

void TracedCall::write(const std::vector<Forced>& forced) {
  std::string bytes;
  append(bytes, ++calls_);
  append(bytes, std::uint32_t(0));
  std::uint32_t count = 0;
  for (const Forced& one : forced) {
    if (bytes.size() + 24 + one.value.n_elem * 8 > forced_bytes) break;
    for (const std::uint32_t word :
         {std::uint32_t(one.place), one.turn, std::uint32_t(one.field), std::uint32_t(one.adds),
          std::uint32_t(one.value.n_rows), std::uint32_t(one.value.n_cols)})
      append(bytes, word);
    bytes.append(reinterpret_cast<const char*>(one.value.memptr()), one.value.n_elem * 8);
    ++count;
  }
  std::memcpy(bytes.data() + 4, &count, sizeof count);
  const std::uint64_t nothing = 8;
  if (::pwrite(memory_.get(), bytes.data(), bytes.size(), log_bytes) != ssize_t(bytes.size()) ||
      ::pwrite(memory_.get(), &nothing, 8, 0) != 8)
    throw std::runtime_error("no memory for the trace");
}

judge::Outcome TracedCall::call(double seconds) {
  judge::CallOptions options;
  options.cpu_seconds = seconds;
  options.cost = [&](const arma::vec& at) {  // what the judge answered at this point, or nothing
    for (const judge::Evaluation& one : failing_.outcome.evaluations)
      if (one.point.n_elem == at.n_elem && arma::approx_equal(one.point, at, "absdiff", 1e-12)) return one.value;
    return std::nan("");
  };
  return session_->call(failing_.call, options);
}

judge::Outcome TracedCall::outcome(const std::vector<Forced>& forced) {
  write(forced);
  if (!session_ || !session_->alive()) {
    session_.reset();
    session_.emplace(box_, program_.runner, std::vector<std::string>(), memory_.get());
  }
  return call(processor_seconds_of_what_if);
}

TracedRun TracedCall::run(const std::vector<Forced>& forced) {
  session_.reset();
  write(forced);
  session_.emplace(box_, program_.runner, std::vector<std::string>(), memory_.get());
  TracedRun run;
  run.outcome = call(processor_seconds);
  if (!session_->alive()) session_.reset();
  std::uint64_t used = 0;
  if (::pread(memory_.get(), &used, sizeof used, 0) != ssize_t(sizeof used)) return run;
  std::string bytes(std::min<std::uint64_t>(used, log_bytes), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got = ::pread(memory_.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  run.events = read_log(bytes.data(), done, program_.places.size());
  return run;
}

}  // namespace ex4::trace
