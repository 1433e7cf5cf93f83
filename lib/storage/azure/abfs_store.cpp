#include "storage/azure/abfs_store.h"

#include <memory>
#include <string_view>

#include "storage/azure/azure_settings.h"
#include "storage/azure/blob_client.h"
#include "storage/azure/blob_upload.h"
#include "storage/object_store.h"
#include "storage/store.h"

namespace firesteel::storage {

std::unique_ptr<Store> open_abfs(std::string_view uri, const Surroundings& surroundings) {
  return std::make_unique<ObjectStore<BlobClient, BlobUpload>>(
      surroundings, read_azure_settings(uri, surroundings.settings, surroundings.environment));
}

}  // namespace firesteel::storage
