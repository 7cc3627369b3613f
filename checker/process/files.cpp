// See files.hpp.
#include "checker/process/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <tuple>

#include "checker/verdict/grader_error.hpp"

namespace ex4::process {
namespace {

namespace fs = std::filesystem;

std::string cure_of(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "; free some space on that disk";
    case EROFS:
    case EACCES:
    case EPERM:
      return "; make it writable for you, or clone ex4 into a folder of your own";
    case EMFILE:
    case ENFILE:
      return "; allow more open files (ulimit -n)";
    default:
      return "";
  }
}

bool holds_one_of(const std::string& name, const std::vector<std::string>& marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](const std::string& mark) { return name.find(mark) != std::string::npos; });
}

/// Locked, and still there under its name: a sweeper may have come between making and locking.
bool hold(int fd, const fs::path& path) {
  if (::flock(fd, LOCK_SH) != 0) return true;  // a file system without locks: then nobody sweeps there either
  struct stat here {}, named {};
  return ::fstat(fd, &here) == 0 && ::stat(path.c_str(), &named) == 0 && here.st_ino == named.st_ino;
}

void write_all(int fd, const std::string& text, const fs::path& path) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t put = ::write(fd, text.data() + done, text.size() - done);
    if (put < 0 && errno != EINTR) fail_for(errno, "cannot write", path);
    done += put > 0 ? static_cast<std::size_t>(put) : 0;
  }
}

void make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail_for(error.value(), "cannot make the folder", folder);
  if (!fs::is_directory(folder, error)) fail_for(ENOTDIR, "cannot make the folder", folder);
}

std::uintmax_t size_of(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_directory(fs::symlink_status(path, ignored))) {
    const std::uintmax_t size = fs::file_size(path, ignored);
    return ignored ? 0 : size;
  }
  std::uintmax_t sum = 0;
  for (const auto& entry : fs::directory_iterator(path, ignored)) sum += size_of(entry.path());
  return sum;
}

}  // namespace

void fail_for(int error, const std::string& what, const fs::path& path) {
  throw GraderError(what + " " + path.string() + ": " + std::strerror(error) + cure_of(error));
}

OwnFolder::OwnFolder(const fs::path& parent, const std::string& prefix) {
  make_folders(parent);
  for (;;) {
    std::string name = (parent / (prefix + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) fail_for(errno, "cannot make a folder in", parent);
    lock_ = Fd(::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock_ && errno != ENOENT) fail_for(errno, "cannot open", name);
    path_ = name;
    if (lock_ && hold(lock_.get(), path_)) return;
  }
}

OwnFolder::~OwnFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void sweep(const fs::path& parent, const std::vector<std::string>& marks) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(parent, ignored)) {
    if (!holds_one_of(entry.path().filename().string(), marks)) continue;
    const Fd fd(::open(entry.path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (fd && ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) fs::remove_all(entry.path(), ignored);
  }
}

void write_file(const fs::path& path, const std::string& text) {
  const Fd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!fd) fail_for(errno, "cannot write", path);
  write_all(fd.get(), text, path);
}

void replace_file(const fs::path& path, const std::string& text) {
  make_folders(path.parent_path());
  for (;;) {
    std::string beside = path.string() + unfinished + "XXXXXX";
    Fd fd(::mkostemp(beside.data(), O_CLOEXEC));
    if (!fd) fail_for(errno, "cannot write", path);
    if (!hold(fd.get(), beside)) continue;
    try {
      write_all(fd.get(), text, path);
    } catch (...) {
      ::unlink(beside.c_str());
      throw;
    }
    if (::rename(beside.c_str(), path.c_str()) == 0) return;
    const int error = errno;
    ::unlink(beside.c_str());
    fail_for(error, "cannot write", path);
  }
}

void sync(const fs::path& path) {
  const Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd || (::fsync(fd.get()) != 0 && errno != EINVAL)) fail_for(errno, "cannot write", path);
}

void touch(const fs::path& path) { ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0); }

void keep_bytes(const fs::path& folder, std::uintmax_t bytes, const std::vector<std::string>& marks) {
  std::vector<std::tuple<fs::file_time_type, fs::path, std::uintmax_t>> entries;
  std::uintmax_t sum = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (holds_one_of(entry.path().filename().string(), marks)) continue;
    entries.emplace_back(entry.last_write_time(ignored), entry.path(), size_of(entry.path()));
    sum += std::get<2>(entries.back());
  }
  std::sort(entries.begin(), entries.end());
  for (const auto& [time, path, size] : entries) {
    if (sum <= bytes) return;
    fs::remove_all(path, ignored);
    sum -= size;
  }
}

}  // namespace ex4::process
