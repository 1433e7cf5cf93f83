#include "cli/line_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "firesteel/error.h"

namespace firesteel::cli {

namespace {

constexpr std::size_t kLongestLine = 1U << 20U;
constexpr std::size_t kChunk = 64U << 10U;

bool has_data(int descriptor) {
  pollfd polled{.fd = descriptor, .events = POLLIN, .revents = 0};
  return ::poll(&polled, 1, 0) > 0;
}

}  // namespace

LineReader::LineReader(std::string path) : path_(std::move(path)) {
  descriptor_ = path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status = {};
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0 || S_ISDIR(status.st_mode)) {
    const int error = descriptor_ < 0 ? errno : EISDIR;
    throw Error(ErrorKind::kInput,
                fmt::format("cannot read {}: {}", name(), std::generic_category().message(error)),
                "check the name, or use - for standard input");
  }
  waits_ = !S_ISREG(status.st_mode);
}

LineReader::~LineReader() {
  if (descriptor_ > STDIN_FILENO) {
    ::close(descriptor_);
  }
}

std::string LineReader::name() const {
  return path_ == "-" ? "standard input" : path_;
}

std::string LineReader::place() const {
  return fmt::format("{}:{}", name(), number_);
}

/// Reads once.
void LineReader::fill() {
  if (begin_ > buffer_.size() / 2) {
    looked_ -= begin_;
    buffer_.erase(0, std::exchange(begin_, 0));
  }
  const std::size_t size = buffer_.size();
  buffer_.resize(size + kChunk);
  ssize_t count = -1;
  do {
    count = ::read(descriptor_, buffer_.data() + size, kChunk);
  } while (count < 0 && errno == EINTR);
  error_ = count < 0 ? errno : 0;
  buffer_.resize(size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  at_end_ = count <= 0;
}

bool LineReader::is_ready() {
  for (;;) {
    const std::size_t end = buffer_.find('\n', std::max(looked_, begin_));
    if (end != std::string::npos || at_end_ || buffer_.size() - begin_ > kLongestLine) {
      return true;
    }
    looked_ = buffer_.size();
    if (waits_ && !has_data(descriptor_)) {
      return false;
    }
    fill();
  }
}

std::optional<std::string> LineReader::next() {
  for (;;) {
    const std::size_t end = buffer_.find('\n', std::max(looked_, begin_));
    const bool whole = end != std::string::npos;
    const std::size_t size = (whole ? end : buffer_.size()) - begin_;
    if (!whole && size <= kLongestLine && !at_end_) {
      looked_ = buffer_.size();
      fill();
      continue;
    }
    if (const int error = whole ? 0 : std::exchange(error_, 0); error != 0) {
      begin_ = buffer_.size();
      throw Error(ErrorKind::kInput,
                  fmt::format("cannot read {}: {}", name(), std::generic_category().message(error)),
                  "check the file");
    }
    if (!whole && size == 0) {
      return std::nullopt;
    }
    std::string line = buffer_.substr(begin_, std::min(size, kLongestLine));
    begin_ = std::min(begin_ + size + 1, buffer_.size());
    looked_ = begin_;
    const bool is_rest = std::exchange(skips_, !whole && !at_end_);
    if (is_rest) {
      continue;
    }
    ++number_;
    if (size > kLongestLine) {
      throw Error(ErrorKind::kInput, fmt::format("{}: the line is longer than 1 MiB", place()),
                  "shorten the line");
    }
    return line;
  }
}

}  // namespace firesteel::cli
