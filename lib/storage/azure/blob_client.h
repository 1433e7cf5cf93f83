#pragma once
/// One container: builds requests to Azure's Blob service and understands its answers.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/body_source.h"
#include "http/transport.h"
#include "storage/azure/azure_settings.h"
#include "storage/azure/credentials.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/readiness.h"
#include "storage/server_clock.h"
#include "storage/store.h"

namespace firesteel::storage {

/// One request to the container.
struct BlobRequest {
  std::string method = "GET";
  std::string key;
  std::vector<std::pair<std::string, std::string>> query = {};
  http::Headers headers = {};
  std::string body = {};
  http::OpenBody open_body = nullptr;  ///< instead of `body`
  std::uint64_t size = 0;              ///< of `open_body`
  std::size_t largest_answer = kLargestAnswer;
};

class BlobClient final : public ObjectClient {
 public:
  /// The references in `surroundings` must outlive this object.
  BlobClient(const Surroundings& surroundings, AzureSettings settings);

  [[nodiscard]] const AzureSettings& settings() const { return settings_; }

  /// A request that is repeated as the answers require.  `request` is called for each attempt.
  [[nodiscard]] std::unique_ptr<Call> send(std::function<BlobRequest()> request);

  [[nodiscard]] Readiness& readiness() override { return credentials_; }
  [[nodiscard]] std::unique_ptr<Call> look(const std::string& key) override;
  [[nodiscard]] std::optional<std::uint64_t> length_in(
      const http::Response& response) const override {
    return content_length_of(response);
  }
  [[nodiscard]] std::unique_ptr<Call> remove(const std::string& key) override;
  [[nodiscard]] std::unique_ptr<Call> fetch(const std::string& key, std::size_t largest) override;
  [[nodiscard]] bool is_removed(const http::Response& response) const override;
  /// Accounts with a hierarchical namespace have real folders.
  [[nodiscard]] std::unique_ptr<Call> remove_folder(const std::string& key) override;
  [[nodiscard]] Refusal refusal(const http::Result& result, Access access) const override;

 private:
  [[nodiscard]] Attempt attempt(const BlobRequest& request) const;
  [[nodiscard]] bool is_temporary(const http::Response& response, const Basis& basis);

  AzureSettings settings_;
  AzureCredentials credentials_;
  ServerClock clock_;
};

/// The code of an error answer, from its header or body; empty if there is none.
[[nodiscard]] std::string blob_error_code(const http::Response& response);

}  // namespace firesteel::storage
