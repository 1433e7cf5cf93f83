#pragma once
/// One bucket: builds signed requests to it and understands its answers.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/body_source.h"
#include "http/transport.h"
#include "storage/aws/credentials.h"
#include "storage/aws/signature.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/readiness.h"
#include "storage/s3/s3_settings.h"
#include "storage/server_clock.h"
#include "storage/store.h"

namespace firesteel::storage {

/// One request to the bucket.
struct S3Request {
  std::string method = "GET";
  std::string key;
  QueryParameters query = {};
  http::Headers headers = {};
  std::string body = {};
  http::OpenBody open_body = nullptr;  ///< instead of `body`
  std::string payload_hash = {};       ///< of `open_body`; of `body` it is computed
  std::size_t largest_answer = kLargestAnswer;
};

class S3Client final : public ObjectClient {
 public:
  /// The references in `surroundings` must outlive this object.
  S3Client(const Surroundings& surroundings, S3Settings settings);

  [[nodiscard]] const S3Settings& settings() const { return settings_; }

  /// A request that is repeated as the answers require.  `request` is called for each attempt.
  [[nodiscard]] std::unique_ptr<Call> send(std::function<S3Request()> request);

  [[nodiscard]] Readiness& readiness() override { return credentials_; }
  [[nodiscard]] std::unique_ptr<Call> look(const std::string& key) override;
  [[nodiscard]] std::optional<std::uint64_t> length_in(
      const http::Response& response) const override {
    return content_length_of(response);
  }
  [[nodiscard]] std::unique_ptr<Call> remove(const std::string& key) override;
  [[nodiscard]] std::unique_ptr<Call> fetch(const std::string& key, std::size_t largest) override;
  [[nodiscard]] bool succeeded(const http::Response& response) const override;
  [[nodiscard]] bool is_removed(const http::Response& response) const override;
  [[nodiscard]] Refusal refusal(const http::Result& result, Access access) const override;

 private:
  [[nodiscard]] Attempt attempt(const S3Request& request) const;
  [[nodiscard]] bool is_temporary(const http::Response& response, const Basis& basis);
  [[nodiscard]] std::string base_url() const;

  S3Settings settings_;
  AwsCredentials credentials_;
  ServerClock clock_;
  bool region_was_named_ = false;  ///< by the server
};

}  // namespace firesteel::storage
