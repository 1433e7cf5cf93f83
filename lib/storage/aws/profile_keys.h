#pragma once
/// Keys of a profile in ~/.aws/credentials and ~/.aws/config.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "storage/aws/key_source.h"
#include "storage/aws/shared_config.h"
#include "storage/aws/sts.h"
#include "storage/store.h"

namespace firesteel::storage {

/// The profiles of the two files; nothing from a file that does not exist.  Throws Error kInput for
/// one that cannot be read.
[[nodiscard]] AwsProfiles read_profiles(const Environment& environment);
/// AWS_PROFILE, or "default".
[[nodiscard]] std::string profile_name(const Environment& environment);

/// Roles are assumed one after the other, from the profile at the end of the source_profile chain.
class ProfileKeys final : public KeySource {
 public:
  /// The references in `surroundings` must outlive this object.
  ProfileKeys(const Surroundings& surroundings, std::string region);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override;

 private:
  void resolve();
  void begin(const std::string& name, const AwsProfile& profile);
  void next_role();

  Surroundings surroundings_;
  std::string region_;
  bool resolved_ = false;
  std::vector<AssumedRole> roles_;  ///< the next one is the last
  std::optional<AwsKeys> keys_;     ///< so far
  std::unique_ptr<KeySource> running_;
};

}  // namespace firesteel::storage
