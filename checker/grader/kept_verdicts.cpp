// See kept_verdicts.hpp. A kept file is a line with the hash of key and record, then the record.
#include "checker/grader/kept_verdicts.hpp"


#include "checker/process/files.hpp"
#include "checker/toolchain/cache.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

fs::path kept_at(const Context& context, const std::string& key) {
  return context.state() / "verdicts" / (key + ".json");
}

std::string seal_of(const std::string& key, const std::string& record) { return toolchain::sha256(key + record) + "\n"; }

std::optional<verdict::Part> sound_record(const std::string& text, const Part& part) try {
  verdict::Part verdict = verdict::part_from_json(text);
  if (!is_own_record(verdict, part)) return std::nullopt;
  return verdict;
} catch (const std::runtime_error&) {  // damaged
  return std::nullopt;
}

}  // namespace

bool is_own_record(const verdict::Part& verdict, const Part& part) {
  return verdict.id == part.stem && verdict.section == part.section && verdict.max_score == part.points &&
         verdict.status != "grader_error" && verdict::is_sound(verdict);
}

std::optional<verdict::Part> kept_verdict(const Context& context, const Part& part, const std::string& key) {
  const std::string kept = process::read_file(kept_at(context, key));
  const std::size_t line = kept.find('\n');
  if (line == std::string::npos) return std::nullopt;
  const std::string record = kept.substr(line + 1);
  if (kept.substr(0, line + 1) != seal_of(key, record)) return std::nullopt;
  auto verdict = sound_record(record, part);
  if (verdict) process::touch(kept_at(context, key));
  return verdict;
}

void keep_verdict(const Context& context, const verdict::Part& verdict, const std::string& key) {
  const std::string record = verdict::to_json(verdict);
  process::replace_file(kept_at(context, key), seal_of(key, record) + record);
}

verdict::Verdict remembered(const Context& context) {
  verdict::Verdict verdict;
  for (const Part& part : parts())
    if (auto last = sound_record(process::read_file(context.state() / "last" / (part.stem + ".json")), part))
      verdict.parts.push_back(std::move(*last));
  return verdict;
}

void sweep_state(const Context& context) {
  process::sweep(context.state(), {process::unfinished, "judging-"});
  for (const char* folder : {"verdicts", "last"}) process::sweep(context.state() / folder, {process::unfinished});
}

}  // namespace ex4::cli
