#include "storage/aws/credentials.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "storage/aws/container_keys.h"
#include "storage/aws/environment_keys.h"
#include "storage/aws/instance_keys.h"
#include "storage/aws/key_source.h"
#include "storage/aws/keys.h"
#include "storage/aws/profile_keys.h"
#include "storage/aws/web_identity_keys.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

/// In the SDKs' order.
std::unique_ptr<KeySource> open_source(std::size_t number, const Surroundings& surroundings,
                                       const std::optional<AwsKeys>& own,
                                       const std::string& region) {
  if (own) {
    return std::make_unique<FoundValue<AwsKeys>>(own, surroundings.clock);
  }
  switch (number) {
    case 0:
      return std::make_unique<FoundValue<AwsKeys>>(environment_keys(surroundings.environment),
                                                   surroundings.clock);
    case 1:
      return std::make_unique<ProfileKeys>(surroundings, region);
    case 2:
      return std::make_unique<WebIdentityKeys>(surroundings, region);
    case 3:
      return std::make_unique<ContainerKeys>(surroundings);
    case 4:
      return std::make_unique<InstanceKeys>(surroundings);
    default:
      return nullptr;
  }
}

}  // namespace

AwsCredentials::AwsCredentials(const Surroundings& surroundings, const std::optional<AwsKeys>& own,
                               const std::string& region)
    : SourceChain(surroundings.clock,
                  [surroundings, own, region](std::size_t number) {
                    return open_source(number, surroundings, own, region);
                  }),
      environment_(surroundings.environment) {}

void AwsCredentials::fail() const {
  throw Error(
      ErrorKind::kUpload,
      "no AWS keys were found: not in spark.hadoop.fs.s3a.access.key, AWS_ACCESS_KEY_ID, the AWS "
      "profile " +
          profile_name(environment_) +
          ", AWS_WEB_IDENTITY_TOKEN_FILE, AWS_CONTAINER_CREDENTIALS_FULL_URI, or the instance "
          "metadata service",
      "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE");
}

}  // namespace firesteel::storage
