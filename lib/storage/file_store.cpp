#include "storage/file_store.h"

#include <filesystem>
#include <string>
#include <system_error>

#include <fmt/format.h>

#include "base/uri.h"
#include "firesteel/error.h"

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

}  // namespace

void FileStore::upload(const std::string& source, const std::string& target) {
  const fs::path path = base::file_path(target);
  std::error_code error;
  if (fs::is_directory(source, error)) {
    fail(source, target, "it is a directory");
  }
  fs::create_directories(path.parent_path(), error);
  check(error, source, target);
  // A reader never sees an incomplete file, even if this process is killed.
  fs::path part = path;
  part += ".part";
  fs::copy_file(source, part, fs::copy_options::overwrite_existing, error);
  if (!error) {
    fs::rename(part, path, error);
  }
  if (error) {
    std::error_code ignored;
    fs::remove(part, ignored);
    fs::remove(path.parent_path(), ignored);  // deletes it only if it is empty
    check(error, source, target);
  }
}

bool FileStore::remove(const std::string& target) {
  const fs::path path = base::file_path(target);
  std::error_code error;
  fs::remove(path, error);
  if (error) {
    return false;
  }
  fs::remove(path.parent_path(), error);
  return !error || error == std::errc::directory_not_empty;
}

}  // namespace firesteel::storage
