// Writes MAT files for tests and for the fuzzer's seeds, with matio. Small ones; checks nothing that it
// writes.
#pragma once

#include <matio.h>
#include <armadillo>
#include <array>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace ex4::tests {

/// How the bytes of a file are laid out.
struct MatFormat {
  const char* name;
  mat_ft version;
  matio_compression compression;
};
inline constexpr std::array mat_formats{MatFormat{"v4", MAT_FT_MAT4, MAT_COMPRESSION_NONE},
                                        MatFormat{"v5", MAT_FT_MAT5, MAT_COMPRESSION_NONE},
                                        MatFormat{"v7", MAT_FT_MAT5, MAT_COMPRESSION_ZLIB},
                                        MatFormat{"v7_3", MAT_FT_MAT73, MAT_COMPRESSION_ZLIB}};
inline constexpr MatFormat mat_v4 = mat_formats[0], mat_v5 = mat_formats[1], mat_v7 = mat_formats[2],
                           mat_v73 = mat_formats[3];

class MatWriter {
 public:
  MatWriter(const std::filesystem::path& file, MatFormat format)
      : file_(Mat_CreateVer(file.c_str(), nullptr, format.version)), format_(format) {
    if (file_ == nullptr) throw std::runtime_error("matio cannot create " + file.string());
  }
  ~MatWriter() { Mat_Close(file_); }
  MatWriter(const MatWriter&) = delete;
  MatWriter& operator=(const MatWriter&) = delete;

  /// A variable of any class: `data` as matio wants it for that class.
  MatWriter& add(const std::string& name, matio_classes kind, matio_types type, std::vector<std::size_t> dims,
                 const void* data, int options = 0) {
    matvar_t* variable = Mat_VarCreate(name.c_str(), kind, type, static_cast<int>(dims.size()), dims.data(),
                                       const_cast<void*>(data), options);
    const int failed = variable == nullptr || Mat_VarWrite(file_, variable, format_.compression) != 0;
    Mat_VarFree(variable);
    if (failed) throw std::runtime_error("matio cannot write " + name);
    return *this;
  }

  MatWriter& add(const std::string& name, const arma::mat& values) {
    return add(name, MAT_C_DOUBLE, MAT_T_DOUBLE, {values.n_rows, values.n_cols}, values.memptr());
  }

  /// As another numeric class: add<std::int8_t>("y", MAT_C_INT8, MAT_T_INT8, values).
  template <typename T>
  MatWriter& add_as(const std::string& name, matio_classes kind, matio_types type, const arma::mat& values,
                    int options = 0) {
    std::vector<T> converted(values.begin(), values.end());
    return add(name, kind, type, {values.n_rows, values.n_cols}, converted.data(), options);
  }

 private:
  mat_t* file_;
  MatFormat format_;
};

}  // namespace ex4::tests
