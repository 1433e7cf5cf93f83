#pragma once
/// The access token of requests to a store, from the first of several sources that has one.

#include "http/transport.h"
#include "storage/call.h"
#include "storage/oauth/access_token.h"
#include "storage/source_chain.h"

namespace firesteel::storage {

class TokenChain : public SourceChain<AccessToken> {
 public:
  using SourceChain::SourceChain;

  /// Adds the Authorization header, if the token is not empty.  Only after ready() was true.
  void authorize(Attempt& attempt) const;
  /// Call with every answer.  True if it refuses the token, which may have been revoked or be one
  /// for a shorter time than was said, and another one is asked for; once in a row.
  [[nodiscard]] bool is_renewed(const http::Response& response, int credential);
};

}  // namespace firesteel::storage
