#include "storage/aws/sts.h"

#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"
#include "base/timestamp.h"
#include "base/uri.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "http/transport.h"
#include "storage/aws/key_answer.h"
#include "storage/aws/keys.h"
#include "storage/aws/signature.h"
#include "storage/call.h"
#include "storage/store.h"
#include "storage/xml_texts.h"

namespace firesteel::storage {

namespace {

std::string sts_endpoint_of(const AssumedRole& role, const Environment& environment) {
  if (const auto set = environment.find_non_empty("AWS_ENDPOINT_URL_STS")) {
    return *set;
  }
  if (role.region.empty()) {
    return "https://sts.amazonaws.com";
  }
  return fmt::format("https://sts.{}.amazonaws.com{}", role.region,
                     role.region.starts_with("cn-") ? ".cn" : "");
}

std::string form_of(const AssumedRole& role) {
  const bool by_token = !role.keys;
  std::string form = fmt::format(
      "Action={}&Version=2011-06-15&RoleArn={}&RoleSessionName={}",
      by_token ? "AssumeRoleWithWebIdentity" : "AssumeRole", base::percent_encode(role.arn),
      base::percent_encode(role.session_name.empty() ? "firesteel" : role.session_name));
  if (by_token) {
    form += "&WebIdentityToken=" + base::percent_encode(role.web_identity_token);
  }
  if (!role.external_id.empty()) {
    form += "&ExternalId=" + base::percent_encode(role.external_id);
  }
  return form;
}

}  // namespace

RoleKeys::RoleKeys(const Surroundings& surroundings, AssumedRole role)
    : environment_(surroundings.environment),
      clock_(surroundings.clock),
      role_(std::move(role)),
      call_(surroundings, [this] { return attempt(); }) {}

void RoleKeys::step() {
  call_.turn();
  if (!call_.done()) {
    return;
  }
  if (const auto* const failure = std::get_if<http::Failure>(&call_.result())) {
    fail_keys(role_.source, base::one_line(failure->message, 300),
              "check the network, and AWS_ENDPOINT_URL_STS and AWS_REGION");
  }
  take_answer(std::get<http::Response>(call_.result()));
}

Attempt RoleKeys::attempt() const {
  Attempt attempt;
  http::Request& request = attempt.request;
  std::string endpoint = sts_endpoint_of(role_, environment_);
  while (endpoint.ends_with('/')) {
    endpoint.pop_back();
  }
  request.method = "POST";
  const UrlParts url = split_url(endpoint + "/");
  request.url = url.origin + url.path;
  request.body = form_of(role_);
  request.max_body = 1U << 20U;
  request.headers = {
      {.name = "Content-Type", .value = "application/x-www-form-urlencoded; charset=utf-8"}};
  if (role_.keys) {
    request.headers = signed_headers({.method = "POST",
                                      .host = url.host,
                                      .path = url.path,
                                      .query = {},
                                      .headers = request.headers,
                                      .payload_hash = base::sha256_hex(request.body)},
                                     *role_.keys,
                                     {.region = role_.region.empty() ? "us-east-1" : role_.region,
                                      .service = "sts",
                                      .time = clock_.now()});
  }
  set_route(attempt, environment_, "AWS_CA_BUNDLE");
  return attempt;
}

void RoleKeys::take_answer(const http::Response& response) {
  const XmlTexts texts = texts_of_xml(response.body);
  AwsKeys keys;
  keys.access_key = text_in(texts, "AccessKeyId");
  keys.secret_key = text_in(texts, "SecretAccessKey");
  keys.session_token = text_in(texts, "SessionToken");
  keys.expires = base::parse_timestamp(text_in(texts, "Expiration"));
  keys.source = role_.source;
  if (response.status == 200 && !keys.access_key.empty() && !keys.secret_key.empty()) {
    finish(std::move(keys));
    return;
  }
  const std::string code = base::one_line(text_in(texts, "Code"), 100);
  const std::string message = base::one_line(text_in(texts, "Message"), 300);
  fail_keys(role_.source,
            fmt::format("cannot assume the role {}: {}{}{} (HTTP status {})", role_.arn,
                        code.empty() ? "no reason given" : code, message.empty() ? "" : ": ",
                        message, response.status),
            code == "ExpiredTokenException"
                ? "log in again, so that the token is a new one"
                : "check the role's trust policy, and who asks: aws sts get-caller-identity");
}

}  // namespace firesteel::storage
