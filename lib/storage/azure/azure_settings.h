#pragma once
/// How a container of Azure Storage is reached: the keys of hadoop-azure, then Azure's variables.

#include <cstdint>
#include <string>
#include <string_view>

#include "conf/hadoop_settings.h"
#include "firesteel/environment.h"

namespace firesteel::storage {

/// Where access tokens come from.
struct AzureTokens {
  enum class Kind {
    kNone,              ///< requests are signed, or have a shared access signature
    kUsual,             ///< Azure's variables, then the metadata service
    kClientSecret,      ///< of an application
    kRefreshToken,      ///< of a person
    kWorkloadIdentity,  ///< the token of another issuer in a file
    kManagedIdentity    ///< the metadata service
  };
  Kind kind = Kind::kNone;
  std::string endpoint;   ///< token endpoint, or that of the metadata service; empty: Azure's
  std::string authority;  ///< where tenants are, with a slash at the end
  std::string tenant, client_id, client_secret, refresh_token, token_file;
};

struct AzureSettings {
  std::string container;
  std::string account;      ///< the first label of the host
  std::string endpoint;     ///< of the Blob service, with the account in the path if it has to be
  std::string account_key;  ///< bytes; empty: none
  std::string sas;          ///< a shared access signature, without "?"; empty: none
  std::string source;       ///< of the key or the signature, for messages
  AzureTokens tokens;
  std::uint64_t block_size = 8U << 20U;
};

/// The settings of the container in `uri`; KEY.HOST wins over KEY.  Throws Error kUpload for a
/// value that is wrong or not supported.
[[nodiscard]] AzureSettings read_azure_settings(std::string_view uri,
                                                const conf::HadoopSettings& settings,
                                                const Environment& environment);

}  // namespace firesteel::storage
