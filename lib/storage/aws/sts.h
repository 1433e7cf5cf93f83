#pragma once
/// Temporary keys of a role, from AWS's Security Token Service.

#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "http/transport.h"
#include "storage/aws/key_source.h"
#include "storage/aws/keys.h"
#include "storage/call.h"
#include "storage/store.h"

namespace firesteel::storage {

/// The role to assume.
struct AssumedRole {
  std::string arn;
  std::string session_name;        ///< empty: a usual one
  std::string external_id;         ///< empty: none
  std::optional<AwsKeys> keys;     ///< those that may assume it; nothing: the token does
  std::string web_identity_token;  ///< of an OpenID Connect issuer
  std::string region;              ///< empty: the global endpoint
  std::string source;              ///< for messages
};

class RoleKeys final : public KeySource {
 public:
  /// The references in `surroundings` must outlive this object.
  RoleKeys(const Surroundings& surroundings, AssumedRole role);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override { return call_.due(); }

 private:
  [[nodiscard]] Attempt attempt() const;
  void take_answer(const http::Response& response);

  const Environment& environment_;
  const Clock& clock_;
  AssumedRole role_;
  Call call_;
};

}  // namespace firesteel::storage
