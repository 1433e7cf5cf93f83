#include "storage/file/file_store.h"

#include <algorithm>
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
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/uuid.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/random_source.h"
#include "storage/hadoop_path.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

namespace fs = std::filesystem;

/// Other work of the process waits this long at most.
constexpr std::size_t kPiece = 1U << 20U;

std::error_code last_error() {
  return {errno == 0 ? EIO : errno, std::generic_category()};
}

/// Writes to a file beside the target, with a name of its own: a reader never sees an incomplete
/// file, even if this process is killed, and processes that write the same target do not meet.
class FileTransfer final : public Transfer {
 public:
  FileTransfer(const Upload& upload, const Clock& clock, RandomSource& random)
      : upload_(upload),
        clock_(clock),
        path_(parse_hadoop_path(upload.target).path),
        part_(path_.parent_path() / fmt::format(".firesteel-{}.part", base::random_uuid(random))) {}
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
  [[nodiscard]] std::uint64_t bytes_total() const override { return file_ ? file_->size() : 0; }
  [[nodiscard]] bool was_there() const override { return was_there_; }

  void cancel() override {
    is_done_ = true;
    discard();
  }

 private:
  void advance() {
    if (!file_) {
      open();
    } else if (copied_ < file_->size()) {
      copy();
    } else {
      finish();
    }
  }

  void open() {
    file_ = std::make_unique<SourceFile>(upload_.source, upload_.version);
    std::error_code error;
    if (upload_.content_named && fs::file_size(path_, error) == file_->size() && !error) {
      was_there_ = is_done_ = true;
      copied_ = file_->size();
      return;
    }
    fs::create_directories(path_.parent_path(), error);
    check(error);
    may_have_written_ = true;
    to_.open(part_, std::ios::binary | std::ios::trunc);
    if (!to_) {
      check(last_error());
    }
  }

  void copy() {
    piece_.resize(std::min<std::uint64_t>(kPiece, file_->size() - copied_));
    file_->read(piece_, copied_);
    to_.write(piece_.data(), static_cast<std::streamsize>(piece_.size()));
    if (!to_) {
      check(last_error());
    }
    copied_ += piece_.size();
  }

  void finish() {
    to_.close();
    if (!to_) {
      check(last_error());
    }
    file_->require_unchanged();
    std::error_code error;
    fs::permissions(part_, fs::status(upload_.source, error).permissions(), error);
    check(error);
    fs::rename(part_, path_, error);
    check(error);
    may_have_written_ = false;
    is_done_ = true;
  }

  /// The directory is deleted only if it is empty.
  void discard() {
    if (std::exchange(may_have_written_, false)) {
      std::error_code ignored;
      fs::remove(part_, ignored);
      fs::remove(path_.parent_path(), ignored);
    }
  }

  void check(const std::error_code& error) const {
    if (error) {
      fail_upload(
          upload_.source, fmt::format("cannot copy it to {}: {}", upload_.target, error.message()),
          "check that the file is readable and spark.kubernetes.file.upload.path is writable");
    }
  }

  Upload upload_;
  const Clock& clock_;
  fs::path path_, part_;
  std::unique_ptr<SourceFile> file_;  ///< once opened
  std::ofstream to_;
  std::vector<char> piece_;
  std::uint64_t copied_ = 0;
  bool may_have_written_ = false, is_done_ = false, was_there_ = false;
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
    if (const fs::path base = path_.parent_path().parent_path(); !fs::is_directory(base, error)) {
      failure_ = fmt::format("{} does not exist on this machine", base.string());
      return;
    }
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
  return std::make_unique<FileTransfer>(upload, clock_, random_);
}

std::unique_ptr<Removal> FileStore::remove(const std::string& target) {
  return std::make_unique<FileRemoval>(target, clock_);
}

}  // namespace firesteel::storage
