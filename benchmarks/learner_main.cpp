// The runner of a learner's part for ./ex4 bench: makes the call several times, so that the time of sending
// 16 MB of digits can be told from the time of the work. Whoever starts it holds the clock and checks the
// answer.
#include "checker/runner/channel.hpp"
#include "checker/runner/dispatch.hpp"
#include "exercises/not_implemented.hpp"

namespace ex4::runner {

void no_such_function(const std::string& function) {
  throw std::invalid_argument("this part has no function " + function);
}

wire::Message answer(const wire::Message& request) {
  Inputs inputs(request.record);
  const auto calls = static_cast<int>(request.record.number("calls"));
  try {
    wire::Record result;
    for (int i = 0; i < calls; ++i) {
      inputs.w.theta1 *= 1.0001;  // other weights at each call, so that no answer can be a remembered one
      result = dispatch(request.text, inputs);
    }
    return {"returned", "", std::move(result), {}};
  } catch (const NotImplemented& missing) {
    return {"not_implemented", missing.what(), {}, {}};
  } catch (const std::exception& error) {
    return {"threw", error.what(), {}, {}};
  } catch (...) {
    return {"threw_other", "", {}, {}};
  }
}

}  // namespace ex4::runner

int main() {
  for (;;) ex4::runner::send(ex4::runner::answer(ex4::runner::receive()));
}
