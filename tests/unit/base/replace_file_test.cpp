#include "firesteel/replace_file.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace fs = std::filesystem;
using firesteel::Error;
using firesteel::put_file;
using firesteel::replace_file;
using firesteel::testing::TempFolder;

namespace {

std::string content(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

std::ptrdiff_t files_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), {});
}

}  // namespace

TEST_CASE("A file is replaced with its mode, and where a link leads") {
  const TempFolder temporary;
  const fs::path folder = temporary.path();
  const fs::path file = folder / "file";
  const fs::path link = folder / "link";
  write(file, "old");
  fs::permissions(file, fs::perms(0640));
  fs::create_symlink("file", link);
  replace_file(link, "new");
  CHECK(fs::is_symlink(link));
  CHECK(content(file) == "new");
  CHECK((fs::status(file).permissions() & fs::perms::all) == fs::perms(0640));
  CHECK(files_in(folder) == 2);
  CHECK_THROWS_AS(replace_file(folder / "none", "x"), Error);
}

TEST_CASE("A file that does not exist is made as the umask says, also at the end of links") {
  const TempFolder temporary;
  const fs::path folder = temporary.path();
  const mode_t before = ::umask(027);
  put_file(folder / "new", "text");
  ::umask(before);
  CHECK((fs::status(folder / "new").permissions() & fs::perms::all) == fs::perms(0640));
  fs::create_directory(folder / "sub");
  fs::create_symlink("sub/second", folder / "first");
  fs::create_symlink("../target", folder / "sub" / "second");
  put_file(folder / "first", "text");
  CHECK(fs::is_symlink(folder / "first"));
  CHECK(content(folder / "target") == "text");
}

TEST_CASE("What cannot be written leaves nothing behind") {
  const TempFolder temporary;
  const fs::path folder = temporary.path();
  fs::create_directory(folder / "folder");
  fs::create_symlink("loop", folder / "loop");
  for (const char* name : {"folder", "loop", "none/file", "file/", ""}) {
    CAPTURE(name);
    const std::string path = *name == '\0' ? "" : (folder / name).string();
    CHECK_THROWS_AS(firesteel::check_put_file(path), Error);
    CHECK_THROWS_AS(put_file(path, "x"), Error);
  }
  CHECK(files_in(folder) == 2);
  CHECK_NOTHROW(firesteel::check_put_file(folder / "file"));
}
