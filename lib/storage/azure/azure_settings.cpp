#include "storage/azure/azure_settings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/base64.h"
#include "base/text.h"
#include "base/uri.h"
#include "conf/hadoop_settings.h"
#include "conf/units.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/server_address.h"
#include "storage/hadoop_path.h"

namespace firesteel::storage {

namespace {

using Kind = AzureTokens::Kind;

constexpr std::uint64_t kSmallestBlock = 16U << 10U;
constexpr std::uint64_t kLargestBlock = 100U << 20U;
constexpr const char* kAuthorityHost = "https://login.microsoftonline.com";
constexpr std::string_view kKey = "fs.azure.account.key";
constexpr std::string_view kSas = "fs.azure.sas.fixed.token";

[[noreturn]] void fail(const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kUpload, fmt::format("cannot use Azure Storage: {}", why), hint);
}

class Reader {
 public:
  Reader(std::string container, std::string host, const conf::HadoopSettings& settings)
      : container_(std::move(container)), host_(std::move(host)), settings_(settings) {}

  [[nodiscard]] std::string text(std::string_view key) const {
    for (const std::string& name : {fmt::format("{}.{}.{}", key, container_, host_),
                                    fmt::format("{}.{}", key, host_), std::string(key)}) {
      if (auto value = settings_.find_non_empty(name)) {
        return *std::move(value);
      }
    }
    return "";
  }
  [[nodiscard]] const std::string& host() const { return host_; }

 private:
  std::string container_, host_;
  const conf::HadoopSettings& settings_;
};

std::string with_slash(const std::string& text) {
  return text.ends_with('/') ? text : text + "/";
}

void set_key(AzureSettings& result, const std::string& key, std::string source) {
  const auto bytes = base::base64_decode(key);
  if (!bytes || bytes->empty()) {
    fail(fmt::format("{} is not a key in base64", source),
         "copy a key: az storage account keys list --account-name " + result.account);
  }
  result.account_key = *bytes;
  result.source = std::move(source);
}

void set_sas(AzureSettings& result, std::string sas, std::string source) {
  result.sas = sas.starts_with('?') ? sas.substr(1) : std::move(sas);
  result.source = std::move(source);
}

/// What the Azure CLI reads too.
void read_variables(const Environment& environment, AzureSettings& result) {
  const auto account = environment.find_non_empty("AZURE_STORAGE_ACCOUNT");
  const bool is_ours = !account || *account == result.account;
  const auto key = environment.find_non_empty("AZURE_STORAGE_KEY");
  const auto sas = environment.find_non_empty("AZURE_STORAGE_SAS_TOKEN");
  if (is_ours && key) {
    set_key(result, *key, "AZURE_STORAGE_KEY");
  } else if (is_ours && sas) {
    set_sas(result, *sas, "AZURE_STORAGE_SAS_TOKEN");
  } else {
    result.tokens.kind = Kind::kUsual;
  }
}

/// What a Custom type and another provider of signatures are, classes of Java, is for the driver;
/// the upload uses what is there without them.
void read_usual(const Reader& reader, const Environment& environment, AzureSettings& result) {
  if (const std::string key = reader.text(kKey); !key.empty()) {
    set_key(result, key, fmt::format("{}.{}", kKey, reader.host()));
  } else if (const std::string sas = reader.text(kSas); !sas.empty()) {
    set_sas(result, sas, std::string(kSas));
  } else {
    read_variables(environment, result);
  }
}

void read_shared_key(const Reader& reader, AzureSettings& result) {
  const std::string provider = reader.text("fs.azure.account.keyprovider");
  const std::string source = fmt::format("{}.{}", kKey, reader.host());
  if (!provider.empty() && !provider.ends_with(".SimpleKeyProvider")) {
    fail(fmt::format("fs.azure.account.keyprovider={} is a class of Java, which Firesteel does not "
                     "run",
                     base::one_line(provider, 200)),
         "set AZURE_STORAGE_KEY, or use another fs.azure.account.auth.type");
  }
  const std::string key = reader.text(kKey);
  if (key.empty()) {
    fail(fmt::format("fs.azure.account.auth.type is SharedKey, but {} is not set", source),
         fmt::format("set spark.hadoop.{}", source));
  }
  set_key(result, key, source);
}

Kind kind_of_provider(const std::string& provider) {
  constexpr auto kKinds = std::to_array<std::pair<std::string_view, Kind>>(
      {{"ClientCredsTokenProvider", Kind::kClientSecret},
       {"RefreshTokenBasedTokenProvider", Kind::kRefreshToken},
       {"WorkloadIdentityTokenProvider", Kind::kWorkloadIdentity},
       {"MsiTokenProvider", Kind::kManagedIdentity}});
  const std::string name = provider.substr(provider.rfind('.') + 1);
  const auto* const found =
      std::ranges::find(kKinds, name, &std::pair<std::string_view, Kind>::first);
  if (found == kKinds.end()) {
    fail(provider.empty() ? std::string("fs.azure.account.oauth.provider.type is not set")
                          : fmt::format("fs.azure.account.oauth.provider.type={} is not supported",
                                        base::one_line(provider, 200)),
         "use org.apache.hadoop.fs.azurebfs.oauth2.ClientCredsTokenProvider, "
         "WorkloadIdentityTokenProvider or MsiTokenProvider");
  }
  return found->second;
}

void require(const std::string& value, std::string_view key) {
  if (value.empty()) {
    fail(fmt::format("{} is not set", key), fmt::format("set spark.hadoop.{}", key));
  }
}

/// A value of the settings, else of a variable.
std::string value_of(const Reader& reader, std::string_view key, const Environment& environment,
                     std::string_view variable, const char* otherwise = "") {
  const std::string own = reader.text(key);
  return own.empty() ? environment.find_non_empty(variable).value_or(otherwise) : own;
}

void read_oauth(const Reader& reader, const Environment& environment, AzureTokens& tokens) {
  tokens.kind = kind_of_provider(reader.text("fs.azure.account.oauth.provider.type"));
  tokens.client_id = reader.text("fs.azure.account.oauth2.client.id");
  tokens.authority = with_slash(value_of(reader, "fs.azure.account.oauth2.msi.authority",
                                         environment, "AZURE_AUTHORITY_HOST", kAuthorityHost));
  tokens.tenant = reader.text("fs.azure.account.oauth2.msi.tenant");
  switch (tokens.kind) {
    case Kind::kClientSecret:
      tokens.endpoint = reader.text("fs.azure.account.oauth2.client.endpoint");
      tokens.client_secret = reader.text("fs.azure.account.oauth2.client.secret");
      require(tokens.endpoint, "fs.azure.account.oauth2.client.endpoint");
      require(tokens.client_id, "fs.azure.account.oauth2.client.id");
      require(tokens.client_secret, "fs.azure.account.oauth2.client.secret");
      break;
    case Kind::kRefreshToken:
      tokens.endpoint = reader.text("fs.azure.account.oauth2.refresh.token.endpoint");
      tokens.refresh_token = reader.text("fs.azure.account.oauth2.refresh.token");
      require(tokens.refresh_token, "fs.azure.account.oauth2.refresh.token");
      break;
    case Kind::kWorkloadIdentity:
      tokens.tenant =
          value_of(reader, "fs.azure.account.oauth2.msi.tenant", environment, "AZURE_TENANT_ID");
      tokens.client_id =
          value_of(reader, "fs.azure.account.oauth2.client.id", environment, "AZURE_CLIENT_ID");
      tokens.token_file = value_of(reader, "fs.azure.account.oauth2.token.file", environment,
                                   "AZURE_FEDERATED_TOKEN_FILE",
                                   "/var/run/secrets/azure/tokens/azure-identity-token");
      require(tokens.tenant, "fs.azure.account.oauth2.msi.tenant");
      require(tokens.client_id, "fs.azure.account.oauth2.client.id");
      break;
    case Kind::kManagedIdentity:
      tokens.endpoint = reader.text("fs.azure.account.oauth2.msi.endpoint");
      break;
    case Kind::kNone:
    case Kind::kUsual:
      break;
  }
}

void read_auth(const Reader& reader, const Environment& environment, AzureSettings& result) {
  const std::string written = reader.text("fs.azure.account.auth.type");
  const std::string type = base::lower(written);
  if (type == "sharedkey") {
    read_shared_key(reader, result);
  } else if (type == "oauth") {
    read_oauth(reader, environment, result.tokens);
  } else if (type.empty() || type == "sas" || type == "custom") {
    read_usual(reader, environment, result);
  } else {
    fail(
        fmt::format("fs.azure.account.auth.type={} is not supported", base::one_line(written, 100)),
        "use SharedKey, SAS or OAuth");
  }
}

/// Hadoop's fs.azure.abfs.endpoint is HOST:PORT of an emulator, which has the account in its paths.
std::string endpoint_of(const Reader& reader, bool is_secure, const std::string& account) {
  const bool needs_tls =
      is_secure || !base::equal_ignoring_case(reader.text("fs.azure.always.use.https"), "false");
  const std::string scheme = needs_tls ? "https://" : "http://";
  const std::string emulator = reader.text("fs.azure.abfs.endpoint");
  if (emulator.find(':') != std::string::npos) {
    return scheme + emulator + "/" + account;
  }
  std::string host = reader.host();
  if (const std::size_t at = host.find(".dfs."); at != std::string::npos) {
    host.replace(at, 5, ".blob.");
  }
  return scheme + host;
}

std::uint64_t block_size_of(const Reader& reader) {
  const std::string set = reader.text("fs.azure.write.request.size");
  if (set.empty()) {
    return AzureSettings().block_size;
  }
  const auto bytes = conf::parse_size(set, conf::ByteUnit::kByte, true);
  if (!bytes || *bytes < 0) {
    fail(fmt::format("fs.azure.write.request.size={} is not a size", base::one_line(set, 100)),
         "write a number of bytes, for example 8388608");
  }
  return std::clamp(static_cast<std::uint64_t>(*bytes), kSmallestBlock, kLargestBlock);
}

void require_no_own_key(const Reader& reader) {
  for (const std::string_view key : {"fs.azure.encryption.encoded.client-provided-key",
                                     "fs.azure.client-provided-encryption-key"}) {
    if (!reader.text(key).empty()) {
      fail(fmt::format("{}, a key of your own for each request, is not supported", key),
           "use a key of Azure Key Vault for the account, or upload the files yourself");
    }
  }
}

}  // namespace

AzureSettings read_azure_settings(std::string_view uri, const conf::HadoopSettings& settings,
                                  const Environment& environment) {
  const HadoopPath target = parse_hadoop_path(uri);
  const std::size_t at = target.authority.find('@');
  const std::string host = at == std::string::npos ? "" : target.authority.substr(at + 1);
  AzureSettings result;
  result.container = target.authority.substr(0, std::min(at, target.authority.size()));
  result.account = host.substr(0, std::min(host.find('.'), host.size()));
  if (result.container.empty() || result.account.empty()) {
    fail(fmt::format("{} names no container and account", uri),
         "write abfss://CONTAINER@ACCOUNT.dfs.core.windows.net/PATH");
  }
  const Reader reader(result.container, host, settings);
  require_no_own_key(reader);
  read_auth(reader, environment, result);
  result.endpoint = endpoint_of(reader, base::scheme_of(uri) == "abfss", result.account);
  result.block_size = block_size_of(reader);
  const http::ServerAddress server = http::address_of(result.endpoint);
  if (result.account_key.empty() && !server.https && !http::is_loopback(server.host)) {
    fail(fmt::format("{} is not an https URL, and a secret is sent to it",
                     http::origin_of(result.endpoint)),
         "use abfss:, or remove fs.azure.always.use.https");
  }
  return result;
}

}  // namespace firesteel::storage
