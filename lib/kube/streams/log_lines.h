#pragma once
/// A container's log as the kubelet sends it with timestamps: stamps taken off, and what an earlier
/// answer brought already left out, so that answers that were cut off join without loss or double.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace firesteel::kube {

/// Nanoseconds since 1970 of an RFC 3339 time ("2026-11-21T11:33:10.123456789Z", "…+02:00").
[[nodiscard]] std::optional<std::int64_t> parse_log_stamp(std::string_view text);

/// Lines between these stamps (nanoseconds since 1970) may never have been seen.
struct LogGap {
  std::int64_t after = 0;
  std::int64_t before = 0;
};

/// Fed with one answer after the other, of which the second and later ones begin at
/// resume_second().  A line is told from another by its stamp (nanoseconds) and by how many with
/// that stamp there were, never by its text: identical lines are legitimate.  Stamps of stdout and
/// stderr may be a little out of order.  Its size does not depend on the log's: it remembers the
/// stamps of the last 32768 lines and the beginning of a stamp that is cut.
class LogLines {
 public:
  /// `keep_stamps`: they stay before each line.  `from_start`: the first answer begins with the
  /// log's first line; else what is older than its first line is not wanted later either.
  LogLines(bool keep_stamps, bool from_start)
      : keep_stamps_(keep_stamps), from_start_(from_start) {}

  /// The whole second since 1970 from which the next answer must begin; nothing: it must be asked
  /// for as the first one was, for no line has come yet.
  [[nodiscard]] std::optional<std::int64_t> resume_second() const;
  /// A new answer begins (not for the first), at resume_second() or earlier.
  void begin();
  /// A new answer begins that has only the last lines of the log: what is new in it is taken if it
  /// begins with what is known, so that nothing is missing between; else all of it is left out.
  void begin_tail();
  /// Appends what is new in `bytes`, exactly as the container wrote it, to `text`.
  void feed(std::string_view bytes, std::string& text);

  /// True when this answer brought something new.
  [[nodiscard]] bool brought_news() const { return brought_news_; }
  /// True when this answer brought any line, new or not.
  [[nodiscard]] bool brought_lines() const { return brought_lines_; }
  /// True when this answer had only lines that may be far behind what is known.
  [[nodiscard]] bool left_out() const { return left_out_; }
  /// Set once for an answer that does not begin with what is known: the log was rotated meanwhile.
  [[nodiscard]] std::optional<LogGap> take_gap() { return std::exchange(gap_, std::nullopt); }
  /// A line without a stamp: no container wrote it, the kubelet did ("unable to retrieve container
  /// logs for …").  Cut at 300 bytes.
  [[nodiscard]] std::optional<std::string> take_remark() {
    return std::exchange(remark_, std::nullopt);
  }

 private:
  /// Lines with the same stamp that followed each other.
  struct Run {
    std::int64_t stamp = 0;
    std::uint32_t count = 0;
  };
  /// What becomes of the rest of the line that is being read.
  enum class Rest { kHead, kDeliver, kDrop, kRemark };

  std::size_t take_head(std::string_view bytes, std::string& text);
  std::size_t take_rest(std::string_view bytes, std::string& text);
  void begin_line(std::int64_t stamp, std::string& text);
  void begin_foreign_line();
  void begin_new_line(std::int64_t stamp, std::string& text);
  void remember(std::int64_t stamp);
  [[nodiscard]] bool was_delivered(std::int64_t stamp);
  std::optional<std::int64_t> stamp_of(std::string_view head);

  bool keep_stamps_;
  bool from_start_;

  // Of the answer under way.
  bool resumed_ = false;
  bool brought_news_ = false;
  bool brought_lines_ = false;
  bool first_line_ = true;
  bool is_tail_ = false;
  bool left_out_ = false;
  Rest rest_ = Rest::kHead;
  std::string head_;          ///< of a line whose stamp has not come as a whole yet
  std::size_t repeated_ = 0;  ///< bytes of this line that were delivered before
  std::vector<Run> known_;    ///< sorted; how many lines of each stamp are to be left out
  std::optional<LogGap> gap_;
  std::optional<std::string> remark_;

  // Of all that was delivered.
  std::deque<Run> recent_;
  std::optional<std::int64_t> horizon_;  ///< what is not younger and not in recent_ was delivered
  std::int64_t last_stamp_ = 0;          ///< of the last line
  std::size_t last_bytes_ = 0;           ///< of its text, delivered so far
  bool last_open_ = false;               ///< its end has not come yet

  std::string day_;  ///< the last stamp's "2026-11-21T11:33:10", to parse it once
  std::int64_t day_second_ = 0;
};

}  // namespace firesteel::kube
