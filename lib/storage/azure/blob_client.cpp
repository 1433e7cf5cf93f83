#include "storage/azure/blob_client.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "storage/azure/azure_settings.h"
#include "storage/azure/shared_key.h"
#include "storage/call.h"
#include "storage/object_client.h"
#include "storage/store.h"
#include "storage/xml_texts.h"

namespace firesteel::storage {

namespace {

constexpr const char* kVersion = "2021-08-06";

/// What a person can do about an error of Azure Storage.
struct Advice {
  std::string_view code, hint;
};
constexpr const char* kRole =
    "assign the role Storage Blob Data Contributor on the container, or use other credentials";
constexpr auto kAdvice = std::to_array<Advice>({
    {.code = "AuthenticationFailed",
     .hint = "check the account key, or whether the shared access signature has expired"},
    {.code = "AuthorizationFailure",
     .hint = "check the account key, and whether the network rules of the account allow this "
             "machine"},
    {.code = "AuthorizationPermissionMismatch", .hint = kRole},
    {.code = "InsufficientAccountPermissions", .hint = kRole},
    {.code = "AuthorizationProtocolMismatch", .hint = "use abfss:"},
    {.code = "InvalidAuthenticationInfo",
     .hint = "log in again, or check that the tenant is that of the account"},
    {.code = "KeyBasedAuthenticationNotPermitted",
     .hint = "the account does not take its keys: set "
             "spark.hadoop.fs.azure.account.auth.type=OAuth"},
    {.code = "NoAuthenticationInformation", .hint = kRole},
    {.code = "PublicAccessNotPermitted", .hint = kRole},
    {.code = "ContainerNotFound",
     .hint = "create the container, or correct spark.kubernetes.file.upload.path"},
    {.code = "Md5Mismatch",
     .hint = "submit again; if it happens again, something on the way changes the bytes"},
    {.code = "ServerBusy", .hint = "submit again later"},
});

/// Instead of those above, for a file that is read.
constexpr const char* kReadRole =
    "assign the role Storage Blob Data Reader on the container, or use other credentials";
constexpr auto kReadAdvice = std::to_array<Advice>({
    {.code = "AuthorizationPermissionMismatch", .hint = kReadRole},
    {.code = "InsufficientAccountPermissions", .hint = kReadRole},
    {.code = "NoAuthenticationInformation", .hint = kReadRole},
    {.code = "PublicAccessNotPermitted", .hint = kReadRole},
    {.code = "ContainerNotFound", .hint = "check the names of the account and the container"},
    {.code = "BlobNotFound", .hint = "check the path of the file"},
});

std::string hint_for(std::string_view code, int status, Access access) {
  const auto* const read = std::ranges::find(kReadAdvice, code, &Advice::code);
  if (access == Access::kRead && read != kReadAdvice.end()) {
    return std::string(read->hint);
  }
  const auto* const found = std::ranges::find(kAdvice, code, &Advice::code);
  if (found != kAdvice.end()) {
    return std::string(found->hint);
  }
  return status >= 500 || status == 429 ? "submit again later"
                                        : "check the account, the container and the path";
}

}  // namespace

std::string blob_error_code(const http::Response& response) {
  const auto header = http::find_header(response.headers, "x-ms-error-code");
  return base::one_line(
      header ? std::string(*header) : text_in(texts_of_xml(response.body), "Code"), 100);
}

BlobClient::BlobClient(const Surroundings& surroundings, AzureSettings settings)
    : ObjectClient(surroundings),
      settings_(std::move(settings)),
      credentials_(surroundings, settings_),
      clock_(surroundings.clock) {}

Attempt BlobClient::attempt(const BlobRequest& request) const {
  const std::string origin = http::origin_of(settings_.endpoint);
  BlobQuestion question{
      .method = request.method,
      .path = fmt::format("{}/{}/{}", settings_.endpoint.substr(origin.size()), settings_.container,
                          base::percent_encode(request.key, "-._~/")),
      .query = request.query,
      .headers = request.headers,
      .content_length = request.open_body ? request.size : request.body.size()};
  question.headers.push_back({"x-ms-date", ms_date(clock_.now())});
  question.headers.push_back({"x-ms-version", kVersion});
  Attempt attempt;
  attempt.basis.corrections = clock_.corrections();
  attempt.request.method = request.method;
  std::string query = settings_.sas;
  for (const auto& [name, value] : request.query) {
    query += fmt::format("{}{}={}", query.empty() ? "" : "&", name, base::percent_encode(value));
  }
  attempt.request.url =
      fmt::format("{}{}{}{}", origin, question.path, query.empty() ? "" : "?", query);
  attempt.request.headers = question.headers;
  if (!settings_.account_key.empty()) {
    attempt.request.headers.push_back(
        {"Authorization", shared_key(settings_.account, settings_.account_key, question)});
  }
  credentials_.authorize(attempt);
  attempt.request.body = request.body;
  attempt.request.open_body = request.open_body;
  set_object_limits(attempt.request, request.largest_answer);
  set_route(attempt, surroundings().environment);
  return attempt;
}

std::unique_ptr<Call> BlobClient::send(std::function<BlobRequest()> request) {
  return std::make_unique<Call>(
      surroundings(), [this, request = std::move(request)] { return attempt(request()); },
      [this](const http::Response& response, const Basis& basis) {
        return is_temporary(response, basis);
      },
      kStorePolicy, &credentials_);
}

/// A signature whose time is not the server's is refused as any other that is wrong.
bool BlobClient::is_temporary(const http::Response& response, const Basis& basis) {
  const bool is_signed = !settings_.account_key.empty();
  return credentials_.is_renewed(response, basis.credential) ||
         (is_signed && response.status == 403 && clock_.correct(response, basis.corrections));
}

std::unique_ptr<Call> BlobClient::look(const std::string& key) {
  return send([key] { return BlobRequest{.method = "HEAD", .key = key}; });
}

std::unique_ptr<Call> BlobClient::remove(const std::string& key) {
  return send([key] { return BlobRequest{.method = "DELETE", .key = key}; });
}

std::unique_ptr<Call> BlobClient::fetch(const std::string& key, std::size_t largest) {
  return send([key, largest] { return BlobRequest{.key = key, .largest_answer = largest}; });
}

bool BlobClient::is_removed(const http::Response& response) const {
  return response.status / 100 == 2 ||
         (response.status == 404 && blob_error_code(response) == "BlobNotFound");
}

std::unique_ptr<Call> BlobClient::remove_folder(const std::string& key) {
  const std::size_t slash = key.rfind('/');
  if (slash == std::string::npos) {
    return nullptr;
  }
  return remove(key.substr(0, slash));
}

Refusal BlobClient::refusal(const http::Result& result, Access access) const {
  if (const auto* const failure = std::get_if<http::Failure>(&result)) {
    return unreachable(*failure, {.endpoint = settings_.endpoint,
                                  .tls_hint = "set SSL_CERT_FILE to the CA of the endpoint",
                                  .hint = "check the name of the account and the network"});
  }
  const auto& response = std::get<http::Response>(result);
  const std::string code = blob_error_code(response);
  const std::string text = text_in(texts_of_xml(response.body), "Message");
  const std::string message = base::one_line(text.substr(0, text.find('\n')), 300);
  return {.why = fmt::format("container {} at {}: {}{}{} (HTTP status {}, credentials of {})",
                             settings_.container, settings_.endpoint,
                             code.empty() ? "no reason given" : code, message.empty() ? "" : ": ",
                             message, response.status, credentials_.value().source),
          .hint = hint_for(code, response.status, access)};
}

}  // namespace firesteel::storage
