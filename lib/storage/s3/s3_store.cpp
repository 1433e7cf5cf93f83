#include "storage/s3/s3_store.h"

#include <memory>
#include <string_view>

#include "storage/object_store.h"
#include "storage/s3/s3_client.h"
#include "storage/s3/s3_settings.h"
#include "storage/s3/s3_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

std::unique_ptr<Store> open_s3(std::string_view uri, const Surroundings& surroundings) {
  return std::make_unique<ObjectStore<S3Client, S3Upload>>(
      surroundings, read_s3_settings(uri, surroundings.settings, surroundings.environment));
}

}  // namespace firesteel::storage
