// ex4_matread: reads a MAT file in a process of its own, because damaged files can crash the MAT library.
// Writes one frame (checker/wire/frame.hpp) to standard output: kind "matrices", or kind "error" with the
// message. Its death or silence is the third answer. Run by checker/data/mat_file.cpp, not by people.
//
//   ex4_matread digits|weights FILE
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <string>

#include "checker/matread/data_error.hpp"
#include "checker/matread/mat_reader.hpp"
#include "checker/wire/frame.hpp"

#if defined(__SANITIZE_ADDRESS__)
#define EX4_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EX4_ADDRESS_SANITIZER 1
#endif
#endif

#ifdef EX4_ADDRESS_SANITIZER
// It reserves terabytes of address space, so it has to keep the limit itself; and matio leaks on damaged
// files.
extern "C" const char* __asan_default_options() {
  return "detect_leaks=0:allocator_may_return_null=1:max_allocation_size_mb=2048";
}
#endif

namespace {

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value + (resource == RLIMIT_CPU ? 1 : 0)};  // a second between SIGXCPU and SIGKILL
  setrlimit(resource, &both);
}

/// A hostile file gets two gigabytes, ten seconds and nothing to write to.
void set_limits() {
#ifndef EX4_ADDRESS_SANITIZER
  limit(RLIMIT_AS, rlim_t{2} << 30);
#endif
  limit(RLIMIT_CPU, 10);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
}

bool write_all(const std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t written = write(STDOUT_FILENO, bytes.data() + done, bytes.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

ex4::wire::Message answer(const std::string& kind, const std::string& file) try {
  const auto variables = kind == "weights" ? ex4::data::weights_variables() : ex4::data::digits_variables();
  return {"matrices", "", ex4::data::read_mat(file, variables), {}};
} catch (const ex4::data::DataError& error) {
  return {"error", error.what(), {}, {}};
} catch (const std::bad_alloc&) {
  return {"error", file + ": damaged: reading it needs too much memory", {}, {}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  // The libraries below print their complaints, which would mix with the frame.
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  set_limits();
  try {
    return write_all(ex4::wire::encode(answer(argv[1], argv[2]))) ? 0 : 3;
  } catch (const std::exception&) {
    return 3;
  }
}
