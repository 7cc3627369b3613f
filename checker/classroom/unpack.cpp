// Archives, by libarchive; see found.hpp. The library reads a stranger's bytes, so it does so in a process of its own with
// limits: what damages it costs one hand-in.
#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdint>
#include <memory>

#include "checker/classroom/found.hpp"
#include "checker/classroom/names.hpp"
#include "checker/process/child.hpp"
#include "checker/process/files.hpp"

namespace ex4::classroom {
namespace {

/// What the child sends: a letter for the kind, two lengths, a name, bytes.
enum class Kind : char { file = 'f', archive = 'a', other = 'o', note = 'n', refused = 'r', end = 'e' };

void write_all(int fd, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(fd, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) ::_exit(3);
    bytes += written, size -= static_cast<std::size_t>(written);
  }
}

void send(int fd, Kind kind, const std::string& name, const std::string& bytes = {}) {
  const std::uint64_t sizes[] = {static_cast<std::uint64_t>(kind), name.size(), bytes.size()};
  write_all(fd, reinterpret_cast<const char*>(sizes), sizeof sizes);
  write_all(fd, name.data(), name.size());
  write_all(fd, bytes.data(), bytes.size());
}

/// The name with slashes only, and safe to join to another. Throws Refused.
std::string safe_name(std::string name) {
  std::replace(name.begin(), name.end(), '\\', '/');  // archives from Windows
  if (name.starts_with("/") || (name.size() > 1 && name[1] == ':'))
    throw Refused(fmt::format("the name {} in it is absolute", name));
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") throw Refused(fmt::format("the name {} in it leads out of it", name));
    at = end + 1;
  }
  while (name.starts_with("./")) name.erase(0, 2);
  return name;
}

std::string base_of(const std::string& name) { return name.substr(name.rfind('/') + 1); }

bool lies_in_clutter(const std::string& name) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (end > at && is_clutter(name.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

class Unpacking {
 public:
  Unpacking(int fd, const Bounds& bounds) : fd_(fd), bounds_(bounds) {}

  void run(const std::string& bytes) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), archive_read_free);
    for (const auto support : {archive_read_support_format_zip, archive_read_support_format_tar, archive_read_support_format_7zip,
                               archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
                               archive_read_support_filter_xz, archive_read_support_filter_zstd})
      support(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) fail(reader.get());
    archive_entry* entry = nullptr;
    for (std::size_t count = 1;; ++count) {
      const int got = archive_read_next_header(reader.get(), &entry);
      if (got == ARCHIVE_EOF) break;
      if (got < ARCHIVE_WARN) fail(reader.get());
      if (count > bounds_.files) throw Refused(fmt::format("it holds more than {} files", bounds_.files));
      take(reader.get(), entry);
    }
    send(fd_, Kind::end, "");
  }

 private:
  [[noreturn]] static void fail(archive* reader) {
    const char* why = archive_error_string(reader);
    throw Refused(fmt::format("it is damaged or no archive that can be read{}{}", why == nullptr ? "" : ": ", why == nullptr ? "" : why));
  }

  void take(archive* reader, archive_entry* entry) {
    const char* utf8 = archive_entry_pathname_utf8(entry);
    const char* raw = utf8 != nullptr ? utf8 : archive_entry_pathname(entry);
    if (raw == nullptr || *raw == '\0') throw Refused("it holds a file whose name cannot be read");
    const std::string name = safe_name(raw), last = base_of(name);
    const bool link = archive_entry_filetype(entry) == AE_IFLNK || archive_entry_hardlink(entry) != nullptr;
    const auto type = archive_entry_filetype(entry);
    if (archive_entry_is_encrypted(entry) == 1) throw Refused(name + " in it is encrypted");
    if (type == AE_IFDIR && !link) return;
    if (link) {
      if (part_of(last)) throw Refused(name + " in it is a link, and links are not followed");
      return send(fd_, Kind::note, name + " is a link and was passed over");
    }
    if (type != AE_IFREG && type != 0) throw Refused(name + " in it is a device");
    const bool kept = !lies_in_clutter(name) && (is_source_name(last) || is_archive_name(last));
    const std::string bytes = read(reader, kept, name, is_archive_name(last) ? bounds_.archive : bounds_.source);
    if (kept)
      send(fd_, is_archive_name(last) ? Kind::archive : Kind::file, name, bytes);
    else if (!lies_in_clutter(name))
      send(fd_, Kind::other, name);
  }

  /// Everything is read, also what is not kept: only so is it counted.
  std::string read(archive* reader, bool kept, const std::string& name, std::size_t most) {
    std::string bytes, block(1 << 16, '\0');
    for (;;) {
      const la_ssize_t got = archive_read_data(reader, block.data(), block.size());
      if (got == 0) return bytes;
      if (got < 0) fail(reader);
      total_ += static_cast<std::size_t>(got);
      if (total_ > bounds_.bytes) throw Refused(fmt::format("it unpacks to more than {} MB", bounds_.bytes >> 20));
      if (!kept) continue;
      bytes.append(block, 0, static_cast<std::size_t>(got));
      if (bytes.size() > most) throw Refused(fmt::format("{} in it is larger than {} MB", name, most >> 20));
    }
  }

  int fd_;
  Bounds bounds_;
  std::size_t total_ = 0;
};

[[noreturn]] void unpack_in_child(int fd, const std::string& bytes, const Bounds& bounds) {
  std::signal(SIGINT, SIG_IGN);  // Ctrl-C is for the parent
  std::setlocale(LC_CTYPE, "C.UTF-8");
  const rlimit memory{1536U << 20, 1536U << 20}, time{60, 60}, none{0, 0};
  ::setrlimit(RLIMIT_AS, &memory), ::setrlimit(RLIMIT_CPU, &time), ::setrlimit(RLIMIT_FSIZE, &none), ::setrlimit(RLIMIT_CORE, &none);
  try {
    Unpacking(fd, bounds).run(bytes);
  } catch (const std::exception& error) {
    send(fd, Kind::refused, error.what());
  }
  ::_exit(0);
}

bool read_exactly(int fd, char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(fd, bytes, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes += got, size -= static_cast<std::size_t>(got);
  }
  return true;
}

struct Message {
  Kind kind = Kind::refused;
  std::string name, bytes;
};

Message next_message(int fd, const std::string& shown) {
  std::uint64_t sizes[3];
  Message message;
  const std::string broken = shown + ": unpacking it ended too early; it may be damaged or made to break programs";
  if (!read_exactly(fd, reinterpret_cast<char*>(sizes), sizeof sizes)) throw Refused(broken);
  if (sizes[1] > 1U << 20 || sizes[2] > 1U << 30) throw Refused(broken);
  message.kind = static_cast<Kind>(sizes[0]);
  message.name.resize(sizes[1]), message.bytes.resize(sizes[2]);
  if (!read_exactly(fd, message.name.data(), sizes[1]) || !read_exactly(fd, message.bytes.data(), sizes[2])) throw Refused(broken);
  return message;
}

/// The archives in it, by name, are left for the caller.
std::vector<FoundFile> receive(int fd, const std::string& shown, Found& found) {
  std::vector<FoundFile> inner;
  for (;;) {
    Message message = next_message(fd, shown);
    const std::string path = shown + "/" + message.name;
    switch (message.kind) {
      case Kind::end: return inner;
      case Kind::refused: throw Refused(shown + ": " + message.name);
      case Kind::note: found.notes.push_back(path); break;
      case Kind::file: found.files.push_back({path, std::move(message.bytes)}); break;
      case Kind::archive: inner.push_back({path, std::move(message.bytes)}); break;
      case Kind::other:
        if (found.others.size() < 20) found.others.push_back(path);
    }
  }
}

void unpack_at_depth(const std::string& archive, const std::string& shown, const Bounds& bounds, Found& found, int depth) {
  if (depth > 2) throw Refused(shown + " is an archive in an archive in an archive");
  process::Pipe pipe = process::make_pipe();
  const pid_t child = ::fork();
  if (child < 0) process::fail_for(errno, "cannot start a process to unpack", shown);
  if (child == 0) {
    pipe.read.reset();
    unpack_in_child(pipe.write.get(), archive, bounds);
  }
  pipe.write.reset();
  std::vector<FoundFile> inner;
  const auto reap = [&] {
    pipe.read.reset();
    ::kill(child, SIGKILL);
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
  };
  try {
    inner = receive(pipe.read.get(), shown, found);
  } catch (...) {
    reap();
    throw;
  }
  reap();
  for (const FoundFile& file : inner) unpack_at_depth(file.bytes, file.path, bounds, found, depth + 1);
}

}  // namespace

void unpack(const std::string& archive, const std::string& shown, const Bounds& bounds, Found& found) {
  unpack_at_depth(archive, shown, bounds, found, 1);
}

}  // namespace ex4::classroom
