#include "storage/s3/s3_upload.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/base64.h"
#include "base/digest.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/transport.h"
#include "storage/aws/key_answer.h"
#include "storage/call.h"
#include "storage/hadoop_path.h"
#include "storage/s3/s3_client.h"
#include "storage/source_file.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

/// Hashed between two looks at the network.
constexpr std::size_t kPiece = 256U << 10U;
/// A file of this size is read once and kept in memory while it is sent.
constexpr std::uint64_t kSmall = 256U << 10U;
/// Parts of one file that are sent at a time.
constexpr std::ptrdiff_t kPartsAtOnce = 6;
constexpr std::uint64_t kMostParts = 10'000;

std::string quoted_xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// Parts of at least `part_size`, and never more than S3 takes.
std::uint64_t size_of_parts(std::uint64_t size, std::uint64_t part_size) {
  return std::max(part_size, (size + kMostParts - 1) / kMostParts);
}

}  // namespace

std::string s3_key_of(std::string_view target) {
  return parse_hadoop_path(target).path.substr(1);
}

S3Upload::S3Upload(S3Client& client, Upload upload)
    : client_(client), upload_(std::move(upload)), key_(s3_key_of(upload_.target)) {}

S3Upload::~S3Upload() {
  give_places();
}

void S3Upload::turn() {
  try {
    while (stage_ != Stage::kDone && step()) {
    }
  } catch (const Error&) {
    keep_failure();
    undo();
  }
}

/// False if it has to wait.
bool S3Upload::step() {
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
    case Stage::kCreating:
      return take_created();
    case Stage::kSending:
      return send_parts();
    case Stage::kCompleting:
      return take_completed();
    case Stage::kVerifying:
      return take_verified();
    case Stage::kUndoing:
      return take_undone();
    case Stage::kDone:
      break;
  }
  return false;
}

SteadyTime S3Upload::due() const {
  if (stage_ == Stage::kDone) {
    return SteadyTime::max();
  }
  if (call_) {
    return call_->due();
  }
  const SteadyTime now = client_.surroundings().clock.steady_now();
  if (stage_ == Stage::kOpening) {
    return file_ ? client_.due() : now;
  }
  if (stage_ != Stage::kSending) {
    return now;
  }
  SteadyTime due = SteadyTime::max();
  for (const auto& part : parts_) {
    due = part->call ? std::min(due, part->call->due()) : due;
  }
  const auto running = std::ranges::count_if(parts_, [](const auto& part) { return !!part->call; });
  const bool may_start =
      next_part_ < parts_.size() && running < kPartsAtOnce && (has_place_ || client_.has_place());
  return may_start ? now : due;
}

std::uint64_t S3Upload::bytes_done() const {
  if (was_there_) {
    return bytes_total();
  }
  std::uint64_t bytes = 0;
  for (const auto& part : parts_) {
    bytes += part->is_done ? part->size : part->sent;
  }
  return bytes;
}

bool S3Upload::open() {
  if (!file_) {
    file_ = std::make_unique<SourceFile>(upload_.source);
  }
  if (!client_.ready()) {
    return false;
  }
  if (upload_.content_named) {
    call_ = client_.send([this] { return S3Request{.method = "HEAD", .key = key_}; });
    stage_ = Stage::kLooking;
  } else {
    begin();
  }
  return true;
}

/// Who may not list a bucket gets 403 for an object that does not exist.
bool S3Upload::take_look() {
  const auto* const response = std::get_if<http::Response>(&call_->result());
  if (response != nullptr && response->status == 200 &&
      http::find_header(response->headers, "Content-Length") == std::to_string(file_->size())) {
    was_there_ = true;
    stage_ = Stage::kDone;
    return false;
  }
  call_.reset();
  begin();
  return true;
}

void S3Upload::begin() {
  const std::uint64_t size = file_->size();
  const std::uint64_t part_size = size_of_parts(size, client_.settings().part_size);
  for (std::uint64_t offset = 0; offset < size || parts_.empty(); offset += part_size) {
    auto part = std::make_unique<Part>();
    part->number = static_cast<int>(parts_.size()) + 1;
    part->offset = offset;
    part->size = std::min(part_size, size - offset);
    parts_.push_back(std::move(part));
  }
  if (parts_.size() == 1) {
    stage_ = Stage::kSending;
    return;
  }
  call_ = client_.send([this] {
    http::Headers headers = creation_headers();
    headers.push_back({"X-Amz-Checksum-Algorithm", "SHA256"});
    return S3Request{.method = "POST", .key = key_, .query = {{"uploads", ""}}, .headers = headers};
  });
  stage_ = Stage::kCreating;
}

http::Headers S3Upload::creation_headers() const {
  const S3Settings& settings = client_.settings();
  http::Headers headers = {{.name = "Content-Type", .value = "application/octet-stream"}};
  const auto add = [&headers](const char* name, const std::string& value) {
    if (!value.empty()) {
      headers.push_back({name, value});
    }
  };
  add("X-Amz-Server-Side-Encryption", settings.encryption);
  if (settings.encryption.starts_with("aws:")) {
    add("X-Amz-Server-Side-Encryption-Aws-Kms-Key-Id", settings.kms_key);
  }
  add("X-Amz-Acl", settings.acl);
  add("X-Amz-Storage-Class", settings.storage_class);
  return headers;
}

/// A successful answer.  Throws Error kUpload for everything else.
const http::Response& S3Upload::answer_of(const Call& call) const {
  const http::Result& result = call.result();
  const auto* const response = std::get_if<http::Response>(&result);
  if (response == nullptr || response->status / 100 != 2 ||
      response->body.find("<Error>") != std::string::npos) {
    file_->require_unchanged();  // otherwise that is the reason
    throw client_.error(fmt::format("Uploading file {} failed", upload_.source), result);
  }
  return *response;
}

bool S3Upload::take_created() {
  upload_id_ = text_in(texts_of_xml(answer_of(*call_).body), "UploadId");
  if (upload_id_.empty()) {
    fail_upload(upload_.source, "the answer to CreateMultipartUpload has no UploadId",
                "check fs.s3a.endpoint");
  }
  call_.reset();
  if (is_cancelled_) {
    undo();
  } else {
    stage_ = Stage::kSending;
  }
  return true;
}

bool S3Upload::send_parts() {
  std::ptrdiff_t running = 0;
  for (const auto& part : parts_) {
    if (part->call) {
      part->call->turn();
      if (part->call->done()) {
        collect(*part);
      } else {
        ++running;
      }
    }
  }
  if (next_part_ < parts_.size()) {
    return running < kPartsAtOnce && hash_next();
  }
  if (running > 0) {
    return false;
  }
  file_->require_unchanged();
  if (upload_id_.empty()) {
    finish();
  } else {
    complete();
  }
  return true;
}

/// Hashes one piece.  True if nothing else needs to happen before the next one: the part of a small
/// file is complete then, and is sent.
bool S3Upload::hash_next() {
  if (!has_place_) {
    if (!client_.has_place()) {
      return false;
    }
    client_.take_place();
    has_place_ = true;
  }
  Part& part = *parts_[next_part_];
  std::string piece(std::min<std::uint64_t>(kPiece, part.size - hashed_), '\0');
  file_->read(piece, part.offset + hashed_);
  digest_.add(piece);
  hashed_ += piece.size();
  if (hashed_ < part.size) {
    return false;
  }
  if (file_->size() <= kSmall) {
    part.content = std::move(piece);
  }
  part.digest = digest_.take();
  hashed_ = 0;
  has_place_ = false;  // it is the part's now
  ++next_part_;
  start(part);
  return false;
}

void S3Upload::start(Part& part) {
  may_exist_ = upload_id_.empty();
  part.call = client_.send([this, &part] { return part_request(part); });
  part.call->turn();
}

S3Request S3Upload::part_request(Part& part) const {
  S3Request request{.method = "PUT", .key = key_};
  if (upload_id_.empty()) {
    request.headers = creation_headers();
  } else {
    request.query = {{"partNumber", std::to_string(part.number)}, {"uploadId", upload_id_}};
  }
  request.headers.push_back({"X-Amz-Checksum-Sha256", base::base64_encode(part.digest)});
  request.payload_hash = base::hex(part.digest);
  request.body = part.content;
  if (part.content.empty() && part.size > 0) {
    request.open_body = file_->body(part.offset, part.size, part.sent);
  }
  return request;
}

void S3Upload::collect(Part& part) {
  client_.give_place();
  const std::unique_ptr<Call> call = std::move(part.call);
  const http::Response& response = answer_of(*call);
  part.etag = std::string(http::find_header(response.headers, "ETag").value_or(""));
  const auto stored = http::find_header(response.headers, "X-Amz-Checksum-Sha256");
  if (stored && *stored != base::base64_encode(part.digest)) {
    fail_upload(upload_.source, "the store received other bytes than were sent (SHA-256 differs)",
                "submit again; if it happens again, something on the way changes the bytes");
  }
  if (!upload_id_.empty() && part.etag.empty()) {
    fail_upload(upload_.source, "the answer to UploadPart has no ETag", "check fs.s3a.endpoint");
  }
  part.content.clear();
  part.is_done = true;
}

void S3Upload::complete() {
  std::string body = "<CompleteMultipartUpload>";
  for (const auto& part : parts_) {
    body += fmt::format(
        "<Part><ChecksumSHA256>{}</ChecksumSHA256><ETag>{}</ETag><PartNumber>{}</PartNumber></"
        "Part>",
        base::base64_encode(part->digest), quoted_xml(part->etag), part->number);
  }
  body += "</CompleteMultipartUpload>";
  may_exist_ = true;
  call_ = client_.send([this, body] {
    return S3Request{.method = "POST",
                     .key = key_,
                     .query = {{"uploadId", upload_id_}},
                     .headers = {{.name = "Content-Type", .value = "application/xml"}},
                     .body = body};
  });
  stage_ = Stage::kCompleting;
}

/// An answer that was lost was perhaps a success: then the upload does not exist any more.
bool S3Upload::take_completed() {
  const auto* const response = std::get_if<http::Response>(&call_->result());
  if (response != nullptr && response->status == 404 &&
      (call_->attempts() > 1 || response->sent_twice)) {
    call_ = client_.send([this] { return S3Request{.method = "HEAD", .key = key_}; });
    stage_ = Stage::kVerifying;
    return true;
  }
  (void)answer_of(*call_);
  call_.reset();
  finish();
  return true;
}

bool S3Upload::take_verified() {
  const http::Response& response = answer_of(*call_);
  if (http::find_header(response.headers, "Content-Length") != std::to_string(file_->size())) {
    fail_upload(upload_.source, "the object in the store has another length", "submit again");
  }
  call_.reset();
  finish();
  return true;
}

void S3Upload::finish() {
  file_->require_unchanged();
  stage_ = Stage::kDone;
}

void S3Upload::cancel() {
  if (stage_ != Stage::kUndoing && stage_ != Stage::kDone) {
    undo();
  }
}

/// Sends nothing more of the file and removes what may have arrived.
void S3Upload::undo() {
  if (stage_ == Stage::kUndoing) {
    stage_ = Stage::kDone;  // even that failed
    return;
  }
  give_places();
  for (const auto& part : parts_) {
    part->call.reset();
  }
  if (stage_ == Stage::kCreating && call_ && !call_->done()) {
    is_cancelled_ = true;  // its answer names what is to be removed
    return;
  }
  call_.reset();
  if (!upload_id_.empty()) {
    undo_.push_back({.method = "DELETE", .key = key_, .query = {{"uploadId", upload_id_}}});
  }
  if (may_exist_ && !upload_.content_named) {
    undo_.push_back({.method = "DELETE", .key = key_});
  }
  stage_ = Stage::kUndoing;
}

bool S3Upload::take_undone() {
  if (call_) {
    const auto* const response = std::get_if<http::Response>(&call_->result());
    const bool is_removed =
        response != nullptr && (response->status / 100 == 2 || response->status == 404);
    if (!is_removed) {
      client_.surroundings().log.write(
          LogLevel::kWarn, "Firesteel",
          fmt::format("parts of {} may remain in the bucket: {}", upload_.target,
                      client_.error("cannot delete them", call_->result()).what()));
    }
    call_.reset();
    undo_.pop_front();
  }
  if (undo_.empty()) {
    stage_ = Stage::kDone;
    return false;
  }
  call_ = client_.send([this] { return undo_.front(); });
  return true;
}

void S3Upload::give_places() {
  for (const auto& part : parts_) {
    if (part->call) {
      client_.give_place();
    }
  }
  if (std::exchange(has_place_, false)) {
    client_.give_place();
  }
}

}  // namespace firesteel::storage
