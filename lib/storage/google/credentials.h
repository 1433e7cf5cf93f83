#pragma once
/// The access token of requests to Google: found once by the order of sources of Google's
/// libraries, and found again before it expires.

#include "storage/google/gcs_settings.h"
#include "storage/oauth/token_chain.h"
#include "storage/store.h"

namespace firesteel::storage {

class GoogleCredentials final : public TokenChain {
 public:
  /// The references in `surroundings` must outlive this object.
  GoogleCredentials(const Surroundings& surroundings, const GcsSettings& settings);

 protected:
  [[noreturn]] void fail() const override;
};

}  // namespace firesteel::storage
