#include "http/upgrade_answer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/number.h"
#include "base/text.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

constexpr std::size_t kMaxHead = 256U << 10U;
constexpr std::size_t kMaxBody = 1U << 20U;  ///< for the text of an error answer
constexpr int kFirstFinal = 200;

/// The status of a status line: 403 in "HTTP/1.1 403 Forbidden".
std::optional<int> status_of(std::string_view line) {
  constexpr std::string_view kVersion = "HTTP/1.";
  constexpr std::size_t kStatusAt = 9;
  if (!line.starts_with(kVersion) || line.size() < kStatusAt + 3 || line[kStatusAt - 1] != ' ' ||
      (line.size() > kStatusAt + 3 && line[kStatusAt + 3] != ' ')) {
    return std::nullopt;
  }
  const auto status = base::number_of<int>(line.substr(kStatusAt, 3));
  return status && *status >= 100 ? status : std::nullopt;
}

}  // namespace

bool UpgradeAnswer::feed(std::string_view bytes) {
  if (broken_) {
    return false;
  }
  buffer_.append(bytes);
  while (!complete_ && !has_head_ && buffer_.find("\r\n\r\n") != std::string::npos) {
    if (!read_head()) {
      broken_ = true;
      return false;
    }
  }
  if (!complete_ && (has_head_ ? !read_body() : buffer_.size() > kMaxHead)) {
    broken_ = true;
  }
  return !broken_;
}

void UpgradeAnswer::end() {
  if (has_head_ && !broken_) {
    if (!chunked_) {
      response_.body = std::move(buffer_);
      buffer_.clear();
    }
    complete_ = true;
  }
}

std::optional<Response> UpgradeAnswer::take() {
  return complete_ ? std::optional(std::move(response_)) : std::nullopt;
}

/// Skips interim answers (100, 103).
bool UpgradeAnswer::read_head() {
  const std::size_t end = buffer_.find("\r\n\r\n");
  if (end > kMaxHead || !read_head_lines(std::string_view(buffer_).substr(0, end))) {
    return false;
  }
  buffer_.erase(0, end + 4);
  if (response_.status == kSwitchingProtocols) {
    complete_ = true;
    return true;
  }
  if (response_.status < kFirstFinal) {
    return true;
  }
  has_head_ = true;
  const auto coding = find_header(response_.headers, "Transfer-Encoding");
  chunked_ = coding && base::equal_ignoring_case(*coding, "chunked");
  if (const auto length = find_header(response_.headers, "Content-Length"); length && !chunked_) {
    length_ = base::number_of<std::size_t>(*length);
    return length_.has_value();
  }
  return true;
}

bool UpgradeAnswer::read_head_lines(std::string_view head) {
  response_.headers.clear();
  const auto status = status_of(head.substr(0, head.find("\r\n")));
  response_.status = status.value_or(0);
  std::size_t begin = head.find("\r\n");
  while (begin != std::string_view::npos) {
    begin += 2;
    const std::size_t end = head.find("\r\n", begin);
    const std::string_view line =
        head.substr(begin, end == std::string_view::npos ? end : end - begin);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) {
      return false;
    }
    response_.headers.push_back(
        {std::string(line.substr(0, colon)), std::string(base::trim(line.substr(colon + 1)))});
    begin = end;
  }
  return status.has_value();
}

bool UpgradeAnswer::read_body() {
  if (chunked_) {
    return read_chunks();
  }
  if (length_ && buffer_.size() >= *length_) {
    response_.body = buffer_.substr(0, *length_);
    complete_ = true;
  }
  return buffer_.size() <= kMaxBody;
}

bool UpgradeAnswer::read_chunks() {
  while (!complete_) {
    const std::size_t end = buffer_.find("\r\n");
    if (end == std::string::npos) {
      return buffer_.size() <= kMaxHead;
    }
    const std::string_view line = std::string_view(buffer_).substr(0, end);
    const auto size = base::number_of<std::size_t>(base::trim(line.substr(0, line.find(';'))), 16);
    if (!size || *size > kMaxBody || response_.body.size() + *size > kMaxBody) {
      return false;
    }
    if (*size == 0) {
      complete_ = true;
      return true;
    }
    if (buffer_.size() < end + 2 + *size + 2) {
      return true;
    }
    response_.body.append(buffer_, end + 2, *size);
    buffer_.erase(0, end + 2 + *size + 2);
  }
  return true;
}

}  // namespace firesteel::http
