// The tables of checker/parts/ as C++: the functions that checker/diagnosis/engine/tables.hpp declares.
#pragma once

#include <filesystem>
#include <string>

namespace ex4::tables {

/// Reads every .toml file in the folders of `parts` and returns a C++ file. Throws TableError.
std::string cpp_of(const std::filesystem::path& parts);

}  // namespace ex4::tables
