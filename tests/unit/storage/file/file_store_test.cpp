#include "storage/file/file_store.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "firesteel/error.h"
#include "http/task.h"
#include "storage/source_file.h"
#include "storage/store.h"
#include "support/catch.h"
#include "support/fake_world.h"

namespace fs = std::filesystem;
namespace storage = firesteel::storage;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::testing::FakeWorld;

namespace {

void finish(firesteel::http::Task& task) {
  while (!task.done()) {
    task.turn();
  }
}

void upload(storage::Store& store, const std::string& source, const std::string& target) {
  const auto transfer = store.upload({.source = source, .target = target});
  finish(*transfer);
  transfer->check();
  CHECK(transfer->bytes_done() == transfer->bytes_total());
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
  FakeWorld world;
  storage::FileStore store(world.clock, world.random);
  const std::string target = "file://" + (scratch / "up/one/app.jar");
  upload(store, scratch / "app.jar", target);
  write_file(scratch / "app.jar", "other");
  upload(store, scratch / "app.jar", target);
  CHECK(content_of(scratch / "up/one/app.jar") == "other");
  CHECK(std::distance(fs::directory_iterator(scratch / "up/one"), fs::directory_iterator()) == 1);

  const auto removal = store.remove(target);
  finish(*removal);
  CHECK_FALSE(removal->failure());
  CHECK_FALSE(fs::exists(scratch / "up/one"));
  CHECK(fs::exists(scratch / "up"));

  for (const bool is_here : {true, false}) {
    const auto again = store.remove(is_here ? target : scratch / "nfs/up/one/app.jar");
    finish(*again);
    CHECK(again->failure().has_value() != is_here);
  }
}

TEST_CASE("A failed upload says which file and leaves no part of it") {
  const ScratchDirectory scratch;
  FakeWorld world;
  storage::FileStore store(world.clock, world.random);
  const auto error_of = [&](const std::string& source, const std::string& target) -> std::string {
    try {
      upload(store, source, target);
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
  FakeWorld world;
  storage::FileStore store(world.clock, world.random);
  const auto transfer =
      store.upload({.source = scratch / "app.jar", .target = scratch / "up/one/app.jar"});
  transfer->turn();
  transfer->turn();
  CHECK(fs::exists(scratch / "up/one"));
  CHECK_FALSE(transfer->done());
  transfer->cancel();
  CHECK(transfer->done());
  transfer->check();
  CHECK_FALSE(fs::exists(scratch / "up/one"));
  upload(store, scratch / "app.jar", scratch / "up/one/app.jar");
  CHECK(fs::file_size(scratch / "up/one/app.jar") == std::size_t{3} << 20U);
}

TEST_CASE("A file that is not the one its target was named for is not copied") {
  const ScratchDirectory scratch;
  FakeWorld world;
  storage::FileStore store(world.clock, world.random);
  write_file(scratch / "app.jar", "bytes");
  const storage::FileVersion version = storage::SourceFile(scratch / "app.jar").version();
  write_file(scratch / "app.jar", "other bytes");
  const auto transfer = store.upload({.source = scratch / "app.jar",
                                      .target = scratch / "up/digest/app.jar",
                                      .content_named = true,
                                      .version = version});
  finish(*transfer);
  CHECK_THROWS_AS(transfer->check(), Error);
  CHECK_FALSE(fs::exists(scratch / "up"));
}

TEST_CASE("A file that changes while it is copied is noticed") {
  const ScratchDirectory scratch;
  FakeWorld world;
  storage::FileStore store(world.clock, world.random);
  write_file(scratch / "app.jar", std::string(std::size_t{3} << 20U, 'x'));
  const auto transfer =
      store.upload({.source = scratch / "app.jar", .target = scratch / "up/one/app.jar"});
  transfer->turn();
  transfer->turn();
  std::ofstream(scratch / "app.jar", std::ios::app) << "more";
  finish(*transfer);
  CHECK_THROWS_AS(transfer->check(), Error);
  CHECK_FALSE(fs::exists(scratch / "up/one"));
}

TEST_CASE("Two transfers to one target do not disturb each other") {
  const ScratchDirectory scratch;
  FakeWorld world;
  storage::FileStore store(world.clock, world.random);
  const std::string content(std::size_t{3} << 20U, 'x');
  write_file(scratch / "app.jar", content);
  const storage::Upload upload{
      .source = scratch / "app.jar", .target = scratch / "up/app.jar", .content_named = true};
  const auto one = store.upload(upload);
  const auto two = store.upload(upload);
  for (int i = 0; i < 3; ++i) {
    one->turn();
    two->turn();
  }
  finish(*one);
  CHECK(content_of(scratch / "up/app.jar") == content);
  finish(*two);
  one->check();
  two->check();
  CHECK(content_of(scratch / "up/app.jar") == content);
  CHECK(std::distance(fs::directory_iterator(scratch / "up"), fs::directory_iterator()) == 1);
}

TEST_CASE("A file whose target is named by its content is copied once") {
  const ScratchDirectory scratch;
  FakeWorld world;
  storage::FileStore store(world.clock, world.random);
  const storage::Upload upload{
      .source = scratch / "app.jar", .target = scratch / "up/digest", .content_named = true};
  for (const bool was_there : {false, true}) {
    write_file(scratch / "app.jar", "bytes");
    const auto transfer = store.upload(upload);
    finish(*transfer);
    transfer->check();
    CHECK(transfer->was_there() == was_there);
    CHECK(transfer->bytes_done() == 5);
  }
  write_file(scratch / "up/digest", "cut");
  const auto transfer = store.upload(upload);
  finish(*transfer);
  CHECK_FALSE(transfer->was_there());
  CHECK(content_of(scratch / "up/digest") == "bytes");
}
