// Intake: nothing is lost, nothing is believed, and each repair and refusal is told.
#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "checker/classroom/csv.hpp"
#include "checker/classroom/intake.hpp"
#include "checker/classroom/names.hpp"
#include "checker/classroom/text.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::classroom {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;
using tests::TempFolder;

const std::string written = "double cost() { return 1; }\n";

void put(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  tests::write_bytes(file, bytes);
}

struct Member {
  std::string name, bytes;
  unsigned type = AE_IFREG;
  std::string link{};
};

/// An archive in memory; `format` is "zip" or "tar.gz".
std::string archived(const std::vector<Member>& members, const std::string& format = "zip") {
  std::string bytes(8 << 20, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  if (format == "zip")
    archive_write_set_format_zip(writer);
  else
    archive_write_set_format_pax_restricted(writer), archive_write_add_filter_gzip(writer);
  archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, member.name.c_str());
    archive_entry_set_filetype(entry, member.type);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
    archive_write_header(writer, entry);
    archive_write_data(writer, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

class TakingIn : public testing::Test {
 protected:
  /// The row of an entry; the test fails where there is not exactly one.
  Row row(const std::string& entry, const Bounds& bounds = {}) {
    Row found;
    int count = 0;
    for (Row& row : take_in(class_.path(), out_.path(), bounds).rows)
      if (row.entry == entry) found = std::move(row), ++count;
    EXPECT_EQ(count, 1) << entry;
    return found;
  }
  static std::vector<std::string> stems(const Row& row) {
    std::vector<std::string> all;
    for (const TakenPart& part : row.parts) all.push_back(part.stem);
    return all;
  }
  void expect_refused(const std::string& entry, const std::string& reason) {
    const Row refused = row(entry);
    EXPECT_EQ(refused.outcome, "refused");
    EXPECT_THAT(refused.reason, HasSubstr(reason));
    EXPECT_TRUE(refused.parts.empty());
  }
  TempFolder class_, out_;
};

TEST_F(TakingIn, FindsPartsUnderTheNamesThatPeopleGiveThem) {
  for (const char* name : {"cost.cpp", "Cost.cpp", "cost (1).cpp", "cost-2.cpp", "cost.cc", "cost - Copy.cpp", "COST.CPP", "cost.cpp.txt",
                           "exercises/cost.cpp", "a/b/c/cost.cpp"}) {
    fs::remove_all(class_ / "anna");
    put(class_ / "anna" / name, written);
    const Row taken = row("anna");
    EXPECT_EQ(taken.outcome, "accepted") << name << ": " << taken.reason;
    EXPECT_THAT(stems(taken), testing::ElementsAre("cost")) << name;
    EXPECT_EQ(taken.repairs.empty(), fs::path(name).filename() == "cost.cpp") << name;
  }
  EXPECT_EQ(tests::read_bytes(content_file(out_.path(), row("anna").parts[0].content, "cost")), written);
}

TEST_F(TakingIn, TakesArchivesAndArchivesInFolders) {
  put(class_ / "anna.zip", archived({{"ex4/cost.cpp", written}, {"ex4/notes.pdf", "x"}}));
  put(class_ / "ben.tar.gz", archived({{"./init.cpp", "x\n"}}, "tar.gz"));
  put(class_ / "cleo/my work.zip", archived({{"ex4\\model.cpp", "x\n"}}));
  EXPECT_THAT(stems(row("anna.zip")), testing::ElementsAre("cost"));
  EXPECT_EQ(row("anna.zip").learner, "anna");
  EXPECT_THAT(stems(row("ben.tar.gz")), testing::ElementsAre("init"));
  EXPECT_EQ(row("ben.tar.gz").learner, "ben");
  EXPECT_THAT(stems(row("cleo")), testing::ElementsAre("model"));
}

TEST_F(TakingIn, TakesTheSameTextFromEveryEncoding) {
  put(class_ / "plain/cost.cpp", written);
  put(class_ / "dos/cost.cpp", "double cost() { return 1; }\r\n");
  put(class_ / "marked/cost.cpp", "\xEF\xBB\xBF" + written);
  std::string wide = "\xFF\xFE", big;
  for (const char c : written) wide += {c, '\0'}, big += {'\0', c};
  put(class_ / "wide/cost.cpp", wide);
  put(class_ / "big/cost.cpp", big);
  for (const char* name : {"dos", "marked", "wide", "big"}) {
    EXPECT_EQ(row(name).parts.at(0).content, row("plain").parts.at(0).content) << name;
    EXPECT_NE(row(name).parts.at(0).handed_in, row("plain").parts.at(0).handed_in) << name;
    EXPECT_THAT(row(name).repairs, testing::SizeIs(1)) << name;
  }
  EXPECT_TRUE(row("plain").repairs.empty());
}

TEST_F(TakingIn, RefusesWhatLeadsOutOfAnArchive) {
  put(class_ / "up.zip", archived({{"../cost.cpp", written}}));
  put(class_ / "back.zip", archived({{"a\\..\\..\\cost.cpp", written}}));
  put(class_ / "root.tar.gz", archived({{"/etc/cost.cpp", written}}, "tar.gz"));
  put(class_ / "drive.zip", archived({{"C:\\cost.cpp", written}}));
  put(class_ / "link.tar.gz", archived({{"cost.cpp", "", AE_IFLNK, "/etc/passwd"}}, "tar.gz"));
  put(class_ / "device.tar.gz", archived({{"cost.cpp", "", AE_IFCHR}}, "tar.gz"));
  put(class_ / "fifo.tar.gz", archived({{"x", "", AE_IFIFO}, {"cost.cpp", written}}, "tar.gz"));
  expect_refused("up.zip", "leads out of it");
  expect_refused("back.zip", "leads out of it");
  expect_refused("root.tar.gz", "absolute");
  expect_refused("drive.zip", "absolute");
  expect_refused("link.tar.gz", "is a link");
  expect_refused("device.tar.gz", "is a device");
  expect_refused("fifo.tar.gz", "is a device");
}

TEST_F(TakingIn, CountsBombsWhileUnpacking) {
  put(class_ / "bomb.zip", archived({{"zeros.bin", std::string(4 << 20, '\0')}, {"cost.cpp", written}}));
  std::vector<Member> many(200, {"x", ""});
  for (std::size_t i = 0; i < many.size(); ++i) many[i].name += std::to_string(i);
  put(class_ / "many.zip", archived(many));
  EXPECT_EQ(row("bomb.zip").outcome, "accepted");
  EXPECT_THAT(row("bomb.zip", {10000, 1 << 20, 1 << 20, 1 << 20}).reason, HasSubstr("unpacks to more than"));
  EXPECT_THAT(row("many.zip", {100, 1 << 20, 1 << 20, 1 << 20}).reason, HasSubstr("more than 100 files"));
  put(class_ / "nested.zip", archived({{"a.zip", archived({{"b.zip", archived({{"cost.cpp", written}})}})}}));
  expect_refused("nested.zip", "an archive in an archive in an archive");
}

TEST_F(TakingIn, RefusesDamageAndLinksAndEmptiness) {
  const std::string whole = archived({{"cost.cpp", std::string(1000, 'x') + written}}, "tar.gz");
  put(class_ / "torn.tar.gz", whole.substr(0, whole.size() / 2));
  put(class_ / "text.zip", "this is no archive");
  put(class_ / "empty.zip", archived({}));
  fs::create_directories(class_ / "nothing");
  put(class_ / "report/report.pdf", "x");
  put(class_ / "elsewhere/cost.cpp", written);
  fs::create_directories(class_ / "linked");
  fs::create_symlink(class_ / "elsewhere/cost.cpp", class_ / "linked/cost.cpp");
  fs::create_symlink(class_ / "elsewhere", class_ / "folder-link");
  fs::create_directories(class_ / "pipe");
  ASSERT_EQ(::mkfifo((class_ / "pipe/cost.cpp").c_str(), 0600), 0);
  put(class_ / "huge/cost.cpp", std::string((1 << 20) + 1, ' '));
  put(class_ / "stray.cpp", written);
  expect_refused("torn.tar.gz", "damaged");
  expect_refused("text.zip", "no archive");
  expect_refused("empty.zip", "");
  expect_refused("nothing", "it is empty");
  expect_refused("report", "report/report.pdf");
  expect_refused("linked", "is a link");
  expect_refused("folder-link", "is a link");
  expect_refused("pipe", "not an ordinary file");
  expect_refused("huge", "larger than 1 MB");
  expect_refused("stray.cpp", "does not tell whose");
}

TEST_F(TakingIn, RefusesWhatIsThereTwiceAndDiffers) {
  put(class_ / "anna/cost.cpp", written);
  put(class_ / "anna/old/cost.cpp", written + "// older\n");
  expect_refused("anna", "is in it twice, and the two differ: anna/cost.cpp and anna/old/cost.cpp");
  put(class_ / "anna/old/cost.cpp", written);
  EXPECT_THAT(row("anna").repairs, Contains(HasSubstr("more than once, always the same")));
  put(class_ / "anna.zip", archived({{"cost.cpp", "int x;\n"}}));
  expect_refused("anna", "the two differ");
  expect_refused("anna.zip", "the two differ");
}

TEST_F(TakingIn, PassesOverClutterAndTheSolutionsOfACheckout) {
  put(class_ / "anna/exercises/cost.cpp", written);
  put(class_ / "anna/solutions/cost.cpp", "ours\n");
  put(class_ / "anna/.git/cost.cpp", "old\n");
  put(class_ / "anna/build/cost.cpp", "made\n");
  put(class_ / "anna/__MACOSX/._cost.cpp", "fork\n");
  EXPECT_EQ(row("anna").outcome, "accepted") << row("anna").reason;
  EXPECT_THAT(row("anna").repairs, testing::ElementsAre(HasSubstr("solutions of a checkout")));
}

TEST_F(TakingIn, TakesAFileByItsFunctionsOnlyWhereThatIsCertain) {
  const std::string slope = "arma::mat sigmoid_gradient(const arma::mat& z) {\n  return z;\n}\n";
  put(class_ / "anna/ex4.cpp", slope);
  EXPECT_THAT(stems(row("anna")), testing::ElementsAre("sigmoid_gradient"));
  EXPECT_THAT(row("anna").repairs, Contains(HasSubstr("since it defines its functions")));
  put(class_ / "ben/ex4.cpp", slope + "arma::mat random_init(arma::uword a, arma::uword b, double e) { return {}; }\n");
  expect_refused("ben", "several parts (sigmoid_gradient, init)");
  put(class_ / "cleo/main.cpp", "int main() { return sigmoid_gradient(z); }\n");
  expect_refused("cleo", "cleo/main.cpp");
}

TEST_F(TakingIn, ReadsTheDownloadsOfPlatforms) {
  put(class_ / "Jörg Müller_123_assignsubmission_file/cost.cpp", written);
  put(class_ / "schmidtanna_77_901_cost.cpp", written);
  put(class_ / "schmidtanna_77_902_init-1.cpp", "x\n");
  put(class_ / "submission_4711/cost.cpp", written);
  put(class_ / "submission_metadata.yml", "x");
  put(class_ / "ben_cost.cpp", written);
  EXPECT_EQ(row("Jörg Müller_123_assignsubmission_file").learner, "Jörg Müller_123");
  EXPECT_EQ(row("schmidtanna_77_901_cost.cpp").learner, "schmidtanna_77");
  EXPECT_THAT(stems(row("schmidtanna_77_902_init-1.cpp")), testing::ElementsAre("cost", "init"));
  EXPECT_EQ(row("submission_4711").learner, "submission_4711");
  EXPECT_EQ(row("submission_metadata.yml").outcome, "ignored");
  EXPECT_EQ(row("ben_cost.cpp").learner, "ben");
}

TEST_F(TakingIn, GivesEachEntryOneRowAndReadsItsOwnRowsBack) {
  put(class_ / "anna/cost.cpp", written);
  put(class_ / "x\xFFy/cost.cpp", written);
  put(class_ / ".hidden", "x");
  const Intake intake = take_in(class_.path(), out_.path());
  EXPECT_EQ(intake.rows.size(), 3U);
  EXPECT_EQ(to_jsonl(intake_from_jsonl(to_jsonl(intake))), to_jsonl(intake));
  EXPECT_EQ(to_jsonl(take_in(class_.path(), out_.path())), to_jsonl(intake));
}

TEST(FolderOfHandIns, IsNotAHandInItself) {
  const TempFolder anna, out;
  put(anna / "cost.cpp", written);
  EXPECT_THROW(take_in(anna.path(), out.path()), std::runtime_error);
}

RC_GTEST_PROP(FileNames, OfLearnersAreSafeAndDiffer, (const std::string& one, const std::string& other)) {
  const std::string a = file_name_of(one), b = file_name_of(other);
  RC_ASSERT(a.find('/') == std::string::npos && a.find('\0') == std::string::npos && a.size() <= 200);
  RC_ASSERT(a.empty() || (a[0] != '.' && a.back() != '.' && a.back() != ' '));
  RC_ASSERT((one == other) == (a == b));
}

RC_GTEST_PROP(FileNames, OfAnyKindEndInARow, (const std::vector<std::string>& names)) {
  const TempFolder hand_ins, out;
  std::set<std::string> made;
  for (std::string name : names) {
    for (char& c : name) c = c == '/' || c == '\0' ? '_' : c;
    if (name.empty() || name == "." || name == ".." || name == "cost.cpp") continue;
    fs::create_directories(hand_ins / name);
    tests::write_bytes(hand_ins / name / "cost.cpp", written);
    made.insert(name);
  }
  RC_ASSERT(take_in(hand_ins.path(), out.path()).rows.size() == made.size());
}

RC_GTEST_PROP(Csv, ReadsBackWhatItWrote, (const std::vector<std::string>& cells)) {
  RC_PRE(!cells.empty());
  for (const std::string& cell : cells) RC_PRE(!cell.starts_with("'"));
  RC_PRE(cells.size() > 1 || !cells[0].empty());
  RC_ASSERT(csv_rows(csv_row(cells)) == std::vector<std::vector<std::string>>{cells});
}

TEST(Csv, LetsNoCellBecomeAFormula) {
  EXPECT_EQ(csv_row({"=1+1", "@x", "-2", "a,b", "say \"hi\"", "Jörg"}), "'=1+1,'@x,'-2,\"a,b\",\"say \"\"hi\"\"\",Jörg\r\n");
}

}  // namespace
}  // namespace ex4::classroom
