#include "storage/google/gcs_settings.h"

#include <string>

#include "conf/hadoop_settings.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "support/catch.h"
#include "support/hadoop_properties.h"

namespace storage = firesteel::storage;
using firesteel::testing::hadoop_properties;
using firesteel::testing::Pairs;
using storage::GoogleAuth;

namespace {

storage::GcsSettings settings_of(const Pairs& keys, const Pairs& variables = {},
                                 const std::string& uri = "gs://b/up") {
  firesteel::Environment environment;
  environment.working_directory = environment.home = "/nowhere";
  environment.user = "alice";
  for (const auto& [name, value] : variables) {
    environment.variables[name] = value;
  }
  const firesteel::Settings properties = hadoop_properties(keys);
  const firesteel::conf::HadoopSettings settings(properties, environment);
  return storage::read_gcs_settings(uri, settings, environment);
}

std::string refusal_of(const Pairs& keys, const std::string& uri = "gs://b/up") {
  try {
    (void)settings_of(keys, {}, uri);
  } catch (const firesteel::Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("Google's endpoint is used unless the settings or an emulator's variable name another") {
  CHECK(settings_of({}).endpoint == "https://storage.googleapis.com");
  CHECK(settings_of({}).path == "/storage/v1/");
  CHECK(settings_of({}).bucket == "b");
  const auto own = settings_of({{"fs.gs.storage.root.url", "https://gcs.example.com/"},
                                {"fs.gs.storage.service.path", "v1/"}},
                               {{"STORAGE_EMULATOR_HOST", "localhost:1"}});
  CHECK(own.endpoint == "https://gcs.example.com");
  CHECK(own.path == "/v1/");
  CHECK(own.auth == GoogleAuth::kUsual);
  const auto emulator = settings_of({}, {{"STORAGE_EMULATOR_HOST", "gcs:4443"}});
  CHECK(emulator.endpoint == "http://gcs:4443");
  CHECK(emulator.auth == GoogleAuth::kNone);
  CHECK(settings_of({}, {{"STORAGE_EMULATOR_HOST", "https://gcs/"}}).endpoint == "https://gcs");
}

TEST_CASE("The connector's own prefix wins over the one of all Google's connectors") {
  CHECK(settings_of({{"google.cloud.auth.type", "COMPUTE_ENGINE"}}).auth ==
        GoogleAuth::kComputeEngine);
  CHECK(settings_of({{"google.cloud.auth.type", "COMPUTE_ENGINE"},
                     {"fs.gs.auth.type", "APPLICATION_DEFAULT"}})
            .auth == GoogleAuth::kUsual);
  CHECK(settings_of({{"fs.gs.auth.type", "UNAUTHENTICATED"}}).auth == GoogleAuth::kNone);
  CHECK(settings_of({{"fs.gs.auth.type", "ACCESS_TOKEN_PROVIDER"}}).auth == GoogleAuth::kUsual);
}

TEST_CASE("A service account of this user wins over the one of all") {
  const Pairs all = {{"fs.gs.auth.impersonation.service.account", "all@p"}};
  CHECK(settings_of(all).impersonated == "all@p");
  Pairs own = all;
  own.emplace_back("fs.gs.auth.impersonation.service.account.for.user.alice", "alice@p");
  CHECK(settings_of(own).impersonated == "alice@p");
}

TEST_CASE("Chunks are multiples of 256 KiB") {
  const auto size_of = [](const std::string& size) {
    return settings_of({{"fs.gs.outputstream.upload.chunk.size", size}}).chunk_size;
  };
  CHECK(settings_of({}).chunk_size == 24U << 20U);
  CHECK(size_of("8388608") == 8U << 20U);
  CHECK(size_of("24m") == 24U << 20U);
  CHECK(size_of("1") == 256U << 10U);
  CHECK(size_of("9g") == 1U << 30U);
  CHECK(refusal_of({{"fs.gs.outputstream.upload.chunk.size", "many"}})
            .find("chunk.size=many is not a size") != std::string::npos);
}

TEST_CASE("What cannot work is refused") {
  CHECK(refusal_of({}, "gs:///up") == "cannot use Google Cloud Storage: gs:///up names no bucket");
  CHECK(refusal_of({{"fs.gs.storage.root.url", "gcs.example.com"}})
            .find("gcs.example.com is not a URL") != std::string::npos);
  CHECK(refusal_of({{"fs.gs.storage.root.url", "http://gcs.example.com"}})
            .find("an access token is sent to it") != std::string::npos);
  CHECK(refusal_of({{"fs.gs.storage.root.url", "http://gcs.example.com"},
                    {"fs.gs.auth.type", "UNAUTHENTICATED"}}) == "none");
  CHECK(refusal_of({{"fs.gs.encryption.key", "SECRET"}}).find("SECRET") == std::string::npos);
}
