#include "storage/source_file.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "firesteel/error.h"
#include "http/body_source.h"

namespace firesteel::storage {

namespace {

constexpr const char* kReadHint = "check the path and its permissions";
constexpr const char* kChanged = "the file changed while it was being uploaded";
constexpr const char* kChangeHint = "submit again once nothing writes to the file any more";

std::string last_error() {
  return std::generic_category().message(errno);
}

/// When the content was modified: POSIX and macOS name the member differently.
template <class Facts>
timespec modified(const Facts& facts) {
  if constexpr (requires { facts.st_mtimespec; }) {
    return facts.st_mtimespec;
  } else {
    return facts.st_mtim;
  }
}

FileVersion version_of(const struct stat& facts) {
  return {.size = static_cast<std::uint64_t>(facts.st_size),
          .seconds = modified(facts).tv_sec,
          .nanoseconds = modified(facts).tv_nsec};
}

class RangeBody final : public http::BodySource {
 public:
  RangeBody(const SourceFile& file, std::uint64_t offset, std::uint64_t size, std::uint64_t& sent)
      : file_(file), offset_(offset), size_(size), sent_(sent) {
    sent_ = 0;
  }
  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] std::size_t read(std::span<char> buffer) override {
    const std::size_t count = std::min<std::uint64_t>(buffer.size(), size_ - sent_);
    file_.read(buffer.first(count), offset_ + sent_);
    sent_ += count;
    return count;
  }

 private:
  const SourceFile& file_;
  std::uint64_t offset_, size_;
  std::uint64_t& sent_;
};

}  // namespace

void fail_upload(std::string_view source, std::string_view why, std::string hint) {
  throw Error(ErrorKind::kUpload, fmt::format("Uploading file {} failed: {}", source, why),
              std::move(hint));
}

SourceFile::SourceFile(std::string path, const std::optional<FileVersion>& expected)
    : path_(std::move(path)), file_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
  struct stat facts{};
  if (!file_.is_open() || ::fstat(file_.get(), &facts) != 0) {
    fail_upload(path_, last_error(), kReadHint);
  }
  if (!S_ISREG(facts.st_mode)) {
    fail_upload(path_, S_ISDIR(facts.st_mode) ? "it is a directory" : "it is not a regular file",
                "name a file");
  }
  version_ = version_of(facts);
  if (expected && version_ != *expected) {
    fail_upload(path_, kChanged, kChangeHint);
  }
}

void SourceFile::read(std::span<char> buffer, std::uint64_t offset) const {
  while (!buffer.empty()) {
    const ssize_t got =
        ::pread(file_.get(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      fail_upload(path_, last_error(), kReadHint);
    }
    if (got == 0) {
      fail_upload(path_, "the file was truncated while it was being uploaded", kChangeHint);
    }
    buffer = buffer.subspan(static_cast<std::size_t>(got));
    offset += static_cast<std::uint64_t>(got);
  }
}

void SourceFile::require_unchanged() const {
  struct stat facts{};
  if (::fstat(file_.get(), &facts) != 0 || version_of(facts) != version_) {
    fail_upload(path_, kChanged, kChangeHint);
  }
}

http::OpenBody SourceFile::body(std::uint64_t offset, std::uint64_t size,
                                std::uint64_t& sent) const {
  return [this, offset, size, &sent]() -> std::unique_ptr<http::BodySource> {
    return std::make_unique<RangeBody>(*this, offset, size, sent);
  };
}

}  // namespace firesteel::storage
