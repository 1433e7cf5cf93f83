#include "storage/azure/blob_upload.h"

#include <memory>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/base64.h"
#include "base/digest.h"
#include "base/uuid.h"
#include "http/transport.h"
#include "storage/azure/blob_client.h"
#include "storage/call.h"
#include "storage/object_upload.h"
#include "storage/parts_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

constexpr const char* kContentType = "application/octet-stream";

std::string md5_of(const std::string& text) {
  base::Digest digest(base::DigestKind::kMd5);
  digest.add(text);
  return base::base64_encode(digest.take());
}

}  // namespace

BlobUpload::BlobUpload(BlobClient& client, const Upload& upload)
    : PartsUpload(
          client, upload, key_of(upload.target),
          {.size = client.settings().block_size, .most = 50'000, .digest = base::DigestKind::kMd5}),
      client_(client),
      name_(base::random_uuid(client.surroundings().random)) {}

std::unique_ptr<Call> BlobUpload::send_part(Part& part) {
  part.tag = base::base64_encode(fmt::format("{}-{:05}", name_, part.number));
  return client_.send([this, &part] { return part_request(part); });
}

BlobRequest BlobUpload::part_request(Part& part) const {
  BlobRequest request{.method = "PUT", .key = key(), .size = part.size};
  request.headers = {{.name = "Content-MD5", .value = base::base64_encode(part.digest)},
                     {.name = "Content-Type", .value = kContentType}};
  if (is_whole()) {
    request.headers.push_back({"x-ms-blob-type", "BlockBlob"});
  } else {
    request.query = {{"comp", "block"}, {"blockid", part.tag}};
  }
  set_body(request, part);
  return request;
}

void BlobUpload::take_part(Part& part, const http::Response& response) {
  const auto stored = http::find_header(response.headers, "Content-MD5");
  if (stored && *stored != base::base64_encode(part.digest)) {
    fail_by_digest("MD5");
  }
}

std::unique_ptr<Call> BlobUpload::complete() {
  std::string body = R"(<?xml version="1.0" encoding="utf-8"?><BlockList>)";
  for (const auto& part : parts()) {
    body += fmt::format("<Latest>{}</Latest>", part->tag);
  }
  body += "</BlockList>";
  return client_.send([this, body, md5 = md5_of(body)] {
    return BlobRequest{.method = "PUT",
                       .key = key(),
                       .query = {{"comp", "blocklist"}},
                       .headers = {{.name = "Content-MD5", .value = md5},
                                   {.name = "Content-Type", .value = "application/xml"},
                                   {.name = "x-ms-blob-content-type", .value = kContentType}},
                       .body = body};
  });
}

}  // namespace firesteel::storage
