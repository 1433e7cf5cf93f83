#include "storage/oauth/token_chain.h"

#include <utility>

#include "http/transport.h"

namespace firesteel::storage {

void TokenChain::authorize(http::Request& request) const {
  if (!value().value.empty()) {
    request.headers.push_back({"Authorization", "Bearer " + value().value});
  }
}

bool TokenChain::renew(const http::Response& response) {
  const bool is_refused = response.status == 401;
  const bool was_refused = std::exchange(was_refused_, is_refused);
  if (!is_refused || was_refused || !value().expires) {
    return false;
  }
  reject();
  return true;
}

}  // namespace firesteel::storage
