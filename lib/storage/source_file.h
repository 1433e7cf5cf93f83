#pragma once
/// A local file while it is uploaded: read at any place, and never sent half old and half new.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/tcp.h"
#include "http/body_source.h"

namespace firesteel::storage {

/// Throws Error kUpload: "Uploading file SOURCE failed: WHY" (the first words are Spark's).
[[noreturn]] void fail_upload(std::string_view source, std::string_view why, std::string hint);

/// Differs once the file was written.
struct FileVersion {
  std::uint64_t size = 0;
  std::int64_t seconds = 0, nanoseconds = 0;  ///< when it was written last
  [[nodiscard]] bool operator==(const FileVersion&) const = default;
};

class SourceFile {
 public:
  /// Throws Error kUpload if it is not a regular file that can be read, or not `expected` any more.
  explicit SourceFile(std::string path, const std::optional<FileVersion>& expected = std::nullopt);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::uint64_t size() const { return version_.size; }
  [[nodiscard]] const FileVersion& version() const { return version_; }
  /// Fills `buffer` with the bytes at `offset`.  Throws Error kUpload if the file ends before.
  void read(std::span<char> buffer, std::uint64_t offset) const;
  /// Throws Error kUpload if the file was written since it was opened.
  void require_unchanged() const;
  /// Bytes as a request body, which this object must outlive.  `sent` receives how many of them
  /// were read to be sent; it is set back if they are sent again.
  [[nodiscard]] http::OpenBody body(std::uint64_t offset, std::uint64_t size,
                                    std::uint64_t& sent) const;

 private:
  std::string path_;
  base::Descriptor file_;
  FileVersion version_;
};

}  // namespace firesteel::storage
