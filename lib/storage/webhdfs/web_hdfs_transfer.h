#pragma once
/// The upload of one file to HDFS, and the removal of one.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/source_file.h"
#include "storage/store.h"
#include "storage/webhdfs/web_hdfs_client.h"

namespace firesteel::storage {

/// A data node keeps what has arrived when a connection ends, as a complete file.  So the bytes are
/// written to a file with another name, which is renamed once its length is right.
class WebHdfsTransfer final : public Transfer {
 public:
  /// `client` must outlive this object.
  WebHdfsTransfer(WebHdfsClient& client, Upload upload);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }
  [[nodiscard]] std::uint64_t bytes_done() const override { return sent_; }
  [[nodiscard]] std::uint64_t bytes_total() const override { return file_ ? file_->size() : 0; }
  [[nodiscard]] bool was_there() const override { return was_there_; }
  void cancel() override;

 private:
  /// kLooking: whether a content-named file exists, before the transfer and, if something is in the
  /// way, after it.  kCreating: which data node takes the bytes.  kChecking: the length.
  /// kReplacing: an older target is deleted.  kVerifying: whether the target exists, since a rename
  /// says no if its first answer was lost.  kUndoing: the incomplete file is deleted, kUnnaming
  /// what it was perhaps renamed to, then kLeaving its folder if that is empty.
  enum class Stage {
    kOpening,
    kLooking,
    kCreating,
    kSending,
    kChecking,
    kRenaming,
    kVerifying,
    kReplacing,
    kUndoing,
    kUnnaming,
    kLeaving,
    kDone
  };

  void step();
  void open();
  void take_look();
  void create();
  void send();
  void take_sent();
  void take_checked();
  void rename();
  void take_renamed();
  void take_verified();
  void replace();
  void undo();
  void take_undone();
  void warn_if_left(const std::string& path) const;
  void leave();
  void next(Stage stage, std::unique_ptr<Call> call);
  [[nodiscard]] bool succeeded() const;
  [[nodiscard]] const http::Response& response() const;
  void again_or_fail(const std::string& why, std::string hint);
  [[noreturn]] void fail(const std::string& why, std::string hint) const;
  [[noreturn]] void fail() const;

  WebHdfsClient& client_;
  Upload upload_;
  std::string path_, directory_, part_;
  Stage stage_ = Stage::kOpening;
  int attempts_ = 1;
  SteadyTime not_before_;
  bool replaced_ = false;
  bool may_have_written_ = false;
  bool may_yet_write_ = false;  ///< the data node whose connection has ended
  bool may_be_renamed_ = false;
  bool is_cancelled_ = false;
  int deletions_ = 0;
  bool was_there_ = false;
  std::unique_ptr<SourceFile> file_;  ///< once opened
  std::uint64_t sent_ = 0;
  std::string name_node_, data_node_;  ///< to which the bytes go
  std::unique_ptr<Call> call_;
};

class WebHdfsRemoval final : public Removal {
 public:
  /// `client` must outlive this object.
  WebHdfsRemoval(WebHdfsClient& client, std::string_view target);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return is_done_; }
  [[nodiscard]] std::optional<std::string> failure() const override { return failure_; }

 private:
  WebHdfsClient& client_;
  std::string directory_;
  bool leaves_ = false;  ///< the folder is being deleted
  bool is_done_ = false;
  std::optional<std::string> failure_;
  std::unique_ptr<Call> call_;
};

}  // namespace firesteel::storage
