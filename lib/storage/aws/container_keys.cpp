#include "storage/aws/container_keys.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "base/file.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "http/retry.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "storage/aws/key_answer.h"
#include "storage/call.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

constexpr std::string_view kFull = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
constexpr std::string_view kRelative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
constexpr std::string_view kTokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
constexpr std::string_view kToken = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
constexpr const char* kHint = "check the variables whose names begin with AWS_CONTAINER_";
constexpr http::RetryPolicy kPolicy{.first = std::chrono::milliseconds(200),
                                    .budget = std::chrono::seconds(5),
                                    .first_contact_budget = std::chrono::seconds(5)};

/// Only to these is a token sent over plain http: this machine, ECS and EKS.
bool is_trusted(const http::ServerAddress& server) {
  constexpr std::array<std::string_view, 3> kHosts = {"169.254.170.2", "169.254.170.23",
                                                      "fd00:ec2::23"};
  return server.https || http::is_loopback(server.host) ||
         std::ranges::find(kHosts, server.host) != kHosts.end();
}

}  // namespace

ContainerKeys::ContainerKeys(const Surroundings& surroundings) : surroundings_(surroundings) {}

void ContainerKeys::start() {
  const Environment& environment = surroundings_.environment;
  // The relative one wins, as in the SDKs.
  if (const auto relative = environment.find_non_empty(kRelative)) {
    uri_ = "http://169.254.170.2" + *relative;
    source_ = kRelative;
  } else if (const auto full = environment.find_non_empty(kFull)) {
    uri_ = *full;
    source_ = kFull;
    const bool is_url = uri_.starts_with("http://") || uri_.starts_with("https://");
    if (!is_url || !is_trusted(http::address_of(uri_))) {
      fail_keys(source_, "it is neither an https URL nor one of this machine, ECS or EKS", kHint);
    }
  } else {
    finish(std::nullopt);
    return;
  }
  call_.emplace(surroundings_, [this] { return attempt(); }, nullptr, kPolicy);
}

/// The token's file is read each time: EKS replaces it.
Attempt ContainerKeys::attempt() const {
  const Environment& environment = surroundings_.environment;
  Attempt attempt;
  attempt.request.url = uri_;
  attempt.request.max_body = 1U << 20U;
  attempt.request.connect_timeout = std::chrono::seconds(2);
  attempt.request.timeout = std::chrono::seconds(5);
  std::string token = environment.find_non_empty(kToken).value_or("");
  if (const auto file = environment.find_non_empty(kTokenFile)) {
    token = base::read_regular_file(*file, "the token of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
  }
  if (!token.empty()) {
    attempt.request.headers = {{.name = "Authorization", .value = std::string(base::trim(token))}};
  }
  attempt.tls.ca_file = environment.find_non_empty("SSL_CERT_FILE").value_or("");
  return attempt;
}

void ContainerKeys::step() {
  if (!call_) {
    start();
  }
  if (!call_) {
    return;
  }
  call_->turn();
  if (!call_->done()) {
    return;
  }
  if (const auto* const failure = std::get_if<http::Failure>(&call_->result())) {
    fail_keys(source_, base::one_line(failure->message, 300), kHint);
  }
  const auto& response = std::get<http::Response>(call_->result());
  if (response.status != 200) {
    fail_keys(source_,
              fmt::format("HTTP status {}: {}", response.status,
                          base::one_line(response.body.substr(0, 300), 300)),
              kHint);
  }
  finish(keys_of_json(response.body, source_));
}

SteadyTime ContainerKeys::next_step() const {
  return call_ ? call_->due() : surroundings_.clock.steady_now();
}

}  // namespace firesteel::storage
