#include "storage/google/gcs_store.h"

#include <memory>
#include <string_view>

#include "storage/google/gcs_client.h"
#include "storage/google/gcs_settings.h"
#include "storage/google/gcs_upload.h"
#include "storage/object_store.h"
#include "storage/store.h"

namespace firesteel::storage {

std::unique_ptr<Store> open_gcs(std::string_view uri, const Surroundings& surroundings) {
  return std::make_unique<ObjectStore<GcsClient, GcsUpload>>(
      surroundings, read_gcs_settings(uri, surroundings.settings, surroundings.environment));
}

}  // namespace firesteel::storage
