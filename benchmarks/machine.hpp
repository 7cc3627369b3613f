// The machine in words, and the BLAS library's threads: how many, and where they stay.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace ex4::bench {

/// Name and value of what a reader must know: processor, its cache and vector registers, BLAS, compiler,
/// pinning.
std::map<std::string, std::string> describe_machine();

/// Sets the number of threads of OpenBLAS. The calling thread stays on the first processor and OpenBLAS's
/// helpers on the others.
void use_blas_threads(std::size_t threads);
/// Waits until OpenBLAS's helpers sleep: after a call they spin for some 25 ms, on a processor that others
/// need.
void let_blas_rest();

/// The most memory this process has had at once since reset_peak(), and what it has now; MB, from
/// /proc/self/status.
double peak_megabytes();
double resident_megabytes();
/// Gives freed memory back to the system and starts anew.
void reset_peak();

}  // namespace ex4::bench
