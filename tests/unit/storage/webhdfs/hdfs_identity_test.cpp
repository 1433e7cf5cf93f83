#include "storage/webhdfs/hdfs_identity.h"

#include <optional>
#include <string>
#include <vector>

#include "conf/hadoop_settings.h"
#include "conf/token_file.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "support/catch.h"
#include "support/hadoop_properties.h"
#include "support/temp_folder.h"

namespace storage = firesteel::storage;
using firesteel::Environment;
using firesteel::Error;
using firesteel::conf::HadoopSettings;
using firesteel::conf::HadoopToken;
using firesteel::testing::hadoop_properties;
using firesteel::testing::Pairs;
using firesteel::testing::TempFolder;
using Urls = std::vector<std::string>;

namespace {

HadoopSettings settings_of(const Pairs& pairs) {
  return {hadoop_properties(pairs), Environment{}};
}

HadoopToken token(const std::string& service, const std::string& kind = "HDFS_DELEGATION_TOKEN") {
  return {.identifier = "i", .password = "p", .kind = kind, .service = service};
}

bool is_chosen(const HadoopToken& one, const std::string& authority, bool is_pair,
               const Urls& urls) {
  return storage::choose_token({token("other:1"), one}, authority, is_pair, urls).has_value();
}

const Pairs kKerberos = {{"hadoop.security.authentication", "Kerberos"}};

}  // namespace

TEST_CASE("The token of a file system has its service") {
  CHECK(is_chosen(token("ha-hdfs:prod"), "prod", true, {"https://a:9871"}));
  CHECK(is_chosen(token("ha-webhdfs:prod", "WEBHDFS delegation"), "prod", true, {}));
  CHECK_FALSE(is_chosen(token("ha-hdfs:test"), "prod", true, {"https://a:9871"}));
  CHECK_FALSE(is_chosen(token("a:9871"), "prod", true, {"https://a:9871"}));
  CHECK(is_chosen(token("NN:8020"), "nn:8020", false, {"https://nn:9871"}));
  CHECK(is_chosen(token("nn:8020"), "nn", false, {"https://nn:9871"}));
  CHECK(is_chosen(token("nn:9871", "SWEBHDFS delegation"), "nn:8020", false, {"https://nn:9871"}));
  CHECK_FALSE(is_chosen(token("other:8020"), "nn:8020", false, {"https://nn:9871"}));
  CHECK_FALSE(is_chosen(token("nn:8020", "kms-dt"), "nn:8020", false, {}));
}

TEST_CASE("An IP address with the right port is taken for a name") {
  CHECK(is_chosen(token("10.0.0.1:8020"), "nn:8020", false, {"https://nn:9871"}));
  CHECK(is_chosen(token("10.0.0.1:9871"), "nn:8020", false, {"https://nn:9871"}));
  CHECK_FALSE(is_chosen(token("10.0.0.1:8021"), "nn:8020", false, {"https://nn:9871"}));
  CHECK_FALSE(is_chosen(token("10.0.0.1:8020"), "10.0.0.2:8020", false, {}));
  CHECK_FALSE(is_chosen(token("10.0.0.1:8020"), "prod", true, {"https://nn:9871"}));
}

TEST_CASE("The user of a request is Hadoop's, or the local one") {
  Environment environment{.variables = {}, .user = "me", .home = {}, .working_directory = {}};
  const Urls urls = {"http://nn:9870"};
  const auto identity = [&](const Pairs& pairs) {
    return storage::hdfs_identity("hdfs://nn:8020/x", urls, settings_of(pairs), environment);
  };
  CHECK(identity({}) == "user.name=me");
  environment.variables["HADOOP_USER_NAME"] = "a b";
  environment.variables["HADOOP_PROXY_USER"] = "c";
  CHECK(identity({}) == "user.name=a%20b&doas=c");
  CHECK_THROWS_AS(identity(kKerberos), Error);
}

TEST_CASE("A token is used over https or to this machine, and its file must be one") {
  using namespace std::string_literals;
  const TempFolder folder;
  const std::string file =
      folder.write("tokens", "HDTS\0\1\1A\1i\1p\x15HDFS_DELEGATION_TOKEN\7nn:8020\0"s);
  Environment environment{.variables = {{"HADOOP_TOKEN_FILE_LOCATION", file}},
                          .user = "me",
                          .home = {},
                          .working_directory = {}};
  const auto identity = [&](const std::string& url, const Pairs& pairs) {
    try {
      return storage::hdfs_identity("hdfs://nn:8020/x", {url}, settings_of(pairs), environment);
    } catch (const Error& error) {
      return std::string(error.what());
    }
  };
  const std::string with_token = "delegation=AWkBcBVIREZTX0RFTEVHQVRJT05fVE9LRU4Hbm46ODAyMA";
  CHECK(identity("https://nn:9871", kKerberos) == with_token);
  CHECK(identity("http://127.0.0.1:9870", kKerberos) == with_token);
  CHECK(identity("http://nn:9870", {}) == "user.name=me");
  CHECK(identity("http://nn:9870", kKerberos) ==
        "cannot use hdfs://nn:8020/x: the delegation token is not sent to http://nn:9870, because "
        "plain http is not encrypted");
  (void)folder.write("tokens", "HDTS\0"s);
  CHECK(identity("https://nn:9871", {}).find("is not a file of Hadoop's delegation tokens") !=
        std::string::npos);
  environment.variables["HADOOP_TOKEN_FILE_LOCATION"] = file + "-missing";
  CHECK(identity("https://nn:9871", {}) == "user.name=me");
  CHECK(identity("https://nn:9871", kKerberos).find("has no token for it") != std::string::npos);
}
