// The functions of a part as its contract header declares them: for programs that wrap or replace them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ex4::batch {

struct Parameter {
  std::string type, name;  ///< "const Weights&", "w"
};

/// "double", "cost", "const Weights& w, …".
struct Prototype {
  std::string result, name, parameters;
  std::vector<Parameter> list() const;
  /// "w, X, y"
  std::string arguments() const;
};

/// Throws std::runtime_error when the header cannot be read, or declares its functions in an unknown way.
std::vector<Prototype> prototypes_of(const std::filesystem::path& include_root, const std::string& stem);

}  // namespace ex4::batch
