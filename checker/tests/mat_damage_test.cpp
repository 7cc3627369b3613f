// Files that are no MAT files, and MAT files whose bytes were cut or changed: each an error that names the
// file, never a crash, a hang, or wrong numbers taken for right ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "checker/data/mat_file.hpp"
#include "checker/matread/data_error.hpp"
#include "checker/tests/mat_writer.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::data {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class MatDamage : public ::testing::Test {
 protected:
  std::string whole(const tests::MatFormat& format) {
    fs::remove(file_);
    tests::MatWriter(file_, format).add("X", X_).add("y", y_);
    return tests::read_bytes(file_);
  }
  std::string error(const fs::path& matread = EX4_MATREAD) {
    try {
      read_mat_digits(file_, matread);
    } catch (const DataError& problem) {
      EXPECT_THAT(problem.what(), HasSubstr(file_.string()));
      return problem.what();
    }
    return "no error";
  }
  std::string error_of_bytes(const std::string& bytes) {
    tests::write_bytes(file_, bytes);
    return error();
  }

  const arma::mat X_ = arma::reshape(arma::regspace(1, 2 * 400), 2, 400) / 800.0, y_ = arma::mat{1, 2}.t();
  tests::TempFolder folder_;
  fs::path file_ = folder_ / "ex4data1.mat";
};

TEST_F(MatDamage, OtherKindsOfFilesAreNamed) {
  EXPECT_THAT(error_of_bytes(""), HasSubstr("is empty (0 bytes)"));
  EXPECT_THAT(error_of_bytes("\n<!DOCTYPE html><html>"), HasSubstr("web page"));
  EXPECT_THAT(error_of_bytes("# Created by Octave 7.3.0\n# name: X\n"), HasSubstr("save -v7"));
  EXPECT_THAT(error_of_bytes("PK\x03\x04" + std::string(500, 'z')), HasSubstr("ZIP"));
  EXPECT_THAT(error_of_bytes("\x89HDF\r\n\x1a\n" + std::string(2000, '\0')), HasSubstr("HDF5"));
  EXPECT_THAT(error_of_bytes("hello"), HasSubstr("is not a MAT file"));
  EXPECT_THAT(error_of_bytes(std::string(5000, '\xff')), HasSubstr("is not a MAT file"));
  EXPECT_THAT(error_of_bytes(std::string(5000, '\0')), HasSubstr("is not a MAT file"));
}

TEST_F(MatDamage, ThingsThatAreNoFilesAreNamed) {
  EXPECT_THAT(error(), HasSubstr("does not exist"));
  fs::create_directory(file_);
  EXPECT_THAT(error(), HasSubstr("is a folder"));
  fs::remove(file_);
  ASSERT_EQ(mkfifo(file_.c_str(), 0600), 0);
  EXPECT_THAT(error(), HasSubstr("not a regular file"));
}

TEST_F(MatDamage, AFileThatMayNotBeReadIsNamed) {
  if (geteuid() == 0) GTEST_SKIP() << "skipped: root may read every file";
  whole(tests::mat_v7);
  fs::permissions(file_, fs::perms::none);
  EXPECT_THAT(error(), HasSubstr("permissions"));
}

TEST_F(MatDamage, CutOffAnywhereIsAnError) {
  for (const auto& format : tests::mat_formats) {
    const std::string bytes = whole(format);
    for (std::size_t part = 1; part < 24; ++part)
      EXPECT_NE(error_of_bytes(bytes.substr(0, bytes.size() * part / 24)), "no error")
          << format.name << " " << part;
    EXPECT_NE(error_of_bytes(bytes.substr(0, bytes.size() - 1)), "no error") << format.name;
  }
  const std::string bytes = whole(tests::mat_v7);
  EXPECT_THAT(error_of_bytes(bytes.substr(0, bytes.size() / 2)), HasSubstr("cut off"));
}

TEST_F(MatDamage, AChangedByteInCompressedNumbersIsAnError) {
  const std::string bytes = whole(tests::mat_v7);
  for (std::size_t at = 140; at < bytes.size() - 70; at += bytes.size() / 40) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    EXPECT_THAT(error_of_bytes(changed), HasSubstr("checksum")) << at;
  }
}

TEST_F(MatDamage, ChangedHeadersNeverCrashOrHang) {
  for (const auto& format : {tests::mat_v4, tests::mat_v5, tests::mat_v73}) {
    const std::string bytes = whole(format);
    for (std::size_t at = 0; at < 300; at += 7) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(~changed[at]);
      error_of_bytes(changed);  // may load (the text header is free); must come back
    }
  }
}

TEST_F(MatDamage, ABillionRowsAreRefusedBeforeTheyAreAllocated) {
  std::string bytes = whole(tests::mat_v5);
  // Level 5: 128 header, 8 tag, 16 array flags, 8 tag of the dimensions, then rows and columns.
  constexpr std::size_t rows_at = 128 + 8 + 16 + 8;
  ASSERT_EQ(bytes[rows_at], 2);
  const std::string billion{'\x00', '\xca', '\x9a', '\x3b'};
  bytes.replace(rows_at, 4, billion);
  EXPECT_THAT(error_of_bytes(bytes), HasSubstr("variable X: found 1000000000×400 double"));
  bytes = whole(tests::mat_v5);
  bytes.replace(rows_at, 4,
                std::string{'\x80', '\x38', '\x01', '\x00'});  // 80,000 rows, allowed, but not in the file
  EXPECT_THAT(error_of_bytes(bytes), HasSubstr("damaged"));
}

TEST_F(MatDamage, FilesThatBroughtTheLibraryDownArePlainErrors) {
  const fs::path findings = fs::path(EX4_DATA_DIR) / "../../checker/fuzz/findings";
  int count = 0;
  for (const auto& entry : fs::directory_iterator(findings)) {
    ++count;
    EXPECT_NE(error_of_bytes(tests::read_bytes(entry.path())), "no error") << entry.path();
  }
  EXPECT_GT(count, 0);
}

TEST_F(MatDamage, AReaderThatDiesOrBabblesIsADamagedFile) {
  whole(tests::mat_v7);
  const fs::path reader = folder_ / "reader";
  const auto reads_with = [&](const std::string& script) {
    tests::write_bytes(reader, "#!/bin/sh\n" + script + "\n");
    fs::permissions(reader, fs::perms::owner_all);
    return error(reader);
  };
  EXPECT_THAT(reads_with("kill -SEGV $$"), HasSubstr("damaged: reading it ended with signal 11"));
  EXPECT_THAT(reads_with("kill -XCPU $$"), HasSubstr("damaged: reading it does not come to an end"));
  EXPECT_THAT(reads_with("exit 3"), HasSubstr("damaged"));
  EXPECT_THAT(reads_with("true"), HasSubstr("damaged: no answer"));
  EXPECT_THAT(reads_with("head -c 100000 /dev/zero"), HasSubstr("damaged: half an answer"));
  EXPECT_THAT(reads_with("head -c 100000 /dev/zero | tr '\\0' '\\377'"),
              HasSubstr("damaged: half an answer"));
  EXPECT_ANY_THROW(read_mat_digits(file_, folder_ / "no-such-program"));
}

}  // namespace
}  // namespace ex4::data
