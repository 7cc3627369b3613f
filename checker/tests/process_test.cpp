// Child processes: patience that tells a hanging program from a starving one, descriptors, files with makers.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/wait.h>

#include <atomic>
#include <csignal>
#include <thread>

#include "checker/process/files.hpp"
#include "checker/tests/temp_folder.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::process {
namespace {

namespace fs = std::filesystem;
using tests::TempFolder;

TEST(Patience, EndsWithAProgramThatHangs) {
  const Finished done = run({"sleep", "60"}, std::chrono::seconds(1), 100);
  EXPECT_TRUE(done.timed_out);
  EXPECT_EQ(done.state, Patience::State::idle);
}

TEST(Patience, EndsWithAProgramThatOnlyPretendsToWork) {
  const Finished done =
      run({"sh", "-c", "while :; do sleep 0.2; done"}, std::chrono::seconds(1), 100);
  EXPECT_TRUE(done.timed_out);
  EXPECT_EQ(done.state, Patience::State::idle);
}

TEST(Patience, LastsWhileAProgramComputes) {
  const Finished done =
      run({"sh", "-c", "i=0; while [ $i -lt 600000 ]; do i=$((i+1)); done; echo done"}, std::chrono::seconds(1), 100);
  EXPECT_EQ(done.output, "done\n");
}

/// At the lowest priority on one processor that others keep busy: it gets next to nothing, and waits for it.
TEST(Patience, LastsWhileAProgramStarves) {
  cpu_set_t before, one;
  CPU_ZERO(&one);
  sched_getaffinity(0, sizeof before, &before);
  int cpu = 0;
  while (!CPU_ISSET(cpu, &before)) ++cpu;
  CPU_SET(cpu, &one);
  const std::string where = std::to_string(cpu);
  std::atomic<bool> stop{false};
  std::thread hog([&] {
    sched_setaffinity(0, sizeof one, &one);
    while (!stop) continue;
  });
  const Finished done = run({"taskset", "-c", where, "chrt", "-i", "0", "sh", "-c", "i=0; while [ $i -lt 4000 ]; do i=$((i+1)); done; echo done"},
                            std::chrono::seconds(1), 100);
  stop = true;
  hog.join();
  EXPECT_EQ(done.output, "done\n") << "it was taken for one that hangs";
}

TEST(Run, OutlivesSignalsThatInterruptIt) {
  struct sigaction quiet {}, before {};
  quiet.sa_handler = [](int) {};
  sigaction(SIGUSR1, &quiet, &before);
  const pthread_t self = pthread_self();
  std::atomic<bool> stop{false};
  std::thread disturber([&] {
    while (!stop) {
      pthread_kill(self, SIGUSR1);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  const Finished done = run({"sh", "-c", "sleep 0.3; echo one; sleep 0.3; echo two"}, std::chrono::seconds(20), 100);
  stop = true;
  disturber.join();
  sigaction(SIGUSR1, &before, nullptr);
  EXPECT_EQ(done.output, "one\ntwo\n");
  EXPECT_EQ(done.status, 0);
}

TEST(Files, InTheMakingAreSweptOnlyWhenTheirMakerIsGone) {
  const TempFolder folder;
  const fs::path left = folder / "tmp-left";
  fs::create_directories(left / "inside");
  tests::write_bytes(folder / "kept", "x");
  tests::write_bytes(folder / "x.json.tmp-abc", "half");
  {
    const OwnFolder mine(folder.path(), "tmp-");
    sweep(folder.path(), {"tmp-"});
    EXPECT_TRUE(fs::exists(mine.path()));
  }
  EXPECT_FALSE(fs::exists(left));
  EXPECT_FALSE(fs::exists(folder / "x.json.tmp-abc"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1) << "the file that is no leftover";
}

TEST(Files, OfADeadMakerAreSwept) {
  const TempFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    new OwnFolder(folder.path(), "tmp-");
    ::raise(SIGKILL);
  }
  ::waitpid(child, nullptr, 0);
  EXPECT_FALSE(fs::is_empty(folder.path()));
  sweep(folder.path(), {"tmp-"});
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(Files, LeastLatelyTouchedGoFirst) {
  const TempFolder folder;
  for (const char* name : {"a", "b", "c"}) {
    tests::write_bytes(folder / name, std::string(1000, 'x'));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  touch(folder / "a");
  keep_bytes(folder.path(), 2000, {});
  EXPECT_TRUE(fs::exists(folder / "a"));
  EXPECT_FALSE(fs::exists(folder / "b"));
  EXPECT_TRUE(fs::exists(folder / "c"));
}

TEST(Files, ThatCannotBeWrittenNameFileAndCure) {
  try {
    write_file("/dev/full", "x");
    FAIL() << "nothing was thrown";
  } catch (const GraderError& error) {
    const std::string said = error.what();
    EXPECT_NE(said.find("/dev/full"), std::string::npos) << said;
    EXPECT_NE(said.find("free some space"), std::string::npos) << said;
    EXPECT_EQ(GraderError::first().empty(), false);
  }
}

}  // namespace
}  // namespace ex4::process
