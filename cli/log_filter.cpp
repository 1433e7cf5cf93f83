#include "cli/log_filter.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "firesteel/visible.h"

namespace firesteel::cli {

namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::size_t kLongestSequence = 64;
/// At most this many bytes of sequences that are never reset are repeated in each line.
constexpr std::size_t kLongestColour = 256;

bool is_parameter(char c) {
  return (c >= '0' && c <= '9') || c == ';' || c == ':';
}

/// How many bytes the UTF-8 character has that begins with `lead` (0xC0 to 0xF4).
std::size_t length_of_character(unsigned char lead) {
  if (lead >= 0xF0) {
    return 4;
  }
  return lead >= 0xE0 ? 3 : 2;
}

/// How many bytes at the end of `text` begin a UTF-8 character that is not all there.
std::size_t unfinished(std::string_view text) {
  constexpr std::size_t kLongestCharacter = 4;
  for (std::size_t back = 1; back < kLongestCharacter && back <= text.size(); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) {
      return 0;
    }
    if (byte > 0xF4) {
      return 0;  // no character begins with it
    }
    if (byte >= 0xC0) {
      return back < length_of_character(byte) ? back : 0;
    }
  }
  return 0;
}

}  // namespace

std::string LogFilter::take(std::string_view bytes) {
  const std::string all = std::exchange(held_, {}) + std::string(bytes);
  std::string_view rest = all;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of("\n\t\r\x1b"), rest.size());
    if (end == rest.size()) {
      const std::size_t kept = unfinished(rest);
      take_text(rest.substr(0, rest.size() - kept));
      held_ = rest.substr(rest.size() - kept);
      break;
    }
    take_text(rest.substr(0, end));
    rest.remove_prefix(end);
    const std::size_t taken = take_control(rest);
    if (taken == 0) {
      held_ = rest;
      break;
    }
    rest.remove_prefix(taken);
  }
  return std::exchange(out_, {});
}

std::string LogFilter::finish() {
  const std::string last = std::exchange(held_, {});
  take_text(last);
  out_ += std::exchange(is_shown_, false) ? kReset : "";
  colour_.clear();
  return std::exchange(out_, {});
}

void LogFilter::take_text(std::string_view text) {
  if (text.empty()) {
    return;
  }
  if (!is_shown_ && !colour_.empty()) {
    out_ += colour_;
    is_shown_ = true;
  }
  out_ += visible(text);
}

void LogFilter::take_line_end() {
  out_ += std::exchange(is_shown_, false) ? kReset : "";
  out_ += '\n';
}

void LogFilter::take_colour(std::string_view sequence) {
  const std::string_view parameters = sequence.substr(2, sequence.size() - 3);
  if (parameters.find_first_not_of('0') == std::string_view::npos) {
    out_ += std::exchange(is_shown_, false) ? kReset : "";
    colour_.clear();
    return;
  }
  if (colour_.size() + sequence.size() > kLongestColour) {
    colour_.clear();
  }
  colour_ += sequence;
  if (is_shown_) {
    out_ += sequence;
  }
}

std::size_t LogFilter::take_control(std::string_view text) {
  if (text.front() == '\n') {
    take_line_end();
    return 1;
  }
  if (text.front() == '\t') {
    out_ += '\t';
    return 1;
  }
  if (text.front() == '\r') {
    if (text.size() == 1) {
      return 0;
    }
    if (text[1] != '\n') {
      take_text("\r");
    }
    return 1;
  }
  std::size_t end = 1;
  if (end < text.size() && text[end] == '[') {
    end = static_cast<std::size_t>(std::ranges::find_if_not(text.substr(2), is_parameter) -
                                   text.substr(2).begin()) +
          2;
  }
  const bool cut = end >= text.size() && end < kLongestSequence;
  if (cut) {
    return 0;
  }
  if (end > 1 && end < text.size() && end < kLongestSequence && text[end] == 'm') {
    take_colour(text.substr(0, end + 1));
    return end + 1;
  }
  take_text("\x1b");
  return 1;
}

}  // namespace firesteel::cli
