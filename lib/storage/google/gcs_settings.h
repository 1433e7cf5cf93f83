#pragma once
/// How a bucket of Google Cloud Storage is reached: the keys of Google's connector for Hadoop, then
/// the variables of Google's libraries.

#include <cstdint>
#include <string>
#include <string_view>

#include "conf/hadoop_settings.h"
#include "firesteel/environment.h"
#include "storage/google/authorized_user.h"
#include "storage/google/service_account.h"

namespace firesteel::storage {

/// Where access tokens come from.
enum class GoogleAuth {
  kUsual,              ///< application default credentials, then the metadata server
  kComputeEngine,      ///< the metadata server
  kKeyFile,            ///< a file of any type
  kServiceAccountKey,  ///< a key in the settings
  kUser,               ///< a refresh token in the settings
  kNone                ///< requests have no token
};

struct GcsSettings {
  std::string bucket;
  std::string endpoint = "https://storage.googleapis.com";  ///< without a slash at the end
  std::string path = "/storage/v1/";                        ///< with slashes at both ends
  std::uint64_t chunk_size = 24U << 20U;                    ///< a multiple of 256 KiB
  GoogleAuth auth = GoogleAuth::kUsual;
  std::string key_file, key_file_source;  ///< kKeyFile: the path, and what names it
  ServiceAccountKey key;                  ///< kServiceAccountKey
  AuthorizedUser user;                    ///< kUser
  std::string token_url;                  ///< instead of that of keys; empty: that of the key
  std::string impersonated;               ///< service account to act as; empty: none
};

/// The settings of the bucket in `uri`; fs.gs.KEY wins over google.cloud.KEY.  Throws Error kUpload
/// for a value that is wrong or not supported.
[[nodiscard]] GcsSettings read_gcs_settings(std::string_view uri,
                                            const conf::HadoopSettings& settings,
                                            const Environment& environment);

}  // namespace firesteel::storage
