#include "storage/file_store.h"

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ios>
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

/// A signal is noticed after this much at the latest.
constexpr std::size_t kPiece = 1U << 20U;

std::error_code last_error() {
  return {errno, std::generic_category()};
}

/// False if `stop` ended it.
bool copy(const std::string& source, const fs::path& target, const Stop& stop,
          std::error_code& error) {
  std::ifstream from(source, std::ios::binary);
  std::ofstream to(target, std::ios::binary | std::ios::trunc);
  std::vector<char> piece(kPiece);
  while (from && to) {
    if (stop()) {
      return false;
    }
    from.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    to.write(piece.data(), from.gcount());
  }
  if (from.eof() && to) {
    to.close();
  }
  if (!from.eof() || !to) {
    error = last_error();
    return true;
  }
  fs::permissions(target, fs::status(source, error).permissions(), error);
  return true;
}

}  // namespace

bool FileStore::upload(const std::string& source, const std::string& target, const Stop& stop) {
  const fs::path path = parse_hadoop_path(target).path;
  std::error_code error;
  if (fs::is_directory(source, error)) {
    fail(source, target, "it is a directory");
  }
  const bool is_regular = fs::is_regular_file(source, error);
  check(error, source, target);
  if (!is_regular) {
    fail(source, target, "it is not a regular file");
  }
  fs::create_directories(path.parent_path(), error);
  check(error, source, target);
  // A reader never sees an incomplete file, even if this process is killed.
  fs::path part = path;
  part += ".part";
  const bool copied = copy(source, part, stop, error);
  if (copied && !error) {
    fs::rename(part, path, error);
  }
  if (!copied || error) {
    std::error_code ignored;
    fs::remove(part, ignored);
    fs::remove(path.parent_path(), ignored);  // deletes it only if it is empty
    check(error, source, target);
  }
  return copied;
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
