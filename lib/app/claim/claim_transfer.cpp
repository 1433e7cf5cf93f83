#include "app/claim/claim_transfer.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "app/claim/claim_commands.h"
#include "app/claim/claim_pod.h"
#include "app/claim/claim_pod_state.h"
#include "app/claim/remote_command.h"
#include "base/digest.h"
#include "base/text.h"
#include "base/uuid.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "kube/client/api.h"
#include "kube/client/refusal.h"
#include "kube/streams/exec.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::app {

namespace {

/// What one file may have on its way.
constexpr std::size_t kMostUnsent = 1U << 20U;
constexpr int kMostAttempts = 4;
constexpr std::chrono::seconds kPause{1};
/// How long nothing may move: while bytes are sent, and while the pod reads the file for its
/// checksum.
constexpr std::chrono::seconds kStalled{120};
constexpr std::chrono::seconds kChecksum{900};
/// The exit code of write_command() for a file that is too short.
constexpr int kTooShort = 4;

}  // namespace

bool CommandSlot::take() {
  if (!has_ && traffic_.free_commands > 0) {
    --traffic_.free_commands;
    has_ = true;
  }
  return has_;
}

void CommandSlot::give_back() {
  if (std::exchange(has_, false)) {
    ++traffic_.free_commands;
  }
}

ClaimTransfer::ClaimTransfer(ClaimTraffic& traffic, storage::Upload upload, ClaimFile file)
    : traffic_(traffic),
      upload_(std::move(upload)),
      file_(std::move(file)),
      part_(fmt::format(".firesteel-{}.part", base::random_uuid(traffic.host.random).substr(0, 8))),
      slot_(traffic) {}

void ClaimTransfer::fail(const std::string& why, std::string hint) const {
  storage::fail_upload(upload_.source, fmt::format("cannot copy it to {}: {}", upload_.target, why),
                       std::move(hint));
}

void ClaimTransfer::turn() {
  if (done()) {
    return;
  }
  traffic_.pod->turn();
  if (stage_ == Stage::kCleaning) {
    command_->turn();
    if (command_->done() || traffic_.pod->problem()) {
      slot_.give_back();
      stage_ = Stage::kDone;
    }
    return;
  }
  try {
    advance();
  } catch (const Error&) {
    keep_failure();
    cancel();
  }
}

void ClaimTransfer::advance() {
  if (const auto& problem = traffic_.pod->problem()) {
    fail(problem->why, problem->hint);
  }
  if (stage_ == Stage::kWaiting) {
    start();
  }
  if (!command_) {
    return;
  }
  command_->turn();
  read_output();
  if (command_->done()) {
    take_end();
  } else if (traffic_.host.clock.steady_now() >= stalled_at()) {
    command_->close();
    again_or_fail("the connection to the pod does not move any more");
  }
}

void ClaimTransfer::start() {
  if (!source_) {
    source_ = std::make_unique<storage::SourceFile>(upload_.source, upload_.version);
  }
  if (!traffic_.pod->is_running() || traffic_.host.clock.steady_now() < not_before_ ||
      !slot_.take()) {
    return;
  }
  sent_ = 0;
  (void)digest_.take();
  command_ = std::make_unique<RemoteCommand>(
      traffic_.api, traffic_.host.random,
      traffic_.pod->command(write_command(file_, source_->size(), part_, upload_.content_named)));
  stage_ = Stage::kStarting;
}

void ClaimTransfer::read_output() {
  const std::string_view output = command_->output();
  if (stage_ == Stage::kStarting && output.starts_with("there\n")) {
    was_there_ = true;
    sent_ = source_->size();
    stage_ = Stage::kKeeping;
  }
  if (stage_ == Stage::kStarting && output.starts_with("go\n")) {
    stage_ = Stage::kSending;
  }
  if (stage_ == Stage::kSending) {
    send_more();
  }
  if (stage_ == Stage::kSent) {
    take_answer();
  }
}

void ClaimTransfer::send_more() {
  piece_.resize(kube::Exec::kMaxPiece);
  while (command_->is_open() && sent_ < source_->size() && command_->unsent() < kMostUnsent) {
    const auto size =
        static_cast<std::size_t>(std::min<std::uint64_t>(piece_.size(), source_->size() - sent_));
    source_->read(std::span(piece_).first(size), sent_);
    const std::string_view bytes(piece_.data(), size);
    digest_.add(bytes);
    command_->send(bytes);
    sent_ += size;
  }
  if (sent_ == source_->size()) {
    source_->require_unchanged();
    expected_ = base::hex(digest_.take());
    stage_ = Stage::kSent;
  }
}

void ClaimTransfer::take_answer() {
  const WrittenFile written = read_written(command_->output());
  if (written.length.empty() || !command_->is_open()) {
    return;
  }
  if (written.length != std::to_string(source_->size()) ||
      (written.sha256 != "-" && written.sha256 != expected_)) {
    command_->close();
    again_or_fail("the file in the claim is not what was sent");
    return;
  }
  command_->send("keep\n");
  stage_ = Stage::kKeeping;
}

void ClaimTransfer::take_end() {
  const std::optional<kube::ExecEnd>& end = command_->end();
  const bool succeeded = end && end->exit_code == 0;
  if (succeeded && stage_ == Stage::kKeeping) {
    slot_.give_back();
    command_.reset();
    stage_ = Stage::kDone;
    return;
  }
  const std::string why =
      succeeded ? std::string("the command in the pod ended early") : command_->why();
  if (succeeded || (end && (end->was_lost || end->exit_code == kTooShort))) {
    again_or_fail(why);
    return;
  }
  fail(why, hint_of(why));
}

std::string ClaimTransfer::hint_of(const std::string& why) const {
  const std::optional<ApiError>& refused = command_->failure();
  if (!refused) {
    return claim_hint(why, traffic_.claim);
  }
  if (!kube::lacks_right(*refused)) {
    return refused->hint();
  }
  return fmt::format("let an administrator run: firesteel init -n {} --for submit,claims --apply",
                     base::shell_quoted(traffic_.in_namespace));
}

/// What an attempt left in the claim is removed by its command when the connection ends, or by
/// clean().
void ClaimTransfer::again_or_fail(const std::string& why) {
  ++attempts_;
  if (attempts_ >= kMostAttempts) {
    fail(fmt::format("{} ({} attempts)", why, attempts_), claim_hint(why, traffic_.claim));
  }
  not_before_ = traffic_.host.clock.steady_now() + kPause * attempts_;
  command_.reset();
  slot_.give_back();
  stage_ = Stage::kWaiting;
}

SteadyTime ClaimTransfer::stalled_at() const {
  return command_->last_news() +
         (stage_ == Stage::kSent || stage_ == Stage::kKeeping ? kChecksum : kStalled);
}

SteadyTime ClaimTransfer::due() const {
  if (done()) {
    return SteadyTime::max();
  }
  const SteadyTime pod = traffic_.pod->due();
  if (!command_) {
    const bool may_start = traffic_.pod->problem() || !source_ ||
                           (traffic_.pod->is_running() && traffic_.free_commands > 0);
    return may_start ? std::max(not_before_, traffic_.host.clock.steady_now()) : pod;
  }
  const bool can_send = stage_ == Stage::kSending && command_->unsent() < kMostUnsent;
  if (can_send || command_->done()) {
    return traffic_.host.clock.steady_now();
  }
  const SteadyTime stalled = stage_ == Stage::kCleaning ? SteadyTime::max() : stalled_at();
  return std::min({pod, command_->due(), stalled});
}

void ClaimTransfer::cancel() {
  if (done() || stage_ == Stage::kCleaning) {
    return;
  }
  const bool may_have_written = attempts_ > 0 || command_ != nullptr;
  if (command_) {
    command_->close();
    command_.reset();
  }
  if (may_have_written && traffic_.pod->is_running()) {
    clean();
  } else {
    slot_.give_back();
    stage_ = Stage::kDone;
  }
}

/// Needs no slot of its own: either this transfer has one, or it takes the place of one that ended.
void ClaimTransfer::clean() {
  command_ = std::make_unique<RemoteCommand>(
      traffic_.api, traffic_.host.random,
      traffic_.pod->command(remove_command({.directory = file_.directory, .name = part_})));
  stage_ = Stage::kCleaning;
}

ClaimRemoval::ClaimRemoval(ClaimTraffic& traffic, ClaimFile file)
    : traffic_(traffic), file_(std::move(file)), slot_(traffic) {}

void ClaimRemoval::turn() {
  if (done()) {
    return;
  }
  traffic_.pod->turn();
  if (const auto& problem = traffic_.pod->problem()) {
    failure_ = problem->why;
    is_done_ = true;
  } else if (!command_ && traffic_.pod->is_running() && slot_.take()) {
    command_ = std::make_unique<RemoteCommand>(traffic_.api, traffic_.host.random,
                                               traffic_.pod->command(remove_command(file_)));
  }
  if (!done() && command_) {
    command_->turn();
    if (command_->done()) {
      if (const std::string why = command_->why(); !why.empty()) {
        failure_ = why;
      }
      is_done_ = true;
    }
  }
  if (done()) {
    slot_.give_back();
  }
}

SteadyTime ClaimRemoval::due() const {
  if (done()) {
    return SteadyTime::max();
  }
  const bool may_act = traffic_.pod->problem() || (command_ && command_->done()) ||
                       (!command_ && traffic_.pod->is_running() && traffic_.free_commands > 0);
  if (may_act) {
    return traffic_.host.clock.steady_now();
  }
  return std::min(traffic_.pod->due(), command_ ? command_->due() : SteadyTime::max());
}

}  // namespace firesteel::app
