#pragma once
/// One bucket: builds signed requests to it and understands its answers.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/body_source.h"
#include "http/transport.h"
#include "storage/aws/credentials.h"
#include "storage/aws/signature.h"
#include "storage/call.h"
#include "storage/s3/s3_settings.h"
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
};

class S3Client {
 public:
  /// The references in `surroundings` must outlive this object.
  S3Client(const Surroundings& surroundings, S3Settings settings);

  /// Call before each request, and again until it returns true.  Throws Error kUpload if there are
  /// no keys.
  [[nodiscard]] bool ready() { return credentials_.ready(); }
  [[nodiscard]] SteadyTime due() const { return credentials_.due(); }
  [[nodiscard]] const S3Settings& settings() const { return settings_; }
  [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }

  /// At most kRequests data requests run at a time: take a place before one starts, and give it
  /// back after it.
  [[nodiscard]] bool has_place() const { return places_ > 0; }
  void take_place() { --places_; }
  void give_place() { ++places_; }

  /// A request that is repeated as the answers require.  `request` is called for each attempt.
  [[nodiscard]] std::unique_ptr<Call> send(std::function<S3Request()> request);

  /// The error for a failed request about a target.
  [[nodiscard]] Error error(std::string_view what, const http::Result& result) const;

 private:
  static constexpr int kRequests = 16;

  [[nodiscard]] Attempt attempt(const S3Request& request) const;
  [[nodiscard]] bool is_temporary(const http::Response& response);
  [[nodiscard]] std::string base_url() const;

  Surroundings surroundings_;
  S3Settings settings_;
  AwsCredentials credentials_;
  std::chrono::seconds clock_offset_{0};  ///< of the server's clock from ours
  bool region_was_named_ = false;         ///< by the server
  int places_ = kRequests;
};

}  // namespace firesteel::storage
