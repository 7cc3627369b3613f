// Is this a whole MAT file? Looks at the container only, so that the commonest accidents (a saved web page, a
// cut-off download, a flipped bit) get a plain answer before the MAT library sees the file. What is inside:
// mat_reader.hpp.
#pragma once

#include <filesystem>

namespace ex4::data {

/// Throws DataError when `file` is not a regular, readable, complete MAT file of version 4, 5, 7 or 7.3:
/// names what it is instead, or where it ends too early. Compressed variables are inflated once to verify
/// their checksums.
void require_whole_mat_file(const std::filesystem::path& file);

}  // namespace ex4::data
