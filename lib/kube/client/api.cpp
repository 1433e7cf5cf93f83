#include "kube/client/api.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/base64.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/labels.h"
#include "firesteel/log_sink.h"
#include "firesteel/random_source.h"
#include "firesteel/stop_signals.h"
#include "http/retry.h"
#include "http/task.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/metadata.h"
#include "json/write.h"
#include "kube/auth/credentials.h"
#include "kube/client/refusal.h"
#include "kube/client/sending.h"
#include "kube/config/connection.h"
#include "kube/config/impersonation.h"
#include "kube/objects/resource_path.h"

namespace firesteel::kube {

namespace {

/// etcd stores at most 1.5 MB per object; managed fields and escapes can double that.
constexpr std::size_t kMaxObjectBytes = 8U << 20U;
constexpr std::size_t kMaxListBytes = 64U << 20U;
/// Servers without PartialObjectMetadata support return the full object.
constexpr const char* kMetadataOnly =
    "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json";

/// Apply patches are YAML, which includes JSON.
const char* content_type_of(Verb verb) {
  if (verb == Verb::kApply) {
    return "application/apply-patch+yaml";
  }
  return verb == Verb::kPatch ? "application/merge-patch+json" : "application/json";
}

std::string text_of_body(const Call& call) {
  if (call.body.is_null()) {
    return {};
  }
  try {
    return json::write(call.body);
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::kUsage,
                fmt::format("{} \"{}\" contains text that is not UTF-8", call.kind,
                            json::name_of(call.body)),
                "convert the configuration values and files of this object to UTF-8");
  }
}

std::string submission_id_of(const nlohmann::json& object) {
  return json::label_of(object, kSubmissionLabel);
}

std::string run_of(const nlohmann::json& object) {
  return json::annotation_of(object, kRunAnnotation);
}

}  // namespace

const char* method_of(Verb verb) {
  switch (verb) {
    case Verb::kCreate:
      return "POST";
    case Verb::kPatch:
    case Verb::kApply:
      return "PATCH";
    case Verb::kDelete:
      return "DELETE";
    case Verb::kGet:
    case Verb::kList:
    case Verb::kWatch:
      break;
  }
  return "GET";
}

bool has_submission_id(const nlohmann::json& object) {
  return !submission_id_of(object).empty();
}

bool same_submission(const nlohmann::json& a, const nlohmann::json& b) {
  const std::string id = submission_id_of(a);
  return !id.empty() && id == submission_id_of(b) && run_of(a) == run_of(b);
}

Call create_call(nlohmann::json object, std::string_view in_namespace) {
  return {.verb = Verb::kCreate,
          .api_version = json::text_at(object, {"apiVersion"}),
          .kind = json::text_at(object, {"kind"}),
          .object_namespace = std::string(in_namespace),
          .name = {},
          .body = std::move(object),
          .query = {}};
}

Call get_call(const ObjectRef& object) {
  return {.verb = Verb::kGet,
          .api_version = std::string(object.kind.api_version),
          .kind = std::string(object.kind.kind),
          .object_namespace = object.object_namespace,
          .name = object.name,
          .body = nullptr,
          .query = {}};
}

Call list_call(const ApiKind& kind, std::string_view in_namespace,
               std::string_view label_selector) {
  return {
      .verb = Verb::kList,
      .api_version = std::string(kind.api_version),
      .kind = std::string(kind.kind),
      .object_namespace = std::string(in_namespace),
      .name = {},
      .body = nullptr,
      .query = label_selector.empty() ? "" : "?labelSelector=" + percent_encode(label_selector)};
}

Call merge_patch_call(const nlohmann::json& object, std::string_view in_namespace,
                      nlohmann::json patch) {
  return {.verb = Verb::kPatch,
          .api_version = json::text_at(object, {"apiVersion"}),
          .kind = json::text_at(object, {"kind"}),
          .object_namespace = std::string(in_namespace),
          .name = json::name_of(object),
          .body = std::move(patch),
          .query = {},
          .metadata_only = true};
}

Call look_call(const ObjectRef& object) {
  return {.verb = Verb::kPatch,
          .api_version = std::string(object.kind.api_version),
          .kind = std::string(object.kind.kind),
          .object_namespace = object.object_namespace,
          .name = object.name,
          .body = nlohmann::json::object(),
          .query = "?dryRun=All"};
}

Call apply_call(const nlohmann::json& object, std::string_view in_namespace) {
  Call call = create_call(object, in_namespace);
  call.verb = Verb::kApply;
  call.name = json::name_of(object);
  call.query = "?fieldManager=firesteel";
  return call;
}

Call delete_call(const ObjectRef& object, std::optional<std::int64_t> grace_period_seconds) {
  nlohmann::json options = {
      {"apiVersion", "v1"}, {"kind", "DeleteOptions"}, {"propagationPolicy", "Background"}};
  if (!object.uid.empty()) {
    options["preconditions"] = {{"uid", object.uid}};
  }
  if (grace_period_seconds) {
    options["gracePeriodSeconds"] = *grace_period_seconds;
  }
  return {.verb = Verb::kDelete,
          .api_version = std::string(object.kind.api_version),
          .kind = std::string(object.kind.kind),
          .object_namespace = object.object_namespace,
          .name = object.name,
          .body = std::move(options),
          .query = {}};
}

struct Api::State {
  http::Transport& transport;
  Connection connection;
  const Clock& clock;
  RandomSource& random;
  LogSink& log;
  Limits limits;
  Credentials credentials{transport, connection, clock, log, limits.request};
  StopSignals* stop_signals = nullptr;
  bool said_unreachable = false;
  bool answered = false;
  std::chrono::milliseconds first_contact{10'000};
};

Api::Api(http::Transport& transport, Connection connection, const Clock& clock,
         RandomSource& random, LogSink& log, const Limits& limits)
    : state_(new State{.transport = transport,
                       .connection = std::move(connection),
                       .clock = clock,
                       .random = random,
                       .log = log,
                       .limits = limits}) {}

Api::~Api() = default;
Api::Api(Api&& other) noexcept = default;

const Connection& Api::connection() const {
  return state_->connection;
}

http::Transport& Api::transport() const {
  return state_->transport;
}

const Clock& Api::clock() const {
  return state_->clock;
}

LogSink& Api::log() const {
  return state_->log;
}

const Limits& Api::limits() const {
  return state_->limits;
}

Credentials& Api::credentials() const {
  return state_->credentials;
}

void Api::limit_first_contact(std::chrono::milliseconds limit) {
  state_->first_contact = limit;
}

std::chrono::milliseconds Api::first_contact_limit() const {
  return state_->first_contact;
}

void Api::note_answer() {
  state_->answered = true;
}

bool Api::has_answered() const {
  return state_->answered;
}

void Api::heed(StopSignals& stop_signals) {
  state_->stop_signals = &stop_signals;
}

bool Api::is_interrupted() const {
  return state_->stop_signals != nullptr && state_->stop_signals->received() > 0;
}

InterruptedError Api::interrupted() const {
  return {"interrupted while waiting for the API server",
          state_->stop_signals == nullptr ? 0 : state_->stop_signals->signal()};
}

http::Request Api::request(std::string_view method, std::string_view path_and_query) const {
  const Connection& connection = state_->connection;
  http::Request request;
  request.method = method;
  request.url = fmt::format("{}{}", connection.server, path_and_query);
  request.headers.push_back({"Accept", "application/json"});
  for (http::Header& header : impersonation_headers(connection.impersonation)) {
    request.headers.push_back(std::move(header));
  }
  request.connect_timeout = state_->limits.connect;
  request.timeout = state_->limits.request;
  request.max_body = kMaxObjectBytes;
  request.proxy = connection.proxy;
  return request;
}

http::Request Api::request_for(const Call& call, const Limits& limits) const {
  const std::string_view name = call.verb == Verb::kCreate ? std::string_view() : call.name;
  http::Request sent =
      request(method_of(call.verb),
              resource_path({.kind = {.api_version = call.api_version, .kind = call.kind},
                             .object_namespace = call.object_namespace,
                             .name = std::string(name)}) +
                  call.query);
  sent.connect_timeout = limits.connect;
  sent.timeout = limits.request;
  if (call.verb == Verb::kList) {
    sent.max_body = kMaxListBytes;
  }
  if (call.metadata_only) {
    sent.headers.front().value = kMetadataOnly;
  }
  if (!call.body.is_null()) {
    sent.body = text_of_body(call);
    sent.headers.push_back({"Content-Type", content_type_of(call.verb)});
  }
  return sent;
}

/// As in fabric8, a user and password outrank a token.
void Api::authorize(http::Request& request) const {
  std::erase_if(request.headers,
                [](const http::Header& header) { return header.name == "Authorization"; });
  const Connection& connection = state_->connection;
  std::string value;
  if (!connection.basic_user.empty()) {
    const std::string pair = connection.basic_user + ":" + connection.basic_password;
    value = "Basic " + base::base64_encode(pair);
  } else if (!connection.token.empty()) {
    value = "Bearer " + connection.token;
  } else {
    return;
  }
  const auto after_first = request.headers.begin() + (request.headers.empty() ? 0 : 1);
  request.headers.insert(after_first, {"Authorization", std::move(value)});
}

double Api::jitter() {
  return http::jitter_of(state_->random);
}

bool Api::first_to_say_unreachable() {
  return !std::exchange(state_->said_unreachable, true);
}

std::vector<Answer> Api::send(std::vector<Call> calls) {
  return send(std::move(calls), state_->limits);
}

std::vector<Answer> Api::send(std::vector<Call> calls, const Limits& limits) {
  Sending sending(*this, std::move(calls), limits);
  if (!http::run(state_->transport, state_->clock, sending, [this] { return is_interrupted(); })) {
    throw interrupted();
  }
  return sending.take();
}

Answer Api::send(const Call& call) {
  return std::move(send(std::vector<Call>{call}).front());
}

ApiError Api::error(const Call& call, const Answer& answer) const {
  return refusal(call, answer, state_->connection, state_->clock.now());
}

}  // namespace firesteel::kube
