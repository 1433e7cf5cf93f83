#pragma once
/// The object API of the kube-apiserver: create, get, patch and delete, with errors for people.

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>
#include <nlohmann/json_fwd.hpp>

#include "http/transport.h"
#include "kube/config/connection.h"
#include "kube/objects/object_ref.h"

namespace firesteel {

class ApiError;
class Clock;
class InterruptedError;
class LogSink;
class RandomSource;
class StopSignals;

}  // namespace firesteel

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

[[nodiscard]] Call create_call(nlohmann::json object, std::string_view in_namespace);
[[nodiscard]] Call get_call(const ObjectRef& object);
/// Lists the objects of a kind that match the label selector, if one is given; in all namespaces if
/// `in_namespace` is empty.
[[nodiscard]] Call list_call(const ApiKind& kind, std::string_view in_namespace,
                             std::string_view label_selector);
/// A JSON merge patch of the object named in `object`; the answer is metadata_only.
[[nodiscard]] Call merge_patch_call(const nlohmann::json& object, std::string_view in_namespace,
                                    nlohmann::json patch);
/// A merge patch that changes nothing.  Its answer is the object, even for users who are allowed to
/// patch but not to get.
[[nodiscard]] Call look_call(const ObjectRef& object);
/// Server-side apply: creates `object` or sets the fields that it contains.  A field with another
/// manager is a conflict (409).
[[nodiscard]] Call apply_call(const nlohmann::json& object, std::string_view in_namespace);
/// Deletes the object only if it has this uid; dependents are deleted in the background.
[[nodiscard]] Call delete_call(const ObjectRef& object,
                               std::optional<std::int64_t> grace_period_seconds = std::nullopt);

/// The answer to one call: an HTTP answer with its decoded body, or a transport failure.
struct Answer {
  int status = 0;       ///< 0: no answer, see `failure`
  nlohmann::json body;  ///< an object; the first line as a string if it is not JSON
  std::optional<http::Failure> failure;
  bool ambiguous = false;        ///< failed, but an attempt may have taken effect
  std::string server_time = {};  ///< header Date, the clock of creationTimestamps
  [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
  /// For a deletion by uid: the object does not exist any more.  404: it was already deleted; 409:
  /// another object has its name now.
  [[nodiscard]] bool deleted() const { return ok() || status == 404 || status == 409; }
};

/// True if the same run of the same submission created both objects, judged by the label
/// firesteel/submission-id and, if the submission has a key, the annotation firesteel/run.
[[nodiscard]] bool same_submission(const nlohmann::json& a, const nlohmann::json& b);

/// True if `object` has the label firesteel/submission-id, by which a lost answer can be settled.
[[nodiscard]] bool has_submission_id(const nlohmann::json& object);

/// "GET" for kList.
[[nodiscard]] const char* method_of(Verb verb);

/// Time limits of a call.
struct Limits {
  std::chrono::milliseconds connect;    ///< until it is connected
  std::chrono::milliseconds request;    ///< for each exchange
  std::chrono::milliseconds retry_for;  ///< from the first exchange to the start of the last
};

class Credentials;

/// A client of one API server.
class Api {
 public:
  /// References must outlive this object.
  Api(http::Transport& transport, Connection connection, const Clock& clock, RandomSource& random,
      LogSink& log, const Limits& limits);
  ~Api();
  Api(const Api&) = delete;
  Api& operator=(const Api&) = delete;
  /// Only before the first request.
  Api(Api&& other) noexcept;
  Api& operator=(Api&&) = delete;

  /// Sends the calls together on one connection and returns their answers in the same order; see
  /// Sending.  Blocks: only for commands that do nothing else meanwhile.  Throws InterruptedError
  /// after a signal (see heed()).
  [[nodiscard]] std::vector<Answer> send(std::vector<Call> calls);
  [[nodiscard]] std::vector<Answer> send(std::vector<Call> calls, const Limits& limits);
  [[nodiscard]] Answer send(const Call& call);

  /// Before the server's first answer, retries refused connections and unknown hosts for at most
  /// `limit` (default 10 s).
  void limit_first_contact(std::chrono::milliseconds limit);
  [[nodiscard]] std::chrono::milliseconds first_contact_limit() const;
  /// The server has answered a call.
  void note_answer();
  [[nodiscard]] bool has_answered() const;

  /// From now on a signal ends send() immediately.
  void heed(StopSignals& stop_signals);
  /// True if a signal has arrived; for http::run().
  [[nodiscard]] bool is_interrupted() const;
  [[nodiscard]] InterruptedError interrupted() const;

  /// The error for a failed call: Status message and causes, verb, resource, namespace and user,
  /// "code=409" for conflicts, and the missing RBAC rule for 403.
  [[nodiscard]] ApiError error(const Call& call, const Answer& answer) const;

  [[nodiscard]] const Connection& connection() const;
  [[nodiscard]] http::Transport& transport() const;
  [[nodiscard]] const Clock& clock() const;
  [[nodiscard]] LogSink& log() const;
  [[nodiscard]] const Limits& limits() const;
  [[nodiscard]] Credentials& credentials() const;

  /// A request for `path_and_query` without credentials; Exchange adds them.
  [[nodiscard]] http::Request request(std::string_view method,
                                      std::string_view path_and_query) const;
  /// The request of one attempt at `call`.  Throws Error kUsage for a body that is not UTF-8.
  [[nodiscard]] http::Request request_for(const Call& call, const Limits& limits) const;
  /// Sets the current credentials, in place of earlier ones.
  void authorize(http::Request& request) const;
  /// A random number in [0, 1) that spreads retries.
  [[nodiscard]] double jitter();
  /// True on the first call only: the log mentions once that the API server does not answer.
  [[nodiscard]] bool first_to_say_unreachable();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firesteel::kube
