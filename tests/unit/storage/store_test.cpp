#include "storage/store.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "firesteel/error.h"
#include "support/catch.h"

namespace fs = std::filesystem;
namespace storage = firesteel::storage;
using firesteel::Error;
using firesteel::ErrorKind;

namespace {

void upload(storage::Store& store, const std::string& source, const std::string& target) {
  const auto copy = store.upload(source, target);
  while (!copy->advance()) {
  }
}

/// A directory of its own for one test.
class ScratchDirectory {
 public:
  ScratchDirectory() {
    std::string name = (fs::temp_directory_path() / "firesteel-storage-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~ScratchDirectory() { fs::remove_all(path_); }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  ScratchDirectory(ScratchDirectory&&) = delete;
  ScratchDirectory& operator=(ScratchDirectory&&) = delete;
  [[nodiscard]] std::string operator/(const std::string& name) const {
    return (path_ / name).string();
  }

 private:
  fs::path path_;
};

void write_file(const std::string& path, const std::string& content) {
  std::ofstream(path) << content;
}

std::string content_of(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path).rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("An upload makes the directories, replaces what is there and leaves nothing else") {
  const ScratchDirectory scratch;
  write_file(scratch / "app.jar", "bytes");
  const auto store = storage::open_store(scratch / "up");
  const std::string target = "file://" + (scratch / "up/one/app.jar");
  upload(*store, scratch / "app.jar", target);
  write_file(scratch / "app.jar", "other");
  upload(*store, scratch / "app.jar", target);
  CHECK(content_of(scratch / "up/one/app.jar") == "other");
  CHECK(std::distance(fs::directory_iterator(scratch / "up/one"), fs::directory_iterator()) == 1);

  CHECK(store->remove(target));
  CHECK_FALSE(fs::exists(scratch / "up/one"));
  CHECK(fs::exists(scratch / "up"));
}

TEST_CASE("A failed upload says which file and leaves no part of it") {
  const ScratchDirectory scratch;
  const auto store = storage::open_store("file:" + (scratch / "up"));
  const auto error_of = [&](const std::string& source, const std::string& target) -> std::string {
    try {
      upload(*store, source, target);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::kUpload);
      return error.what();
    }
    return "no error";
  };
  CHECK(error_of(scratch / "missing.jar", scratch / "up/d/missing.jar")
            .starts_with("Uploading file " + (scratch / "missing.jar") + " failed"));
  CHECK_FALSE(fs::exists(scratch / "up/d"));
  fs::create_directory(scratch / "folder");
  CHECK(error_of(scratch / "folder", scratch / "up/d/f").find("directory") != std::string::npos);
  write_file(scratch / "file", "x");
  CHECK(error_of(scratch / "file", scratch / "file/below/x").find("failed") != std::string::npos);
}

TEST_CASE("An upload that is stopped in the middle leaves nothing") {
  const ScratchDirectory scratch;
  write_file(scratch / "app.jar", std::string(std::size_t{3} << 20U, 'x'));
  const auto store = storage::open_store(scratch / "up");
  {
    const auto copy = store->upload(scratch / "app.jar", scratch / "up/one/app.jar");
    CHECK_FALSE(copy->advance());
    CHECK_FALSE(copy->advance());
  }
  CHECK_FALSE(fs::exists(scratch / "up/one"));
  upload(*store, scratch / "app.jar", scratch / "up/one/app.jar");
  CHECK(fs::file_size(scratch / "up/one/app.jar") == std::size_t{3} << 20U);
}

TEST_CASE("Other schemes are refused before anything is done") {
  try {
    (void)storage::open_store("s3a://bucket/path");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kUpload);
    CHECK(std::string(error.what()).find("the scheme s3a is not supported yet") !=
          std::string::npos);
    CHECK_FALSE(error.hint().empty());
  }
}
