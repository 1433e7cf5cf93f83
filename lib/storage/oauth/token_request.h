#pragma once
/// One request that a token server answers with an access token.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "http/retry.h"
#include "storage/call.h"
#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

/// What is known about the server that is asked.
struct TokenServer {
  std::string source;          ///< for messages
  std::string hint;            ///< for a refusal
  bool may_be_absent = false;  ///< without an answer, or refused, there is no such source
  http::RetryPolicy policy = kStorePolicy;
};

class TokenRequest final : public TokenSource {
 public:
  /// The references in `surroundings` must outlive this object.
  TokenRequest(const Surroundings& surroundings, TokenServer server, Call::MakeAttempt make,
               Call::IsTemporary is_temporary = nullptr);

 protected:
  void step() override;
  [[nodiscard]] SteadyTime next_step() const override { return call_.due(); }

 private:
  const Clock& clock_;
  TokenServer server_;
  Call call_;
};

using FormFields = std::vector<std::pair<std::string, std::string>>;

/// A POST of a form, without the fields that are empty.  Throws Error kUpload if `url` is not one
/// of https, or of http to this machine: it has secrets.
[[nodiscard]] Attempt post_form(const std::string& url, const FormFields& fields,
                                const std::string& source, const Environment& environment);

/// Asks with a form that does not change.
[[nodiscard]] std::unique_ptr<TokenSource> ask_with_form(const Surroundings& surroundings,
                                                         TokenServer server, std::string url,
                                                         FormFields fields);

/// Throws Error kUpload if a secret may not be sent to `url`.
void require_safe_url(const std::string& url, const std::string& source);

}  // namespace firesteel::storage
