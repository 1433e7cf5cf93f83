#include "storage/file_store.h"

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ios>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "firesteel/error.h"
#include "storage/hadoop_path.h"

namespace firesteel::storage {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& source, const std::string& target,
                       const std::string& why) {
  // The first words are Spark's (KubernetesUtils.uploadFileUri).
  throw Error(
      ErrorKind::kUpload,
      fmt::format("Uploading file {} failed: cannot copy it to {}: {}", source, target, why),
      "check that the file is readable and spark.kubernetes.file.upload.path is writable");
}

void check(const std::error_code& error, const std::string& source, const std::string& target) {
  if (error) {
    fail(source, target, error.message());
  }
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
  check(error, source, target);
  if (!is_regular) {
    fail(source, target, "it is not a regular file");
  }
}

/// Writes to a file beside the target: a reader never sees an incomplete file, even if this process
/// is killed.
class FileCopy final : public Copy {
 public:
  FileCopy(const std::string& source, const std::string& target)
      : source_(source), target_(target), path_(parse_hadoop_path(target).path), part_(path_) {
    require_regular_file(source, target);
    std::error_code error;
    fs::create_directories(path_.parent_path(), error);
    check(error, source, target);
    part_ += ".part";
    from_.open(source, std::ios::binary);
    to_.open(part_, std::ios::binary | std::ios::trunc);
  }
  ~FileCopy() override {
    if (!is_complete_) {
      std::error_code ignored;
      fs::remove(part_, ignored);
      fs::remove(path_.parent_path(), ignored);  // deletes it only if it is empty
    }
  }
  FileCopy(const FileCopy&) = delete;
  FileCopy& operator=(const FileCopy&) = delete;
  FileCopy(FileCopy&&) = delete;
  FileCopy& operator=(FileCopy&&) = delete;

  [[nodiscard]] bool advance() override {
    piece_.resize(kPiece);
    if (from_ && to_) {
      from_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
      to_.write(piece_.data(), from_.gcount());
    }
    if (from_ && to_) {
      return false;
    }
    finish();
    return true;
  }

 private:
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
    is_complete_ = !error;
    check(error, source_, target_);
  }

  std::string source_, target_;
  fs::path path_, part_;
  std::ifstream from_;
  std::ofstream to_;
  std::vector<char> piece_;
  bool is_complete_ = false;
};

}  // namespace

std::unique_ptr<Copy> FileStore::upload(const std::string& source, const std::string& target) {
  return std::make_unique<FileCopy>(source, target);
}

bool FileStore::remove(const std::string& target) {
  const fs::path path = parse_hadoop_path(target).path;
  std::error_code error;
  fs::remove(path, error);
  if (error) {
    return false;
  }
  fs::remove(path.parent_path(), error);
  return !error || error == std::errc::directory_not_empty;
}

}  // namespace firesteel::storage
