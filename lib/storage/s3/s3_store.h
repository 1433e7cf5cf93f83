#pragma once
/// Uploads to a bucket of S3, or of a store that speaks its protocol (s3a:, s3:).

#include <memory>
#include <string>
#include <string_view>

#include "storage/s3/s3_client.h"
#include "storage/store.h"

namespace firesteel::storage {

class S3Store final : public Store {
 public:
  /// Throws Error kUpload for a setting that is wrong.
  S3Store(std::string_view uri, const Surroundings& surroundings);
  [[nodiscard]] std::unique_ptr<Transfer> upload(const Upload& upload) override;
  [[nodiscard]] std::unique_ptr<Removal> remove(const std::string& target) override;

 private:
  S3Client client_;
};

}  // namespace firesteel::storage
