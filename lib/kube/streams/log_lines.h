#pragma once
/// Joins the answers of the kubelet for one container log with timestamps: removes the stamps and
/// the lines that an earlier answer contained, so that interrupted answers join without loss or
/// duplicates.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace firesteel::kube {

/// A second in nanoseconds.
constexpr std::int64_t kSecond = 1'000'000'000;

/// Nanoseconds since 1970 of an RFC 3339 time ("2026-11-21T11:33:10.123456789Z", "…+02:00").
[[nodiscard]] std::optional<std::int64_t> parse_log_stamp(std::string_view text);

/// Lines between these stamps (nanoseconds since 1970) may be missing.
struct LogGap {
  std::int64_t after = 0;
  std::int64_t before = 0;
};

/// Takes one answer after the other; the second and later ones start at resume_second().  Lines are
/// identified by their stamp (nanoseconds) and their number within that stamp, never by their text,
/// because identical lines are legitimate.  Stamps of stdout and stderr may be slightly out of
/// order.  Memory is bounded: it keeps the stamps of the last 32768 lines and the beginning of an
/// incomplete stamp.
class LogLines {
 public:
  /// `keep_stamps`: keeps the stamp before each line.  `from_start`: the first answer starts with
  /// the first line of the log; otherwise lines older than its first line are dropped later, too.
  LogLines(bool keep_stamps, bool from_start)
      : keep_stamps_(keep_stamps), from_start_(from_start) {}

  /// The second since 1970 at which the next answer must start; nothing before the first line, when
  /// the next request must equal the first one.
  [[nodiscard]] std::optional<std::int64_t> resume_second() const;
  /// Starts a new answer (not for the first) that begins at resume_second() or earlier.
  void begin();
  /// Starts a new answer that contains only the last lines of the log.  Its new lines are used only
  /// if it begins with known lines, so that nothing is missing between; else all of it is dropped.
  void begin_tail();
  /// Appends the new part of `bytes` to `text`, exactly as the container wrote it.
  void feed(std::string_view bytes, std::string& text);

  /// True if this answer contained new text.
  [[nodiscard]] bool brought_news() const { return brought_news_; }
  /// True if this answer contained any line, new or not.
  [[nodiscard]] bool brought_lines() const { return brought_lines_; }
  /// True if this answer was dropped because lines may be missing between it and the known ones.
  [[nodiscard]] bool left_out() const { return left_out_; }
  /// Set once for an answer that does not begin with known lines: the log was rotated meanwhile.
  [[nodiscard]] std::optional<LogGap> take_gap() { return std::exchange(gap_, std::nullopt); }
  /// A line without a stamp, written by the kubelet and not by the container ("unable to retrieve
  /// container logs for …").  Cut at 300 bytes.
  [[nodiscard]] std::optional<std::string> take_remark() {
    return std::exchange(remark_, std::nullopt);
  }

 private:
  /// Consecutive lines with the same stamp.
  struct Run {
    std::int64_t stamp = 0;
    std::uint32_t count = 0;
  };
  /// How to treat the rest of the current line.
  enum class Rest { kHead, kDeliver, kDrop, kRemark };

  std::size_t take_head(std::string_view bytes, std::string& text);
  std::size_t take_rest(std::string_view bytes, std::string& text);
  void end_head(std::string_view head, std::string& text);
  void begin_line(std::int64_t stamp, std::string_view head, std::string& text);
  void begin_foreign_line();
  void begin_new_line(std::int64_t stamp, std::string_view head, std::string& text);
  void remember(std::int64_t stamp);
  [[nodiscard]] bool was_delivered(std::int64_t stamp);
  std::optional<std::int64_t> stamp_of(std::string_view head);

  bool keep_stamps_;
  bool from_start_;

  // State of the current answer.
  bool resumed_ = false;
  bool brought_news_ = false;
  bool brought_lines_ = false;
  bool first_line_ = true;
  bool is_tail_ = false;
  bool left_out_ = false;
  Rest rest_ = Rest::kHead;
  std::string head_;          ///< start of a line whose stamp is incomplete
  std::size_t repeated_ = 0;  ///< bytes of this line that were delivered earlier
  std::vector<Run> known_;    ///< sorted; how many lines of each stamp to drop
  std::optional<LogGap> gap_;
  std::optional<std::string> remark_;

  // State of all delivered lines.
  std::deque<Run> recent_;
  std::optional<std::int64_t> horizon_;  ///< older lines that are not in recent_ were delivered
  std::int64_t last_stamp_ = 0;          ///< of the last line
  std::size_t last_bytes_ = 0;           ///< of its text, delivered so far
  bool last_open_ = false;               ///< the line end is still missing

  std::string day_;  ///< date and time of the last stamp, to parse it once
  std::int64_t day_second_ = 0;
};

}  // namespace firesteel::kube
