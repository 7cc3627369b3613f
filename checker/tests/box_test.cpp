// ex4_box by itself, around programs of the system: how it starts, reports and ends. What learner code can do
// inside is tried by the folder of learners.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <thread>

#include "checker/box/report.hpp"
#include "checker/process/child.hpp"

namespace ex4::box {
namespace {

using process::Clock;

std::vector<std::string> boxed(const std::vector<std::string>& program) {
  std::vector<std::string> words = {EX4_BUILD_DIR "/bin/ex4_box", "run", "2048", "60", "1", "--"};
  words.insert(words.end(), program.begin(), program.end());
  return words;
}

/// Whether a process runs; one that has ended and waits for its parent does not.
bool lives(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string stat;
  std::getline(file, stat);
  const std::size_t name_ends = stat.rfind(')');
  return name_ends != std::string::npos && stat[name_ends + 2] != 'Z';
}

template <typename Condition>
bool comes_true(Condition condition) {
  for (const auto until = Clock::now() + std::chrono::seconds(30); Clock::now() < until;) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

Report report_of(const std::vector<std::string>& program) {
  process::Pipe report = process::make_pipe();
  process::Child child(boxed(program), {{report_fd, report.write.get()}});
  report.write.reset();
  Report got{};
  EXPECT_EQ(::read(report.read.get(), &got, sizeof got), static_cast<ssize_t>(sizeof got));
  return got;
}

TEST(Box, ReportsHowItsProgramEnded) {
  EXPECT_EQ(report_of({"/usr/bin/true"}).wait_status, 0);
  const Report failed = report_of({"/usr/bin/false"});
  EXPECT_EQ(WEXITSTATUS(failed.wait_status), 1);
  EXPECT_EQ(failed.set_up_error, 0);
}

TEST(Box, ReportsAProgramThatCannotStartAsOurTrouble) {
  EXPECT_EQ(report_of({"/usr/bin/no-such-program"}).set_up_error, ENOENT);
  EXPECT_EQ(report_of({"/etc/passwd"}).set_up_error, EACCES);
}

TEST(Box, EndsItsProgramWhenItsReaderIsGone) {
  process::Pipe report = process::make_pipe();
  process::Child child(boxed({"/usr/bin/sleep", "100"}), {{report_fd, report.write.get()}});
  report.write.reset();
  pid_t program = 0;
  ASSERT_TRUE(
      comes_true([&] { return (program = process::deepest_descendant(child.pid())) != child.pid(); }));
  report.read.reset();  // as when the judge was killed
  EXPECT_TRUE(child.wait_until(Clock::now() + std::chrono::seconds(30)));
  EXPECT_TRUE(comes_true([&] { return !lives(program); }));
}

TEST(Box, ItsProgramDoesNotOutliveIt) {
  process::Pipe report = process::make_pipe();
  process::Child child(boxed({"/usr/bin/sleep", "100"}), {{report_fd, report.write.get()}});
  pid_t program = 0;
  ASSERT_TRUE(
      comes_true([&] { return (program = process::deepest_descendant(child.pid())) != child.pid(); }));
  ::kill(child.pid(), SIGKILL);
  EXPECT_TRUE(comes_true([&] { return !lives(program); }));
}

}  // namespace
}  // namespace ex4::box
