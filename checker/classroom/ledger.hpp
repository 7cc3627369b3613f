// What has been judged, once and for all: a line for each part content in ledger/<slice>-<attempt>.jsonl. Each run writes a
// file of its own; what counts is their union.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "checker/process/child.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::classroom {

/// A line of a ledger: what was judged, under which circumstances, and the verdict.
struct Judged {
  std::string key, stem, content;
  std::map<std::string, std::string> made_of;  ///< hashes of what else the key covers, by name
  verdict::Part part;
};

class Ledger {
 public:
  /// Reads all files in out/ledger. A last line that was torn is dropped. Throws std::runtime_error, which names file and
  /// line, for any other damage and for a key with two different verdicts.
  explicit Ledger(const std::filesystem::path& out);

  bool has(const std::string& key) const { return places_.count(key) != 0; }
  /// The verdict under a key; nothing when there is none.
  std::optional<Judged> find(const std::string& key) const;
  std::vector<std::string> keys() const;
  /// Adds a line to this run's own file and waits until the disk has it. Thread-safe. Throws GraderError.
  void add(const Judged& judged);
  /// Takes over the lines of another folder's ledger that are missing here; how many. Throws as the constructor does.
  std::size_t merge(const Ledger& other);

 private:
  struct Place {  ///< verdicts stay on the disk: a class has more than fit into memory
    std::size_t file = 0;
    std::uint64_t offset = 0, size = 0;
    std::string hash;
  };
  void read(const std::filesystem::path& file);
  void note(const std::string& key, Place place, const std::string& where);
  Judged at(const Place& place) const;
  void open_own();

  std::filesystem::path folder_;
  std::vector<std::filesystem::path> files_;
  std::map<std::string, Place> places_;
  process::Fd own_;
  std::size_t own_file_ = 0;
  std::uint64_t own_size_ = 0;
  mutable std::mutex mutex_;
};

}  // namespace ex4::classroom
