#include "storage/object_upload.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/hadoop_path.h"
#include "storage/object_client.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

/// True if nothing of an upload is left after that answer.  What was sent a moment ago went to this
/// bucket, so 404 says enough; 499 ends a session of GCS, and 410 says that it had ended.
bool is_undone(const http::Response& response) {
  return response.status / 100 == 2 || response.status == 404 || response.status == 499 ||
         response.status == 410;
}

}  // namespace

std::string key_of(std::string_view target) {
  return parse_hadoop_path(target).path.substr(1);
}

ObjectUpload::ObjectUpload(ObjectClient& client, Upload upload, std::string key)
    : client_(client), upload_(std::move(upload)), key_(std::move(key)) {}

void ObjectUpload::turn() {
  try {
    while (stage_ != Stage::kDone && step()) {
    }
  } catch (const Error&) {
    if (!is_complete_) {
      keep_failure();
    }
    undo();
  }
}

/// False if it has to wait.
bool ObjectUpload::step() {
  if (call_) {
    call_->turn();
    if (!call_->done()) {
      return false;
    }
  }
  switch (stage_) {
    case Stage::kOpening:
      return open();
    case Stage::kLooking:
      return take_look();
    case Stage::kSending:
      return send();
    case Stage::kUndoing:
      return take_undone();
    case Stage::kDone:
      break;
  }
  return false;
}

SteadyTime ObjectUpload::due() const {
  if (stage_ == Stage::kDone) {
    return SteadyTime::max();
  }
  if (call_) {
    return call_->due();
  }
  if (stage_ == Stage::kSending) {
    return next_send();
  }
  const bool waits = stage_ == Stage::kOpening && file_;
  return waits ? client_.readiness().due() : client_.surroundings().clock.steady_now();
}

std::uint64_t ObjectUpload::bytes_done() const {
  return was_there_ ? bytes_total() : bytes_sent();
}

/// Without keys nothing is sent, and nothing is to be removed.
bool ObjectUpload::open() {
  if (!file_) {
    file_ = std::make_unique<SourceFile>(upload_.source, upload_.version);
  }
  if (!client_.readiness().ready()) {
    return false;
  }
  stage_ = upload_.content_named ? Stage::kLooking : Stage::kSending;
  call_ = upload_.content_named ? client_.look(key_) : nullptr;
  return true;
}

/// Who may not list a bucket gets 403 for an object that does not exist.
bool ObjectUpload::take_look() {
  const auto* const response = std::get_if<http::Response>(&call_->result());
  was_there_ = response != nullptr && client_.length_in(*response) == file_->size();
  stage_ = was_there_ ? Stage::kDone : Stage::kSending;
  call_.reset();
  return true;
}

const http::Response& ObjectUpload::answer_of(const Call& call) const {
  const http::Result& result = call.result();
  const auto* const response = std::get_if<http::Response>(&result);
  if (response == nullptr || !client_.succeeded(*response)) {
    file_->require_unchanged();  // otherwise that is the reason
    throw client_.error(fmt::format("Uploading file {} failed", upload_.source), result);
  }
  return *response;
}

void ObjectUpload::fail(std::string_view why, std::string hint) const {
  fail_upload(upload_.source, why, std::move(hint));
}

void ObjectUpload::fail_by_digest(std::string_view digest) {
  is_damaged_ = true;
  fail(fmt::format("the store received other bytes than were sent ({} differs)", digest),
       "submit again; if it happens again, something on the way changes the bytes");
}

void ObjectUpload::finish() {
  file_->require_unchanged();
  call_.reset();
  is_complete_ = true;
  stage_ = Stage::kUndoing;  // of what was lost
}

void ObjectUpload::cancel() {
  if (stage_ == Stage::kUndoing) {
    if (std::exchange(is_complete_, false) && !upload_.content_named) {
      call_.reset();
      undo_.push_back(client_.remove(key_));
      warn_of_parts("the search for them was interrupted");
    }
  } else if (stage_ != Stage::kDone) {
    undo();
  }
}

void ObjectUpload::undo() {
  if (stage_ == Stage::kUndoing) {
    stage_ = Stage::kDone;  // even that failed
    return;
  }
  if (!stop()) {
    return;
  }
  call_.reset();
  if (may_exist_ && (is_damaged_ || !upload_.content_named)) {
    undo_.push_back(client_.remove(key_));
  }
  stage_ = Stage::kUndoing;
}

void ObjectUpload::warn_of_parts(std::string_view why) const {
  client_.surroundings().log.write(
      LogLevel::kWarn, "Firesteel",
      fmt::format("parts of {} may remain in the store: {}", upload_.target, why));
}

bool ObjectUpload::take_undone() {
  if (call_) {
    const auto* const response = std::get_if<http::Response>(&call_->result());
    if (response == nullptr || !is_undone(*response)) {
      const std::string_view what = is_finding_ ? "cannot list them" : "cannot delete them";
      warn_of_parts(client_.error(what, call_->result()).what());
    } else if (is_finding_) {
      take_lost(*response);
    }
  }
  is_finding_ = undo_.empty();
  if (is_finding_) {
    call_ = find_lost();
  } else {
    call_ = std::move(undo_.front());
    undo_.pop_front();
  }
  stage_ = call_ ? Stage::kUndoing : Stage::kDone;
  return true;
}

}  // namespace firesteel::storage
