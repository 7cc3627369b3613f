// The container checks. Layouts: "MAT-File Format" by The MathWorks, levels 4 and 5; level 7.3 is HDF5, whose
// library does these checks itself.
#include "checker/data/mat_structure.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <vector>

#include "checker/data/data_error.hpp"

namespace ex4::data {
namespace {

constexpr std::uint64_t inflated_limit = 1ULL << 30;  // beyond any file that mat_reader accepts

struct File {
  const std::filesystem::path& path;
  std::ifstream in;
  std::uint64_t size;

  [[noreturn]] void fail(const std::string& problem) const {
    throw DataError(fmt::format("{}: {}", path.string(), problem));
  }
  [[noreturn]] void cut_off(std::uint64_t needed) const {
    fail(fmt::format(
        "damaged: the file ends after {} bytes inside a variable that needs {}. It was cut off, perhaps "
        "by a broken download",
        size, needed));
  }
  std::string bytes(std::uint64_t offset, std::size_t count) {
    std::string text(count, '\0');
    in.clear();
    in.seekg(static_cast<std::streamoff>(offset));
    in.read(text.data(), static_cast<std::streamsize>(count));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
  }
};

std::uint32_t number(const std::string& bytes, std::size_t at, bool big_endian) {
  std::array<unsigned char, 4> b{};
  std::memcpy(b.data(), &bytes.at(at), b.size());
  if (big_endian) std::reverse(b.begin(), b.end());
  return b[0] | std::uint32_t{b[1]} << 8 | std::uint32_t{b[2]} << 16 | std::uint32_t{b[3]} << 24;
}

void verify_compressed(File& file, std::uint64_t offset, std::uint64_t length) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) file.fail("zlib does not start");
  std::vector<unsigned char> out(256 * 1024);
  int result = Z_OK;
  std::uint64_t produced = 0;
  while (result == Z_OK && length > 0 && produced <= inflated_limit) {
    std::string chunk =
        file.bytes(offset, static_cast<std::size_t>(std::min<std::uint64_t>(length, 64 * 1024)));
    if (chunk.empty()) break;
    offset += chunk.size();
    length -= chunk.size();
    stream.next_in = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_in = static_cast<uInt>(chunk.size());
    do {
      stream.next_out = out.data();
      stream.avail_out = static_cast<uInt>(out.size());
      result = inflate(&stream, Z_NO_FLUSH);
      produced += out.size() - stream.avail_out;
    } while (result == Z_OK && stream.avail_out == 0 && produced <= inflated_limit);
  }
  inflateEnd(&stream);
  if (produced > inflated_limit)
    file.fail("holds a variable of more than 1 GiB; that is not the course's data");
  if (result != Z_STREAM_END) file.fail("damaged: a compressed variable does not match its checksum");
}

/// Level 5 (also written by version 7): a chain of elements, each with its type and length in front.
void walk_level5(File& file, bool big_endian) {
  constexpr std::uint32_t mi_matrix = 14, mi_compressed = 15;
  constexpr std::uint64_t header = 128, tag = 8;
  if (file.size == header) file.fail("holds no variables");
  for (std::uint64_t at = header; at < file.size;) {
    if (file.size - at < tag) file.cut_off(at + tag);
    const std::string head = file.bytes(at, tag);
    if (head.size() < tag) file.fail("cannot be read to its end");
    const std::uint32_t type = number(head, 0, big_endian), length = number(head, 4, big_endian);
    if (type != mi_matrix && type != mi_compressed)
      file.fail(fmt::format("damaged: at byte {} there is no variable where one must begin", at));
    at += tag;
    if (length > file.size - at) file.cut_off(at + length);
    if (type == mi_compressed) verify_compressed(file, at, length);
    at += length;
  }
}

/// Level 4: headers of five numbers, the first of which packs byte order (M), number type (P) and kind (T).
bool looks_like_level4(const std::string& head, bool big_endian) {
  if (head.size() < 20) return false;
  const std::uint32_t type = number(head, 0, big_endian), names = number(head, 16, big_endian);
  return type / 1000 == (big_endian ? 1 : 0) && type / 100 % 10 == 0 && type / 10 % 10 <= 5 &&
         type % 10 <= 2 && number(head, 12, big_endian) <= 1 && names > 1 && names <= 64;
}

void walk_level4(File& file, bool big_endian) {
  constexpr std::array<std::uint64_t, 6> bytes_of_type{8, 4, 4, 2, 2, 1};
  constexpr std::uint64_t header = 20;
  for (std::uint64_t at = 0; at < file.size;) {
    const std::string head = file.bytes(at, header);
    if (head.size() < header) file.cut_off(at + header);
    if (!looks_like_level4(head, big_endian))
      file.fail(fmt::format("damaged: at byte {} there is no variable where one must begin", at));
    const std::uint64_t rows = number(head, 4, big_endian), cols = number(head, 8, big_endian);
    const std::uint64_t each =
        bytes_of_type.at(number(head, 0, big_endian) / 10 % 10) * (1 + number(head, 12, big_endian));
    if (cols != 0 && rows > file.size / cols)
      file.fail(fmt::format("damaged or cut off: a variable claims {}×{} numbers", rows, cols));
    const std::uint64_t length = header + number(head, 16, big_endian) + rows * cols * each;
    if (length > file.size - at) file.cut_off(at + length);
    at += length;
  }
}

/// What a file that is not MAT seems to be, in words that lead to the cure.
std::string guess(const std::string& head) {
  const auto starts = [&](std::string_view prefix) { return head.starts_with(prefix); };
  const std::size_t ink = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (ink != std::string::npos && head[ink] == '<')
    return "it is a web page (HTML). Download the file itself (on GitHub: the \"Raw\" button), not the page "
           "about it";
  if (starts("# Created by Octave"))
    return "it is in Octave's text format. Save it again in Octave with `save -v7`";
  if (starts("\x89HDF"))
    return "it is an HDF5 file without MATLAB's header. Save it from MATLAB with `save -v7.3` or `-v7`";
  if (starts("PK")) return "it is a ZIP archive (a .zip or .npz file). Unpack it first";
  if (starts("\x1f\x8b")) return "it is compressed with gzip. Unpack it first";
  if (starts("\x93NUMPY")) return "it is a NumPy file. Write it with scipy.io.savemat";
  if (starts("version https://git-lfs"))
    return "it is a Git LFS pointer, not the file itself. Run `git lfs pull`";
  if (starts("MATLAB 5.0") || starts("MATLAB 7.3")) return "its header is damaged or cut off";
  return "it does not begin like one";
}

}  // namespace

void require_whole_mat_file(const std::filesystem::path& path) {
  File file{path, {}, 0};
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (std::filesystem::is_directory(status)) file.fail("is a folder, wanted a MAT file");
  if (!std::filesystem::exists(status)) file.fail("does not exist (or is a link that leads nowhere)");
  if (!std::filesystem::is_regular_file(status)) file.fail("is not a regular file");
  file.size = std::filesystem::file_size(path, error);
  file.in.open(path, std::ios::binary);
  if (error || !file.in) file.fail("cannot be opened for reading; check its permissions (`ls -l`)");
  if (file.size == 0) file.fail("is empty (0 bytes), wanted a MAT file");

  const std::string head = file.bytes(0, 128);
  if (head.size() == 128) {
    const std::string order = head.substr(126);
    const bool big_endian = order == "MI";
    const auto version = big_endian ? head[124] : head[125];
    if (order == "IM" || big_endian) {
      if (version == 1) return walk_level5(file, big_endian);
      if (version == 2) return;  // 7.3: HDF5 looks after itself
    }
  }
  for (const bool big_endian : {false, true})
    if (looks_like_level4(head, big_endian)) return walk_level4(file, big_endian);
  file.fail("is not a MAT file: " + guess(head));
}

}  // namespace ex4::data
