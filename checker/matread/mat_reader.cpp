// matio's C interface behind checks: class and shape are looked at before any data is read.
#include "checker/matread/mat_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <matio.h>

#include <algorithm>
#include <memory>

#include "checker/matread/data_error.hpp"
#include "checker/matread/mat_structure.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::data {
namespace {

struct CloseFile {
  void operator()(mat_t* file) const { Mat_Close(file); }
};
struct FreeVariable {
  void operator()(matvar_t* variable) const { Mat_VarFree(variable); }
};
using MatFile = std::unique_ptr<mat_t, CloseFile>;
using Variable = std::unique_ptr<matvar_t, FreeVariable>;

std::string class_name(const matvar_t& v) {
  constexpr const char* names[] = {"empty",  "cell array",      "struct",       "object", "char",
                                   "sparse", "double",          "single",       "int8",   "uint8",
                                   "int16",  "uint16",          "int32",        "uint32", "int64",
                                   "uint64", "function handle", "opaque object"};
  const auto index = static_cast<std::size_t>(v.class_type);
  const std::string name = v.isLogical != 0 ? "logical" : index < std::size(names) ? names[index] : "unknown";
  return (v.isComplex != 0 ? "complex " : "") + name;
}

/// A name from the file: any bytes, as long as anybody likes, on the way to a terminal.
std::string shown_name(const matvar_t& v) {
  constexpr std::size_t longest = 63;  // what MATLAB allows
  const std::string name = v.name == nullptr ? "?" : v.name;
  std::string shown = verdict::printable(name.substr(0, longest));
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  return name.size() > longest ? shown + "…" : shown;
}

std::string shape(const matvar_t& v) {
  if (v.dims == nullptr || v.rank <= 0) return "shapeless";
  return fmt::format("{}", fmt::join(v.dims, v.dims + std::min(v.rank, 8), "×"));
}

std::string wanted_words(const Wanted& w) {
  const std::string rows = w.rows == 0 ? "m" : std::to_string(w.rows);
  const std::string range = w.rows == 0 ? fmt::format(" with m from 1 to {}", max_examples) : "";
  return fmt::format("a real numeric matrix of {}×{}{}", rows, w.cols, range);
}

/// What probably happened and how to cure it; empty when nothing comes to mind. `m` stands for a free size.
std::string hint(const Wanted& w, const matvar_t& v) {
  if (v.isLogical != 0 || v.class_type == MAT_C_CHAR)
    return fmt::format(" Convert it first: {0} = double({0}).", w.name);
  if (v.class_type == MAT_C_SPARSE) return fmt::format(" Convert it first: {0} = full({0}).", w.name);
  if (v.isComplex != 0) return fmt::format(" Drop the imaginary part first: {0} = real({0}).", w.name);
  if (v.rank != 2) return "";
  if (v.dims[0] == w.cols && (w.rows == 0 || v.dims[1] == w.rows))
    return fmt::format(" It seems to be transposed: save {}' instead.", w.name);
  if (w.rows == 0 && v.dims[1] == w.cols + 1)
    return fmt::format(" It seems to carry the bias column: save {}(:, 2:end) instead.", w.name);
  return "";
}

bool numeric(const matvar_t& v) {
  return v.class_type >= MAT_C_DOUBLE && v.class_type <= MAT_C_UINT64 && v.isComplex == 0 && v.isLogical == 0;
}

bool fits(const Wanted& w, const matvar_t& v) {
  if (!numeric(v) || v.rank != 2 || v.dims == nullptr) return false;
  const auto good = [&](std::uint64_t rows, std::uint64_t cols) {
    return cols == w.cols && (w.rows == 0 ? rows >= 1 && rows <= max_examples : rows == w.rows);
  };
  return good(v.dims[0], v.dims[1]) || (w.cols == 1 && good(v.dims[1], v.dims[0]));
}

/// "X, y": what is in the file, for the message that something else is not.
std::string contents(mat_t* file) {
  std::vector<std::string> names;
  Mat_Rewind(file);
  while (names.size() < 8) {
    const Variable v(Mat_VarReadNextInfo(file));
    if (!v) break;
    names.push_back(fmt::format("{} ({} {})", shown_name(*v), shape(*v), class_name(*v)));
  }
  return names.empty() ? "no variables" : fmt::format("{}", fmt::join(names, ", "));
}

template <typename T>
void copy(const matvar_t& v, arma::mat& out) {
  const auto* from = static_cast<const T*>(v.data);
  std::transform(from, from + out.n_elem, out.begin(), [](T value) { return static_cast<double>(value); });
}

arma::mat to_matrix(const matvar_t& v) {
  arma::mat out(v.dims[0], v.dims[1], arma::fill::none);
  switch (v.class_type) {
    case MAT_C_DOUBLE:
      copy<double>(v, out);
      break;
    case MAT_C_SINGLE:
      copy<float>(v, out);
      break;
    case MAT_C_INT8:
      copy<std::int8_t>(v, out);
      break;
    case MAT_C_UINT8:
      copy<std::uint8_t>(v, out);
      break;
    case MAT_C_INT16:
      copy<std::int16_t>(v, out);
      break;
    case MAT_C_UINT16:
      copy<std::uint16_t>(v, out);
      break;
    case MAT_C_INT32:
      copy<std::int32_t>(v, out);
      break;
    case MAT_C_UINT32:
      copy<std::uint32_t>(v, out);
      break;
    case MAT_C_INT64:
      copy<std::int64_t>(v, out);
      break;
    default:
      copy<std::uint64_t>(v, out);
      break;  // fits() lets nothing else through
  }
  return out;
}

arma::mat read_variable(const std::filesystem::path& path, mat_t* file, const Wanted& wanted) {
  const auto fail = [&](const std::string& problem) {
    throw DataError(fmt::format("{}: {}", path.string(), problem));
  };
  Mat_Rewind(file);
  const Variable v(Mat_VarReadInfo(file, wanted.name.c_str()));
  if (!v)
    fail(fmt::format("found no variable {}, wanted {}. The file holds: {}", wanted.name, wanted_words(wanted),
                     contents(file)));
  if (!fits(wanted, *v))
    fail(fmt::format("variable {}: found {} {}, wanted {}.{}", wanted.name, shape(*v), class_name(*v),
                     wanted_words(wanted), hint(wanted, *v)));
  const std::size_t count = v->dims[0] * v->dims[1];
  const auto width = Mat_SizeOfClass(v->class_type);
  if (Mat_VarReadDataAll(file, v.get()) != 0 || v->data == nullptr || v->nbytes != count * width)
    fail(fmt::format("variable {}: damaged, its numbers cannot be read", wanted.name));
  arma::mat out = to_matrix(*v);
  return wanted.cols == 1 ? arma::mat(arma::vectorise(out)) : out;
}

/// The text is `char*` in matio 1.5.23 and `const char*` in 1.5.28: whichever it is.
constexpr auto silent = [](int, auto*) {};

}  // namespace

std::vector<Wanted> digits_variables() { return {{"X", 0, 400}, {"y", 0, 1}}; }
std::vector<Wanted> weights_variables() { return {{"Theta1", 25, 401}, {"Theta2", 10, 26}}; }

wire::Record read_mat(const std::filesystem::path& path, const std::vector<Wanted>& variables) {
  require_whole_mat_file(path);
  Mat_LogInitFunc("ex4", silent);  // its warnings speak of byte offsets; ours name variables
  const MatFile file(Mat_Open(path.c_str(), MAT_ACC_RDONLY));
  if (!file)
    throw DataError(
        fmt::format("{}: damaged: its MAT header is there, but not a readable MAT file", path.string()));
  wire::Record record;
  for (const Wanted& wanted : variables) record.add(wanted.name, read_variable(path, file.get(), wanted));
  return record;
}

}  // namespace ex4::data
