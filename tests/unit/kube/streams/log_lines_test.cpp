#include "kube/streams/log_lines.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "support/catch.h"

using firesteel::kube::LogLines;
using firesteel::kube::parse_log_stamp;

namespace {

constexpr std::int64_t kNoon = 1'795'262'400;  // 2026-11-21T12:00:00Z

/// A line as the kubelet sends it, `nanoseconds` after noon.
std::string line(std::int64_t nanoseconds, std::string_view text) {
  const std::int64_t second = nanoseconds / 1'000'000'000;
  return fmt::format("2026-11-21T12:{:02}:{:02}.{:09}Z {}\n", second / 60, second % 60,
                     nanoseconds % 1'000'000'000, text);
}

std::string fed(LogLines& lines, std::string_view bytes) {
  std::string text;
  lines.feed(bytes, text);
  return text;
}

std::string again(LogLines& lines, std::string_view bytes) {
  lines.begin();
  return fed(lines, bytes);
}

}  // namespace

TEST_CASE("Stamps are nanoseconds since 1970, in every zone the kubelet may be in") {
  CHECK(parse_log_stamp("1970-01-01T00:00:00Z") == 0);
  CHECK(parse_log_stamp("2026-11-21T12:00:00.000000001Z") == kNoon * 1'000'000'000 + 1);
  CHECK(parse_log_stamp("2026-11-21T14:00:00.5+02:00") == kNoon * 1'000'000'000 + 500'000'000);
  CHECK(parse_log_stamp("2026-11-21T04:30:00-07:30") == kNoon * 1'000'000'000);
  for (const char* const wrong :
       {"", "2026-11-21", "2026-11-21T12:00:00", "2026-11-21T12:00:00.Z", "2026-02-30T12:00:00Z",
        "2026-11-21 12:00:00Z", "2026-11-21T12:00:00.0000000001Z", "2026-11-21T12:00:00+0200",
        "INFO SparkContext: Running Spark version 4.3.0"}) {
    INFO(wrong);
    CHECK_FALSE(parse_log_stamp(wrong));
  }
}

TEST_CASE("A log comes out as the container wrote it, wherever its parts are cut") {
  const std::string log = line(1, "one") + line(2, "") + line(3, " two  words\r") +
                          line(4, std::string("\0\xff\x1b", 3)) +
                          "2026-11-21T12:00:01.000000000Z no end";
  const std::string text = "one\n\n two  words\r\n" + std::string("\0\xff\x1b", 3) + "\nno end";
  for (std::size_t cut = 0; cut <= log.size(); ++cut) {
    LogLines lines(false, true);
    const std::string begin = fed(lines, log.substr(0, cut));
    CHECK(begin + fed(lines, log.substr(cut)) == text);
  }
  LogLines stamped(true, true);
  CHECK(fed(stamped, log) == log);
}

TEST_CASE("A log that is cut anywhere is continued without loss or double") {
  const std::string log = line(1, "one") + line(1, "one") + line(1, "one") + line(2, "two") +
                          line(999'999'999, std::string(100, 'x')) + line(1'000'000'000, "") +
                          "2026-11-21T12:00:02.000000000Z no end";
  for (const bool stamps : {false, true}) {
    LogLines at_once(stamps, true);
    const std::string text = fed(at_once, log);
    for (std::size_t cut = 0; cut <= log.size(); ++cut) {
      LogLines lines(stamps, true);
      std::string out = fed(lines, log.substr(0, cut));
      out += again(lines, log.substr(0, log.size() / 2));  // cut a second time
      out += again(lines, log);
      CHECK(out == text);
      CHECK_FALSE(lines.take_gap());
      CHECK(again(lines, log).empty());
      CHECK_FALSE(lines.brought_news());
      CHECK(lines.brought_lines());
    }
  }
}

TEST_CASE("Ten thousand identical lines stay ten thousand") {
  std::string log;
  for (int i = 0; i < 10'000; ++i) {
    log += line(i / 3, "same");  // some of them at the same nanosecond
  }
  LogLines lines(false, true);
  std::string text = fed(lines, log.substr(0, 100'003));
  text += again(lines, log.substr(0, 300'001));
  text += again(lines, log);
  CHECK(text.size() == 10'000 * 5);
}

TEST_CASE("Lines of stdout and stderr whose stamps are out of order are neither lost nor doubled") {
  const std::string begin = line(100, "out") + line(300, "out");
  const std::string late = line(200, "err") + line(400, "out");
  LogLines lines(false, true);
  CHECK(fed(lines, begin) == "out\nout\n");
  CHECK(again(lines, begin + late) == "err\nout\n");
  CHECK(again(lines, begin + late).empty());
}

TEST_CASE("What is asked for again begins a whole second before the last line") {
  LogLines lines(false, true);
  CHECK_FALSE(lines.resume_second());
  (void)fed(lines, "2026-11-21T12:0");  // no stamp yet: it must be asked for as before
  CHECK_FALSE(lines.resume_second());
  (void)again(lines, line(5'000'000'001, "five"));
  CHECK(lines.resume_second() == kNoon + 4);
}

TEST_CASE("A line that was cut goes on where it was cut, or on a line of its own when it is gone") {
  LogLines lines(false, true);
  CHECK(fed(lines, "2026-11-21T12:00:01.5Z half a ") == "half a ");
  CHECK(again(lines, "2026-11-21T12:00:01.500000000Z half a line\n") == "line\n");
  CHECK(again(lines, line(1'600'000'000, "next")) == "next\n");

  LogLines rotated(false, true);
  CHECK(fed(rotated, "2026-11-21T12:00:01.5Z half a ") == "half a ");
  CHECK(again(rotated, line(9'000'000'000, "next")) == "\nnext\n");
  CHECK(rotated.take_gap());
}

TEST_CASE("A gap is said when the log does not begin with what is known") {
  LogLines lines(false, true);
  (void)fed(lines, line(1, "one") + line(2, "two"));
  CHECK_FALSE(lines.take_gap());
  CHECK(again(lines, line(7, "seven")) == "seven\n");
  const auto gap = lines.take_gap();
  REQUIRE(gap);
  CHECK(gap->after == kNoon * 1'000'000'000 + 2);
  CHECK(gap->before == kNoon * 1'000'000'000 + 7);
  CHECK_FALSE(lines.take_gap());

  // Rotated, but what is new begins in the part that is known.
  CHECK(again(lines, line(7, "seven") + line(8, "eight")) == "eight\n");
  CHECK_FALSE(lines.take_gap());
}

TEST_CASE("Of a log that is read from its tail, what is older stays unwanted") {
  LogLines lines(false, false);
  CHECK(fed(lines, line(500, "five")) == "five\n");
  CHECK(again(lines, line(100, "one") + line(500, "five") + line(600, "six")) == "six\n");
  CHECK_FALSE(lines.take_gap());
}

TEST_CASE("A log longer than what is remembered is continued all the same") {
  std::string log;
  for (int i = 0; i < 100'000; ++i) {
    log += line(i, std::to_string(i));
  }
  LogLines lines(false, true);
  const std::string first = fed(lines, log.substr(0, 3'000'003));
  LogLines at_once(false, true);
  CHECK(first + again(lines, log) == fed(at_once, log));
}

TEST_CASE("Of the last lines only those are taken that follow what is known") {
  LogLines lines(false, true);
  (void)fed(lines, line(1, "one") + line(2, "two"));
  lines.begin_tail();
  CHECK(fed(lines, line(4, "four") + line(2, "two") + line(5, "five")).empty());
  CHECK(lines.left_out());
  CHECK_FALSE(lines.take_gap());
  lines.begin_tail();
  CHECK(fed(lines, line(2, "two") + line(3, "three")) == "three\n");
  CHECK_FALSE(lines.left_out());
  lines.begin_tail();
  CHECK(fed(lines, line(3, "three")).empty());
  CHECK_FALSE(lines.left_out());
  CHECK_FALSE(lines.brought_news());
}

TEST_CASE(
    "The rest of a line older than what was asked for is left out, the kubelet's words said") {
  LogLines lines(false, true);
  (void)fed(lines, line(1, "a long line") + line(2, "two"));
  CHECK(again(lines, "of a long line\n" + line(2, "two") + line(3, "three")) == "three\n");
  CHECK_FALSE(lines.take_remark());

  LogLines lost(false, true);
  CHECK(fed(lost, "unable to retrieve container logs for containerd://0123456789abcdef").empty());
  CHECK(lost.take_remark() ==
        "unable to retrieve container logs for containerd://0123456789abcdef");
  CHECK_FALSE(lost.brought_lines());
}
