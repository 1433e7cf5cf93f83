#include "storage/azure/azure_settings.h"

#include <string>

#include "conf/hadoop_settings.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "support/catch.h"
#include "support/hadoop_properties.h"

namespace storage = firesteel::storage;
using Kind = storage::AzureTokens::Kind;
using firesteel::testing::hadoop_properties;
using firesteel::testing::Pairs;

namespace {

constexpr const char* kUri = "abfss://c@acct.dfs.core.windows.net/up";

storage::AzureSettings settings_of(const Pairs& keys, const Pairs& variables = {},
                                   const std::string& uri = kUri) {
  firesteel::Environment environment;
  environment.working_directory = environment.home = "/nowhere";
  for (const auto& [name, value] : variables) {
    environment.variables[name] = value;
  }
  const firesteel::Settings properties = hadoop_properties(keys, "fs.azure.");
  const firesteel::conf::HadoopSettings settings(properties, environment);
  return storage::read_azure_settings(uri, settings, environment);
}

std::string refusal_of(const Pairs& keys, const std::string& uri = kUri) {
  try {
    (void)settings_of(keys, {}, uri);
  } catch (const firesteel::Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("The Blob service of the account takes the files") {
  const auto settings = settings_of({{"account.key", "a2V5"}});
  CHECK(settings.container == "c");
  CHECK(settings.account == "acct");
  CHECK(settings.endpoint == "https://acct.blob.core.windows.net");
  CHECK(settings.account_key == "key");
  CHECK(settings.tokens.kind == Kind::kNone);
  CHECK(settings_of({}, {}, "abfs://c@acct.dfs.core.windows.net/up").endpoint ==
        "https://acct.blob.core.windows.net");
  CHECK(settings_of({}, {}, "abfss://c@acct.blob.core.windows.net/up").endpoint ==
        "https://acct.blob.core.windows.net");
  CHECK(settings_of({{"always.use.https", "false"}}).endpoint ==
        "https://acct.blob.core.windows.net");
  CHECK(settings_of({{"always.use.https", "false"}, {"abfs.endpoint", "127.0.0.1:10000"}}, {},
                    "abfs://c@acct.dfs.core.windows.net/up")
            .endpoint == "http://127.0.0.1:10000/acct");
}

TEST_CASE("Settings of a container win over those of its account, and these over all") {
  const std::string host = ".acct.dfs.core.windows.net";
  Pairs keys = {{"account.key", "YQ=="}, {"account.key.other.dfs.core.windows.net", "Yg=="}};
  CHECK(settings_of(keys).account_key == "a");
  keys.emplace_back("account.key" + host, "Yw==");
  CHECK(settings_of(keys).account_key == "c");
  keys.emplace_back("account.key.c" + host, "ZA==");
  CHECK(settings_of(keys).account_key == "d");
  CHECK(settings_of(keys, {{"AZURE_STORAGE_KEY", "ZQ=="}}).account_key == "d");
}

TEST_CASE("Without settings, variables of the Azure CLI come before tokens") {
  CHECK(settings_of({}).tokens.kind == Kind::kUsual);
  CHECK(settings_of({}, {{"AZURE_STORAGE_KEY", "ZQ=="}}).account_key == "e");
  CHECK(settings_of({}, {{"AZURE_STORAGE_SAS_TOKEN", "?sv=1&sig=x"}}).sas == "sv=1&sig=x");
  CHECK(settings_of({}, {{"AZURE_STORAGE_ACCOUNT", "other"}, {"AZURE_STORAGE_KEY", "ZQ=="}})
            .tokens.kind == Kind::kUsual);
}

TEST_CASE("The class of a provider says where tokens come from") {
  const auto kind_of = [](const std::string& provider, Pairs more = {}) {
    more.emplace_back("account.auth.type", "OAuth");
    more.emplace_back("account.oauth.provider.type",
                      "org.apache.hadoop.fs.azurebfs.oauth2." + provider);
    return settings_of(more).tokens;
  };
  CHECK(kind_of("MsiTokenProvider").kind == Kind::kManagedIdentity);
  const auto workload =
      kind_of("WorkloadIdentityTokenProvider",
              {{"account.oauth2.msi.tenant", "t"}, {"account.oauth2.client.id", "i"}});
  CHECK(workload.kind == Kind::kWorkloadIdentity);
  CHECK(workload.authority == "https://login.microsoftonline.com/");
  CHECK(workload.token_file == "/var/run/secrets/azure/tokens/azure-identity-token");
  CHECK(kind_of("ClientCredsTokenProvider", {{"account.oauth2.client.id", "i"},
                                             {"account.oauth2.client.secret", "s"},
                                             {"account.oauth2.client.endpoint", "https://e"}})
            .endpoint == "https://e");
}

TEST_CASE("Blocks have the size of Hadoop's requests") {
  CHECK(settings_of({}).block_size == 8U << 20U);
  CHECK(settings_of({{"write.request.size", "1048576"}}).block_size == 1U << 20U);
  CHECK(settings_of({{"write.request.size", "1"}}).block_size == 16U << 10U);
  CHECK(settings_of({{"write.request.size", "1g"}}).block_size == 100U << 20U);
}

TEST_CASE("What cannot work is refused, without secrets") {
  for (const char* const uri : {"abfss://acct.dfs.core.windows.net/up", "abfss://c@/up",
                                "abfss://@acct.dfs.core.windows.net/up", "abfss:///up"}) {
    CHECK(refusal_of({}, uri).find("names no container and account") != std::string::npos);
  }
  const std::string message = refusal_of({{"account.key", "SECRET?"}});
  CHECK(message ==
        "cannot use Azure Storage: fs.azure.account.key.acct.dfs.core.windows.net is not a "
        "key in base64");
  CHECK(refusal_of({{"account.auth.type", "OAuth"},
                    {"always.use.https", "false"},
                    {"account.oauth.provider.type", "a.MsiTokenProvider"}},
                   "abfs://c@acct.dfs.example.com/up")
            .find("a secret is sent to it") != std::string::npos);
  CHECK(refusal_of({{"write.request.size", "many"}}).find("is not a size") != std::string::npos);
  CHECK(refusal_of({{"encryption.encoded.client-provided-key", "SECRET"}}).find("SECRET") ==
        std::string::npos);
}
