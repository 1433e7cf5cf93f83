#pragma once
/// Access tokens of a service account, for somebody who is allowed to act as it.

#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "storage/call.h"
#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

/// Where tokens of a service account are asked for.
[[nodiscard]] std::string impersonation_url(std::string_view email, const Environment& environment);

class ImpersonatedTokens final : public TokenSource {
 public:
  /// `caller` is who is allowed to; `delegates` is a list of service accounts, or null.  The
  /// references in `surroundings` must outlive this object.
  ImpersonatedTokens(const Surroundings& surroundings, std::unique_ptr<TokenSource> caller,
                     std::string url, nlohmann::json delegates = nullptr);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override;

 private:
  [[nodiscard]] Attempt attempt(const AccessToken& caller) const;

  Surroundings surroundings_;
  std::unique_ptr<TokenSource> caller_;
  std::string url_;
  nlohmann::json delegates_;
  std::unique_ptr<TokenSource> request_;  ///< once the caller has a token
};

}  // namespace firesteel::storage
