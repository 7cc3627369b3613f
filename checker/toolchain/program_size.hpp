// How much memory a linked program takes before it has done anything. Reads the program's headers only.
#pragma once

#include <cstdint>
#include <filesystem>

namespace ex4::toolchain {

/// Variables outside functions may take so much, in MB. With more the program could not start within the memory that a
/// part may use, and nobody could say why.
inline constexpr std::uint64_t most_static_mb = 1024;

/// MB that the program's code and its variables outside functions take, those of its first thread among them. Throws
/// GraderError when `program` cannot be read or is no program for this machine.
std::uint64_t static_mb(const std::filesystem::path& program);

}  // namespace ex4::toolchain
