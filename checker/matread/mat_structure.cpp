// The container checks. Layouts: "MAT-File Format" by The MathWorks, levels 4 and 5; version 7.3 is HDF5,
// whose library does these checks itself.
#include "checker/matread/mat_structure.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "checker/matread/data_error.hpp"

namespace ex4::data {
namespace {

constexpr std::uint32_t mi_matrix = 14, mi_compressed = 15;
constexpr std::uint64_t tag_size = 8;
constexpr std::size_t beginning = 1024;        // more than flags, shape and name of any matrix take
constexpr std::uint64_t largest = 1ULL << 25;  // numbers in a matrix; mat_reader refuses more by its shape
constexpr std::uint64_t inflated_limit = 1ULL << 30;  // beyond any file that mat_reader accepts

/// The open file, and how its faults are reported.
struct MatBytes {
  const std::filesystem::path& path;
  std::ifstream in;
  std::uint64_t size;

  [[noreturn]] void fail(const std::string& problem) const {
    throw DataError(fmt::format("{}: {}", path.string(), problem));
  }

  [[noreturn]] void cut_off(std::uint64_t needed) const {
    fail(fmt::format(
        "damaged: the file ends after {} bytes inside a variable that needs {}. It was cut off, perhaps by "
        "a broken download",
        size, needed));
  }

  /// At most `count` bytes from `offset` on; fewer where the file ends.
  std::string bytes(std::uint64_t offset, std::size_t count) {
    std::string text(count, '\0');
    in.clear();
    in.seekg(static_cast<std::streamoff>(offset));
    in.read(text.data(), static_cast<std::streamsize>(count));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
  }
};

/// The unsigned 32-bit number at `at`. Throws std::out_of_range when the bytes end before it does.
std::uint32_t mat_number(const std::string& bytes, std::size_t at, bool big_endian) {
  if (at > bytes.size() || bytes.size() - at < 4) throw std::out_of_range("mat_number");
  std::array<unsigned char, 4> b{};
  std::memcpy(b.data(), bytes.data() + at, b.size());
  if (big_endian) std::reverse(b.begin(), b.end());
  return b[0] | std::uint32_t{b[1]} << 8 | std::uint32_t{b[2]} << 16 | std::uint32_t{b[3]} << 24;
}

/// The tag of a part of a matrix: short parts share the tag's eight bytes.
struct Tag {
  std::uint32_t type, length;
  std::size_t data, next;  // where the part's bytes begin, and the part after it
};

Tag read_tag(const std::string& bytes, std::size_t at, bool big_endian) {
  const std::uint32_t first = mat_number(bytes, at, big_endian);
  if (first >> 16 != 0) return {first & 0xffff, first >> 16, at + 4, at + tag_size};
  const std::uint32_t length = mat_number(bytes, at + 4, big_endian);
  return {first, length, at + tag_size, at + tag_size + (std::size_t{length} + 7) / 8 * 8};
}

/// True when a numeric matrix has other than the number of numbers that its shape says. `bytes` begin after
/// its tag.
bool miscounted(const std::string& bytes, bool big_endian) {
  constexpr std::array<std::uint32_t, 14> width{0, 1, 1, 2, 2, 4, 4, 4, 0, 8, 0, 0, 8, 8};  // by number type
  const Tag flags = read_tag(bytes, 0, big_endian);
  const std::uint32_t kind = mat_number(bytes, flags.data, big_endian) & 0xff;
  if (kind < 6 || kind > 15) return false;  // double … uint64 have numbers; mat_reader refuses the rest
  const Tag shape = read_tag(bytes, flags.next, big_endian);
  std::uint64_t count = 1;
  for (std::size_t i = 0; i < shape.length / 4; ++i) {
    const std::uint64_t side = mat_number(bytes, shape.data + 4 * i, big_endian);
    if (side == 0) return false;
    if (count > largest / side) return false;
    count *= side;
  }
  const Tag name = read_tag(bytes, shape.next, big_endian);
  const Tag numbers = read_tag(bytes, name.next, big_endian);
  const std::uint32_t each = numbers.type < width.size() ? width.at(numbers.type) : 0;
  return each == 0 || numbers.length != count * each;
}

void check_matrix(const MatBytes& file, const std::string& bytes, bool big_endian) {
  try {
    if (!miscounted(bytes, big_endian)) return;
  } catch (const std::out_of_range&) {
  }
  file.fail("damaged: a variable does not hold as many numbers as its shape says");
}

/// Inflates an element to its end and returns its beginning.
std::string inflate_element(MatBytes& file, std::uint64_t offset, std::uint64_t length,
                            std::uint64_t& produced) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) file.fail("zlib does not start");
  std::string start;
  std::vector<unsigned char> out(std::size_t{256} * 1024);
  int result = Z_OK;
  while (result == Z_OK && length > 0 && produced <= inflated_limit) {
    std::string chunk =
        file.bytes(offset, static_cast<std::size_t>(std::min(length, std::uint64_t{64} * 1024)));
    if (chunk.empty()) break;
    offset += chunk.size();
    length -= chunk.size();
    stream.next_in = reinterpret_cast<Bytef*>(chunk.data());
    stream.avail_in = static_cast<uInt>(chunk.size());
    do {
      stream.next_out = out.data();
      stream.avail_out = static_cast<uInt>(out.size());
      result = inflate(&stream, Z_NO_FLUSH);
      const std::size_t got = out.size() - stream.avail_out;
      start.append(out.begin(), out.begin() + static_cast<long>(std::min(
                                                  got, beginning - std::min(beginning, start.size()))));
      produced += got;
    } while (result == Z_OK && stream.avail_out == 0 && produced <= inflated_limit);
  }
  inflateEnd(&stream);
  if (produced > inflated_limit)
    file.fail("holds a variable of more than 1 GiB; that is not the course's data");
  if (result != Z_STREAM_END) file.fail("damaged: a compressed variable does not match its checksum");
  return start;
}

void check_compressed(MatBytes& file, std::uint64_t offset, std::uint64_t length, bool big_endian) {
  std::uint64_t produced = 0;
  const std::string start = inflate_element(file, offset, length, produced);
  if (start.size() < tag_size || mat_number(start, 0, big_endian) != mi_matrix)
    file.fail("damaged: a compressed variable is none");
  check_matrix(file, start.substr(tag_size), big_endian);
}

/// Level 5 (version 7 writes it too): a chain of elements, each with its type and length in front. Checks
/// what the MAT library takes on trust: that elements are complete, match their checksums, and hold as many
/// numbers as they say.
void walk_level5(MatBytes& file, bool big_endian) {
  constexpr std::uint64_t header = 128;
  if (file.size == header) file.fail("holds no variables");
  for (std::uint64_t at = header; at < file.size;) {
    if (file.size - at < tag_size) file.cut_off(at + tag_size);
    const std::string tag = file.bytes(at, tag_size);
    if (tag.size() < tag_size) file.fail("cannot be read to its end");
    const std::uint32_t type = mat_number(tag, 0, big_endian), length = mat_number(tag, 4, big_endian);
    if (type != mi_matrix && type != mi_compressed)
      file.fail(fmt::format("damaged: at byte {} there is no variable where one must begin", at));
    at += tag_size;
    if (length > file.size - at) file.cut_off(at + length);
    if (type == mi_compressed)
      check_compressed(file, at, length, big_endian);
    else
      check_matrix(file, file.bytes(at, std::min<std::size_t>(length, beginning)), big_endian);
    at += length;
  }
}

/// Level 4: headers of five numbers, the first of which packs byte order (M), number type (P) and kind (T).
bool looks_like_level4(const std::string& head, bool big_endian) {
  if (head.size() < 20) return false;
  const std::uint32_t type = mat_number(head, 0, big_endian), names = mat_number(head, 16, big_endian);
  return type / 1000 == (big_endian ? 1 : 0) && type / 100 % 10 == 0 && type / 10 % 10 <= 5 &&
         type % 10 <= 2 && mat_number(head, 12, big_endian) <= 1 && names > 1 && names <= 64;
}

void walk_level4(MatBytes& file, bool big_endian) {
  constexpr std::array<std::uint64_t, 6> bytes_of_type{8, 4, 4, 2, 2, 1};
  constexpr std::uint64_t header = 20;
  for (std::uint64_t at = 0; at < file.size;) {
    const std::string head = file.bytes(at, header);
    if (head.size() < header) file.cut_off(at + header);
    if (!looks_like_level4(head, big_endian))
      file.fail(fmt::format("damaged: at byte {} there is no variable where one must begin", at));
    const std::uint64_t rows = mat_number(head, 4, big_endian), cols = mat_number(head, 8, big_endian);
    const std::uint64_t each =
        bytes_of_type.at(mat_number(head, 0, big_endian) / 10 % 10) * (1 + mat_number(head, 12, big_endian));
    if (cols != 0 && rows > file.size / cols)
      file.fail(fmt::format("damaged or cut off: a variable claims {}×{} numbers", rows, cols));
    const std::uint64_t length = header + mat_number(head, 16, big_endian) + rows * cols * each;
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
  MatBytes file{path, {}, 0};
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
