#pragma once
/// The object API of the kube-apiserver: create, get, patch, delete, and what its refusals mean.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>
#include <nlohmann/json_fwd.hpp>

#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "http/retry.h"
#include "http/transport.h"
#include "kube/config/connection.h"

namespace firesteel::kube {

/// kWatch is only for messages: PodWatch does it.
enum class Verb { kCreate, kGet, kList, kPatch, kApply, kDelete, kWatch };

/// One call.  `object` gives kind and apiVersion; for kGet and kDelete it may be just those and
/// metadata.name.  `body` is the object, the merge patch or the DeleteOptions that is sent.
struct Call {
  Verb verb = Verb::kGet;
  std::string api_version;  ///< "v1", "networking.k8s.io/v1"
  std::string kind;         ///< "Pod"
  std::string object_namespace;
  std::string name;              ///< not used by kCreate and kList
  nlohmann::json body;           ///< null: none
  std::string query;             ///< with its question mark, encoded
  std::string subresource = {};  ///< "log", for messages only
  /// The answer may be the object's metadata alone, its kind PartialObjectMetadata: a ConfigMap
  /// that was just sent need not come back.
  bool metadata_only = false;
};

[[nodiscard]] Call create_call(const nlohmann::json& object, std::string_view in_namespace);
[[nodiscard]] Call get_call(std::string_view api_version, std::string_view kind,
                            std::string_view in_namespace, std::string_view name);
/// All objects of that kind that have the label, if one is given; in every namespace when
/// `in_namespace` is empty.
[[nodiscard]] Call list_call(std::string_view api_version, std::string_view kind,
                             std::string_view in_namespace, std::string_view label_selector);
/// A JSON merge patch of `object`'s name; its answer is metadata_only.
[[nodiscard]] Call merge_patch_call(const nlohmann::json& object, std::string_view in_namespace,
                                    nlohmann::json patch);
/// A merge patch that changes nothing, not even when it is carried out: its answer is the object,
/// also for those who may patch but not get.
[[nodiscard]] Call look_call(std::string_view api_version, std::string_view kind,
                             std::string_view in_namespace, std::string_view name);
/// Server-side apply: creates `object`, or makes the fields that it names what it says.  A field
/// that somebody else manages is a conflict (409).
[[nodiscard]] Call apply_call(const nlohmann::json& object, std::string_view in_namespace);
/// Deletes exactly this uid, dependents in the background.
[[nodiscard]] Call delete_call(std::string_view api_version, std::string_view kind,
                               std::string_view in_namespace, std::string_view name,
                               std::string_view uid,
                               std::optional<std::int64_t> grace_period_seconds = std::nullopt);

/// The answer to one call: an HTTP answer with its decoded body, or a transport failure.
struct Answer {
  int status = 0;       ///< 0: no answer came, `failure` says why
  nlohmann::json body;  ///< an object; a string (its first line) when the answer was not JSON
  std::optional<http::Failure> failure;
  bool ambiguous = false;        ///< no success, yet one of the attempts may have been carried out
  std::string server_time = {};  ///< the header Date: the clock that creationTimestamps are of
  [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
};

/// True when both objects were made by the same run of the same submission: their label
/// firesteel/submission-id and, where the submission has a key, their annotation firesteel/run.
[[nodiscard]] bool same_submission(const nlohmann::json& a, const nlohmann::json& b);

class Api {
 public:
  /// `request_timeout` and `connect_timeout` are per exchange, `retry_for` is how long one call is
  /// tried again.  Everything must outlive this.
  Api(http::Transport& transport, Connection connection, const Clock& clock, RandomSource& random,
      LogSink& log, std::chrono::milliseconds connect_timeout,
      std::chrono::milliseconds request_timeout,
      std::chrono::milliseconds retry_for = std::chrono::seconds(60));

  /// Sends the calls together on one connection and returns when all are answered, in their order.
  /// What http::decide_retry() says is tried again, with growing pauses, as long as `retry_for`.
  /// A create whose answer was lost is settled by reading the object back and comparing the label
  /// firesteel/submission-id; it is only sent again when there is no such object.
  [[nodiscard]] std::vector<Answer> send(const std::vector<Call>& calls);
  [[nodiscard]] Answer send(const Call& call);

  /// From when `hurried` returns true, calls are tried again for two seconds at most: for a signal.
  void hurry_when(std::function<bool()> hurried) { hurried_ = std::move(hurried); }

  /// What a refusal or failure means to a person: Status message and causes, verb, resource,
  /// namespace and user; "code=409" for conflicts; the RBAC rule that is missing for 403.
  [[nodiscard]] ApiError error(const Call& call, const Answer& answer) const;

  [[nodiscard]] const Connection& connection() const { return connection_; }
  [[nodiscard]] http::Transport& transport() const { return transport_; }
  /// A request for `path_and_query` with credentials, for watches and logs.  Credentials that end
  /// are replaced first.
  [[nodiscard]] http::Request request(std::string_view method, std::string_view path_and_query);
  /// For a 401: asks exec plugin or issuer again, or reads the files again; false when there are no
  /// other credentials.
  bool renew_credentials();
  /// A random number in [0, 1), to spread retries.
  [[nodiscard]] double jitter();

 private:
  class Sending;
  [[nodiscard]] http::Request request_for(const Call& call);

  http::Transport& transport_;
  Connection connection_;
  const Clock& clock_;
  RandomSource& random_;
  LogSink& log_;
  std::chrono::milliseconds connect_timeout_;
  std::chrono::milliseconds request_timeout_;
  http::RetryPolicy policy_;
  std::function<bool()> hurried_;
  bool said_unreachable_ = false;
};

}  // namespace firesteel::kube
