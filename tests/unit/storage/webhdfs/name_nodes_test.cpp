#include "storage/webhdfs/name_nodes.h"

#include <string>
#include <vector>

#include "conf/hadoop_settings.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "support/catch.h"
#include "support/hadoop_properties.h"

namespace storage = firesteel::storage;
using firesteel::Environment;
using firesteel::Error;
using firesteel::conf::HadoopSettings;
using firesteel::testing::hadoop_properties;
using firesteel::testing::Pairs;
using Urls = std::vector<std::string>;

namespace {

HadoopSettings settings_of(const Pairs& pairs) {
  return {hadoop_properties(pairs), Environment{}};
}

std::string refusal(const std::string& uri, const Pairs& pairs) {
  const HadoopSettings settings = settings_of(pairs);
  try {
    (void)storage::find_name_nodes(uri, settings);
  } catch (const Error& error) {
    return std::string(error.what()) + "\n" + error.hint();
  }
  return "";
}

const Pairs kPair = {{"dfs.nameservices", "other, prod"},
                     {"dfs.ha.namenodes.prod", "nn1,nn2"},
                     {"dfs.namenode.rpc-address.prod.nn1", "a:8020"},
                     {"dfs.namenode.rpc-address.prod.nn2", "b:8020"},
                     {"dfs.namenode.http-address.prod.nn1", "a:9870"},
                     {"dfs.namenode.http-address.prod.nn2", "0.0.0.0:9871"}};

}  // namespace

TEST_CASE("A name service has the web addresses of all its name nodes") {
  CHECK(storage::find_name_nodes("hdfs://prod/x", settings_of(kPair)) ==
        Urls{"http://a:9870", "http://b:9871"});
  CHECK(storage::find_name_nodes("webhdfs://prod/x", settings_of(kPair)).size() == 2);
  CHECK(storage::find_name_nodes("hdfs://prod/x",
                                 settings_of({{"dfs.nameservices", "prod"},
                                              {"dfs.namenode.http-address.prod", "c:9870"}})) ==
        Urls{"http://c:9870"});
}

TEST_CASE("A name node that is named by its own address is found among those of the services") {
  CHECK(storage::find_name_nodes("hdfs://b:8020/x", settings_of(kPair)) == Urls{"http://b:9871"});
}

TEST_CASE("A single name node has one web address") {
  const Pairs single = {{"dfs.namenode.http-address", "0.0.0.0:9870"}};
  CHECK(storage::find_name_nodes("hdfs://nn:8020/x", settings_of(single)) ==
        Urls{"http://nn:9870"});
  CHECK(storage::find_name_nodes("hdfs://[fd00::1]:8020/x", settings_of(single)) ==
        Urls{"http://[fd00::1]:9870"});
  CHECK(storage::find_name_nodes("hdfs:///x", settings_of({{"fs.defaultFS", "hdfs://nn:8020"},
                                                           {"dfs.namenode.http-address",
                                                            "web:1"}})) == Urls{"http://web:1"});
}

TEST_CASE("https is used where the cluster has nothing else") {
  CHECK(storage::find_name_nodes("hdfs://nn:8020/x",
                                 settings_of({{"dfs.http.policy", "HTTPS_ONLY"},
                                              {"dfs.namenode.https-address", "nn:9871"}})) ==
        Urls{"https://nn:9871"});
}

TEST_CASE("webhdfs: has the web address itself") {
  CHECK(storage::find_name_nodes("webhdfs://nn:50070/x", settings_of({})) ==
        Urls{"http://nn:50070"});
  CHECK(storage::find_name_nodes("webhdfs://nn/x", settings_of({})) == Urls{"http://nn:9870"});
}

TEST_CASE("An address that is not known is an error with the key to set") {
  CHECK(refusal("hdfs://nn:8020/x", {}).find("spark.hadoop.dfs.namenode.http-address=nn:9870") !=
        std::string::npos);
  CHECK(refusal("hdfs://prod/x", {{"dfs.nameservices", "prod"}, {"dfs.ha.namenodes.prod", "a"}})
            .find("dfs.namenode.http-address.prod.a") != std::string::npos);
  CHECK(refusal("hdfs:///x", {}).find("fs.defaultFS") != std::string::npos);
  CHECK(refusal("hdfs:///x", {{"fs.defaultFS", "s3a://b"}}).find("fs.defaultFS") !=
        std::string::npos);
}
