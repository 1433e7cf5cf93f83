#pragma once
/// A kube-apiserver in memory, behind the transport seam, as strict as the real one about what it
/// is sent: content types, names, labels, references between fields, owner references, uid
/// preconditions, immutable ConfigMaps.  Deleting a pod takes what it owns along.  It lists with
/// selectors and pages, watches, and answers with logs.  What it does not implement is a
/// std::logic_error, so that no test passes because a request failed unseen.

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "http/transport.h"
#include "kube/config/connection.h"
#include "support/fake_world.h"

namespace firesteel::testing {

/// One request as it arrived.
struct SeenRequest {
  std::string method;
  std::string path;      ///< without the query
  std::string resource;  ///< "configmaps"
  std::string name;      ///< empty for a collection
  std::string verb;      ///< of RBAC: "list", "watch", "get pods/log" is "get" of "pods/log"
  std::string query;     ///< decoded: "labelSelector=a=b&limit=250"
  nlohmann::json body;
  int round = 0;  ///< requests that were under way together have the same number
};

/// What goes wrong for requests of `method` to `resource` (each empty: any).
struct Fault {
  std::string method = {};
  std::string verb = {};  ///< of RBAC, where the method does not tell; empty: any
  std::string resource = {};
  int status = 0;           ///< 0: the transport fails
  std::string reason = {};  ///< of the Status
  bool arrives = true;      ///< for a transport failure: the request did reach the server
  bool applied = false;     ///< the server acted on it all the same
  bool answered = true;     ///< false: there is no answer, and no failure either
  int times = -1;           ///< -1: always
};

/// A server and no credentials.
[[nodiscard]] inline kube::Connection fake_connection() {
  kube::Connection connection;
  connection.server = "https://k:6443";
  return connection;
}

class FakeApiServer final : public http::Transport {
 public:
  explicit FakeApiServer(FakeClock& clock) : clock_(clock) {}

  /// Throws std::logic_error for what is not implemented.
  Id start(const http::Request& request, const http::Tls& tls, http::Callbacks callbacks) override;
  void cancel(Id id) override;
  [[nodiscard]] bool was_sent(Id id) const override;
  void watch_descriptor(int /*descriptor*/) override {}
  void forget_descriptor(int /*descriptor*/) override {}
  void run_once(std::chrono::milliseconds longest) override;

  void add(Fault fault) { faults_.push_back(std::move(fault)); }
  /// RBAC: "patch configmaps" is answered with 403.
  void forbid(const std::string& verb_and_resource) { forbidden_.insert(verb_and_resource); }
  /// Requests without this bearer token are answered with 401.
  void require_token(std::string token) { token_ = std::move(token); }
  /// Serves `body` to GETs of a URL outside of the API.
  void serve(const std::string& url, int status, std::string body);
  /// Puts an object there as somebody else would have.
  void put(const std::string& resource, nlohmann::json object);
  /// Called for each request before it is answered.
  std::function<void(const SeenRequest&)> on_request;

  /// Called when the client waits for an answer that does not come.
  std::function<void()> on_wait;

  /// Runs once each time the client does nothing but watch; the next one each time.
  void then(std::function<void()> step) { steps_.push_back(std::move(step)); }
  /// Merges `patch` into an object and tells the watchers.
  void change(const std::string& resource, const std::string& name, const nlohmann::json& patch);
  /// Removes an object, with what it owns, and tells the watchers.
  void remove(const std::string& resource, const std::string& name) { erase({resource, name}); }
  /// The same of the only pod.
  void change_pod(const nlohmann::json& patch) { change("pods", only_pod(), patch); }
  void remove_pod() { remove("pods", only_pod()); }
  /// The open watches end, as after the API server's timeout.
  void end_watches();
  /// The history up to now is forgotten: a watch from an older version gets 410, as after the API
  /// server was restarted.
  void compact() { compacted_ = version_; }
  /// What the container of `pod` has logged; a pod has one log.
  void set_log(const std::string& pod, std::string text) { logs_[pod] = std::move(text); }
  /// From now on seen() has no bodies, which takes less memory.
  void forget_bodies() { keeps_bodies_ = false; }
  /// No page of a list has more items than this, whatever is asked for; 0: no limit.
  void limit_pages(std::size_t items) { page_limit_ = items; }
  [[nodiscard]] std::size_t open_watches() const { return watches_.size(); }

  [[nodiscard]] const std::vector<SeenRequest>& seen() const { return seen_; }
  [[nodiscard]] int rounds() const { return round_; }
  /// Names of the objects of `resource` that exist.
  [[nodiscard]] std::vector<std::string> names(const std::string& resource) const;
  [[nodiscard]] const nlohmann::json& object(const std::string& resource,
                                             const std::string& name) const;
  /// How many objects exist.
  [[nodiscard]] std::size_t size() const { return objects_.size(); }

 private:
  using Key = std::pair<std::string, std::string>;  // resource, name
  using Query = std::map<std::string, std::string>;
  struct Exchange {
    Id id = 0;
    SeenRequest request = {};
    std::string space = {};  ///< namespace; empty: all, or the kind has none
    Query query = {};
    http::Request raw = {};
    http::Callbacks callbacks = {};
  };
  struct Event {
    int version = 0;
    std::string resource;
    nlohmann::json line;
  };

  std::optional<http::Result> answer(const Exchange& exchange);
  const Fault* fault_of(const Exchange& exchange);
  [[nodiscard]] static http::Result failure_of(const Fault& fault);
  http::Response handle(const Exchange& exchange);
  http::Response list(const Exchange& exchange);
  http::Response log(const Exchange& exchange);
  [[nodiscard]] static bool is_meant(const Exchange& exchange, const nlohmann::json& object);
  [[nodiscard]] std::vector<const nlohmann::json*> matching(const Exchange& exchange) const;
  http::Response create(const Exchange& exchange);
  http::Response patch(const Exchange& exchange);
  http::Response remove(const SeenRequest& request);
  void store(const Key& key, nlohmann::json object, const std::string& event_type);
  void erase(const Key& key);
  void emit(const std::string& type, const std::string& resource, const nlohmann::json& object);
  void open_watch(Exchange exchange);
  [[nodiscard]] std::string only_pod() const;

  FakeClock& clock_;
  std::vector<Fault> faults_;
  std::set<std::string> forbidden_;
  std::string token_;
  std::map<std::string, http::Response> served_;
  std::map<Key, nlohmann::json> objects_;
  std::map<std::string, std::string> logs_;
  std::size_t page_limit_ = 0;
  bool keeps_bodies_ = true;
  int compacted_ = 0;
  std::vector<Event> events_;
  std::deque<std::function<void()>> steps_;
  std::vector<Exchange> pending_, watches_, unanswered_;
  std::set<Id> cancelled_;
  std::vector<SeenRequest> seen_;
  Id last_id_ = 0;
  int round_ = 0;
  int version_ = 100;
  int uids_ = 0;
  int idle_ = 0;
};

}  // namespace firesteel::testing
