#pragma once
/// The access token of requests to Azure Storage: found once, and found again before it expires.

#include "storage/azure/azure_settings.h"
#include "storage/oauth/token_chain.h"
#include "storage/store.h"

namespace firesteel::storage {

class AzureCredentials final : public TokenChain {
 public:
  /// The references in `surroundings` must outlive this object.
  AzureCredentials(const Surroundings& surroundings, const AzureSettings& settings);

 protected:
  [[noreturn]] void fail() const override;
};

}  // namespace firesteel::storage
