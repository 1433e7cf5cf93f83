#pragma once
/// The object API of the kube-apiserver: create, get, patch and delete, with errors for people.

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

/// kWatch is for messages only; PodWatch sends watches.
enum class Verb { kCreate, kGet, kList, kPatch, kApply, kDelete, kWatch };

/// One call.  `body` is what is sent: the object, the merge patch or the DeleteOptions.
struct Call {
  Verb verb = Verb::kGet;
  std::string api_version;  ///< "v1", "networking.k8s.io/v1"
  std::string kind;         ///< "Pod"
  std::string object_namespace;
  std::string name;              ///< not used by kCreate and kList
  nlohmann::json body;           ///< null: no body
  std::string query;             ///< encoded, with its question mark
  std::string subresource = {};  ///< "log", for messages only
  /// Asks for the object's metadata only (kind PartialObjectMetadata), so that the server need not
  /// send back, for example, a large ConfigMap.
  bool metadata_only = false;
};

[[nodiscard]] Call create_call(const nlohmann::json& object, std::string_view in_namespace);
[[nodiscard]] Call get_call(std::string_view api_version, std::string_view kind,
                            std::string_view in_namespace, std::string_view name);
/// Lists the objects of a kind that match the label selector, if one is given; in all namespaces if
/// `in_namespace` is empty.
[[nodiscard]] Call list_call(std::string_view api_version, std::string_view kind,
                             std::string_view in_namespace, std::string_view label_selector);
/// A JSON merge patch of the object named in `object`; the answer is metadata_only.
[[nodiscard]] Call merge_patch_call(const nlohmann::json& object, std::string_view in_namespace,
                                    nlohmann::json patch);
/// A merge patch that changes nothing.  Its answer is the object, even for users who are allowed to
/// patch but not to get.
[[nodiscard]] Call look_call(std::string_view api_version, std::string_view kind,
                             std::string_view in_namespace, std::string_view name);
/// Server-side apply: creates `object` or sets the fields that it contains.  A field with another
/// manager is a conflict (409).
[[nodiscard]] Call apply_call(const nlohmann::json& object, std::string_view in_namespace);
/// Deletes the object only if it has this uid; dependents are deleted in the background.
[[nodiscard]] Call delete_call(std::string_view api_version, std::string_view kind,
                               std::string_view in_namespace, std::string_view name,
                               std::string_view uid,
                               std::optional<std::int64_t> grace_period_seconds = std::nullopt);

/// The answer to one call: an HTTP answer with its decoded body, or a transport failure.
struct Answer {
  int status = 0;       ///< 0: no answer, see `failure`
  nlohmann::json body;  ///< an object; the first line as a string if it is not JSON
  std::optional<http::Failure> failure;
  bool ambiguous = false;        ///< failed, but an attempt may have taken effect
  std::string server_time = {};  ///< header Date, the clock of creationTimestamps
  [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
};

/// True if the same run of the same submission created both objects, judged by the label
/// firesteel/submission-id and, if the submission has a key, the annotation firesteel/run.
[[nodiscard]] bool same_submission(const nlohmann::json& a, const nlohmann::json& b);

class Api {
 public:
  /// `request_timeout` and `connect_timeout` apply to each exchange, `retry_for` limits the retries
  /// of one call.  All arguments passed by reference must outlive this object.
  Api(http::Transport& transport, Connection connection, const Clock& clock, RandomSource& random,
      LogSink& log, std::chrono::milliseconds connect_timeout,
      std::chrono::milliseconds request_timeout,
      std::chrono::milliseconds retry_for = std::chrono::seconds(60));

  /// Sends the calls together on one connection and returns their answers in the same order.
  /// Retries what http::decide_retry() allows for up to `retry_for`, with growing pauses.  If the
  /// answer to a create is lost, reads the object and compares the label firesteel/submission-id;
  /// sends the create again only if there is no such object.
  [[nodiscard]] std::vector<Answer> send(const std::vector<Call>& calls);
  [[nodiscard]] Answer send(const Call& call);

  /// Before the server's first answer, retries refused connections and unknown hosts for at most
  /// `limit` (default 10 s).
  void limit_first_contact(std::chrono::milliseconds limit) {
    policy_.first_contact_budget = limit;
  }

  /// Once `hurried` returns true (after a signal), calls are retried for at most two seconds.
  void hurry_when(std::function<bool()> hurried) { hurried_ = std::move(hurried); }

  /// The error for a failed call: Status message and causes, verb, resource, namespace and user,
  /// "code=409" for conflicts, and the missing RBAC rule for 403.
  [[nodiscard]] ApiError error(const Call& call, const Answer& answer) const;

  [[nodiscard]] const Connection& connection() const { return connection_; }
  [[nodiscard]] http::Transport& transport() const { return transport_; }
  /// A request for `path_and_query` with credentials, for watches and logs.  Renews credentials
  /// that are about to expire first.
  [[nodiscard]] http::Request request(std::string_view method, std::string_view path_and_query);
  /// Call after a 401: asks the exec plugin or the issuer again, or reads the files again.  False
  /// if the credentials are the same as before.
  bool renew_credentials();
  /// A random number in [0, 1) that spreads retries.
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
  bool answered_ = false;  ///< the server has answered a call
};

}  // namespace firesteel::kube
