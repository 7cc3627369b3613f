// What the texts of exceptions say: those of Armadillo 11 to 14 and of libstdc++. Shapes are read in shape_error.hpp.
#pragma once

#include <array>
#include <optional>
#include <string>

namespace ex4::diagnosis {

/// "a matrix product (*)" for Armadillo's "matrix multiplication".
std::string operation_in_words(const std::string& operation);

/// What was asked for and is not there, "a row is asked for that the matrix does not have (row)"; empty where the text
/// is about something else.
std::string missing_in_words(const std::string& text);

/// The index and the size in the words of a container's at(): "__n (which is 4) >= this->size() (which is 4)".
std::optional<std::array<unsigned long long, 2>> index_and_size(const std::string& text);

/// True where a container or a matrix was to become larger than memory can hold.
bool is_absurd_size(const std::string& text);
/// True where a matrix without entries was asked for an entry, a maximum and the like.
bool is_empty_object(const std::string& text);

/// The text without its numbers, which differ from call to call.
std::string without_numbers(const std::string& text);

}  // namespace ex4::diagnosis
