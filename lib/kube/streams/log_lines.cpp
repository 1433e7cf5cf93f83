#include "kube/streams/log_lines.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/timestamp.h"

namespace firesteel::kube {

namespace {

constexpr std::size_t kRemembered = 32768;
constexpr std::size_t kSecondLength = 19;  ///< "2026-11-21T11:33:10"
constexpr std::size_t kLongestStamp = 40;
constexpr std::size_t kLongestRemark = 300;
/// Stamps of stdout and stderr are taken before the lines are written to one file, so a line may
/// follow one that is slightly younger.
constexpr std::int64_t kMarginSeconds = 1;
/// If the node's clock was set back by more than this, earlier stamps say nothing about order.
constexpr std::int64_t kClockStep = 60 * kSecond;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The number formed by `count` digits starting at `at`.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || !is_digit(text[i])) {
      return std::nullopt;
    }
    number = (number * 10) + (text[i] - '0');
  }
  return number;
}

/// Seconds since 1970 of "2026-11-21T11:33:10"; nothing for years whose nanoseconds do not fit.
std::optional<std::int64_t> parse_second(std::string_view text) {
  constexpr std::int64_t kEnd =
      std::chrono::sys_seconds(std::chrono::sys_days(std::chrono::year(2201) / 1 / 1))
          .time_since_epoch()
          .count();
  const auto second = base::seconds_of(fmt::format("{}Z", text));
  return second && *second >= 0 && *second < kEnd && text[10] == 'T' ? second : std::nullopt;
}

/// Seconds east of UTC of "Z", "+02:00", "-07:30".
std::optional<std::int64_t> parse_zone(std::string_view text) {
  if (text == "Z") {
    return 0;
  }
  const auto hours = digits(text, 1, 2);
  const auto minutes = digits(text, 4, 2);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !hours ||
      !minutes) {
    return std::nullopt;
  }
  const int seconds = (*hours * 3600) + (*minutes * 60);
  return text[0] == '-' ? -seconds : seconds;
}

/// How many nanoseconds a one in the last digit is, by the number of digits after the point.
constexpr std::array<std::int64_t, 10> kUnits = {
    kSecond, 100'000'000, 10'000'000, 1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};

/// Parses the part after the whole second (".123456789Z"): nanoseconds minus the zone's offset.
std::optional<std::int64_t> parse_fraction_and_zone(std::string_view text) {
  std::int64_t nanoseconds = 0;
  std::size_t at = 0;
  if (text.starts_with('.')) {
    for (at = 1; at < text.size() && at < kUnits.size() && is_digit(text[at]); ++at) {
      nanoseconds = (nanoseconds * 10) + (text[at] - '0');
    }
    if (at == 1) {
      return std::nullopt;
    }
    nanoseconds *= kUnits[at - 1];
  }
  const auto zone = parse_zone(text.substr(at));
  return zone ? std::optional(nanoseconds - (*zone * kSecond)) : std::nullopt;
}

std::int64_t floor_to_second(std::int64_t stamp) {
  return stamp >= 0 ? stamp / kSecond : (stamp - kSecond + 1) / kSecond;
}

}  // namespace

std::optional<std::int64_t> parse_log_stamp(std::string_view text) {
  if (text.size() <= kSecondLength) {
    return std::nullopt;
  }
  const auto second = parse_second(text.substr(0, kSecondLength));
  const auto rest = parse_fraction_and_zone(text.substr(kSecondLength));
  return second && rest ? std::optional((*second * kSecond) + *rest) : std::nullopt;
}

std::optional<std::int64_t> LogLines::resume_second() const {
  return recent_.empty() ? std::nullopt
                         : std::optional(floor_to_second(last_stamp_) - kMarginSeconds);
}

void LogLines::begin() {
  resumed_ = !recent_.empty();
  brought_news_ = false;
  brought_lines_ = false;
  first_line_ = true;
  is_tail_ = false;
  left_out_ = false;
  rest_ = Rest::kHead;
  head_.clear();
  known_.assign(recent_.begin(), recent_.end());
  std::ranges::sort(known_, {}, &Run::stamp);
  // Merge runs of one stamp that were separated by other lines.
  std::size_t kept = 0;
  for (const Run& run : known_) {
    if (kept > 0 && known_[kept - 1].stamp == run.stamp) {
      known_[kept - 1].count += run.count;
    } else {
      known_[kept++] = run;
    }
  }
  known_.resize(kept);
}

void LogLines::begin_tail() {
  begin();
  is_tail_ = resumed_;
}

void LogLines::feed(std::string_view bytes, std::string& text) {
  const std::size_t before = text.size();
  while (!bytes.empty()) {
    bytes.remove_prefix(rest_ == Rest::kHead ? take_head(bytes, text) : take_rest(bytes, text));
  }
  brought_news_ = brought_news_ || text.size() > before;
}

/// Takes a stamp and the space after it, or collects what is there of them.
std::size_t LogLines::take_head(std::string_view bytes, std::string& text) {
  const std::string_view window = bytes.substr(0, kLongestStamp - head_.size());
  const std::string_view before_blank = window.substr(0, window.find(' '));
  const std::size_t end = std::min(before_blank.size(), before_blank.find('\n'));
  const std::string_view taken = window.substr(0, end + 1);
  const bool complete = end < window.size() || head_.size() + taken.size() == kLongestStamp;
  if (!complete) {
    head_ += taken;
  } else if (head_.empty()) {
    end_head(taken, text);
  } else {
    end_head(std::exchange(head_, {}) += taken, text);
  }
  return taken.size();
}

/// `head` ends with a space, with a newline, or is too long for a stamp.
void LogLines::end_head(std::string_view head, std::string& text) {
  const auto stamp = head.ends_with(' ') ? stamp_of(head.substr(0, head.size() - 1)) : std::nullopt;
  if (stamp) {
    brought_lines_ = true;
    begin_line(*stamp, head, text);
    first_line_ = false;
    return;
  }
  begin_foreign_line();
  first_line_ = false;
  (void)take_rest(head, text);
}

std::optional<std::int64_t> LogLines::stamp_of(std::string_view head) {
  // A fast log has a million stamps per second with the same date and time: parse those once.
  if (head.size() <= kSecondLength) {
    return std::nullopt;
  }
  if (day_.empty() || head.substr(0, kSecondLength) != day_) {
    const auto second = parse_second(head.substr(0, kSecondLength));
    if (!second) {
      return std::nullopt;
    }
    day_ = head.substr(0, kSecondLength);
    day_second_ = *second;
  }
  const auto rest = parse_fraction_and_zone(head.substr(kSecondLength));
  return rest ? std::optional((day_second_ * kSecond) + *rest) : std::nullopt;
}

void LogLines::begin_line(std::int64_t stamp, std::string_view head, std::string& text) {
  repeated_ = 0;
  if (left_out_) {
    rest_ = Rest::kDrop;
  } else if (!resumed_ || !was_delivered(stamp)) {
    begin_new_line(stamp, head, text);
  }
}

/// Decides whether a line of a resumed answer was delivered and, if so, what part to drop.
bool LogLines::was_delivered(std::int64_t stamp) {
  const auto found = std::ranges::lower_bound(known_, stamp, {}, &Run::stamp);
  const bool known = found != known_.end() && found->stamp == stamp;
  if (known && found->count > 0) {
    --found->count;
    const bool is_last = found->count == 0 && stamp == last_stamp_;
    if (is_last && last_open_) {
      repeated_ = last_bytes_;
      rest_ = Rest::kDeliver;
    } else {
      rest_ = Rest::kDrop;
    }
    return true;
  }
  if (!known && horizon_ && stamp <= *horizon_) {
    rest_ = Rest::kDrop;
    return true;
  }
  if (first_line_ && is_tail_) {
    left_out_ = true;
    rest_ = Rest::kDrop;
    return true;
  }
  if (first_line_) {
    gap_ = LogGap{.after = last_stamp_, .before = stamp};
  }
  return false;
}

void LogLines::begin_new_line(std::int64_t stamp, std::string_view head, std::string& text) {
  if (last_open_ && resumed_) {
    text += '\n';  // the rest of the last line is lost: do not append to it
  }
  if (recent_.empty() && !from_start_) {
    horizon_ = stamp - 1;
  }
  remember(stamp);
  last_stamp_ = stamp;
  last_bytes_ = 0;
  last_open_ = true;
  rest_ = Rest::kDeliver;
  if (keep_stamps_) {
    text += head;
  }
}

void LogLines::remember(std::int64_t stamp) {
  if (!recent_.empty() && recent_.back().stamp == stamp) {
    ++recent_.back().count;
    return;
  }
  if (recent_.size() == kRemembered) {
    const std::int64_t forgotten = recent_.front().stamp;
    recent_.pop_front();
    const bool clock_was_set_back = horizon_ && forgotten < *horizon_ - kClockStep;
    horizon_ = horizon_ && !clock_was_set_back ? std::max(*horizon_, forgotten) : forgotten;
  }
  recent_.push_back({.stamp = stamp, .count = 1});
}

/// The kubelet sends the rest of a long line without a stamp if the line began before the requested
/// time.
void LogLines::begin_foreign_line() {
  rest_ = resumed_ && first_line_ ? Rest::kDrop : Rest::kRemark;
  if (rest_ == Rest::kRemark) {
    remark_.emplace();
  }
}

std::size_t LogLines::take_rest(std::string_view bytes, std::string& text) {
  const std::size_t newline = bytes.find('\n');
  const bool ends = newline != std::string_view::npos;
  const std::size_t taken = ends ? newline + 1 : bytes.size();
  std::string_view part = bytes.substr(0, taken);
  if (rest_ == Rest::kDeliver) {
    const std::size_t known = std::min(repeated_, part.size() - (ends ? 1 : 0));
    repeated_ -= known;
    part.remove_prefix(known);
    text.append(part);
    last_bytes_ += part.size();
  } else if (rest_ == Rest::kRemark && remark_) {
    part = part.substr(0, part.size() - (ends ? 1 : 0));
    remark_->append(part.substr(0, kLongestRemark - std::min(kLongestRemark, remark_->size())));
  }
  if (ends) {
    last_open_ = last_open_ && rest_ != Rest::kDeliver;
    rest_ = Rest::kHead;
  }
  return taken;
}

}  // namespace firesteel::kube
