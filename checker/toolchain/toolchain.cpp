// Loads what CMake exported; hashing and reading of hand-ins. See toolchain.hpp.
#include "checker/toolchain/toolchain.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "checker/process/files.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::toolchain {
namespace {

constexpr std::size_t largest_source = 1024 * 1024;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw GraderError(path.string() + " cannot be read; delete the build folder and call ./ex4 again");
  return text.str();
}

}  // namespace

std::string sha256(const std::string& bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not available");
  std::string hex;
  for (unsigned i = 0; i < size; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

std::string read_source(const std::filesystem::path& file) {
  // Non-blocking, so that a FIFO cannot hang the open; not following links, so that none leads out of the folder.
  const process::Fd fd(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat about {};
  if (!fd && (errno == EACCES || errno == EPERM))
    throw GraderError(fmt::format("{} may not be read by this user: chmod u+r '{}'", file.string(), file.string()));
  if (!fd && errno != ELOOP && errno != ENXIO && errno != ENOENT) process::fail_for(errno, "cannot read", file);
  if (!fd || ::fstat(fd.get(), &about) != 0 || !S_ISREG(about.st_mode))
    throw std::runtime_error("it is not an ordinary file that can be read (links are not followed)");
  if (static_cast<std::size_t>(about.st_size) > largest_source)
    throw std::runtime_error("it is larger than 1 MB");
  std::string text(static_cast<std::size_t>(about.st_size), '\0');
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t got = ::read(fd.get(), text.data() + done, text.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) process::fail_for(errno, "cannot read", file);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  text.resize(done);
  return text;
}

const std::filesystem::path& Toolchain::object_of(const std::vector<std::filesystem::path>& objects,
                                                  const std::string& stem) {
  const auto found = std::find_if(objects.begin(), objects.end(), [&](const std::filesystem::path& object) {
    return object.filename() == stem + ".cpp.o";
  });
  if (found == objects.end()) throw GraderError("no object for part " + stem + "; delete the build folder and call ./ex4 again");
  return *found;
}

Toolchain load_toolchain(const std::filesystem::path& build) {
  const char* wanted = std::getenv("EX4_COMPILER");
  const bool own = wanted != nullptr && std::string(wanted) == "own";
  if (wanted != nullptr && *wanted != '\0' && !own)
    throw GraderError(fmt::format("EX4_COMPILER is \"{}\"; it takes \"own\", the compiler that ex4 is built with", wanted));
  std::filesystem::path path = build / "learner" / "own" / "toolchain.json";
  if (!own || !std::filesystem::exists(path)) path = build / "learner" / "toolchain.json";
  const std::string text = read_file(path);
  try {
    const auto json = nlohmann::json::parse(text);
    const auto words = [&](const char* key) {
      std::vector<std::string> list;
      for (const std::string word : json.at(key))
        if (!word.empty()) list.push_back(word);
      return list;
    };
    const auto paths = [&](const char* key) {
      const std::vector<std::string> list = words(key);
      return std::vector<std::filesystem::path>(list.begin(), list.end());
    };
    Toolchain toolchain{json.at("compiler"), json.at("compiler_version"), words("compile_flags"),
                        words("debug_flags"), words("link_flags"), std::string(json.at("include_root")),
                        paths("header_folders"), paths("tool_folders"), paths("solutions"), paths("runner"), {}};
    std::vector<std::filesystem::path> headers;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(toolchain.include_root))
      if (entry.path().extension() == ".hpp") headers.push_back(entry.path());
    std::sort(headers.begin(), headers.end());
    std::string everything = text;
    for (const auto& header : headers) everything += header.string() + '\n' + read_file(header);
    for (const auto& object : toolchain.solutions) everything += read_file(object);
    for (const auto& object : toolchain.runner) everything += read_file(object);
    toolchain.fingerprint = sha256(everything);
    return toolchain;
  } catch (const nlohmann::json::exception& error) {
    throw GraderError(path.string() + " is damaged; delete the build folder and call ./ex4 again: " + error.what());
  }
}

}  // namespace ex4::toolchain
