#include "storage/webhdfs/web_hdfs_transfer.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/uri.h"
#include "base/uuid.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/hadoop_path.h"
#include "storage/source_file.h"
#include "storage/store.h"
#include "storage/webhdfs/answers.h"
#include "storage/webhdfs/web_hdfs_client.h"

namespace firesteel::storage {

namespace {

constexpr int kMostAttempts = 5;
constexpr int kMostDeletions = 5;
constexpr std::chrono::seconds kPause{1};
constexpr std::chrono::milliseconds kShortPause{300};  ///< cancel() ends within a second

std::string directory_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

}  // namespace

WebHdfsTransfer::WebHdfsTransfer(WebHdfsClient& client, Upload upload)
    : client_(client),
      upload_(std::move(upload)),
      path_(parse_hadoop_path(upload_.target).path),
      directory_(directory_of(path_)),
      part_(fmt::format("{}/.firesteel-{}.part", directory_ == "/" ? "" : directory_,
                        base::random_uuid(client.surroundings().random))) {}

void WebHdfsTransfer::fail(const std::string& why, std::string hint) const {
  fail_upload(upload_.source, fmt::format("cannot write {}: {}", upload_.target, why),
              std::move(hint));
}

void WebHdfsTransfer::fail() const {
  fail(failure_text(call_->result(), client_.name_node()),
       failure_hint(call_->result(), Access::kWrite));
}

bool WebHdfsTransfer::succeeded() const {
  const auto* const answer = std::get_if<http::Response>(&call_->result());
  return answer != nullptr && answer->status / 100 == 2;
}

const http::Response& WebHdfsTransfer::response() const {
  return std::get<http::Response>(call_->result());
}

void WebHdfsTransfer::turn() {
  while (!done() && client_.surroundings().clock.steady_now() >= not_before_) {
    if (call_) {
      call_->turn();
      if (!call_->done()) {
        return;
      }
    }
    try {
      step();
    } catch (const Error&) {
      keep_failure();
      undo();
    }
  }
}

SteadyTime WebHdfsTransfer::due() const {
  if (done()) {
    return SteadyTime::max();
  }
  const SteadyTime now = client_.surroundings().clock.steady_now();
  return std::max(not_before_, call_ && !call_->done() ? call_->due() : now);
}

void WebHdfsTransfer::step() {
  switch (stage_) {
    case Stage::kOpening:
      open();
      break;
    case Stage::kLooking:
      take_look();
      break;
    case Stage::kCreating:
      send();
      break;
    case Stage::kSending:
      take_sent();
      break;
    case Stage::kChecking:
      take_checked();
      break;
    case Stage::kRenaming:
      take_renamed();
      break;
    case Stage::kVerifying:
      take_verified();
      break;
    case Stage::kReplacing:
      rename();
      break;
    case Stage::kUndoing:
      take_undone();
      break;
    case Stage::kUnnaming:
      warn_if_left(path_);
      leave();
      break;
    case Stage::kLeaving:
      next(Stage::kDone, nullptr);
      break;
    case Stage::kDone:
      break;
  }
}

void WebHdfsTransfer::next(Stage stage, std::unique_ptr<Call> call) {
  stage_ = stage;
  call_ = std::move(call);
}

void WebHdfsTransfer::open() {
  file_ = std::make_unique<SourceFile>(upload_.source, upload_.version);
  if (upload_.content_named) {
    next(Stage::kLooking, client_.call("GET", path_, "op=GETFILESTATUS"));
  } else {
    create();
  }
}

void WebHdfsTransfer::take_look() {
  if (succeeded() && length_of(response()) == file_->size()) {
    was_there_ = true;
    sent_ = file_->size();
    undo();  // of what was written, if another client was faster
  } else if (may_have_written_) {
    replace();
  } else {
    create();
  }
}

/// Missing folders are created with the file.
void WebHdfsTransfer::create() {
  sent_ = 0;
  next(Stage::kCreating, client_.call("PUT", part_, "op=CREATE&overwrite=true&noredirect=true"));
}

void WebHdfsTransfer::send() {
  const auto* const answer = std::get_if<http::Response>(&call_->result());
  // Before Hadoop 3 there is no noredirect.
  if (answer == nullptr || (answer->status / 100 != 2 && answer->status != 307)) {
    fail();
  }
  const std::optional<std::string> location = location_of(*answer);
  if (!location) {
    fail(fmt::format("{} names no data node", client_.name_node()),
         "this is not a name node of HDFS");
  }
  name_node_ = client_.name_node();
  data_node_ = http::origin_of(*location);
  may_have_written_ = true;
  next(Stage::kSending, client_.send(*location, file_->body(0, file_->size(), sent_)));
}

void WebHdfsTransfer::take_sent() {
  may_yet_write_ = std::holds_alternative<http::Failure>(call_->result());
  file_->require_unchanged();
  if (succeeded()) {
    next(Stage::kChecking, client_.call("GET", part_, "op=GETFILESTATUS"));
    return;
  }
  const std::string why = failure_text(call_->result(), "data node " + data_node_);
  std::string hint = failure_hint(call_->result(), Access::kWrite);
  const auto* const answer = std::get_if<http::Response>(&call_->result());
  if (answer != nullptr && is_temporary_answer(*answer)) {
    client_.leave(name_node_);  // one in standby says so only when the file is written
  } else if (answer != nullptr && answer->status / 100 == 4 && answer->status != 429) {
    fail(why, std::move(hint));
  }
  again_or_fail(why, std::move(hint));
}

void WebHdfsTransfer::again_or_fail(const std::string& why, std::string hint) {
  if (attempts_ >= kMostAttempts) {
    fail(fmt::format("{} ({} attempts)", why, attempts_), std::move(hint));
  }
  not_before_ = client_.surroundings().clock.steady_now() + kPause * attempts_;
  ++attempts_;
  create();
}

void WebHdfsTransfer::take_checked() {
  if (!succeeded()) {
    fail();
  }
  const std::optional<std::uint64_t> length = length_of(response());
  if (length != file_->size()) {
    again_or_fail(fmt::format("the file has {} of {} bytes", length.value_or(0), file_->size()),
                  "check the logs of the data nodes");
    return;
  }
  rename();
}

void WebHdfsTransfer::rename() {
  may_be_renamed_ = true;
  next(Stage::kRenaming,
       client_.call("PUT", part_, "op=RENAME&destination=" + base::percent_encode(path_, "-._~/")));
}

void WebHdfsTransfer::take_renamed() {
  if (!succeeded()) {
    fail();
  }
  if (is_true(response())) {
    next(Stage::kDone, nullptr);
  } else {
    next(Stage::kVerifying, client_.call("GET", part_, "op=GETFILESTATUS"));
  }
}

/// The incomplete file is still there: an older target is in the way.  It is not: it was renamed.
void WebHdfsTransfer::take_verified() {
  if (!succeeded()) {
    const auto* const answer = std::get_if<http::Response>(&call_->result());
    if (answer == nullptr || answer->status != 404) {
      fail();
    }
    next(Stage::kDone, nullptr);
    return;
  }
  if (upload_.content_named && !replaced_) {
    next(Stage::kLooking, client_.call("GET", path_, "op=GETFILESTATUS"));
  } else {
    replace();
  }
}

void WebHdfsTransfer::replace() {
  if (std::exchange(replaced_, true)) {
    fail("the file cannot be renamed to its final name",
         "check that no folder has that name, and that no other process writes there");
  }
  next(Stage::kReplacing, client_.call("DELETE", path_, "op=DELETE&recursive=false"));
}

void WebHdfsTransfer::cancel() {
  const bool ends = stage_ == Stage::kUndoing || stage_ == Stage::kUnnaming ||
                    stage_ == Stage::kLeaving || done();
  is_cancelled_ = true;
  if (ends) {
    not_before_ = std::min(not_before_, client_.surroundings().clock.steady_now() + kShortPause);
  } else {
    may_yet_write_ = may_yet_write_ || stage_ == Stage::kSending;
    undo();
  }
}

void WebHdfsTransfer::undo() {
  not_before_ = SteadyTime();
  if (may_have_written_ && stage_ != Stage::kUndoing) {
    next(Stage::kUndoing, client_.call("DELETE", part_, "op=DELETE&recursive=false"));
  } else {
    next(Stage::kDone, nullptr);
  }
}

/// A data node may create the file after its connection has ended, so the deletion is repeated
/// until it finds no file.
void WebHdfsTransfer::take_undone() {
  const bool was_deleted = succeeded() && is_true(response());
  ++deletions_;
  const bool is_first = deletions_ == 1;
  if (may_yet_write_ && (is_first || was_deleted) && deletions_ < kMostDeletions) {
    not_before_ =
        client_.surroundings().clock.steady_now() + (is_cancelled_ ? kShortPause : kPause);
    next(Stage::kUndoing, client_.call("DELETE", part_, "op=DELETE&recursive=false"));
    return;
  }
  warn_if_left(part_);
  if (may_be_renamed_ && !was_deleted && !upload_.content_named) {
    next(Stage::kUnnaming, client_.call("DELETE", path_, "op=DELETE&recursive=false"));
  } else {
    leave();
  }
}

/// After a deletion, which succeeds too if there is no such file.
void WebHdfsTransfer::warn_if_left(const std::string& path) const {
  if (!succeeded()) {
    client_.surroundings().log.write(
        LogLevel::kWarn, "Firesteel",
        fmt::format("{} may remain in the store: cannot delete it: {}", path,
                    failure_text(call_->result(), client_.name_node())));
  }
}

/// Deletes the folder only if it is empty.
void WebHdfsTransfer::leave() {
  next(Stage::kLeaving, client_.call("DELETE", directory_, "op=DELETE&recursive=false"));
}

WebHdfsRemoval::WebHdfsRemoval(WebHdfsClient& client, std::string_view target) : client_(client) {
  const std::string path = parse_hadoop_path(target).path;
  directory_ = directory_of(path);
  call_ = client_.call("DELETE", path, "op=DELETE&recursive=false");
}

void WebHdfsRemoval::turn() {
  while (!is_done_) {
    call_->turn();
    if (!call_->done()) {
      return;
    }
    const http::Result& result = call_->result();
    const auto* const answer = std::get_if<http::Response>(&result);
    const bool is_gone =
        answer != nullptr &&
        (answer->status / 100 == 2 || (answer->status == 404 && remote_exception_of(*answer)));
    if (leaves_ || !is_gone) {
      if (!leaves_) {
        failure_ = failure_text(result, client_.name_node());
      }
      is_done_ = true;
    } else {
      leaves_ = true;
      call_ = client_.call("DELETE", directory_, "op=DELETE&recursive=false");
    }
  }
}

SteadyTime WebHdfsRemoval::due() const {
  return is_done_ ? SteadyTime::max() : call_->due();
}

}  // namespace firesteel::storage
