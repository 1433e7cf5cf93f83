#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkstemp is POSIX
#include <string>
#include <unistd.h>

#include "base/zip.h"
#include "conf/main_class.h"
#include "firesteel/error.h"

namespace {

/// One file for the whole run, gone with the process.
class InputFile {
 public:
  InputFile() : descriptor_(::mkstemp(path_.data())) {}
  ~InputFile() {
    (void)::close(descriptor_);
    (void)::unlink(path_.c_str());
  }
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  InputFile(InputFile&&) = delete;
  InputFile& operator=(InputFile&&) = delete;

  [[nodiscard]] bool write(const std::uint8_t* data, std::size_t size) const {
    return ::ftruncate(descriptor_, 0) == 0 &&
           ::pwrite(descriptor_, data, size, 0) == static_cast<ssize_t>(size);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_ = "firesteel-jar-XXXXXX";
  int descriptor_;
};

}  // namespace

// libFuzzer gives it its name.  NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const InputFile kFile;
  if (!kFile.write(data, size)) {
    return 0;
  }
  try {
    const std::optional<std::string> manifest =
        firesteel::base::read_zip_member(kFile.path(), "META-INF/MANIFEST.MF");
    (void)firesteel::conf::main_class_of_manifest(manifest.value_or(""));
  } catch (const firesteel::Error&) {
    return 0;
  }
  return 0;
}
