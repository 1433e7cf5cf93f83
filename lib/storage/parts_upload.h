#pragma once
/// The upload of one file by one request, or in parts of which several are sent at a time.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/digest.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/object_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

/// How a store takes parts.
struct PartLimits {
  std::uint64_t size = 16U << 20U;  ///< of one part, if not more than `most` are needed then
  std::uint64_t most = 10'000;
  base::DigestKind digest = base::DigestKind::kSha256;
};

class PartsUpload : public ObjectUpload {
 protected:
  struct Part {
    int number = 1;
    std::uint64_t offset = 0, size = 0;
    std::string content;      ///< of a small file
    std::string digest, tag;  ///< the digest as bytes; the store's name of the part
    std::uint64_t sent = 0;
    Place place;
    std::unique_ptr<Call> call;
    bool is_done = false;
  };

  /// `client` must outlive this object.
  PartsUpload(ObjectClient& client, Upload upload, std::string key, const PartLimits& limits);

  /// True if the file is sent by one request.
  [[nodiscard]] bool is_whole() const { return parts_.size() == 1; }
  [[nodiscard]] const std::vector<std::unique_ptr<Part>>& parts() const { return parts_; }
  /// Sets what `request`, a structure of the client, sends as its body.
  template <class Request>
  void set_body(Request& request, Part& part) const {
    request.body = part.content;
    if (part.content.empty() && part.size > 0) {
      request.open_body = file().body(part.offset, part.size, part.sent);
    }
  }

  /// What has to be called before the parts; null: nothing.
  virtual std::unique_ptr<Call> create() { return nullptr; }
  virtual void take_created(const http::Response& /*response*/) {}
  /// Sends a part, whose digest is known.
  virtual std::unique_ptr<Call> send_part(Part& part) = 0;
  /// Sets the tag of the part.  Throws Error if the store has received other bytes.
  virtual void take_part(Part& part, const http::Response& response) = 0;
  /// Makes the parts one object.
  virtual std::unique_ptr<Call> complete() = 0;
  /// True if that failed perhaps only because an earlier attempt has succeeded.
  [[nodiscard]] virtual bool may_be_complete(const Call& /*call*/) const { return false; }
  /// True if the parts were perhaps announced more than once, since an answer was lost.
  [[nodiscard]] bool may_be_created_twice() const { return may_be_created_twice_; }
  /// What removes the parts that were not made one object; null: nothing.
  virtual std::unique_ptr<Call> abort() { return nullptr; }

 private:
  /// kVerifying: whether the object exists after all, since an answer was lost.
  enum class Step { kPlanning, kCreating, kSending, kCompleting, kVerifying };

  bool send() final;
  [[nodiscard]] SteadyTime next_send() const final;
  [[nodiscard]] std::uint64_t bytes_sent() const final;
  bool stop() final;
  bool plan();
  bool take_created();
  bool send_parts();
  bool hash_next();
  void collect(Part& part);
  bool take_completed();
  bool take_verified();
  void expect(Step step, std::unique_ptr<Call> call);

  ObjectClient& client_;
  PartLimits limits_;
  Step step_ = Step::kPlanning;
  std::vector<std::unique_ptr<Part>> parts_;
  std::size_t next_part_ = 0;  ///< to hash and start
  base::Digest digest_;
  std::uint64_t hashed_ = 0;   ///< bytes of that part
  bool is_cancelled_ = false;  ///< while the parts are announced
  bool may_be_created_twice_ = false;
};

}  // namespace firesteel::storage
