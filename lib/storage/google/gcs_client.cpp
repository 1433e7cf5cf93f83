#include "storage/google/gcs_client.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/uri.h"
#include "base/uuid.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/google/answers.h"
#include "storage/google/gcs_settings.h"
#include "storage/object_client.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

constexpr const char* kContentType = "application/octet-stream";

std::string hint_for(int status, Access access) {
  if (access == Access::kRead && (status == 403 || status == 404)) {
    return status == 403 ? "grant roles/storage.objectViewer on the bucket to who asks, or use "
                           "other credentials"
                         : "check the name of the bucket and the path of the file";
  }
  switch (status) {
    case 401:
      return "log in again: gcloud auth application-default login";
    case 403:
      return "grant roles/storage.objectUser on the bucket to who asks, or use other credentials";
    case 404:
      return "create the bucket, or correct spark.kubernetes.file.upload.path";
    default:
      return status == 429 || status >= 500 ? "submit again later"
                                            : "check fs.gs.storage.root.url and the path";
  }
}

}  // namespace

GcsClient::GcsClient(const Surroundings& surroundings, GcsSettings settings)
    : ObjectClient(surroundings),
      settings_(std::move(settings)),
      credentials_(surroundings, settings_) {}

std::string GcsClient::object_url(const std::string& key) const {
  return fmt::format("{}{}b/{}/o/{}", settings_.endpoint, settings_.path,
                     base::percent_encode(settings_.bucket), base::percent_encode(key));
}

std::string GcsClient::upload_url(std::string_view type, const std::string& key) const {
  return fmt::format("{}/upload{}b/{}/o?uploadType={}&name={}", settings_.endpoint, settings_.path,
                     base::percent_encode(settings_.bucket), type, base::percent_encode(key));
}

std::unique_ptr<Call> GcsClient::request(const std::string& method, const std::string& url,
                                         std::function<void(http::Request&)> more) {
  return std::make_unique<Call>(
      surroundings(),
      [this, method, url, more = std::move(more)] {
        Attempt attempt;
        attempt.request.method = method;
        attempt.request.url = url;
        credentials_.authorize(attempt);
        set_object_limits(attempt.request);
        if (more) {
          more(attempt.request);
        }
        set_route(attempt, surroundings().environment);
        return attempt;
      },
      [this](const http::Response& response, const Basis& basis) {
        return is_temporary(response, basis);
      },
      kStorePolicy, &credentials_);
}

bool GcsClient::is_temporary(const http::Response& response, const Basis& basis) {
  return credentials_.is_renewed(response, basis.credential) || response.status == 408;
}

std::unique_ptr<Call> GcsClient::insert(const std::string& key, const std::string& content,
                                        const std::string& md5) {
  const std::string boundary = "firesteel-" + base::random_uuid(surroundings().random);
  const std::string body = fmt::format(
      "--{}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{}\r\n--{}\r\n"
      "Content-Type: {}\r\n\r\n{}\r\n--{}--\r\n",
      boundary, nlohmann::json{{"md5Hash", md5}, {"contentType", kContentType}}.dump(), boundary,
      kContentType, content, boundary);
  return request("POST", upload_url("multipart", key), [boundary, body](http::Request& request) {
    request.headers.push_back({"Content-Type", "multipart/related; boundary=" + boundary});
    request.body = body;
  });
}

std::unique_ptr<Call> GcsClient::open_session(const std::string& key, std::uint64_t size) {
  return request("POST", upload_url("resumable", key), [size](http::Request& request) {
    request.headers.push_back({"Content-Type", "application/json; charset=UTF-8"});
    request.headers.push_back({"X-Upload-Content-Type", kContentType});
    request.headers.push_back({"X-Upload-Content-Length", std::to_string(size)});
    request.body = "{}";
  });
}

/// The URL of a session is all that it needs: nothing else is sent to where it leads.
Attempt GcsClient::session_attempt(const std::string& session, const GcsChunk& chunk) const {
  Attempt attempt;
  attempt.request.method = "PUT";
  attempt.request.url = session;
  const std::string range = chunk.size == 0
                                ? std::string("*")
                                : fmt::format("{}-{}", chunk.offset, chunk.offset + chunk.size - 1);
  attempt.request.headers = {
      {.name = "Content-Range", .value = fmt::format("bytes {}/{}", range, chunk.total)}};
  if (!chunk.md5.empty()) {
    attempt.request.headers.push_back({"X-Goog-Hash", "md5=" + chunk.md5});
  }
  attempt.request.open_body = chunk.open_body;
  set_object_limits(attempt.request);
  set_route(attempt, surroundings().environment);
  return attempt;
}

std::unique_ptr<Call> GcsClient::send(const std::string& session, GcsChunk chunk) {
  return std::make_unique<Call>(
      surroundings(),
      [this, session, chunk = std::move(chunk)] { return session_attempt(session, chunk); },
      nullptr, kOnce);
}

std::unique_ptr<Call> GcsClient::ask(const std::string& session, std::uint64_t total) {
  return std::make_unique<Call>(
      surroundings(), [this, session, total] { return session_attempt(session, {.total = total}); },
      [](const http::Response& response, const Basis& /*basis*/) {
        return response.status == 408;
      });
}

std::unique_ptr<Call> GcsClient::cancel(const std::string& session) {
  return std::make_unique<Call>(surroundings(), [this, session] {
    Attempt attempt;
    attempt.request.method = "DELETE";
    attempt.request.url = session;
    set_object_limits(attempt.request);
    set_route(attempt, surroundings().environment);
    return attempt;
  });
}

std::unique_ptr<Call> GcsClient::look(const std::string& key) {
  return request("GET", object_url(key) + "?fields=size,md5Hash");
}

std::optional<std::uint64_t> GcsClient::length_in(const http::Response& response) const {
  return response.status == 200 ? gcs_object_in(response).size : std::nullopt;
}

std::unique_ptr<Call> GcsClient::remove(const std::string& key) {
  return request("DELETE", object_url(key));
}

std::unique_ptr<Call> GcsClient::fetch(const std::string& key, std::size_t largest) {
  return request("GET", object_url(key) + "?alt=media",
                 [largest](http::Request& request) { set_object_limits(request, largest); });
}

/// The text alone tells whether it is the object or the bucket that does not exist.
bool GcsClient::is_removed(const http::Response& response) const {
  return response.status / 100 == 2 ||
         (response.status == 404 && gcs_reason(response).starts_with("No such object"));
}

Refusal GcsClient::refusal(const http::Result& result, Access access) const {
  if (const auto* const failure = std::get_if<http::Failure>(&result)) {
    return unreachable(*failure, {.endpoint = settings_.endpoint,
                                  .tls_hint = "set SSL_CERT_FILE to the CA of the endpoint",
                                  .hint = "check fs.gs.storage.root.url and the network"});
  }
  const auto& response = std::get<http::Response>(result);
  const std::string reason = gcs_reason(response);
  return {.why = fmt::format("bucket {} at {}: {} (HTTP status {}, token of {})", settings_.bucket,
                             settings_.endpoint, reason.empty() ? "no reason given" : reason,
                             response.status, credentials_.value().source),
          .hint = hint_for(response.status, access)};
}

}  // namespace firesteel::storage
