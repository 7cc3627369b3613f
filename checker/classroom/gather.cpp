// Folders and files; see found.hpp. Archives are in unpack.cpp.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "checker/classroom/found.hpp"
#include "checker/classroom/names.hpp"
#include "checker/process/child.hpp"

namespace ex4::classroom {
namespace {

namespace fs = std::filesystem;

/// A regular file, never a link, a FIFO or a device.
std::string bytes_of(const fs::path& file, const std::string& shown, std::size_t most) {
  const process::Fd fd(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat about {};
  if (!fd && errno == ELOOP) throw Refused(shown + " is a link, and links are not followed");
  if (!fd && errno == ENXIO) throw Refused(shown + " is not an ordinary file");
  if (!fd || ::fstat(fd.get(), &about) != 0) throw Refused(fmt::format("{} cannot be read: {}", shown, std::strerror(errno)));
  if (!S_ISREG(about.st_mode)) throw Refused(shown + " is not an ordinary file");
  if (static_cast<std::size_t>(about.st_size) > most)
    throw Refused(fmt::format("{} is larger than {} MB", shown, most >> 20));
  std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got = ::read(fd.get(), bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Refused(fmt::format("{} cannot be read: {}", shown, std::strerror(errno)));
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

void take_file(const fs::path& path, const std::string& name, const std::string& shown, const Bounds& bounds, Found& found) {
  if (is_archive_name(name)) return unpack(bytes_of(path, shown, bounds.archive), shown, bounds, found);
  if (!is_source_name(name)) {
    if (found.others.size() < 20) found.others.push_back(shown);
    return;
  }
  found.files.push_back({shown, bytes_of(path, shown, bounds.source)});
}

void walk(const fs::path& folder, const std::string& shown, const Bounds& bounds, Found& found, std::size_t& seen, int depth) {
  if (depth > 40) throw Refused(shown + " lies more than 40 folders deep");
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (++seen > bounds.files) throw Refused(fmt::format("it holds more than {} files", bounds.files));
    entries.push_back(*at);
  }
  if (error) throw Refused(fmt::format("the folder {} cannot be read: {}", shown, error.message()));
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string(), inner = shown + "/" + name;
    if (is_clutter(name)) continue;
    const fs::file_status status = entry.symlink_status();
    if (fs::is_directory(status))
      walk(entry.path(), inner, bounds, found, seen, depth + 1);
    else if (fs::is_symlink(status) && !part_of(name))
      found.notes.push_back(inner + " is a link and was passed over");
    else
      take_file(entry.path(), name, inner, bounds, found);
  }
}

}  // namespace

void gather(const fs::path& path, const std::string& shown, const Bounds& bounds, Found& found) {
  const fs::file_status status = fs::symlink_status(path);
  if (fs::is_symlink(status)) throw Refused(shown + " is a link, and links are not followed");
  std::size_t seen = 0;
  if (fs::is_directory(status)) return walk(path, shown, bounds, found, seen, 0);
  take_file(path, shown, shown, bounds, found);
}

}  // namespace ex4::classroom
