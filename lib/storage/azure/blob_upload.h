#pragma once
/// The upload of one file to a container: one PUT, or blocks that become a blob at the end.

#include <memory>
#include <string>

#include "http/transport.h"
#include "storage/azure/blob_client.h"
#include "storage/call.h"
#include "storage/parts_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

/// Blocks that never became a blob are invisible, and Azure deletes them after a week.
class BlobUpload final : public PartsUpload {
 public:
  /// `client` must outlive this object.
  BlobUpload(BlobClient& client, const Upload& upload);

 private:
  std::unique_ptr<Call> send_part(Part& part) override;
  void take_part(Part& part, const http::Response& response) override;
  std::unique_ptr<Call> complete() override;
  [[nodiscard]] BlobRequest part_request(Part& part) const;

  BlobClient& client_;
  std::string name_;  ///< with which the names of its blocks begin
};

}  // namespace firesteel::storage
