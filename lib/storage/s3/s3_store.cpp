#include "storage/s3/s3_store.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/s3/s3_client.h"
#include "storage/s3/s3_settings.h"
#include "storage/s3/s3_upload.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

class S3Removal final : public Removal {
 public:
  S3Removal(S3Client& client, std::string key) : client_(client), key_(std::move(key)) {}

  void turn() override {
    try {
      step();
    } catch (const Error& error) {
      end(error.what());
    }
  }
  [[nodiscard]] SteadyTime due() const override {
    if (is_done_) {
      return SteadyTime::max();
    }
    return call_ ? call_->due() : client_.due();
  }
  [[nodiscard]] bool done() const override { return is_done_; }
  [[nodiscard]] std::optional<std::string> failure() const override { return failure_; }

 private:
  void step() {
    if (is_done_ || (!call_ && !client_.ready())) {
      return;
    }
    if (!call_) {
      call_ = client_.send([this] { return S3Request{.method = "DELETE", .key = key_}; });
    }
    call_->turn();
    if (!call_->done()) {
      return;
    }
    const auto* const response = std::get_if<http::Response>(&call_->result());
    if (response != nullptr && (response->status / 100 == 2 || response->status == 404)) {
      end(std::nullopt);
    } else {
      end(client_.error("the store did not delete it", call_->result()).what());
    }
  }

  void end(std::optional<std::string> failure) {
    failure_ = std::move(failure);
    is_done_ = true;
  }

  S3Client& client_;
  std::string key_;
  std::unique_ptr<Call> call_;
  bool is_done_ = false;
  std::optional<std::string> failure_;
};

}  // namespace

S3Store::S3Store(std::string_view uri, const Surroundings& surroundings)
    : client_(surroundings,
              read_s3_settings(uri, surroundings.settings, surroundings.environment)) {}

std::unique_ptr<Transfer> S3Store::upload(const Upload& upload) {
  return std::make_unique<S3Upload>(client_, upload);
}

std::unique_ptr<Removal> S3Store::remove(const std::string& target) {
  return std::make_unique<S3Removal>(client_, s3_key_of(target));
}

}  // namespace firesteel::storage
