// libFuzzer harness over all that happens to the bytes of a MAT file: container checks, matio, value checks.
// How to build and run it: docs/data.md, "Damaged files".
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "checker/data/mat_values.hpp"
#include "checker/matread/data_error.hpp"
#include "checker/matread/mat_reader.hpp"

namespace {

namespace data = ex4::data;

/// Both programs' worth of reading; a DataError is a right answer, anything else that is thrown ends the run.
void read(const std::string& file) {
  try {
    const ex4::wire::Record digits = data::read_mat(file, data::digits_variables());
    data::require_grey_levels(file, digits["X"]);
    data::require_labels(file, digits["y"]);
  } catch (const data::DataError&) {
  }
  try {
    const ex4::wire::Record weights = data::read_mat(file, data::weights_variables());
    if (weights["Theta1"].n_elem != 25 * 401 || weights["Theta2"].n_elem != 10 * 26) std::abort();
    data::require_finite(file, "Theta1", weights["Theta1"]);
  } catch (const data::DataError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  // matio opens files by name only; a memory file has one, and is never on a disk.
  const int memory = memfd_create("mat", MFD_CLOEXEC);
  if (memory < 0 || write(memory, bytes, size) != static_cast<ssize_t>(size)) std::abort();
  read(fmt::format("/proc/self/fd/{}", memory));
  close(memory);
  return 0;
}
