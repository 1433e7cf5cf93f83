#pragma once
/// How a bucket is reached: Hadoop's fs.s3a.* keys, then the SDK's variables and profile.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "conf/hadoop_settings.h"
#include "firesteel/environment.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

struct S3Settings {
  std::string bucket;
  std::string endpoint;         ///< with its scheme; empty: AWS's, by the region
  bool tls = true;              ///< for AWS's endpoint
  bool path_style = false;      ///< the bucket is in the path, not in the host
  std::string region;           ///< empty: us-east-1 until the server names another one
  std::optional<AwsKeys> keys;  ///< nothing: the SDK's sources
  std::string encryption;       ///< value of x-amz-server-side-encryption; empty: the bucket's
  std::string kms_key;          ///< empty: AWS's
  std::string acl;              ///< canned; empty: none
  std::string storage_class;    ///< empty: the bucket's
  std::uint64_t part_size = 16U << 20U;
};

/// The settings of the bucket in `uri`; fs.s3a.bucket.NAME.KEY wins over fs.s3a.KEY.  Throws Error
/// kUpload for a value that is wrong or not supported.
[[nodiscard]] S3Settings read_s3_settings(std::string_view uri,
                                          const conf::HadoopSettings& settings,
                                          const Environment& environment);

}  // namespace firesteel::storage
