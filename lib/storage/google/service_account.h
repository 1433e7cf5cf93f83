#pragma once
/// Access tokens for the key of a Google service account: a signed JSON Web Token is exchanged for
/// one.

#include <string>

#include "firesteel/clock.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_request.h"
#include "storage/server_clock.h"
#include "storage/store.h"

namespace firesteel::storage {

/// What the tokens may be used for.
inline constexpr const char* kGoogleScope = "https://www.googleapis.com/auth/cloud-platform";
inline constexpr const char* kGoogleTokenUrl = "https://oauth2.googleapis.com/token";

struct ServiceAccountKey {
  std::string email;
  std::string private_key;  ///< PEM
  std::string key_id;       ///< may be empty
  std::string token_url = kGoogleTokenUrl;
  std::string source;  ///< for messages
};

/// The signed statement that its holder is the service account, valid for an hour from `now`.
/// Throws Error kUpload if the key cannot be read.
[[nodiscard]] std::string signed_assertion(const ServiceAccountKey& key, SystemTime now);

class ServiceAccountTokens final : public TokenSource {
 public:
  /// The references in `surroundings` must outlive this object.
  ServiceAccountTokens(const Surroundings& surroundings, ServiceAccountKey key);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override { return request_.due(); }

 private:
  ServiceAccountKey key_;
  ServerClock clock_;
  TokenRequest request_;
};

}  // namespace firesteel::storage
