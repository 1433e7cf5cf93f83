#include "app/submit/upload_stores.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "app/claim/claim_store.h"
#include "base/uri.h"
#include "firesteel/clock.h"
#include "storage/schemes/schemes.h"
#include "storage/store.h"

namespace firesteel::app {

storage::Store& UploadStores::store_of(std::string_view uri) {
  if (!settings_) {
    settings_.emplace(properties_, environment_);
  }
  std::unique_ptr<storage::Store>& store = stores_[storage::store_key(uri)];
  if (!store) {
    store = claims_ && base::scheme_of(uri) == "pvc"
                ? open_claim(uri, *claims_)
                : storage::open_store(uri, {.transport = transport_,
                                            .clock = host_.clock,
                                            .random = host_.random,
                                            .log = host_.log,
                                            .environment = environment_,
                                            .settings = *settings_});
  }
  return *store;
}

std::vector<std::unique_ptr<storage::Closing>> UploadStores::close() {
  std::vector<std::unique_ptr<storage::Closing>> closings;
  for (const auto& [key, store] : stores_) {
    if (auto closing = store ? store->close() : nullptr) {
      closings.push_back(std::move(closing));
    }
  }
  return closings;
}

void ClosingStores::turn() {
  for (const auto& closing : closings_) {
    closing->turn();
  }
  std::erase_if(closings_, [](const auto& closing) { return closing->done(); });
}

SteadyTime ClosingStores::due() const {
  SteadyTime due = SteadyTime::max();
  for (const auto& closing : closings_) {
    due = std::min(due, closing->due());
  }
  return due;
}

void ClosingStores::finish_by(SteadyTime time) {
  for (const auto& closing : closings_) {
    closing->finish_by(time);
  }
}

}  // namespace firesteel::app
