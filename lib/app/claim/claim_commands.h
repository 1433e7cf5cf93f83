#pragma once
/// The shell commands by which files are written to a mounted claim and removed from it.  Pure.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::app {

/// A file on a mounted claim.
struct ClaimFile {
  std::string directory;  ///< absolute, in the pod
  std::string name;
};

/// A command that writes its standard input to `file`.  It answers in lines: "there" if
/// `content_named` and a file of that size exists, which ends it; else "go", reads `size` bytes
/// into a file with another name, `part`, answers with its length and its SHA-256 ("-" if the image
/// has no sha256sum), and reads a line.  Only after "keep" the file gets its name.  After anything
/// else, and if its input ends, it leaves nothing.
[[nodiscard]] std::vector<std::string> write_command(const ClaimFile& file, std::uint64_t size,
                                                     std::string_view part, bool content_named);

/// Removes the file, or what write_command() left of it, and its directory if that is empty then.
[[nodiscard]] std::vector<std::string> remove_command(const ClaimFile& file);

/// The answer to the bytes of a file.
struct WrittenFile {
  std::string length;
  std::string sha256;  ///< "-": unknown
};
/// From the second line of the output of write_command(); empty until it is complete.
[[nodiscard]] WrittenFile read_written(std::string_view output);

}  // namespace firesteel::app
