// The runner: answers the judge's calls with whatever the linked part returns. It decides nothing; everything
// after the first line of learner code is untrusted, this file included.
#include <malloc.h>

#include <new>

#include "checker/runner/backtrace.hpp"
#include "checker/runner/channel.hpp"
#include "checker/runner/dispatch.hpp"
#include "checker/runner/fill_memory.hpp"
#include "checker/runner/last_words.hpp"
#include "exercises/not_implemented.hpp"

namespace ex4::runner {
namespace {

/// The answer for the exception that is being handled, with the stack on which it was thrown.
wire::Message threw(const std::string& kind, const std::string& text) {
  const std::vector<double> frames = thrown_at(std::current_exception());
  wire::Message message{kind, text, {}, {}};
  if (!frames.empty()) message.record.add("frames", arma::mat(arma::vec(frames)));
  return message;
}

wire::Message answer(const wire::Message& request) {
  const Inputs inputs(request.record);
  if (request.seed) arma::arma_rng::set_seed(*request.seed);
  if (const auto byte = wanted_fill(request.kind)) fill_memory(*byte);
  try {
    wire::Record result = dispatch(request.text, inputs);
    return {"returned", inputs.changed_since(request.record), std::move(result), {}};
  } catch (const NotImplemented& missing) {
    return {"not_implemented", missing.what(), {}, {}};
  } catch (const std::bad_array_new_length& error) {
    return threw("threw", error.what());
  } catch (const std::bad_alloc&) {
    return threw("out_of_memory", "");
  } catch (const std::exception& error) {
    return threw("threw", error.what());
  } catch (...) {
    return threw("threw_other", "");
  }
}

}  // namespace

void no_such_function(const std::string& function) {
  throw std::invalid_argument("this part has no function " + function);
}

}  // namespace ex4::runner

int main() {
  // Matrices of megabytes come and go with every call. Kept by the allocator they cost nothing; given back to
  // the kernel each time, fresh pages would cost more than the arithmetic that the speed check compares.
  ::mallopt(M_MMAP_MAX, 0);
  ::mallopt(M_TRIM_THRESHOLD, 2'000'000'000);
  ::mallopt(M_TOP_PAD, 64 << 20);
  ex4::runner::leave_last_words();
  for (;;) ex4::runner::send(ex4::runner::answer(ex4::runner::receive()));
}
