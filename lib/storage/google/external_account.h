#pragma once
/// Access tokens by workload identity federation: the token of another issuer, from a file or a
/// URL, is exchanged for one.

#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/oauth/access_token.h"
#include "storage/oauth/token_request.h"
#include "storage/store.h"

namespace firesteel::storage {

class ExternalAccountTokens final : public TokenSource {
 public:
  /// `config` is the content of a credential configuration with the type external_account; its
  /// impersonation is not done here.  Throws Error kUpload for a kind of token source that is not
  /// supported.  The references in `surroundings` must outlive this object.
  ExternalAccountTokens(const Surroundings& surroundings, nlohmann::json config,
                        std::string source);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override;

 private:
  void look();
  [[nodiscard]] Attempt subject_attempt() const;
  [[nodiscard]] std::string subject_in(const std::string& content, const std::string& place) const;
  void exchange(const std::string& subject);

  Surroundings surroundings_;
  nlohmann::json config_;
  std::string source_;
  std::unique_ptr<Call> call_;  ///< to the URL that has the subject token
  std::unique_ptr<TokenSource> exchange_;
};

}  // namespace firesteel::storage
