#include "storage/s3/s3_settings.h"

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

namespace {

storage::S3Settings settings_of(const std::string& uri, const Pairs& keys,
                                const Pairs& variables = {}) {
  firesteel::Environment environment;
  environment.working_directory = environment.home = "/nowhere";
  for (const auto& [name, value] : variables) {
    environment.variables[name] = value;
  }
  const firesteel::Settings properties = hadoop_properties(keys, "fs.s3a.");
  const firesteel::conf::HadoopSettings settings(properties, environment);
  return storage::read_s3_settings(uri, settings, environment);
}

std::string refusal_of(const std::string& uri, const Pairs& keys) {
  try {
    (void)settings_of(uri, keys);
  } catch (const firesteel::Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("The settings of one bucket win over those of all, and keys over variables") {
  const auto settings =
      settings_of("s3a://b/up",
                  {{"endpoint", "minio:9000"},
                   {"bucket.b.endpoint", "https://own/"},
                   {"bucket.c.endpoint", "x"}},
                  {{"AWS_ENDPOINT_URL", "http://variable"}, {"AWS_REGION", "eu-west-1"}});
  CHECK(settings.bucket == "b");
  CHECK(settings.endpoint == "https://own");
  CHECK(settings.region == "eu-west-1");
  CHECK_FALSE(settings.path_style);
  CHECK(settings_of("s3a://b", {{"endpoint", "minio:9000"}}).endpoint == "https://minio:9000");
  CHECK(settings_of("s3a://b", {{"endpoint", "minio:9000"}, {"connection.ssl.enabled", "false"}})
            .endpoint == "http://minio:9000");
  CHECK(settings_of("s3a://b", {}, {{"AWS_ENDPOINT_URL", "http://variable"}}).endpoint ==
        "http://variable");
  CHECK(settings_of("s3a://b", {{"endpoint", "s3.amazonaws.com"}}).endpoint.empty());
}

TEST_CASE("The bucket is in the path where it cannot be in the host") {
  CHECK_FALSE(settings_of("s3a://b", {}).path_style);
  CHECK(settings_of("s3a://b", {{"path.style.access", "true"}}).path_style);
  for (const char* const uri : {"s3a://B", "s3a://a_b", "s3a://a.b"}) {
    CHECK(settings_of(uri, {}).path_style);
  }
  for (const char* const endpoint : {"http://127.0.0.1:9000", "http://[::1]:9000",
                                     "http://localhost:9000", "https://10.0.0.7"}) {
    CHECK(settings_of("s3a://b", {{"endpoint", endpoint}}).path_style);
  }
}

TEST_CASE("Encryption has Hadoop's names, old and new, and sizes have units") {
  CHECK(settings_of("s3a://b", {{"encryption.algorithm", "SSE-KMS"}, {"encryption.key", "k"}})
            .encryption == "aws:kms");
  CHECK(settings_of("s3a://b", {{"server-side-encryption-algorithm", "AES256"}}).encryption ==
        "AES256");
  CHECK(settings_of("s3a://b", {{"multipart.size", "64M"}}).part_size == 64U << 20U);
  CHECK(settings_of("s3a://b", {{"multipart.size", "1"}}).part_size == 5U << 20U);
}

TEST_CASE("What is wrong or not supported is refused before anything is sent") {
  CHECK(refusal_of("s3a:///up", {}).find("names no bucket") != std::string::npos);
  CHECK(refusal_of("s3a://b", {{"access.key", "a"}}).find("fs.s3a.secret.key is not") !=
        std::string::npos);
  CHECK(refusal_of("s3a://b", {{"secret.key", "LEAK"}}).find("LEAK") == std::string::npos);
  CHECK(refusal_of("s3a://b", {{"encryption.algorithm", "CSE-KMS"}}).find("not supported") !=
        std::string::npos);
  CHECK(refusal_of("s3a://b", {{"multipart.size", "big"}}).find("is not a size") !=
        std::string::npos);
}
