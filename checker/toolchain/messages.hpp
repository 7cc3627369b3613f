// What the compiler and the linker said, cut down to what helps, in the exercise's words.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ex4::toolchain {

/// The first few errors with their lines; `compiled_as` is replaced by `shown_as`.
std::string summarize_compiler(const std::string& output, const std::string& compiled_as,
                               const std::string& shown_as);

/// "cost.cpp does not define …", "cost.cpp calls …, which belongs to a later part", or the linker's first line.
std::string summarize_linker(const std::string& output, const std::string& stem, const std::string& shown_as);

/// What is said of a program whose static_mb() are too many.
std::string too_many_variables(const std::string& shown_as);

/// Whether a compiler that failed complains of a place in a file, or met the limits that every part has (memory,
/// processor time, size of the object). Else it was the machine: a full disk, a compiler that was killed or is not there.
bool blames_the_code(const std::string& output);
/// The same for the linker: whether it complains of what the objects hold.
bool blames_the_objects(const std::string& output);

/// The text without the folders of this machine, which help nobody and change from build to build.
std::string without_machine_paths(std::string text, const std::vector<std::filesystem::path>& folders);

/// The first file that compiling read (make rule in `dependencies`) or complained about (`output`) and that is
/// neither below one of `allowed` nor part of the system. Empty when there is none.
std::string foreign_file(const std::string& dependencies, const std::string& output,
                         const std::vector<std::filesystem::path>& allowed);

}  // namespace ex4::toolchain
