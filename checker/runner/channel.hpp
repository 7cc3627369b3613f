// The runner's end of the two pipes to the judge.
#pragma once

#include "checker/wire/frame.hpp"

namespace ex4::runner {

inline constexpr int request_fd = 3;
inline constexpr int reply_fd = 4;

/// Blocks until a message comes; ends the process with status 0 when the judge has closed its end.
wire::Message receive();
void send(const wire::Message& message);

}  // namespace ex4::runner
