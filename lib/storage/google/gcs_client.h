#pragma once
/// One bucket of Google Cloud Storage: builds requests of its JSON API and understands its answers.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/body_source.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/google/credentials.h"
#include "storage/google/gcs_settings.h"
#include "storage/object_client.h"
#include "storage/readiness.h"
#include "storage/store.h"

namespace firesteel::storage {

/// Bytes of a file for a session, or a question about it.
struct GcsChunk {
  std::uint64_t offset = 0, size = 0;  ///< no bytes: how many have arrived?
  std::uint64_t total = 0;             ///< bytes of the file
  http::OpenBody open_body = nullptr;
  std::string md5 = {};  ///< of the whole file in base64; empty: not known yet
};

class GcsClient final : public ObjectClient {
 public:
  /// The references in `surroundings` must outlive this object.
  GcsClient(const Surroundings& surroundings, GcsSettings settings);

  [[nodiscard]] const GcsSettings& settings() const { return settings_; }

  /// Uploads a small object by one request, with its MD5 in base64, which the server checks.
  [[nodiscard]] std::unique_ptr<Call> insert(const std::string& key, const std::string& content,
                                             const std::string& md5);
  /// Begins a resumable upload.  The answer has the session's URL (answers.h).
  [[nodiscard]] std::unique_ptr<Call> open_session(const std::string& key, std::uint64_t size);
  /// Sends a chunk, once: after a failure the server has to be asked what has arrived.
  [[nodiscard]] std::unique_ptr<Call> send(const std::string& session, GcsChunk chunk);
  /// Asks how many bytes have arrived.
  [[nodiscard]] std::unique_ptr<Call> ask(const std::string& session, std::uint64_t total);
  [[nodiscard]] std::unique_ptr<Call> cancel(const std::string& session);

  [[nodiscard]] Readiness& readiness() override { return credentials_; }
  [[nodiscard]] std::unique_ptr<Call> look(const std::string& key) override;
  [[nodiscard]] std::optional<std::uint64_t> length_in(
      const http::Response& response) const override;
  [[nodiscard]] std::unique_ptr<Call> remove(const std::string& key) override;
  [[nodiscard]] std::unique_ptr<Call> fetch(const std::string& key, std::size_t largest) override;
  [[nodiscard]] bool is_removed(const http::Response& response) const override;
  [[nodiscard]] Refusal refusal(const http::Result& result, Access access) const override;

 private:
  /// A request with a token.  `more` completes it at each attempt.
  [[nodiscard]] std::unique_ptr<Call> request(const std::string& method, const std::string& url,
                                              std::function<void(http::Request&)> more = nullptr);
  [[nodiscard]] Attempt session_attempt(const std::string& session, const GcsChunk& chunk) const;
  [[nodiscard]] bool is_temporary(const http::Response& response, const Basis& basis);
  [[nodiscard]] std::string object_url(const std::string& key) const;
  [[nodiscard]] std::string upload_url(std::string_view type, const std::string& key) const;

  GcsSettings settings_;
  GoogleCredentials credentials_;
};

}  // namespace firesteel::storage
