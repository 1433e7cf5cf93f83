#include "app/submit/uploading.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "app/submit/upload_stores.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/task.h"
#include "support/catch.h"
#include "support/fake_world.h"
#include "support/scripted_transport.h"
#include "support/temp_folder.h"

namespace app = firesteel::app;
namespace fs = std::filesystem;
using firesteel::Error;
using firesteel::LogLevel;
using firesteel::testing::FakeWorld;
using firesteel::testing::ScriptedTransport;
using firesteel::testing::TempFolder;

namespace {

/// Local files and a directory to upload them to.
struct Uploads {
  FakeWorld world;
  ScriptedTransport transport{world.clock,
                              [](const auto&) { return ScriptedTransport::Reaction(); }};
  firesteel::Environment environment;
  firesteel::Settings properties;
  app::UploadStores stores{transport, environment, world.host(), properties};
  TempFolder folder;
  std::vector<app::Upload> uploads;

  Uploads() { fs::create_directory(up()); }
  [[nodiscard]] fs::path up() const { return fs::path(folder.path()) / "up"; }
  void add(const std::string& source, const std::string& directory) {
    uploads.push_back({.source = source, .target = (up() / directory / "file").string()});
  }
  void finish(firesteel::http::Task& task) {
    while (!task.done()) {
      CHECK(task.due() == world.clock.steady_now());
      task.turn();
    }
  }
};

}  // namespace

TEST_CASE("Uploads copy every file and say so, and can be taken back") {
  Uploads all;
  for (int i = 0; i < 100; ++i) {
    all.add(all.folder.write(std::to_string(i), "bytes"), "d" + std::to_string(i));
  }
  app::Uploading uploading(all.stores, all.uploads, all.world.host());
  all.finish(uploading);
  uploading.check();
  for (const app::Upload& upload : all.uploads) {
    CHECK(fs::exists(upload.target));
    CHECK(all.world.log.count(LogLevel::kInfo, "Uploading file: " + upload.source +
                                                   " to dest: " + upload.target + "...") == 1);
  }
  app::UploadRemoval removal(all.stores, all.uploads, all.world.host());
  all.finish(removal);
  CHECK(fs::is_empty(all.up()));
  CHECK(all.world.log.count(LogLevel::kWarn, "") == 0);
}

TEST_CASE("A failed upload takes back the others, except those named by their content") {
  Uploads all;
  all.add(all.folder.write("a.jar", "a"), "one");
  all.add(all.folder.write("b.jar", "b"), "content");
  all.uploads.back().content_named = true;
  all.add(all.folder.path() + "/missing.jar", "two");
  app::Uploading uploading(all.stores, all.uploads, all.world.host());
  all.finish(uploading);
  CHECK_THROWS_AS(uploading.check(), Error);
  CHECK_FALSE(fs::exists(all.up() / "one"));
  CHECK_FALSE(fs::exists(all.up() / "two"));
}

TEST_CASE("A cancelled upload leaves what is named by its content") {
  Uploads all;
  all.add(all.folder.write("a.jar", "a"), "one");
  all.add(all.folder.write("b.jar", "b"), "content");
  all.uploads.back().content_named = true;
  app::Uploading uploading(all.stores, all.uploads, all.world.host());
  all.finish(uploading);
  uploading.cancel();
  all.finish(uploading);
  CHECK_FALSE(fs::exists(all.up() / "one"));
  CHECK(fs::exists(all.up() / "content/file"));
}

TEST_CASE("What is already there by its content is used, and said so") {
  Uploads all;
  for (const int there : {0, 1}) {
    all.uploads.clear();
    all.add(all.folder.write("a.jar", "a"), "content");
    all.uploads.back().content_named = true;
    app::Uploading uploading(all.stores, all.uploads, all.world.host());
    all.finish(uploading);
    uploading.check();
    CHECK(uploading.amount().bytes_done == 1);
    CHECK(all.world.log.count(LogLevel::kInfo, all.uploads.front().source + " is already at ") ==
          there);
  }
}

TEST_CASE("A cancelled upload takes everything back, also when it had just ended") {
  for (const bool has_ended : {false, true}) {
    Uploads all;
    all.add(all.folder.write("a.jar", "a"), "one");
    app::Uploading uploading(all.stores, all.uploads, all.world.host());
    uploading.turn();
    uploading.turn();
    CHECK_FALSE(fs::is_empty(all.up()));
    if (has_ended) {
      all.finish(uploading);
    }
    uploading.cancel();
    all.finish(uploading);
    uploading.check();
    CHECK(fs::is_empty(all.up()));
  }
}

TEST_CASE("What cannot be removed is named") {
  Uploads all;
  all.add(all.folder.write("a.jar", "a"), "one");
  fs::create_directories(all.up() / "one/file/below");
  app::UploadRemoval removal(all.stores, all.uploads, all.world.host());
  all.finish(removal);
  CHECK(all.world.log.count(LogLevel::kWarn,
                            "cannot delete the upload " + all.uploads.front().target) == 1);
}

TEST_CASE("The progress of an upload has its rate and the time left once they are known") {
  app::UploadAmount amount{.files = 3, .bytes = 40U << 20U, .bytes_done = 10U << 20U};
  CHECK(app::upload_text(amount, std::chrono::milliseconds(100)) ==
        "uploading 3 files, 10.0 of 40.0 MiB");
  CHECK(app::upload_text(amount, std::chrono::seconds(5)) ==
        "uploading 3 files, 10.0 of 40.0 MiB, 2.0 MiB/s, 15s left");
  amount.bytes_done = 1;
  CHECK(app::upload_text(amount, std::chrono::seconds(60)) == "uploading 3 files, 0.0 of 40.0 MiB");
}
