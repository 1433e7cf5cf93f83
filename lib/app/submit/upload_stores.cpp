#include "app/submit/upload_stores.h"

#include <memory>
#include <string_view>

#include "storage/schemes/schemes.h"
#include "storage/store.h"

namespace firesteel::app {

storage::Store& UploadStores::store_of(std::string_view uri) {
  if (!settings_) {
    settings_.emplace(properties_, environment_);
  }
  std::unique_ptr<storage::Store>& store = stores_[storage::store_key(uri)];
  if (!store) {
    store = storage::open_store(uri, {.transport = transport_,
                                      .clock = host_.clock,
                                      .random = host_.random,
                                      .log = host_.log,
                                      .environment = environment_,
                                      .settings = *settings_});
  }
  return *store;
}

}  // namespace firesteel::app
