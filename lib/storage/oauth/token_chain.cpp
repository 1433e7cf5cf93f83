#include "storage/oauth/token_chain.h"

#include "http/transport.h"
#include "storage/call.h"

namespace firesteel::storage {

void TokenChain::authorize(Attempt& attempt) const {
  attempt.basis.credential = number();
  if (!value().value.empty()) {
    attempt.request.headers.push_back({"Authorization", "Bearer " + value().value});
  }
}

bool TokenChain::is_renewed(const http::Response& response, int credential) {
  constexpr int kUnauthorized = 401;
  if (response.status == kUnauthorized) {
    return renew(credential);
  }
  accept(credential);
  return false;
}

}  // namespace firesteel::storage
