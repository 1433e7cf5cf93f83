#include "storage/google/gcs_upload.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/base64.h"
#include "firesteel/clock.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/google/answers.h"
#include "storage/google/gcs_client.h"
#include "storage/object_client.h"
#include "storage/object_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

/// A session ends after a week, or when the server loses it.
constexpr int kMostSessions = 3;

const http::Response* response_of(const Call& call) {
  return std::get_if<http::Response>(&call.result());
}

}  // namespace

GcsUpload::GcsUpload(GcsClient& client, const Upload& upload)
    : ObjectUpload(client, upload, key_of(upload.target)),
      client_(client),
      patience_(client.surroundings()) {}

bool GcsUpload::send() {
  switch (step_) {
    case Step::kHashing:
      return hash();
    case Step::kInserting:
      return take_object(answer_of(*call_));
    case Step::kOpening:
      return take_session();
    case Step::kSending:
      return take_chunk();
    case Step::kWaiting:
      return wait();
    case Step::kAsking:
      return take_answer();
  }
  return false;
}

SteadyTime GcsUpload::next_send() const {
  if (step_ == Step::kWaiting) {
    return not_before_;
  }
  const bool may_go_on = step_ != Step::kHashing || place_.is_taken() || client_.has_place();
  return may_go_on ? client_.surroundings().clock.steady_now() : SteadyTime::max();
}

std::uint64_t GcsUpload::chunk_end() const {
  return std::min(offset_ + client_.settings().chunk_size, file().size());
}

/// Hashes one piece of the next chunk.  What is sent again is not hashed again.
bool GcsUpload::hash() {
  if (!place_.is_taken()) {
    if (!client_.has_place()) {
      return false;
    }
    place_ = client_.take_place();
  }
  const std::uint64_t end = chunk_end();
  if (hashed_ < end) {
    std::string piece(std::min<std::uint64_t>(kHashedPiece, end - hashed_), '\0');
    file().read(piece, hashed_);
    digest_.add(piece);
    hashed_ += piece.size();
    if (hashed_ < end) {
      return false;  // the network is looked at between two pieces
    }
    if (file().size() <= kSmallFile) {
      content_ = std::move(piece);
    }
  }
  if (hashed_ == file().size() && md5_.empty()) {
    file().require_unchanged();  // before another file is stored under its name
    md5_ = base::base64_encode(digest_.take());
  }
  begin();
  return true;
}

void GcsUpload::begin() {
  if (file().size() <= kSmallFile) {
    may_exist_ = true;
    step_ = Step::kInserting;
    call_ = client_.insert(key(), content_, md5_);
  } else if (session_.empty()) {
    open_session();
  } else {
    send_chunk();
  }
}

void GcsUpload::open_session() {
  ++sessions_;
  step_ = Step::kOpening;
  call_ = client_.open_session(key(), file().size());
}

bool GcsUpload::take_session() {
  const auto session = session_in(answer_of(*call_));
  if (!session) {
    fail("the answer to the beginning of a resumable upload has no URL of a session",
         "check fs.gs.storage.root.url");
  }
  session_ = *session;
  send_chunk();
  return true;
}

void GcsUpload::send_chunk() {
  const std::uint64_t end = chunk_end();
  const bool is_last = end == file().size();
  may_exist_ = may_exist_ || is_last;
  sent_ = 0;
  step_ = Step::kSending;
  call_ = client_.send(session_, {.offset = offset_,
                                  .size = end - offset_,
                                  .total = file().size(),
                                  .open_body = file().body(offset_, end - offset_, sent_),
                                  .md5 = is_last ? md5_ : std::string()});
}

bool GcsUpload::take_chunk() {
  place_ = Place();
  sent_ = 0;
  const http::Response* const response = response_of(*call_);
  const bool says_state = response != nullptr && response->status < 400;
  const bool is_lost = response != nullptr && (response->status == 404 || response->status == 410);
  if (says_state || is_lost) {
    return take_state(*response);
  }
  // Sent twice, bytes are refused perhaps because they had arrived.
  const bool is_temporary =
      response != nullptr && (response->status == 408 || response->sent_twice);
  pause_or_fail(is_temporary);
  return true;
}

/// After a failure, or an answer by which nothing has arrived.
void GcsUpload::pause_or_fail(bool is_temporary) {
  file().require_unchanged();
  const auto time = patience_.next(call_->result(), is_temporary);
  if (!time) {
    (void)answer_of(*call_);
    fail("the store takes no bytes of it", "submit again later");
  }
  not_before_ = *time;
  step_ = Step::kWaiting;
  call_.reset();
}

bool GcsUpload::wait() {
  if (client_.surroundings().clock.steady_now() < not_before_) {
    return false;
  }
  step_ = Step::kAsking;
  call_ = client_.ask(session_, file().size());
  return true;
}

bool GcsUpload::take_answer() {
  const http::Response* const response = response_of(*call_);
  return take_state(response != nullptr ? *response : answer_of(*call_));
}

bool GcsUpload::take_state(const http::Response& response) {
  switch (response.status) {
    case 308:
      return take_arrived(response);
    case 404:
    case 410:
      return begin_again();
    default:
      return take_object(answer_of(*call_));
  }
}

bool GcsUpload::take_arrived(const http::Response& response) {
  const std::optional<std::uint64_t> arrived = arrived_in(response);
  if (!arrived || *arrived > hashed_) {
    fail("the store says that bytes have arrived that were not sent",
         "check fs.gs.storage.root.url");
  }
  const bool is_complete = *arrived == file().size();  // but not an object yet
  const bool is_farther = *arrived > offset_ && !is_complete;
  const bool was_chunk = step_ == Step::kSending;
  offset_ = *arrived;
  if (is_farther) {
    patience_.reset();
  } else if (was_chunk || is_complete) {
    pause_or_fail(true);
    return true;
  }
  call_.reset();
  step_ = Step::kHashing;
  return true;
}

/// The server does not know the session any more.
bool GcsUpload::begin_again() {
  if (sessions_ >= kMostSessions) {
    (void)answer_of(*call_);
  }
  session_.clear();
  offset_ = 0;
  call_.reset();
  step_ = Step::kHashing;
  return true;
}

bool GcsUpload::take_object(const http::Response& response) {
  place_ = Place();
  session_.clear();
  content_.clear();
  const GcsObject object = gcs_object_in(response);
  if (!object.md5.empty() && object.md5 != md5_) {
    fail_by_digest("MD5");
  }
  if (object.size && *object.size != file().size()) {
    fail_by_digest("length");
  }
  offset_ = file().size();
  finish();
  return true;
}

/// A session without bytes leaves nothing at the store.
bool GcsUpload::stop() {
  place_ = Place();
  call_.reset();
  if (!session_.empty()) {
    undo_.push_back(client_.cancel(session_));
  }
  return true;
}

}  // namespace firesteel::storage
