#include "storage/aws/credentials.h"

#include <chrono>
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/text.h"
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

constexpr std::chrono::seconds kMargin{60};
/// Sources after the configuration's own keys, in the SDKs' order.
constexpr std::size_t kSources = 5;

/// Keys that are found without waiting.
class FoundKeys final : public KeySource {
 public:
  FoundKeys(std::optional<AwsKeys> keys, const Clock& clock)
      : found_(std::move(keys)), clock_(clock) {}

 protected:
  void step() override { finish(std::move(found_)); }
  [[nodiscard]] SteadyTime next_step() const override { return clock_.steady_now(); }

 private:
  std::optional<AwsKeys> found_;
  const Clock& clock_;
};

}  // namespace

AwsCredentials::AwsCredentials(const Surroundings& surroundings, const std::optional<AwsKeys>& own,
                               std::string region)
    : surroundings_(surroundings),
      region_(std::move(region)),
      keys_(own.value_or(AwsKeys())),
      is_own_(own.has_value()) {}

bool AwsCredentials::is_valid() const {
  return !keys_.access_key.empty() &&
         (!keys_.expires || surroundings_.clock.now() + kMargin < *keys_.expires);
}

std::unique_ptr<KeySource> AwsCredentials::open(std::size_t number) const {
  switch (number) {
    case 0:
      return std::make_unique<FoundKeys>(environment_keys(surroundings_.environment),
                                         surroundings_.clock);
    case 1:
      return std::make_unique<ProfileKeys>(surroundings_, region_);
    case 2:
      return std::make_unique<WebIdentityKeys>(surroundings_, region_);
    case 3:
      return std::make_unique<ContainerKeys>(surroundings_);
    default:
      return std::make_unique<InstanceKeys>(surroundings_);
  }
}

bool AwsCredentials::ready() {
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  if (is_own_ || (!running_ && is_valid())) {
    return true;
  }
  try {
    while (true) {
      if (!running_) {
        if (next_ == kSources) {
          fail();
        }
        running_ = open(next_);
      }
      running_->turn();
      if (!running_->done()) {
        return false;
      }
      if (const auto found = std::exchange(running_, nullptr)->take()) {
        keys_ = *found;
        return true;  // asked again, this source is the first
      }
      ++next_;
    }
  } catch (const Error&) {
    failure_ = std::current_exception();
    throw;
  }
}

SteadyTime AwsCredentials::due() const {
  return running_ ? running_->due() : surroundings_.clock.steady_now();
}

bool AwsCredentials::renew(const std::string& access_key) {
  if (is_own_) {
    return false;
  }
  if (keys_.access_key != access_key) {
    return true;  // others were found meanwhile
  }
  if (!keys_.expires) {
    return false;  // the same source would yield the same keys
  }
  keys_ = {};
  return true;
}

void AwsCredentials::fail() const {
  throw Error(
      ErrorKind::kUpload,
      "no AWS keys were found: not in spark.hadoop.fs.s3a.access.key, AWS_ACCESS_KEY_ID, the AWS "
      "profile " +
          profile_name(surroundings_.environment) +
          ", AWS_WEB_IDENTITY_TOKEN_FILE, AWS_CONTAINER_CREDENTIALS_FULL_URI, or the instance "
          "metadata service",
      "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE");
}

}  // namespace firesteel::storage
