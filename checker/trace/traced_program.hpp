// The traced copy of a learner's part: made by clang, linked like a runner. Calls of it: traced_call.hpp.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "checker/box/launch.hpp"
#include "checker/process/files.hpp"
#include "checker/toolchain/toolchain.hpp"
#include "checker/trace/place.hpp"

namespace ex4::trace {

/// What CMake wrote down for the trace (build/learner/trace/trace.json).
struct Tools {
  std::string compiler;
  std::vector<std::string> flags;
  std::filesystem::path kit;
  std::filesystem::path headers;  ///< clang's own
};
/// Nothing when clang was not there when the project was built.
std::optional<Tools> find_tools(const std::filesystem::path& build);

struct TracedProgram {
  std::filesystem::path runner;
  Places places;
  std::shared_ptr<const process::OwnFolder> held{};  ///< keeps the runner where it is
};

/// Throws std::runtime_error where clang does not take the file, or what was made of it.
TracedProgram make_traced(const Tools& tools, const std::filesystem::path& build, const box::Box& box,
                          const std::filesystem::path& cache, const std::string& stem,
                          const std::string& source);

}  // namespace ex4::trace
