#pragma once
/// Reads a file or standard input line by line without waiting for slow writers.

#include <cstddef>
#include <optional>
#include <string>

namespace firesteel::cli {

class LineReader {
 public:
  /// "-" is standard input.  Throws Error kInput if the file cannot be opened.
  explicit LineReader(std::string path);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  LineReader(LineReader&&) = delete;
  LineReader& operator=(LineReader&&) = delete;

  /// Reads what there is.  False while next() would have to wait.
  [[nodiscard]] bool is_ready();
  /// The next line without its end; nothing at the end.  Waits unless is_ready().  Throws Error
  /// kInput for a line of more than 1 MiB, of which the rest is skipped, and if reading fails,
  /// which is the end.
  [[nodiscard]] std::optional<std::string> next();
  /// Becomes readable when there is more; -1 for a regular file, which never waits.
  [[nodiscard]] int descriptor() const { return waits_ ? descriptor_ : -1; }
  /// The number of the line that next() returned last, from 1.
  [[nodiscard]] std::size_t number() const { return number_; }
  /// "jobs.jsonl:3", of that line.
  [[nodiscard]] std::string place() const;

 private:
  void fill();
  [[nodiscard]] std::string name() const;

  std::string path_;
  int descriptor_ = -1;
  bool waits_ = false;
  bool at_end_ = false;
  int error_ = 0;       ///< errno of the read that failed
  bool skips_ = false;  ///< the rest of a line that is too long
  std::string buffer_;
  std::size_t begin_ = 0;   ///< of the next line in buffer_
  std::size_t looked_ = 0;  ///< up to where there is no line end
  std::size_t number_ = 0;
};

}  // namespace firesteel::cli
