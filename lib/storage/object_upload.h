#pragma once
/// The upload of one file as an object: what is the same for all stores of objects.

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::storage {

/// Hashed between two looks at the network.
inline constexpr std::size_t kHashedPiece = 256U << 10U;
/// A file of this size is read once and kept in memory while it is sent.
inline constexpr std::uint64_t kSmallFile = 256U << 10U;

class ObjectUpload : public Transfer {
 public:
  void turn() final;
  [[nodiscard]] SteadyTime due() const final;
  [[nodiscard]] bool done() const final { return stage_ == Stage::kDone; }
  [[nodiscard]] std::uint64_t bytes_done() const final;
  [[nodiscard]] std::uint64_t bytes_total() const final { return file_ ? file_->size() : 0; }
  [[nodiscard]] bool was_there() const final { return was_there_; }
  void cancel() final;

 protected:
  /// `client` must outlive this object.
  ObjectUpload(ObjectClient& client, Upload upload, std::string key);

  /// Does the next step of sending, from when the file is open until finish().  False if it has to
  /// wait.  Not called while `call_` runs.  May throw Error.
  virtual bool send() = 0;
  /// When to call send() again while there is no `call_`.
  [[nodiscard]] virtual SteadyTime next_send() const = 0;
  [[nodiscard]] virtual std::uint64_t bytes_sent() const = 0;
  /// Sends nothing more of the file and puts into `undo_` what removes what arrived.  False if an
  /// answer is needed first; send() must call undo() then.
  virtual bool stop() = 0;
  /// Asks, at the end, for what requests have left whose answers were lost; null: for nothing.
  virtual std::unique_ptr<Call> find_lost() { return nullptr; }
  /// Puts into `undo_` what removes what was found.
  virtual void take_lost(const http::Response& /*response*/) {}

  [[nodiscard]] bool is_content_named() const { return upload_.content_named; }
  /// Ends the upload successfully.  Throws Error kUpload if the file has changed.
  void finish();
  /// Ends it by removing what has arrived.
  void undo();
  /// A successful answer.  Throws Error kUpload for everything else.
  [[nodiscard]] const http::Response& answer_of(const Call& call) const;
  /// Throws Error kUpload: "Uploading file SOURCE failed: WHY".
  [[noreturn]] void fail(std::string_view why, std::string hint) const;
  /// Throws Error kUpload: other bytes were received than sent.  `digest` is its kind.
  [[noreturn]] void fail_by_digest(std::string_view digest);
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] const SourceFile& file() const { return *file_; }

  std::unique_ptr<Call> call_;              ///< of the current step
  std::deque<std::unique_ptr<Call>> undo_;  ///< one after the other
  bool may_exist_ = false;                  ///< the object, by this upload

 private:
  /// kLooking: whether a content-named object exists.  kUndoing: what was sent, or was lost, is
  /// removed.
  enum class Stage { kOpening, kLooking, kSending, kUndoing, kDone };

  bool step();
  bool open();
  bool take_look();
  bool take_undone();
  void warn_of_parts(std::string_view why) const;

  ObjectClient& client_;
  Upload upload_;
  std::string key_;
  Stage stage_ = Stage::kOpening;
  std::unique_ptr<SourceFile> file_;  ///< once opened
  bool was_there_ = false;
  bool is_damaged_ = false;   ///< the object that may exist
  bool is_complete_ = false;  ///< the object is; what was lost on the way is removed
  bool is_finding_ = false;   ///< `call_` is that of find_lost()
};

/// The object that a target names.
[[nodiscard]] std::string key_of(std::string_view target);

}  // namespace firesteel::storage
