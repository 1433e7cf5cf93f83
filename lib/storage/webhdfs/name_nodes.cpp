#include "storage/webhdfs/name_nodes.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "conf/hadoop_settings.h"
#include "firesteel/error.h"
#include "storage/hadoop_path.h"

namespace firesteel::storage {

namespace {

constexpr std::string_view kRpcAddress = "dfs.namenode.rpc-address";

/// HOST of HOST:PORT; an IPv6 address keeps its brackets.
std::string host_of(std::string_view authority) {
  const std::size_t colon = authority.rfind(':');
  const std::size_t bracket = authority.rfind(']');
  const bool has_port =
      colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
  return std::string(has_port ? authority.substr(0, colon) : authority);
}

std::vector<std::string> names_in(const std::optional<std::string>& list) {
  std::vector<std::string> names;
  const std::string text = list.value_or("");
  for (const std::string_view name : base::split(text, ',')) {
    if (const std::string_view trimmed = base::trim(name); !trimmed.empty()) {
      names.emplace_back(trimmed);
    }
  }
  return names;
}

[[noreturn]] void refuse(std::string_view uri, const std::string& why, std::string hint) {
  throw Error(ErrorKind::kUpload, fmt::format("cannot use {}: {}", uri, why), std::move(hint));
}

class Lookup {
 public:
  Lookup(std::string_view uri, const conf::HadoopSettings& settings)
      : uri_(uri),
        settings_(settings),
        is_https_(base::equal_ignoring_case(settings.find("dfs.http.policy").value_or(""),
                                            "HTTPS_ONLY")) {}

  [[nodiscard]] std::vector<std::string> find() const {
    const auto& [scheme, authority, path] = file_system_of(uri_, settings_);
    const std::vector<std::string> services = name_services(settings_);
    if (std::ranges::find(services, authority) != services.end()) {
      return of_service(authority);
    }
    if (scheme == "webhdfs") {
      constexpr std::string_view kDefaultPort = ":9870";
      const bool has_port = host_of(authority) != authority;
      return {fmt::format("http://{}{}", authority, has_port ? "" : kDefaultPort)};
    }
    return {of_rpc_address(authority, services)};
  }

 private:
  [[nodiscard]] std::string_view http_key() const {
    return is_https_ ? "dfs.namenode.https-address" : "dfs.namenode.http-address";
  }

  [[nodiscard]] std::string url(std::string_view address, std::string_view host) const {
    const std::string named = host_of(address);
    const bool any = named == "0.0.0.0" || named.empty() || named == "[::]";
    return fmt::format(
        "{}://{}", is_https_ ? "https" : "http",
        any ? std::string(host) + std::string(address.substr(named.size())) : std::string(address));
  }

  /// The name nodes of a name service: several with high availability, else one.
  [[nodiscard]] std::vector<std::string> of_service(const std::string& service) const {
    const std::vector<std::string> nodes =
        names_in(settings_.find(fmt::format("dfs.ha.namenodes.{}", service)));
    std::vector<std::string> suffixes;
    suffixes.reserve(nodes.size() + 1);
    for (const std::string& node : nodes) {
      suffixes.push_back(fmt::format("{}.{}", service, node));
    }
    if (suffixes.empty()) {
      suffixes.push_back(service);
    }
    std::vector<std::string> urls;
    for (const std::string& suffix : suffixes) {
      const std::string key = fmt::format("{}.{}", http_key(), suffix);
      const auto address = settings_.find_non_empty(key);
      if (!address) {
        fail(fmt::format("the web address of name node {} is not known", suffix),
             fmt::format("set {} to HOST:9870 in hdfs-site.xml, or add --conf spark.hadoop.{}=…",
                         key, key));
      }
      const auto rpc = settings_.find_non_empty(fmt::format("{}.{}", kRpcAddress, suffix));
      urls.push_back(url(*address, host_of(rpc.value_or(""))));
    }
    return urls;
  }

  /// A name node that is named by the address for Hadoop's own clients.
  [[nodiscard]] std::string of_rpc_address(const std::string& authority,
                                           const std::vector<std::string>& services) const {
    for (const std::string& service : services) {
      std::vector<std::string> suffixes = {"." + service};
      for (const std::string& node :
           names_in(settings_.find(fmt::format("dfs.ha.namenodes.{}", service)))) {
        suffixes.push_back(fmt::format(".{}.{}", service, node));
      }
      for (const std::string& suffix : suffixes) {
        const auto address = settings_.find_non_empty(std::string(http_key()) + suffix);
        if (address && settings_.find(std::string(kRpcAddress) + suffix) == authority) {
          return url(*address, host_of(authority));
        }
      }
    }
    if (const auto address = settings_.find_non_empty(http_key())) {
      return url(*address, host_of(authority));
    }
    fail(fmt::format("the web address of name node {} is not known", authority),
         fmt::format("add --conf spark.hadoop.{}={}:9870 (or set {} in hdfs-site.xml in "
                     "HADOOP_CONF_DIR), or use webhdfs://{}:9870/PATH",
                     http_key(), host_of(authority), http_key(), host_of(authority)));
  }

  [[noreturn]] void fail(const std::string& why, std::string hint) const {
    refuse(uri_, why, std::move(hint));
  }

  std::string uri_;
  const conf::HadoopSettings& settings_;
  bool is_https_;
};

}  // namespace

HadoopPath file_system_of(std::string_view uri, const conf::HadoopSettings& settings) {
  HadoopPath place = parse_hadoop_path(uri);
  place.scheme = base::lower(place.scheme);
  if (!place.authority.empty()) {
    return place;
  }
  place = parse_hadoop_path(settings.find_non_empty("fs.defaultFS").value_or(""));
  place.scheme = base::lower(place.scheme);
  if ((place.scheme != "hdfs" && place.scheme != "webhdfs") || place.authority.empty()) {
    refuse(uri, "it names no name node, and fs.defaultFS does not either",
           "write hdfs://HOST:PORT/PATH, or set fs.defaultFS in core-site.xml");
  }
  return place;
}

std::vector<std::string> name_services(const conf::HadoopSettings& settings) {
  return names_in(settings.find("dfs.nameservices"));
}

std::vector<std::string> find_name_nodes(std::string_view uri,
                                         const conf::HadoopSettings& settings) {
  return Lookup(uri, settings).find();
}

}  // namespace firesteel::storage
