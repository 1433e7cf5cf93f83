#pragma once
/// The upload of one file to a bucket of S3: one PUT, or a multipart upload.

#include <memory>
#include <string>

#include "http/transport.h"
#include "storage/call.h"
#include "storage/parts_upload.h"
#include "storage/s3/s3_client.h"
#include "storage/store.h"

namespace firesteel::storage {

class S3Upload final : public PartsUpload {
 public:
  /// `client` must outlive this object.
  S3Upload(S3Client& client, const Upload& upload);

 private:
  std::unique_ptr<Call> create() override;
  void take_created(const http::Response& response) override;
  std::unique_ptr<Call> send_part(Part& part) override;
  void take_part(Part& part, const http::Response& response) override;
  std::unique_ptr<Call> complete() override;
  [[nodiscard]] bool may_be_complete(const Call& call) const override;
  std::unique_ptr<Call> abort() override;
  std::unique_ptr<Call> find_lost() override;
  void take_lost(const http::Response& response) override;
  [[nodiscard]] std::unique_ptr<Call> abort(const std::string& upload_id);
  [[nodiscard]] S3Request part_request(Part& part) const;
  [[nodiscard]] http::Headers creation_headers() const;

  S3Client& client_;
  std::string upload_id_;
  int searches_ = 0;  ///< for lost uploads
  bool is_searched_ = false;
  std::string lost_id_;  ///< of the last one that was found
};

}  // namespace firesteel::storage
