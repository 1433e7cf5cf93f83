#pragma once
/// The upload of one file to a bucket: one PUT, or parts of which several are sent at a time.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/s3/s3_client.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::storage {

class S3Upload final : public Transfer {
 public:
  /// `client` must outlive this object.
  S3Upload(S3Client& client, Upload upload);
  ~S3Upload() override;
  S3Upload(const S3Upload&) = delete;
  S3Upload& operator=(const S3Upload&) = delete;
  S3Upload(S3Upload&&) = delete;
  S3Upload& operator=(S3Upload&&) = delete;

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }
  [[nodiscard]] std::uint64_t bytes_done() const override;
  [[nodiscard]] std::uint64_t bytes_total() const override { return file_ ? file_->size() : 0; }
  [[nodiscard]] bool was_there() const override { return was_there_; }
  void cancel() override;

 private:
  /// kLooking: whether a content-named object exists.  kVerifying: whether the object exists after
  /// all, since an answer was lost.  kUndoing: what was sent is removed.
  enum class Stage {
    kOpening,
    kLooking,
    kCreating,
    kSending,
    kCompleting,
    kVerifying,
    kUndoing,
    kDone
  };
  struct Part {
    int number = 1;
    std::uint64_t offset = 0, size = 0;
    std::string content;       ///< of a small file
    std::string digest, etag;  ///< the digest as bytes
    std::uint64_t sent = 0;
    std::unique_ptr<Call> call;
    bool is_done = false;
  };

  bool step();
  bool open();
  bool take_look();
  void begin();
  bool take_created();
  bool send_parts();
  bool hash_next();
  void start(Part& part);
  [[nodiscard]] S3Request part_request(Part& part) const;
  void collect(Part& part);
  void complete();
  bool take_completed();
  bool take_verified();
  void finish();
  void undo();
  bool take_undone();
  void give_places();
  [[nodiscard]] const http::Response& answer_of(const Call& call) const;
  [[nodiscard]] http::Headers creation_headers() const;

  S3Client& client_;
  Upload upload_;
  std::string key_;
  Stage stage_ = Stage::kOpening;
  std::unique_ptr<SourceFile> file_;  ///< once opened
  std::vector<std::unique_ptr<Part>> parts_;
  std::size_t next_part_ = 0;  ///< to hash and start
  base::Sha256 digest_;
  std::uint64_t hashed_ = 0;  ///< bytes of that part
  bool has_place_ = false;    ///< for that part
  std::string upload_id_;
  std::unique_ptr<Call> call_;  ///< of the stage
  std::deque<S3Request> undo_;
  bool is_cancelled_ = false;  ///< while the multipart upload is created
  bool may_exist_ = false;     ///< the object, by this upload
  bool was_there_ = false;
};

/// The object that a target names.
[[nodiscard]] std::string s3_key_of(std::string_view target);

}  // namespace firesteel::storage
