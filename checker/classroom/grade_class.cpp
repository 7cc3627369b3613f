// See grade_class.hpp.
#include "checker/classroom/grade_class.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "checker/classroom/names.hpp"
#include "checker/process/files.hpp"

namespace ex4::classroom {
namespace {

namespace fs = std::filesystem;

/// One run at a time writes a class's results.
process::Fd hold(const fs::path& out) {
  std::error_code error;
  fs::create_directories(out, error);
  const fs::path file = out / ".lock";
  process::Fd fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!fd) process::fail_for(errno, "cannot write", file);
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0)
    throw cli::SetupError(fmt::format("another ./ex4 is at work on {}; wait for it, or name another --out", out.string()));
  return fd;
}

/// Splits --only into parts and learners. Throws SetupError for a word that is neither.
void split(const std::vector<std::string>& only, const std::vector<LearnerResult>& learners, std::set<std::string>& stems,
           std::set<std::string>& names) {
  std::vector<std::string> all;
  for (const LearnerResult& one : learners) all.push_back(one.learner);
  for (const std::string& word : only) {
    const bool is_part = std::any_of(parts().begin(), parts().end(), [&](const Part& part) { return part.stem == word; });
    if (!is_part && std::find(all.begin(), all.end(), word) == all.end())
      throw cli::SetupError(fmt::format("\"{}\" is neither a part nor a learner here; did you mean \"{}\"?", word, nearest(word, all)));
    (is_part ? stems : names).insert(word);
  }
}

/// What is still to judge: each content once, in the order of the learners' names.
std::vector<Unit> units_of(const std::vector<LearnerResult>& learners, const std::vector<std::string>& only,
                           const Circumstances& circumstances, const Ledger& ledger, std::size_t& known) {
  std::set<std::string> stems, names, seen;
  split(only, learners, stems, names);
  std::vector<Unit> units;
  for (const LearnerResult& one : learners) {
    if (!names.empty() && names.count(one.learner) == 0) continue;
    for (const TakenPart& part : one.taken) {
      if (!stems.empty() && stems.count(part.stem) == 0) continue;
      const std::string key = key_of(part.content, part.stem, circumstances);
      if (!seen.insert(key).second) continue;
      if (ledger.has(key))
        ++known;
      else
        units.push_back({key, part.stem, part.content});
    }
  }
  return units;
}

/// Writes only what has changed, so that a class that is graded again keeps its files.
void write(const fs::path& file, const std::string& text) {
  if (process::read_file(file) != text) process::replace_file(file, text);
}

}  // namespace

ClassSummary write_results(const fs::path& out, const Intake& intake, const Ledger& ledger, const Circumstances& circumstances) {
  ClassSummary summary;
  std::string grades = "\xEF\xBB\xBF" + grades_head();  // the mark tells spreadsheets that it is UTF-8
  std::set<std::string> written;
  for (LearnerResult& learner : learners_of(intake)) {
    const LearnerResult result = with_verdict(std::move(learner), ledger, circumstances);
    ++summary.learners;
    grades += grades_row(result);
    if (result.state != "decided") continue;
    ++summary.decided;
    const std::string name = file_name_of(result.learner) + ".json";
    write(out / "verdicts" / name, verdict_document(result, circumstances));
    written.insert(name);
  }
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(out / "verdicts", none))
    if (written.count(entry.path().filename().string()) == 0) fs::remove(entry.path(), none);
  write(out / "grades.csv", grades);
  for (const Row& row : intake.rows)
    if (row.outcome == "refused") summary.trouble.push_back(row);
  return summary;
}

Circumstances circumstances_in(const fs::path& out) try {
  return nlohmann::json::parse(process::read_file(out / "circumstances.json")).get<Circumstances>();
} catch (const nlohmann::json::exception&) {
  throw cli::SetupError(fmt::format("{} is no folder that ./ex4 grade wrote", out.string()));
}

ClassSummary grade_class(const cli::Context& context, const ClassRequest& request) {
  if (!fs::is_directory(request.folder))
    throw cli::SetupError(request.folder.string() + " is not a folder; name the one that holds a folder or an archive for each learner");
  cli::PartGrader grader(context, request.folder);
  const Circumstances circumstances = [&] {
    Circumstances all = cli::circumstances(context);
    all["seed"] = "public";
    return all;
  }();
  const process::Fd lock = hold(request.out);
  for (const char* folder : {"", "verdicts"}) process::sweep(request.out / folder, {process::unfinished});
  const Intake intake = take_in(request.folder, request.out);
  write(request.out / "intake.jsonl", to_jsonl(intake));
  write(request.out / "circumstances.json", nlohmann::json(circumstances).dump(2) + "\n");

  Ledger ledger(request.out);
  std::size_t known = 0;
  const std::vector<Unit> units = units_of(learners_of(intake), request.only, circumstances, ledger, known);
  const unsigned jobs = request.jobs != 0 ? request.jobs : std::max(1U, std::thread::hardware_concurrency());
  std::vector<Failure> failures =
      judge_all(units, {request.out, jobs, request.stop, request.progress}, grader, circumstances, ledger);
  ClassSummary summary = write_results(request.out, intake, ledger, circumstances);
  summary.failures = std::move(failures);
  summary.judged = static_cast<std::size_t>(
      std::count_if(units.begin(), units.end(), [&](const Unit& unit) { return ledger.has(unit.key); }));
  summary.known = known;
  return summary;
}

}  // namespace ex4::classroom
