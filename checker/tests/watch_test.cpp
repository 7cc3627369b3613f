// ./ex4 watch through the real program: saves of both kinds, a save that does not compile, Ctrl-C.
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "checker/process/child.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::tests {
namespace {

class Watch : public ::testing::Test {
 protected:
  void SetUp() override {
    ::setenv("EX4_BUILD", EX4_BUILD_DIR, 1);
    ::setenv("NO_COLOR", "1", 1);
    process::Pipe out = process::make_pipe();
    child_ = std::make_unique<process::Child>(
        std::vector<std::string>{EX4_ROOT_DIR "/ex4", "watch", "--exercises", folder_.path().string()},
        std::vector<std::pair<int, int>>{{1, out.write.get()}, {2, out.write.get()}});
    out_ = std::move(out.read);
    ASSERT_TRUE(sees("Ctrl-C ends")) << seen_;
  }

  /// Reads until `text` has been printed; what came before it is forgotten.
  bool sees(const std::string& text, int seconds = 60) {
    const auto until = process::Clock::now() + std::chrono::seconds(seconds);
    while (seen_.find(text) == std::string::npos) {
      pollfd ready{out_.get(), POLLIN, 0};
      char bytes[4096];
      if (process::Clock::now() > until) return false;
      if (::poll(&ready, 1, 200) <= 0) continue;
      const ssize_t got = ::read(out_.get(), bytes, sizeof bytes);
      if (got <= 0) return false;
      seen_.append(bytes, static_cast<std::size_t>(got));
    }
    seen_.erase(0, seen_.find(text) + text.size());
    return true;
  }
  static std::string solution(const std::string& stem) {
    return read_bytes(EX4_ROOT_DIR "/solutions/" + stem + ".cpp");
  }

  TempFolder folder_;
  std::unique_ptr<process::Child> child_;
  process::Fd out_;
  std::string seen_;
};

TEST_F(Watch, GradesEachSaveAndEndsWithCtrlC) {
  write_bytes(folder_ / "sigmoid_gradient.cpp", "this is no C++\n");
  EXPECT_TRUE(sees("does not compile")) << seen_;
  ASSERT_TRUE(sees("Ctrl-C ends")) << seen_;

  write_bytes(folder_ / "notes.txt", "not a part");
  write_bytes(folder_ / ".sigmoid_gradient.cpp.swp", "an editor's own file");
  // As editors do that never leave half a file: written beside, then renamed.
  write_bytes(folder_ / "sigmoid_gradient.cpp~new", solution("sigmoid_gradient"));
  std::filesystem::rename(folder_ / "sigmoid_gradient.cpp~new", folder_ / "sigmoid_gradient.cpp");
  EXPECT_TRUE(sees("saved: sigmoid_gradient")) << seen_;
  EXPECT_TRUE(sees("(5 of 5 points)")) << seen_;
  ASSERT_TRUE(sees("Ctrl-C ends")) << seen_;
  EXPECT_EQ(seen_.find("\033["), std::string::npos) << "the screen is cleared on a terminal only";

  ::kill(child_->pid(), SIGINT);
  const auto status = child_->wait_until(process::Clock::now() + std::chrono::seconds(10));
  ASSERT_TRUE(status.has_value());
  EXPECT_TRUE(WIFEXITED(*status) && WEXITSTATUS(*status) == 0) << *status;
}

TEST_F(Watch, EndsWhenTheFolderIsGone) {
  std::filesystem::remove_all(folder_.path());
  EXPECT_TRUE(sees("is gone; watching ends")) << seen_;
  const auto status = child_->wait_until(process::Clock::now() + std::chrono::seconds(10));
  ASSERT_TRUE(status.has_value());
  EXPECT_TRUE(WIFEXITED(*status) && WEXITSTATUS(*status) == 2) << *status;
}

}  // namespace
}  // namespace ex4::tests
