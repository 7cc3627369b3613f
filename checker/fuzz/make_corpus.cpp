// Writes the fuzzer's seeds: small MAT files of every version, right and wrong ones. For maintainers.
//
//   make_corpus FOLDER
#include <cstdio>
#include <exception>

#include "checker/tests/mat_writer.hpp"

namespace {

using namespace ex4::tests;
namespace fs = std::filesystem;

void write_seeds(const fs::path& folder) {
  const arma::mat X(2, 400, arma::fill::value(0.5)), y = arma::mat{10, 1}.t();
  const arma::mat theta1(25, 401, arma::fill::value(0.25)), theta2(10, 26, arma::fill::value(-1));
  for (const MatFormat& format : mat_formats) {
    const auto file = [&](const char* what) {
      return folder / (std::string(what) + "_" + format.name + ".mat");
    };
    MatWriter(file("digits"), format).add_as<float>("X", MAT_C_SINGLE, MAT_T_SINGLE, X).add("y", y);
    if (format.compression == MAT_COMPRESSION_ZLIB && format.version == MAT_FT_MAT5) {
      MatWriter(file("weights"), format).add("Theta1", theta1).add("Theta2", theta2);
      MatWriter(file("bytes"), format)
          .add_as<std::uint8_t>("X", MAT_C_UINT8, MAT_T_UINT8, X * 2)
          .add_as<std::int8_t>("y", MAT_C_INT8, MAT_T_INT8, y.t());
    }
    if (format.version == MAT_FT_MAT4) continue;  // has no cells
    double value = 1;
    std::size_t one[] = {1, 1};
    matvar_t* cells[] = {Mat_VarCreate(nullptr, MAT_C_DOUBLE, MAT_T_DOUBLE, 2, one, &value, 0)};
    MatWriter(file("cell"), format).add("c", MAT_C_CELL, MAT_T_CELL, {1, 1}, cells).add("y", y);
    mat_uint32_t row = 0, starts[] = {0, 1, 1};
    mat_sparse_t sparse{1, &row, 1, starts, 3, 1, &value};
    MatWriter(file("sparse"), format).add("X", MAT_C_SPARSE, MAT_T_DOUBLE, {2, 2}, &sparse);
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) throw std::runtime_error("usage: make_corpus FOLDER");
  write_seeds(argv[1]);
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
