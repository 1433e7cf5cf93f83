#include "storage/aws/instance_keys.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "http/transport.h"
#include "storage/aws/key_answer.h"
#include "storage/call.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

constexpr const char* kSource = "the instance metadata service";
constexpr const char* kRolePath = "/latest/meta-data/iam/security-credentials/";
/// Outside of EC2 nobody answers, so one attempt of a second is all.
constexpr std::chrono::milliseconds kPatience{1'000};

std::string metadata_endpoint_of(const Environment& environment) {
  if (auto set = environment.find_non_empty("AWS_EC2_METADATA_SERVICE_ENDPOINT")) {
    while (set->ends_with('/')) {
      set->pop_back();
    }
    return *set;
  }
  const auto mode = environment.find("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE").value_or("");
  return base::equal_ignoring_case(mode, "IPv6") ? "http://[fd00:ec2::254]"
                                                 : "http://169.254.169.254";
}

}  // namespace

InstanceKeys::InstanceKeys(const Surroundings& surroundings)
    : surroundings_(surroundings), endpoint_(metadata_endpoint_of(surroundings.environment)) {}

void InstanceKeys::send(Stage stage, std::string method, const std::string& path,
                        http::Headers headers) {
  stage_ = stage;
  Attempt attempt;
  attempt.request.method = std::move(method);
  attempt.request.url = endpoint_ + path;
  attempt.request.headers = std::move(headers);
  attempt.request.connect_timeout = kPatience;
  attempt.request.timeout = kPatience;
  attempt.request.max_body = 1U << 20U;
  call_ = std::make_unique<Call>(surroundings_, [attempt] { return attempt; }, nullptr, kOnce);
}

void InstanceKeys::step() {
  if (!call_) {
    const auto disabled = surroundings_.environment.find("AWS_EC2_METADATA_DISABLED").value_or("");
    if (base::equal_ignoring_case(disabled, "true")) {
      finish(std::nullopt);
      return;
    }
    send(Stage::kToken, "PUT", "/latest/api/token",
         {{.name = "X-aws-ec2-metadata-token-ttl-seconds", .value = "21600"}});
  }
  while (!done()) {
    call_->turn();
    if (!call_->done()) {
      return;
    }
    if (std::holds_alternative<http::Failure>(call_->result())) {
      finish(std::nullopt);  // not an instance
      return;
    }
    const http::Response response = std::get<http::Response>(call_->result());
    take_answer(response);
  }
}

void InstanceKeys::take_answer(const http::Response& response) {
  if (response.status == 404 || (stage_ == Stage::kToken && response.status != 200)) {
    finish(std::nullopt);  // no role, or something else that listens there
    return;
  }
  if (response.status != 200) {
    fail_keys(kSource, fmt::format("HTTP status {}", response.status),
              "check the role of the instance, or name other keys");
  }
  const http::Headers headers = {
      {.name = "X-aws-ec2-metadata-token",
       .value = stage_ == Stage::kToken ? std::string(base::trim(response.body)) : token_}};
  switch (stage_) {
    case Stage::kToken:
      token_ = std::string(base::trim(response.body));
      send(Stage::kRole, "GET", kRolePath, headers);
      break;
    case Stage::kRole: {
      const std::string_view body = base::trim(response.body);
      const std::string_view role = body.substr(0, body.find('\n'));
      if (role.empty()) {
        finish(std::nullopt);
        return;
      }
      send(Stage::kKeys, "GET", kRolePath + base::encode_segment(role), headers);
      break;
    }
    case Stage::kKeys:
      finish(keys_of_json(response.body, kSource));
      break;
  }
}

SteadyTime InstanceKeys::next_step() const {
  return call_ ? call_->due() : surroundings_.clock.steady_now();
}

}  // namespace firesteel::storage
