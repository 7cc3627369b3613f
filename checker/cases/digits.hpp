// The real digits as cases. Read from the data folder of the part being graded, once per process.
#pragma once

#include <filesystem>

#include "checker/cases/network_case.hpp"
#include "checker/data/source.hpp"

namespace ex4::cases {

/// Where material() reads: the data folder of the part being graded, and the program that reads .mat files. To be told
/// before the first case is asked for.
void read_material_from(std::filesystem::path data_dir, std::filesystem::path matread);

/// Throws data::DataError; std::logic_error when nobody said where it is.
const data::Material& material();

/// The training digits and the given weights: all of them up to 5000, evenly fewer of a larger set of the learner's own,
/// since time and memory are measured for so many.
const NetworkCase& digits();
/// About `count` of them, evenly over the file and so over the classes.
NetworkCase some_digits(arma::uword count);

}  // namespace ex4::cases
