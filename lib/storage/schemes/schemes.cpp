#include "storage/schemes/schemes.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/uri.h"
#include "firesteel/error.h"
#include "storage/azure/abfs_store.h"
#include "storage/file/file_store.h"
#include "storage/google/gcs_store.h"
#include "storage/hadoop_path.h"
#include "storage/s3/s3_store.h"
#include "storage/store.h"
#include "storage/webhdfs/web_hdfs_store.h"

namespace firesteel::storage {

namespace {

using Open = std::unique_ptr<Store> (*)(std::string_view uri, const Surroundings& surroundings);

/// One row for each supported scheme.
struct Scheme {
  std::string_view name;
  Open open = nullptr;  ///< null: by another door, because it needs the API server
};

std::unique_ptr<Store> open_directory(std::string_view /*uri*/, const Surroundings& surroundings) {
  return std::make_unique<FileStore>(surroundings.clock, surroundings.random);
}

constexpr std::array kSchemes = {Scheme{.name = "file", .open = open_directory},
                                 Scheme{.name = "s3a", .open = open_s3},
                                 Scheme{.name = "s3", .open = open_s3},
                                 Scheme{.name = "gs", .open = open_gcs},
                                 Scheme{.name = "abfss", .open = open_abfs},
                                 Scheme{.name = "abfs", .open = open_abfs},
                                 Scheme{.name = "hdfs", .open = open_web_hdfs},
                                 Scheme{.name = "webhdfs", .open = open_web_hdfs},
                                 Scheme{.name = "pvc"}};

/// What people try, with the reason why it cannot work.
struct Refused {
  std::string_view name, why;
};
constexpr std::array kRefused = {
    Refused{.name = "wasb",
            .why = "wasb: was replaced by abfss:, and is not supported; "
                   "abfss://CONTAINER@ACCOUNT.dfs.core.windows.net/PATH names the same container"},
    Refused{.name = "wasbs",
            .why = "wasbs: was replaced by abfss:, and is not supported; "
                   "abfss://CONTAINER@ACCOUNT.dfs.core.windows.net/PATH names the same container"},
    Refused{.name = "swebhdfs",
            .why = "swebhdfs: is not supported; set dfs.http.policy to HTTPS_ONLY and use hdfs:"},
    Refused{.name = "s3n", .why = "s3n: was removed from Hadoop; s3a: names the same bucket"},
};

std::string scheme_of_target(std::string_view uri) {
  const std::string scheme = base::scheme_of(uri);
  return scheme.empty() ? "file" : scheme;
}

[[noreturn]] void refuse(std::string_view uri, const std::string& scheme) {
  std::string names;
  for (const Scheme& known : kSchemes) {
    names += fmt::format("{}{}:", names.empty() ? "" : ", ", known.name);
  }
  const auto* const reason = std::ranges::find(kRefused, scheme, &Refused::name);
  throw Error(
      ErrorKind::kUpload,
      fmt::format("cannot upload to {}: {} (supported: {})", uri,
                  reason == kRefused.end() ? fmt::format("the scheme {} is not supported", scheme)
                                           : std::string(reason->why),
                  names),
      "set spark.kubernetes.file.upload.path to a supported location that the driver can "
      "read too, upload the files yourself and use their URIs, or put them in the image "
      "(local://)");
}

const Scheme& find_scheme(std::string_view uri) {
  const std::string scheme = scheme_of_target(uri);
  const auto* const found = std::ranges::find(kSchemes, scheme, &Scheme::name);
  if (found == kSchemes.end()) {
    refuse(uri, scheme);
  }
  return *found;
}

}  // namespace

void require_store(std::string_view uri) {
  const HadoopPath target = parse_hadoop_path(uri);
  if (find_scheme(uri).name == "file" && !target.authority.empty()) {
    throw Error(ErrorKind::kUpload,
                fmt::format("cannot upload to {}: a file: path has no host, but this one has {}",
                            uri, target.authority),
                fmt::format("write three slashes: file://{}", target.path));
  }
}

bool is_readable(std::string_view scheme) {
  const auto* const found = std::ranges::find(kSchemes, scheme, &Scheme::name);
  return found != kSchemes.end() && found->open != nullptr && found->open != open_directory;
}

std::string store_key(std::string_view uri) {
  return fmt::format("{}://{}", scheme_of_target(uri), parse_hadoop_path(uri).authority);
}

std::unique_ptr<Store> open_store(std::string_view uri, const Surroundings& surroundings) {
  require_store(uri);
  const Scheme& scheme = find_scheme(uri);
  if (scheme.open == nullptr) {
    throw Error(ErrorKind::kInternal, fmt::format("{} needs an API server", uri));
  }
  return scheme.open(uri, surroundings);
}

}  // namespace firesteel::storage
