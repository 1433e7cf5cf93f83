#pragma once
/// The upload of one file to Google Cloud Storage: one request, or a session that takes chunks and
/// goes on after a failure where it was.

#include <cstdint>
#include <optional>
#include <string>

#include "base/digest.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/google/gcs_client.h"
#include "storage/object_client.h"
#include "storage/object_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

class GcsUpload final : public ObjectUpload {
 public:
  /// `client` must outlive this object.
  GcsUpload(GcsClient& client, const Upload& upload);

 private:
  /// kHashing: the bytes before they are sent.  kInserting: a small file.  kOpening: the session.
  /// kSending: a chunk.  kWaiting: before the server is asked what has arrived.
  enum class Step { kHashing, kInserting, kOpening, kSending, kWaiting, kAsking };

  bool send() override;
  [[nodiscard]] SteadyTime next_send() const override;
  [[nodiscard]] std::uint64_t bytes_sent() const override { return offset_ + sent_; }
  bool stop() override;
  bool hash();
  void begin();
  void open_session();
  bool take_session();
  void send_chunk();
  bool take_chunk();
  bool wait();
  bool take_answer();
  bool take_state(const http::Response& response);
  bool take_arrived(const http::Response& response);
  bool take_object(const http::Response& response);
  bool begin_again();
  void pause_or_fail(bool is_temporary);
  [[nodiscard]] std::uint64_t chunk_end() const;

  GcsClient& client_;
  Step step_ = Step::kHashing;
  Place place_;
  base::Digest digest_{base::DigestKind::kMd5};
  std::uint64_t hashed_ = 0;
  std::string content_;  ///< of a small file
  std::string md5_;      ///< base64, once all is hashed
  std::string session_;
  int sessions_ = 0;          ///< that were opened
  std::uint64_t offset_ = 0;  ///< bytes that have arrived
  std::uint64_t sent_ = 0;    ///< of the running chunk
  Patience patience_;
  SteadyTime not_before_;
};

}  // namespace firesteel::storage
