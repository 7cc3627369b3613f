// Many learners of one part compiled as one program: tests and measurements need hundreds, and nearly all of the time
// that a learner takes goes into starting the compiler and the linker. Each gets a name of its own under which the
// program is started, and answers as that learner; judge and runner are the real ones. Not for hostile code.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "checker/toolchain/toolchain.hpp"

namespace ex4::batch {

struct Learner {
  std::string id;    ///< for people
  std::string text;  ///< a whole <stem>.cpp with `namespace ex4 {` on a line of its own
};

/// Builds runners in `folder`. Learners that do not compile are left out; the rest are in the answer, by place in
/// `learners`. Start them with Isolation::limits: stronger boxes hide the name. Throws std::runtime_error when the
/// unit cannot be built at all.
std::map<std::size_t, std::filesystem::path> build(const toolchain::Toolchain& toolchain, const std::string& stem,
                                                   const std::vector<Learner>& learners,
                                                   const std::filesystem::path& folder);

}  // namespace ex4::batch
