#pragma once
/// The transfer of one file to a claim, and the removal of one.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/claim/claim_commands.h"
#include "app/claim/claim_pod.h"
#include "app/claim/claim_pod_state.h"
#include "app/claim/remote_command.h"
#include "base/digest.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "kube/client/api.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::app {

/// What the transfers and removals of one store share.
struct ClaimTraffic {
  kube::Api& api;
  Host host;
  std::string claim, in_namespace;
  std::unique_ptr<ClaimPod> pod;  ///< set while one of them exists
  int free_commands;              ///< each is a process in the pod
};

/// Takes one of the commands that may run at a time, and gives it back.
class CommandSlot {
 public:
  explicit CommandSlot(ClaimTraffic& traffic) : traffic_(traffic) {}
  ~CommandSlot() { give_back(); }
  CommandSlot(const CommandSlot&) = delete;
  CommandSlot& operator=(const CommandSlot&) = delete;
  CommandSlot(CommandSlot&&) = delete;
  CommandSlot& operator=(CommandSlot&&) = delete;

  [[nodiscard]] bool take();
  void give_back();

 private:
  ClaimTraffic& traffic_;
  bool has_ = false;
};

class ClaimTransfer final : public storage::Transfer {
 public:
  /// `traffic` must outlive this object.
  ClaimTransfer(ClaimTraffic& traffic, storage::Upload upload, ClaimFile file);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return stage_ == Stage::kDone; }
  [[nodiscard]] std::uint64_t bytes_done() const override { return sent_; }
  [[nodiscard]] std::uint64_t bytes_total() const override { return source_ ? source_->size() : 0; }
  [[nodiscard]] bool was_there() const override { return was_there_; }
  void cancel() override;

 private:
  /// kWaiting: for the pod and for a slot.  kStarting: the command says "go".  kSending: the bytes.
  /// kSent: the answer to them.  kKeeping: the end of the command.  kCleaning: the removal of what
  /// was left.
  enum class Stage { kWaiting, kStarting, kSending, kSent, kKeeping, kCleaning, kDone };

  void advance();
  void start();
  void read_output();
  void send_more();
  void take_answer();
  void take_end();
  void again_or_fail(const std::string& why);
  void clean();
  [[nodiscard]] std::string hint_of(const std::string& why) const;
  [[noreturn]] void fail(const std::string& why, std::string hint) const;
  [[nodiscard]] SteadyTime stalled_at() const;

  ClaimTraffic& traffic_;
  storage::Upload upload_;
  ClaimFile file_;
  std::string part_;  ///< name of the incomplete file
  Stage stage_ = Stage::kWaiting;
  int attempts_ = 0;
  SteadyTime not_before_;
  std::unique_ptr<storage::SourceFile> source_;  ///< once opened
  std::uint64_t sent_ = 0;
  base::Sha256 digest_;
  std::string expected_;  ///< SHA-256 of what was sent
  std::vector<char> piece_;
  bool was_there_ = false;
  CommandSlot slot_;
  std::unique_ptr<RemoteCommand> command_;
};

class ClaimRemoval final : public storage::Removal {
 public:
  /// `traffic` must outlive this object.
  ClaimRemoval(ClaimTraffic& traffic, ClaimFile file);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override;
  [[nodiscard]] bool done() const override { return is_done_; }
  [[nodiscard]] std::optional<std::string> failure() const override { return failure_; }

 private:
  ClaimTraffic& traffic_;
  ClaimFile file_;
  bool is_done_ = false;
  std::optional<std::string> failure_;
  CommandSlot slot_;
  std::unique_ptr<RemoteCommand> command_;
};

}  // namespace firesteel::app
