#include "storage/webhdfs/hdfs_identity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "base/uri.h"
#include "conf/hadoop_settings.h"
#include "conf/token_file.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "http/server_address.h"
#include "storage/hadoop_path.h"
#include "storage/webhdfs/name_nodes.h"

namespace firesteel::storage {

namespace {

constexpr const char* kVariable = "HADOOP_TOKEN_FILE_LOCATION";

/// A name node takes each of them (NameNode's JspHelper.getTokenUGI).
constexpr auto kKinds = std::to_array<std::string_view>(
    {"HDFS_DELEGATION_TOKEN", "WEBHDFS delegation", "SWEBHDFS delegation"});

std::string port_of(std::string_view address) {
  const std::size_t colon = address.rfind(':');
  return colon == std::string_view::npos ? std::string() : std::string(address.substr(colon + 1));
}

bool is_ip_address(std::string_view address) {
  const std::string_view host = address.substr(0, address.rfind(':'));
  return !host.empty() &&
         (host.front() == '[' || host.find_first_not_of("0123456789.") == std::string_view::npos);
}

/// What a token's service may be, in lower case.
std::vector<std::string> services_of(std::string_view authority, bool is_pair,
                                     const std::vector<std::string>& name_nodes) {
  std::vector<std::string> services;
  if (is_pair) {
    for (const char* scheme : {"hdfs", "webhdfs", "swebhdfs"}) {
      services.push_back(base::lower(fmt::format("ha-{}:{}", scheme, authority)));
    }
  } else {
    constexpr std::string_view kDefaultPort = ":8020";
    services.push_back(base::lower(authority));
    services.back() += port_of(authority).empty() ? kDefaultPort : "";
    for (const std::string& url : name_nodes) {
      services.push_back(base::lower(url.substr(url.find("://") + 3)));
    }
  }
  return services;
}

bool is_named(const std::string& service, const std::vector<std::string>& services) {
  return std::ranges::any_of(services, [&service](const std::string& each) {
    return each == service || (is_ip_address(service) && !is_ip_address(each) &&
                               !each.starts_with("ha-") && port_of(each) == port_of(service));
  });
}

std::vector<conf::HadoopToken> tokens_of(const Environment& environment) {
  const auto location = environment.find_non_empty(kVariable);
  std::error_code error;
  const std::string path = environment.absolute(location.value_or(""));
  if (!location || !std::filesystem::is_regular_file(path, error)) {
    return {};  // Hadoop's client goes on without it, too
  }
  auto tokens = conf::read_token_file(base::read_file(path, "the delegation token file"));
  if (!tokens) {
    throw Error(
        ErrorKind::kInput,
        fmt::format("{} of {} is not a file of Hadoop's delegation tokens", path, kVariable),
        fmt::format("get new tokens (hdfs fetchdt), or unset {}", kVariable));
  }
  return *std::move(tokens);
}

bool is_safe(const std::string& url) {
  const http::ServerAddress server = http::address_of(url);
  return server.https || http::is_loopback(server.host);
}

bool uses_kerberos(const conf::HadoopSettings& settings) {
  return base::equal_ignoring_case(
      settings.find("hadoop.security.authentication").value_or("simple"), "kerberos");
}

[[noreturn]] void refuse_kerberos(std::string_view uri) {
  throw Error(ErrorKind::kUpload,
              fmt::format("cannot use {}: hadoop.security.authentication is kerberos, which "
                          "Firesteel does not log in to, and {} has no token for it",
                          uri, kVariable),
              fmt::format("run: hdfs fetchdt --renewer null /tmp/tokens && export {}=/tmp/tokens",
                          kVariable));
}

}  // namespace

std::optional<conf::HadoopToken> choose_token(const std::vector<conf::HadoopToken>& tokens,
                                              std::string_view authority, bool is_pair,
                                              const std::vector<std::string>& name_nodes) {
  const std::vector<std::string> services = services_of(authority, is_pair, name_nodes);
  for (const conf::HadoopToken& token : tokens) {
    if (std::ranges::find(kKinds, token.kind) != kKinds.end() &&
        is_named(base::lower(token.service), services)) {
      return token;
    }
  }
  return std::nullopt;
}

std::string hdfs_identity(std::string_view uri, const std::vector<std::string>& name_nodes,
                          const conf::HadoopSettings& settings, const Environment& environment) {
  const std::string authority = file_system_of(uri, settings).authority;
  const std::vector<std::string> pairs = name_services(settings);
  const bool is_pair = std::ranges::find(pairs, authority) != pairs.end();
  if (const auto token = choose_token(tokens_of(environment), authority, is_pair, name_nodes)) {
    if (std::ranges::all_of(name_nodes, is_safe)) {
      return "delegation=" + conf::token_for_url(*token);
    }
    if (uses_kerberos(settings)) {
      throw Error(ErrorKind::kUpload,
                  fmt::format("cannot use {}: the delegation token is not sent to {}, because "
                              "plain http is not encrypted",
                              uri, name_nodes.front()),
                  "set dfs.http.policy=HTTPS_ONLY and dfs.namenode.https-address, if the cluster "
                  "has https");
    }
  } else if (uses_kerberos(settings)) {
    refuse_kerberos(uri);
  }
  const std::string user =
      environment.find_non_empty("HADOOP_USER_NAME").value_or(environment.user);
  std::string identity = "user.name=" + base::percent_encode(user);
  if (const auto proxied = environment.find_non_empty("HADOOP_PROXY_USER")) {
    identity += "&doas=" + base::percent_encode(*proxied);
  }
  return identity;
}

}  // namespace firesteel::storage
