#include "storage/file/file_store.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <ios>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "storage/hadoop_path.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& source, const std::string& target,
                       const std::string& why) {
  fail_upload(source, fmt::format("cannot copy it to {}: {}", target, why),
              "check that the file is readable and spark.kubernetes.file.upload.path is writable");
}

/// Other work of the process waits this long at most.
constexpr std::size_t kPiece = 1U << 20U;

std::error_code last_error() {
  return {errno, std::generic_category()};
}

void require_regular_file(const std::string& source, const std::string& target) {
  std::error_code error;
  if (fs::is_directory(source, error)) {
    fail(source, target, "it is a directory");
  }
  const bool is_regular = fs::is_regular_file(source, error);
  if (error || !is_regular) {
    fail(source, target, error ? error.message() : "it is not a regular file");
  }
}

/// Writes to a file beside the target: a reader never sees an incomplete file, even if this process
/// is killed.
class FileTransfer final : public Transfer {
 public:
  FileTransfer(const Upload& upload, const Clock& clock)
      : source_(upload.source),
        target_(upload.target),
        content_named_(upload.content_named),
        clock_(clock),
        path_(parse_hadoop_path(upload.target).path),
        part_(path_) {
    part_ += ".part";
  }
  ~FileTransfer() override { discard(); }
  FileTransfer(const FileTransfer&) = delete;
  FileTransfer& operator=(const FileTransfer&) = delete;
  FileTransfer(FileTransfer&&) = delete;
  FileTransfer& operator=(FileTransfer&&) = delete;

  void turn() override {
    if (is_done_) {
      return;
    }
    try {
      advance();
    } catch (const Error&) {
      keep_failure();
      cancel();
    }
  }
  [[nodiscard]] SteadyTime due() const override {
    return is_done_ ? SteadyTime::max() : clock_.steady_now();
  }
  [[nodiscard]] bool done() const override { return is_done_; }
  [[nodiscard]] std::uint64_t bytes_done() const override { return copied_; }
  [[nodiscard]] std::uint64_t bytes_total() const override { return size_; }
  [[nodiscard]] bool was_there() const override { return was_there_; }

  void cancel() override {
    is_done_ = true;
    discard();
  }

 private:
  void advance() {
    if (!is_open_) {
      open();
      return;
    }
    piece_.resize(kPiece);
    if (from_ && to_) {
      from_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
      to_.write(piece_.data(), from_.gcount());
      copied_ += static_cast<std::uint64_t>(from_.gcount());
    }
    if (!from_ || !to_) {
      finish();
    }
  }

  void open() {
    require_regular_file(source_, target_);
    std::error_code error;
    size_ = fs::file_size(source_, error);
    check(error, source_, target_);
    if (content_named_ && fs::file_size(path_, error) == size_ && !error) {
      was_there_ = is_complete_ = is_done_ = true;
      copied_ = size_;
      return;
    }
    fs::create_directories(path_.parent_path(), error);
    check(error, source_, target_);
    is_open_ = true;
    from_.open(source_, std::ios::binary);
    to_.open(part_, std::ios::binary | std::ios::trunc);
  }

  void finish() {
    if (from_.eof() && to_) {
      to_.close();
    }
    std::error_code error;
    if (!from_.eof() || !to_) {
      error = last_error();
    } else {
      fs::permissions(part_, fs::status(source_, error).permissions(), error);
    }
    if (!error) {
      fs::rename(part_, path_, error);
    }
    check(error, source_, target_);
    is_complete_ = is_done_ = true;
  }

  /// The directory is deleted only if it is empty.
  void discard() {
    if (is_open_ && !is_complete_) {
      std::error_code ignored;
      fs::remove(part_, ignored);
      fs::remove(path_.parent_path(), ignored);
    }
  }

  static void check(const std::error_code& error, const std::string& source,
                    const std::string& target) {
    if (error) {
      fail(source, target, error.message());
    }
  }

  std::string source_, target_;
  bool content_named_;
  const Clock& clock_;
  fs::path path_, part_;
  std::ifstream from_;
  std::ofstream to_;
  std::vector<char> piece_;
  std::uint64_t copied_ = 0, size_ = 0;
  bool is_open_ = false, is_complete_ = false, is_done_ = false, was_there_ = false;
};

class FileRemoval final : public Removal {
 public:
  FileRemoval(const std::string& target, const Clock& clock)
      : path_(parse_hadoop_path(target).path), clock_(clock) {}

  void turn() override {
    if (is_done_) {
      return;
    }
    is_done_ = true;
    std::error_code error;
    fs::remove(path_, error);
    if (error) {
      failure_ = error.message();
      return;
    }
    fs::remove(path_.parent_path(), error);
    if (error && error != std::errc::directory_not_empty) {
      failure_ = error.message();
    }
  }
  [[nodiscard]] SteadyTime due() const override {
    return is_done_ ? SteadyTime::max() : clock_.steady_now();
  }
  [[nodiscard]] bool done() const override { return is_done_; }
  [[nodiscard]] std::optional<std::string> failure() const override { return failure_; }

 private:
  fs::path path_;
  const Clock& clock_;
  bool is_done_ = false;
  std::optional<std::string> failure_;
};

}  // namespace

std::unique_ptr<Transfer> FileStore::upload(const Upload& upload) {
  return std::make_unique<FileTransfer>(upload, clock_);
}

std::unique_ptr<Removal> FileStore::remove(const std::string& target) {
  return std::make_unique<FileRemoval>(target, clock_);
}

}  // namespace firesteel::storage
