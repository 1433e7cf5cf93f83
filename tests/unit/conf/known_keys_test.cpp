#include "conf/known_keys.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "conf/known_keys_table.h"
#include "conf/profile.h"
#include "support/catch.h"

using firesteel::SparkVersion;
using firesteel::conf::default_of_key;
using firesteel::conf::newest_version;

namespace {

SparkVersion version(int major, int minor) {
  SparkVersion result = newest_version();
  result.major = major;
  result.minor = minor;
  return result;
}

std::string probable_key(std::string_view key, const SparkVersion& version) {
  return firesteel::conf::Spelling(version).probable_key(key);
}

}  // namespace

// A static_assert would take the compiler 10 s.
TEST_CASE("make-known-keys sorts by key") {
  namespace known = firesteel::conf::known;
  CHECK(std::ranges::is_sorted(known::kRows, {}, [](const known::Row& row) {
    return known::kTexts.substr(row.begin, row.key_length);
  }));
}

TEST_CASE("Defaults are those of Spark's ConfigEntries") {
  const std::vector<std::pair<std::string, std::optional<std::string>>> table = {
      {"spark.network.timeout", "120s"},
      {"spark.driver.port", "0"},
      {"spark.task.cpus", "1"},
      {"spark.eventLog.dir", "/tmp/spark-events"},
      {"spark.admin.acls", ""},
      {"spark.app.attempt.id", std::nullopt},
      {"spark.cleaner.referenceTracking.blocking.timeout", std::nullopt},
      {"spark.authenticate.secret.driver.file", std::nullopt},
      {"spark.nope", std::nullopt},
      {"spark.python.worker.reuse", std::nullopt},
      {"spark.sql.shuffle.partitions", std::nullopt},
  };
  for (const auto& [key, value] : table) {
    CAPTURE(key);
    CHECK(default_of_key(key, newest_version()) == value);
  }
  CHECK(firesteel::conf::fallback_of_key("spark.cleaner.referenceTracking.blocking.timeout",
                                         newest_version()) == "spark.network.timeout");
  CHECK(firesteel::conf::fallback_of_key("spark.network.timeout", newest_version()).empty());
  const std::string mode = "spark.kubernetes.legacy.useReadWriteOnceAccessMode";
  CHECK(default_of_key("spark.network.timeout", version(4, 1)) == std::nullopt);
  CHECK(default_of_key(mode, version(3, 5)) == "true");
  CHECK(default_of_key(mode, version(4, 3)) == "false");
  CHECK(default_of_key("spark.driver.minMemoryOverhead", version(3, 5)) == std::nullopt);
}

TEST_CASE("A key within two letters of a known one is probably that one") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"spark.executor.instance", "spark.executor.instances"},
      {"spark.kubernetes.contaner.image", "spark.kubernetes.container.image"},
      {"spark.excutor.memory", "spark.executor.memory"},
      {"spark.executor.memoryOverHead", "spark.executor.memoryOverhead"},
      {"spark.sql.shufle.partitions", "spark.sql.shuffle.partitions"},
      {"spark.kubernetes.namspace", "spark.kubernetes.namespace"},
      {"spark.jar", "spark.jars"},
      {"spark.kubernetes.driver.anotation.a", "spark.kubernetes.driver.annotation.a"},
      {"spark.kuberntes.driverEnv.A", "spark.kubernetes.driverEnv.A"},
      {"spark.hadop.fs.s3a.x", "spark.hadoop.fs.s3a.x"},
  };
  for (const auto& [key, meant] : table) {
    CAPTURE(key);
    CHECK(probable_key(key, newest_version()) == meant);
  }
}

TEST_CASE("Known keys, keys far from all and families with free names are no misspellings") {
  for (const char* const key :
       {"spark.executor.instances", "spark.jars", "spark.x", "spark.ab", "spark.myapp.input.path",
        "spark.kubernetes.driver.label.app", "spark.kubernetes.driverEnv.A",
        "spark.hadoop.fs.s3a.x", "spark.kubernetes.driver.volumes.nfs.a.mount.path",
        "spark.executorEnv.JAVA_HOM", "spark.sql.catalog.prod", "spark.driver.minMemoryOverhead",
        "spark.live.x", "spark.hadoop", "spark.hadop.", "not.spark", ""}) {
    CAPTURE(key);
    CHECK(probable_key(key, newest_version()).empty());
  }
  CHECK(probable_key("spark.driver.minMemoryOverhead", version(3, 5)).empty());
}

TEST_CASE("What is found for a key does not depend on the keys before it") {
  firesteel::conf::Spelling spelling(newest_version());
  for (int i = 0; i < 2; ++i) {
    CHECK(spelling.probable_key("spark.").empty());
    CHECK(spelling.probable_key("spark.excutor.memory") == "spark.executor.memory");
    CHECK(spelling.probable_key("spark.excutor.cores") == "spark.executor.cores");
    CHECK(spelling.probable_key("spark.myapp.cores").empty());
    CHECK(spelling.probable_key("spark.sql.shufle.partitions") == "spark.sql.shuffle.partitions");
  }
}

TEST_CASE("The first release line that knows a key") {
  CHECK(firesteel::conf::first_line_of("spark.app.name") == "3.1");
  CHECK(firesteel::conf::first_line_of("spark.driver.memoryOverheadFactor") == "3.3");
  CHECK(firesteel::conf::first_line_of("spark.kubernetes.driver.pod.excludedFeatureSteps") ==
        "4.1");
  CHECK(firesteel::conf::first_line_of("spark.no.such.key").empty());
}
