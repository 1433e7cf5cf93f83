#include "storage/s3/s3_upload.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/base64.h"
#include "base/digest.h"
#include "base/text.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/object_upload.h"
#include "storage/parts_upload.h"
#include "storage/s3/s3_client.h"
#include "storage/store.h"
#include "storage/xml_texts.h"

namespace firesteel::storage {

namespace {

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

}  // namespace

S3Upload::S3Upload(S3Client& client, const Upload& upload)
    : PartsUpload(client, upload, key_of(upload.target),
                  {.size = client.settings().part_size,
                   .most = 10'000,
                   .digest = base::DigestKind::kSha256}),
      client_(client) {}

std::unique_ptr<Call> S3Upload::create() {
  return client_.send([this] {
    http::Headers headers = creation_headers();
    headers.push_back({"X-Amz-Checksum-Algorithm", "SHA256"});
    return S3Request{
        .method = "POST", .key = key(), .query = {{"uploads", ""}}, .headers = headers};
  });
}

void S3Upload::take_created(const http::Response& response) {
  upload_id_ = text_in(texts_of_xml(response.body), "UploadId");
  if (upload_id_.empty()) {
    fail("the answer to CreateMultipartUpload has no UploadId", "check fs.s3a.endpoint");
  }
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

std::unique_ptr<Call> S3Upload::send_part(Part& part) {
  return client_.send([this, &part] { return part_request(part); });
}

S3Request S3Upload::part_request(Part& part) const {
  S3Request request{.method = "PUT", .key = key()};
  if (is_whole()) {
    request.headers = creation_headers();
  } else {
    request.query = {{"partNumber", std::to_string(part.number)}, {"uploadId", upload_id_}};
  }
  request.headers.push_back({"X-Amz-Checksum-Sha256", base::base64_encode(part.digest)});
  request.payload_hash = base::hex(part.digest);
  set_body(request, part);
  return request;
}

void S3Upload::take_part(Part& part, const http::Response& response) {
  part.tag = std::string(http::find_header(response.headers, "ETag").value_or(""));
  const auto stored = http::find_header(response.headers, "X-Amz-Checksum-Sha256");
  if (stored && *stored != base::base64_encode(part.digest)) {
    fail_by_digest("SHA-256");
  }
  if (!is_whole() && part.tag.empty()) {
    fail("the answer to UploadPart has no ETag", "check fs.s3a.endpoint");
  }
}

std::unique_ptr<Call> S3Upload::complete() {
  std::string body = "<CompleteMultipartUpload>";
  for (const auto& part : parts()) {
    body += fmt::format(
        "<Part><ChecksumSHA256>{}</ChecksumSHA256><ETag>{}</ETag><PartNumber>{}</PartNumber></"
        "Part>",
        base::base64_encode(part->digest), quoted_xml(part->tag), part->number);
  }
  body += "</CompleteMultipartUpload>";
  return client_.send([this, body] {
    return S3Request{.method = "POST",
                     .key = key(),
                     .query = {{"uploadId", upload_id_}},
                     .headers = {{.name = "Content-Type", .value = "application/xml"}},
                     .body = body};
  });
}

/// An answer that was lost was perhaps a success: then the upload does not exist any more.
bool S3Upload::may_be_complete(const Call& call) const {
  const auto* const response = std::get_if<http::Response>(&call.result());
  return response != nullptr && response->status == 404 &&
         (call.attempts() > 1 || response->sent_twice);
}

std::unique_ptr<Call> S3Upload::abort() {
  return upload_id_.empty() ? nullptr : abort(upload_id_);
}

std::unique_ptr<Call> S3Upload::abort(const std::string& upload_id) {
  return client_.send([this, upload_id] {
    return S3Request{.method = "DELETE", .key = key(), .query = {{"uploadId", upload_id}}};
  });
}

/// The key of another upload is another one, unless it is named by its content.
std::unique_ptr<Call> S3Upload::find_lost() {
  constexpr int kMostSearches = 20;
  if (!may_be_created_twice() || is_content_named() || is_searched_ || searches_ == kMostSearches) {
    return nullptr;
  }
  ++searches_;
  is_searched_ = true;  // also if the search fails
  return client_.send(
      [this] { return S3Request{.key = {}, .query = {{"uploads", ""}, {"prefix", key()}}}; });
}

void S3Upload::take_lost(const http::Response& response) {
  const std::string upload_id = text_in(texts_of_xml(response.body), "UploadId");
  is_searched_ = upload_id.empty() || upload_id == lost_id_;  // which cannot be aborted
  if (!is_searched_) {
    lost_id_ = upload_id;
    undo_.push_back(abort(upload_id));
  }
}

}  // namespace firesteel::storage
