// See ledger.hpp.
#include "checker/classroom/ledger.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "checker/process/files.hpp"
#include "checker/toolchain/cache.hpp"

namespace ex4::classroom {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string line_of(const Judged& judged) {
  const std::string record = Json::parse(verdict::to_json(judged.part)).dump();
  return Json{{"schema", "ex4/ledger/1"},   {"key", judged.key},           {"part", judged.stem},
              {"content", judged.content},  {"made_of", judged.made_of},   {"length", record.size()},
              {"sha256", toolchain::sha256(record)}, {"verdict", Json::parse(record)}}
             .dump() +
         "\n";
}

struct Line {
  Judged judged;
  std::string hash;
};

Line parsed(const std::string& line) {
  const Json json = Json::parse(line);
  const std::string record = json.at("verdict").dump();
  if (json.at("schema") != "ex4/ledger/1" || json.at("length") != record.size() || json.at("sha256") != toolchain::sha256(record))
    throw std::runtime_error("the verdict is not the one that was written");
  return {{json.at("key"), json.at("part"), json.at("content"), json.at("made_of"), verdict::part_from_json(record)},
          json.at("sha256")};
}

}  // namespace

Ledger::Ledger(const fs::path& out) : folder_(out / "ledger") {
  std::error_code none;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder_, none))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) read(file);
}

void Ledger::read(const fs::path& file) {
  files_.push_back(file);
  std::ifstream in(file, std::ios::binary);
  std::uint64_t offset = 0;
  std::size_t number = 1;
  for (std::string line; std::getline(in, line); offset += line.size() + 1, ++number) {
    if (in.eof()) return;  // no line feed: torn when its writer was killed
    std::optional<Line> read;
    try {
      read = parsed(line);
    } catch (const std::exception& error) {
      throw std::runtime_error(fmt::format("{}, line {} is damaged: {}", file.string(), number, error.what()));
    }
    note(read->judged.key, {files_.size() - 1, offset, line.size(), read->hash}, fmt::format("{}, line {}", file.string(), number));
  }
}

void Ledger::note(const std::string& key, Place place, const std::string& where) {
  const auto [known, is_new] = places_.emplace(key, place);
  if (!is_new && known->second.hash != place.hash)
    throw std::runtime_error(fmt::format("{}: the same content has another verdict in {}. Nothing was overwritten; look at both lines "
                                         "(key {}), take the wrong one out, and call again",
                                         where, files_[known->second.file].string(), key));
}

Judged Ledger::at(const Place& place) const {
  std::ifstream in(files_[place.file], std::ios::binary);
  std::string line(place.size, '\0');
  in.seekg(static_cast<std::streamoff>(place.offset));
  in.read(line.data(), static_cast<std::streamsize>(line.size()));
  if (!in) throw std::runtime_error(files_[place.file].string() + " became shorter while it was read");
  return parsed(line).judged;
}

std::optional<Judged> Ledger::find(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  const auto found = places_.find(key);
  if (found == places_.end()) return std::nullopt;
  return at(found->second);
}

std::vector<std::string> Ledger::keys() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> keys;
  for (const auto& [key, place] : places_) keys.push_back(key);
  return keys;
}

void Ledger::open_own() {
  std::error_code error;
  fs::create_directories(folder_, error);
  for (int attempt = 1; !own_; ++attempt) {
    const fs::path file = folder_ / fmt::format("0-{:04}.jsonl", attempt);
    own_ = process::Fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666));
    if (!own_ && errno != EEXIST) process::fail_for(errno, "cannot write", file);
    if (own_) files_.push_back(file);
  }
  own_file_ = files_.size() - 1;
  process::sync(folder_);
}

void Ledger::add(const Judged& judged) {
  const std::string line = line_of(judged);
  const std::lock_guard lock(mutex_);
  if (!own_) open_own();
  note(judged.key, {own_file_, own_size_, line.size() - 1, parsed(line).hash}, "this run");
  for (std::size_t done = 0; done < line.size();) {
    const ssize_t written = ::write(own_.get(), line.data() + done, line.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      const int why = errno;
      places_.erase(judged.key);
      own_.reset();  // what comes next goes to another file: this one ends in a torn line
      own_size_ = 0;
      process::fail_for(why, "cannot write", files_[own_file_]);
    }
    done += static_cast<std::size_t>(written);
  }
  own_size_ += line.size();
  if (::fdatasync(own_.get()) != 0 && errno != EINVAL) process::fail_for(errno, "cannot write", files_[own_file_]);
}

std::size_t Ledger::merge(const Ledger& other) {
  std::size_t added = 0;
  for (const auto& [key, place] : other.places_) {
    const auto known = places_.find(key);
    if (known != places_.end()) {
      note(key, place, other.files_[place.file].string());
      continue;
    }
    add(other.at(place));
    ++added;
  }
  return added;
}

}  // namespace ex4::classroom
