// The schedules of a CronJob: five fields as robfig/cron reads them, or a word such as @daily.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "firesteel/cron.h"
#include "firesteel/duration.h"
#include "firesteel/error.h"

namespace firesteel {

namespace {

struct Field {
  std::string_view name;
  int least = 0, most = 0;
  std::string_view words = {};  ///< three letters each; the first is `least`
};

constexpr auto kFields = std::to_array<Field>({
    {.name = "minute", .least = 0, .most = 59},
    {.name = "hour", .least = 0, .most = 23},
    {.name = "day of the month", .least = 1, .most = 31},
    {.name = "month", .least = 1, .most = 12, .words = "janfebmaraprmayjunjulaugsepoctnovdec"},
    {.name = "day of the week", .least = 0, .most = 6, .words = "sunmontuewedthufrisat"},
});

[[noreturn]] void fail(std::string_view text, std::string_view why) {
  throw Error(ErrorKind::kUsage,
              fmt::format("\"{}\" is not a schedule: {}", base::one_line(text, 100), why),
              "write minute, hour, day of the month, month and day of the week, such as "
              "\"30 2 * * 1-5\", or @hourly, @daily, @weekly, @monthly, @yearly");
}

std::optional<int> number_of(std::string_view text, const Field& field) {
  constexpr std::size_t kLetters = 3;
  if (text.size() == kLetters && !field.words.empty()) {
    const std::size_t at = field.words.find(base::lower(text));
    if (at != std::string_view::npos && at % kLetters == 0) {
      return field.least + static_cast<int>(at / kLetters);
    }
  }
  const auto number = base::number_of<int>(text);
  return number.value_or(-1) >= 0 ? number : std::nullopt;
}

/// "*", "5", "1-5", "*/15", "8-18/2"
bool is_range(std::string_view text, const Field& field) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  if (slash < text.size()) {
    const auto step = number_of(text.substr(slash + 1), {.name = {}, .least = 1, .most = 59});
    if (!step || *step == 0) {
      return false;
    }
  }
  const std::string_view range = text.substr(0, slash);
  if (range == "*" || range == "?") {
    return true;
  }
  const std::size_t dash = std::min(range.find('-'), range.size());
  const auto first = number_of(range.substr(0, dash), field);
  const auto last = dash == range.size() ? first : number_of(range.substr(dash + 1), field);
  return first && last && *first >= field.least && *last <= field.most && *first <= *last;
}

void check_fields(std::string_view text) {
  std::vector<std::string_view> parts;
  for (const std::string_view part : base::split(text, ' ')) {
    if (!part.empty()) {
      parts.push_back(part);
    }
  }
  if (parts.size() != kFields.size()) {
    fail(text, fmt::format("it has {}, not 5", base::counted(parts.size(), "field")));
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (const std::string_view each : base::split(parts[i], ',')) {
      if (!is_range(each, kFields[i])) {
        fail(text, fmt::format("the {} cannot be {} ({} to {})", kFields[i].name, each,
                               kFields[i].least, kFields[i].most));
      }
    }
  }
}

/// "@every 15m" as fields.
std::string fields_of_interval(std::string_view text, std::string_view interval) {
  constexpr int kMinutes = 60;
  constexpr int kHours = 24;
  const auto duration = parse_duration(interval);
  const auto minutes = duration ? std::chrono::duration_cast<std::chrono::minutes>(*duration)
                                : std::chrono::minutes(0);
  const auto count = minutes.count();
  if (duration && minutes == *duration && count > 0 && count < kMinutes && kMinutes % count == 0) {
    return fmt::format("*/{} * * * *", count);
  }
  const auto hours = count / kMinutes;
  if (duration && minutes == *duration && hours > 0 && count % kMinutes == 0 &&
      kHours % hours == 0) {
    return hours == kHours ? "0 0 * * *" : fmt::format("0 */{} * * *", hours);
  }
  fail(text, "a CronJob has no @every, and this interval does not divide an hour or a day");
}

}  // namespace

CronSchedule cron_schedule(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"});
  constexpr std::string_view kEvery = "@every ";
  CronSchedule result;
  std::string_view rest = base::trim(text);
  for (const std::string_view prefix : {"CRON_TZ=", "TZ="}) {
    if (rest.starts_with(prefix)) {
      const std::size_t blank = std::min(rest.find(' '), rest.size());
      result.time_zone = std::string(rest.substr(prefix.size(), blank - prefix.size()));
      rest = base::trim(rest.substr(blank));
      break;
    }
  }
  if (rest.starts_with(kEvery)) {
    result.schedule = fields_of_interval(text, base::trim(rest.substr(kEvery.size())));
  } else if (rest.starts_with('@')) {
    if (std::ranges::find(kWords, rest) == kWords.end()) {
      fail(text, "the word is not known");
    }
    result.schedule = std::string(rest);
  } else {
    check_fields(rest);
    result.schedule = std::string(rest);
  }
  return result;
}

}  // namespace firesteel
