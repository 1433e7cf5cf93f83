#pragma once
/// Keys of the role of a Kubernetes service account (IRSA): AWS_WEB_IDENTITY_TOKEN_FILE and
/// AWS_ROLE_ARN.

#include <memory>
#include <string>

#include "firesteel/clock.h"
#include "storage/aws/key_source.h"
#include "storage/aws/sts.h"
#include "storage/store.h"

namespace firesteel::storage {

class WebIdentityKeys final : public KeySource {
 public:
  /// The references in `surroundings` must outlive this object.
  WebIdentityKeys(const Surroundings& surroundings, std::string region);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override;

 private:
  Surroundings surroundings_;
  std::string region_;
  std::unique_ptr<RoleKeys> role_;
};

}  // namespace firesteel::storage
