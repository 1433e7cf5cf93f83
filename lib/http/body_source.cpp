#include "http/body_source.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <memory>
#include <span>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "base/tcp.h"
#include "firesteel/error.h"

namespace firesteel::http {

namespace {

[[noreturn]] void fail_to_send(const std::string& path, const std::string& why) {
  throw Error(ErrorKind::kInput, fmt::format("cannot read {} to send it: {}", path, why),
              "check the file, and that nothing changes it during the upload");
}

class FileBody final : public BodySource {
 public:
  explicit FileBody(std::string path)
      : path_(std::move(path)), file_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat facts{};
    if (!file_.is_open() || ::fstat(file_.get(), &facts) != 0) {
      fail_to_send(path_, std::generic_category().message(errno));
    }
    if (!S_ISREG(facts.st_mode)) {
      fail_to_send(path_, "not a regular file");
    }
    size_ = static_cast<std::uint64_t>(facts.st_size);
    left_ = size_;
  }

  [[nodiscard]] std::uint64_t size() const override { return size_; }

  /// What was appended meanwhile is not sent: the size was said before.
  [[nodiscard]] std::size_t read(std::span<char> buffer) override {
    const std::size_t wanted = std::min<std::uint64_t>(buffer.size(), left_);
    ssize_t got = 0;
    do {
      got = wanted == 0 ? 0 : ::read(file_.get(), buffer.data(), wanted);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
      fail_to_send(path_, std::generic_category().message(errno));
    }
    if (got == 0 && wanted > 0) {
      fail_to_send(path_, "the file was truncated while it was being sent");
    }
    left_ -= static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }

 private:
  std::string path_;
  base::Descriptor file_;
  std::uint64_t size_ = 0;
  std::uint64_t left_ = 0;
};

}  // namespace

std::unique_ptr<BodySource> open_file_body(const std::string& path) {
  return std::make_unique<FileBody>(path);
}

}  // namespace firesteel::http
