#include "support/fake_api_server.h"

#include <algorithm>
#include <regex>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace firesteel::testing {

namespace {

using Json = nlohmann::json;

struct Kind {
  std::string api_path, api_version, kind;
};

const std::map<std::string, Kind>& kinds() {
  static const std::map<std::string, Kind> table = {
      {"pods", {"/api/v1", "v1", "Pod"}},
      {"services", {"/api/v1", "v1", "Service"}},
      {"configmaps", {"/api/v1", "v1", "ConfigMap"}},
      {"secrets", {"/api/v1", "v1", "Secret"}},
      {"persistentvolumeclaims", {"/api/v1", "v1", "PersistentVolumeClaim"}},
      {"networkpolicies", {"/apis/networking.k8s.io/v1", "networking.k8s.io/v1", "NetworkPolicy"}},
      {"podgroups",
       {"/apis/scheduling.volcano.sh/v1beta1", "scheduling.volcano.sh/v1beta1", "PodGroup"}}};
  return table;
}

http::Response json_response(int status, const Json& body) {
  return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body.dump()};
}

http::Response refusal(int status, const std::string& reason, const std::string& message) {
  return json_response(status, {{"apiVersion", "v1"},
                                {"kind", "Status"},
                                {"status", "Failure"},
                                {"reason", reason},
                                {"message", message},
                                {"code", status}});
}

std::string verb_of(const std::string& method, bool watch) {
  if (method == "POST") {
    return "create";
  }
  if (method == "GET") {
    return watch ? "watch" : "get";
  }
  return method == "PATCH" ? "patch" : "delete";
}

/// Collects what a real API server's validation would complain about.
class Validation {
 public:
  [[nodiscard]] const std::string& complaint() const { return complaint_; }

  void metadata(const Json& object, const std::string& resource) {
    static const std::regex subdomain(
        R"([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)");
    static const std::regex service(R"([a-z]([-a-z0-9]*[a-z0-9])?)");
    static const std::regex label_key(
        R"(([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)");
    static const std::regex label_value(R"(([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?)");
    const Json metadata = object.value("metadata", Json::object());
    const std::string name = metadata.value("name", "");
    const bool is_service = resource == "services";
    check(std::regex_match(name, is_service ? service : subdomain) &&
              name.size() <= (is_service ? 63 : 253),
          "metadata.name: Invalid value: " + name);
    const Json labels = metadata.value("labels", Json::object());
    for (const auto& [key, value] : labels.items()) {
      check(std::regex_match(key, label_key), "metadata.labels: Invalid value: " + key);
      check(value.is_string() && std::regex_match(value.get<std::string>(), label_value),
            "metadata.labels: Invalid value of " + key);
    }
    for (const Json& owner : metadata.value("ownerReferences", Json::array())) {
      for (const char* field : {"apiVersion", "kind", "name", "uid"}) {
        check(!owner.value(field, "").empty(),
              std::string("metadata.ownerReferences.") + field + ": must not be empty");
      }
    }
  }

  void config_map(const Json& object) {
    static const std::regex key_form("[-._a-zA-Z0-9]+");
    std::size_t size = 0;
    const Json data = object.value("data", Json::object());
    for (const auto& [key, value] : data.items()) {
      check(std::regex_match(key, key_form), "data: Invalid value: " + key);
      check(value.is_string(), "data: must be a string: " + key);
      size += value.dump().size();
    }
    check(size <= 1048576, "data: Too long: must have at most 1048576 bytes");
  }

  void pod(const Json& object) {
    const Json spec = object.value("spec", Json::object());
    std::set<std::string> volumes;
    for (const Json& volume : spec.value("volumes", Json::array())) {
      check(volumes.insert(volume.value("name", "")).second, "spec.volumes: Duplicate value");
    }
    check(!spec.value("containers", Json::array()).empty(), "spec.containers: Required value");
    std::set<std::string> names;
    for (const Json& container : spec.value("containers", Json::array())) {
      check(names.insert(container.value("name", "")).second, "spec.containers: Duplicate value");
      check(!container.value("image", "").empty(), "spec.containers.image: Required value");
      std::set<std::string> paths;
      for (const Json& mount : container.value("volumeMounts", Json::array())) {
        check(volumes.contains(mount.value("name", "")),
              "spec.containers.volumeMounts.name: Not found: " + mount.value("name", ""));
        check(paths.insert(mount.value("mountPath", "")).second,
              "spec.containers.volumeMounts.mountPath: must be unique");
      }
      for (const Json& port : container.value("ports", Json::array())) {
        check(port.value("name", "").size() <= 15, "spec.containers.ports.name: Too long");
      }
    }
  }

 private:
  void check(bool fine, const std::string& complaint) {
    if (!fine && complaint_.empty()) {
      complaint_ = complaint;
    }
  }
  std::string complaint_;
};

std::string complaint_about(const Json& object, const std::string& resource) {
  Validation validation;
  validation.metadata(object, resource);
  if (resource == "configmaps") {
    validation.config_map(object);
  } else if (resource == "pods") {
    validation.pod(object);
  }
  return validation.complaint();
}

std::string header(const http::Request& request, std::string_view name) {
  return std::string(http::find_header(request.headers, name).value_or(""));
}

/// What of `object` the request accepts.
Json wanted_of(const http::Request& request, const Json& object) {
  if (header(request, "Accept").find("as=PartialObjectMetadata") == std::string::npos) {
    return object;
  }
  return {{"apiVersion", "meta.k8s.io/v1"},
          {"kind", "PartialObjectMetadata"},
          {"metadata", object.at("metadata")}};
}

}  // namespace

http::Transport::Id FakeApiServer::start(const http::Request& request, const http::Tls&,
                                         http::Callbacks callbacks) {
  static const std::regex form(
      R"(https?://[^/]+((/api/v1|/apis/[^/]+/[^/]+)/namespaces/([^/]+)/([a-z]+)(/([^/?]+))?)(\?(.*))?)");
  Exchange exchange{.id = ++last_id_, .raw = request, .callbacks = std::move(callbacks)};
  exchange.request.method = request.method;
  std::smatch match;
  if (std::regex_match(request.url, match, form)) {
    exchange.request.path = match[1];
    exchange.request.resource = match[4];
    exchange.request.name = match[6];
    exchange.query = match[8];
  } else {
    exchange.request.path = request.url;
  }
  if (!request.body.empty()) {
    exchange.request.body = Json::parse(request.body, nullptr, false);
  }
  round_ += pending_.empty() ? 1 : 0;
  exchange.request.round = round_;
  pending_.push_back(std::move(exchange));
  return last_id_;
}

void FakeApiServer::cancel(Id id) {
  std::erase_if(pending_, [id](const Exchange& exchange) { return exchange.id == id; });
  std::erase_if(watches_, [id](const Exchange& exchange) { return exchange.id == id; });
}

void FakeApiServer::watch_descriptor(int) {}

void FakeApiServer::run_once(std::chrono::milliseconds longest) {
  if (++idle_ > 100'000) {
    throw std::logic_error("the client waits for ever");
  }
  if (!pending_.empty()) {
    idle_ = 0;
    std::vector<Exchange> now = std::move(pending_);
    pending_.clear();
    for (Exchange& exchange : now) {
      seen_.push_back(exchange.request);
      if (on_request) {
        on_request(exchange.request);
      }
      http::Result result = answer(exchange);
      const auto* response = std::get_if<http::Response>(&result);
      if (response != nullptr && response->status == 200 && exchange.callbacks.on_data) {
        open_watch(std::move(exchange));
      } else {
        exchange.callbacks.on_done(std::move(result));
      }
    }
    return;
  }
  if (!watches_.empty() && !steps_.empty()) {
    idle_ = 0;
    const std::function<void()> step = std::move(steps_.front());
    steps_.pop_front();
    step();
    return;
  }
  clock_.advance(longest);
}

void FakeApiServer::serve(const std::string& url, int status, std::string body) {
  served_[url] = {.status = status, .headers = {}, .body = std::move(body)};
}

void FakeApiServer::put(const std::string& resource, Json object) {
  const Key key{resource, object.at("metadata").at("name")};
  object["metadata"]["uid"] = fmt::format("uid-of-another-{}", ++uids_);
  store(key, std::move(object), "ADDED");
}

http::Result FakeApiServer::answer(const Exchange& exchange) {
  const auto page = served_.find(exchange.request.path);
  if (page != served_.end()) {
    return page->second;
  }
  if (auto result = faulty(exchange)) {
    return *std::move(result);
  }
  return handle(exchange);
}

std::optional<http::Result> FakeApiServer::faulty(const Exchange& exchange) {
  for (Fault& fault : faults_) {
    if (fault.times == 0 || fault.method != exchange.request.method ||
        (!fault.resource.empty() && fault.resource != exchange.request.resource)) {
      continue;
    }
    fault.times -= fault.times > 0 ? 1 : 0;
    if (fault.applied) {
      (void)handle(exchange);
    }
    if (fault.status == 0) {
      return http::Failure{.kind = http::Failure::Kind::kReset,
                           .message = "connection reset by the test",
                           .request_sent = fault.arrives};
    }
    return refusal(fault.status, fault.reason, "refused by the test");
  }
  return std::nullopt;
}

http::Response FakeApiServer::handle(const Exchange& exchange) {
  const SeenRequest& request = exchange.request;
  const auto kind = kinds().find(request.resource);
  if (kind == kinds().end() || !request.path.starts_with(kind->second.api_path + "/")) {
    return refusal(404, "NotFound", "the server could not find the requested resource");
  }
  if (!token_.empty() && header(exchange.raw, "Authorization") != "Bearer " + token_) {
    return refusal(401, "Unauthorized", "Unauthorized");
  }
  const bool watch = exchange.query.find("watch=") != std::string::npos;
  const std::string verb = verb_of(request.method, watch);
  if (forbidden_.contains(verb + " " + request.resource)) {
    return refusal(403, "Forbidden",
                   fmt::format("{} is forbidden: User \"u\" cannot {} resource \"{}\"",
                               request.resource, verb, request.resource));
  }
  if (request.method == "POST") {
    return create(exchange);
  }
  if (watch) {
    return json_response(200, Json());
  }
  if (!objects_.contains({request.resource, request.name})) {
    return refusal(404, "NotFound", fmt::format("{} not found", request.name));
  }
  if (request.method == "PATCH") {
    return patch(request, exchange.raw);
  }
  if (request.method == "DELETE") {
    return remove(request);
  }
  return json_response(200, object(request.resource, request.name));
}

http::Response FakeApiServer::create(const Exchange& exchange) {
  const SeenRequest& request = exchange.request;
  const http::Request& raw = exchange.raw;
  const Kind& kind = kinds().at(request.resource);
  if (header(raw, "Content-Type") != "application/json") {
    return refusal(415, "UnsupportedMediaType", "the body of the request was in an unknown format");
  }
  Json object = request.body;
  if (!object.is_object() || object.value("apiVersion", "") != kind.api_version ||
      object.value("kind", "") != kind.kind) {
    return refusal(400, "BadRequest", "the object provided is of another kind");
  }
  const std::string in_namespace =
      request.path.substr(request.path.find("/namespaces/") + 12,
                          request.path.rfind('/') - request.path.find("/namespaces/") - 12);
  Json& metadata = object["metadata"];
  if (metadata.value("namespace", in_namespace) != in_namespace) {
    return refusal(400, "BadRequest", "the namespace of the object does not match");
  }
  const std::string complaint = complaint_about(object, request.resource);
  if (!complaint.empty()) {
    return refusal(422, "Invalid", complaint);
  }
  const Key key{request.resource, metadata.at("name")};
  if (objects_.contains(key)) {
    return refusal(409, "AlreadyExists", fmt::format("{} already exists", key.second));
  }
  metadata["namespace"] = in_namespace;
  metadata["uid"] = fmt::format("uid-{}", ++uids_);
  metadata["creationTimestamp"] = "2026-11-21T04:12:00Z";
  if (request.resource == "pods") {
    object["status"] = {{"phase", "Pending"}};
  }
  if (exchange.query.find("dryRun=All") != std::string::npos) {
    return json_response(201, wanted_of(raw, object));
  }
  store(key, std::move(object), "ADDED");
  return json_response(201, wanted_of(raw, objects_.at(key)));
}

http::Response FakeApiServer::patch(const SeenRequest& request, const http::Request& raw) {
  if (header(raw, "Content-Type") != "application/merge-patch+json") {
    return refusal(415, "UnsupportedMediaType", "the body of the request was in an unknown format");
  }
  const Key key{request.resource, request.name};
  Json changed = objects_.at(key);
  changed.merge_patch(request.body);
  if (changed.value("immutable", false) && changed["data"] != objects_.at(key)["data"]) {
    return refusal(422, "Invalid", "data: Forbidden: field is immutable");
  }
  const std::string complaint = complaint_about(changed, request.resource);
  if (!complaint.empty()) {
    return refusal(422, "Invalid", complaint);
  }
  store(key, std::move(changed), "MODIFIED");
  return json_response(200, wanted_of(raw, objects_.at(key)));
}

http::Response FakeApiServer::remove(const SeenRequest& request) {
  const Key key{request.resource, request.name};
  Json& found = objects_.at(key);
  if (request.body.is_object() && request.body.contains("preconditions") &&
      request.body["preconditions"]["uid"] != found["metadata"]["uid"]) {
    return refusal(409, "Conflict", "the UID in the precondition does not match");
  }
  const bool runs = request.resource == "pods" && found["status"].value("phase", "") == "Running";
  if (runs) {
    found["metadata"]["deletionTimestamp"] = "2026-11-21T04:20:30Z";
    found["metadata"]["deletionGracePeriodSeconds"] = 30;
    store(key, found, "MODIFIED");
    return json_response(200, objects_.at(key));
  }
  const Json last = found;
  erase(key);
  return json_response(200, last);
}

void FakeApiServer::store(const Key& key, Json object, const std::string& event_type) {
  object["metadata"]["resourceVersion"] = std::to_string(++version_);
  objects_[key] = std::move(object);
  if (key.first == "pods") {
    emit(event_type, objects_.at(key));
  }
}

void FakeApiServer::erase(const Key& key) {
  Json last = objects_.at(key);
  objects_.erase(key);
  if (key.first != "pods") {
    return;
  }
  const std::string uid = last["metadata"]["uid"];
  std::erase_if(objects_, [&uid](const auto& entry) {
    const Json owners = entry.second["metadata"].value("ownerReferences", Json::array());
    return std::ranges::any_of(owners, [&uid](const Json& owner) { return owner["uid"] == uid; });
  });
  last["metadata"]["resourceVersion"] = std::to_string(++version_);
  emit("DELETED", last);
}

void FakeApiServer::emit(const std::string& type, const Json& pod) {
  events_.push_back({version_, {{"type", type}, {"object", pod}}});
  const std::vector<Exchange> watches = watches_;
  for (const Exchange& watch : watches) {
    const bool open = std::ranges::any_of(
        watches_, [&watch](const Exchange& exchange) { return exchange.id == watch.id; });
    if (open) {
      watch.callbacks.on_data(events_.back().line.dump() + "\n");
    }
  }
}

void FakeApiServer::open_watch(Exchange exchange) {
  static const std::regex version_form("resourceVersion=([0-9]+)");
  std::smatch match;
  const int since =
      std::regex_search(exchange.query, match, version_form) ? std::stoi(match[1]) : 0;
  watches_.push_back(exchange);
  for (std::size_t i = 0; i < events_.size(); ++i) {
    if (events_[i].version > since) {
      exchange.callbacks.on_data(events_[i].line.dump() + "\n");
    }
  }
}

FakeApiServer::Key FakeApiServer::pod_key() const {
  const std::vector<std::string> pods = names("pods");
  if (pods.size() != 1) {
    throw std::logic_error("there is not exactly one pod");
  }
  return {"pods", pods.front()};
}

void FakeApiServer::change_pod(const Json& patch) {
  Json changed = objects_.at(pod_key());
  changed.merge_patch(patch);
  store(pod_key(), std::move(changed), "MODIFIED");
}

void FakeApiServer::remove_pod() {
  erase(pod_key());
}

void FakeApiServer::end_watches() {
  std::vector<Exchange> ended = std::move(watches_);
  watches_.clear();
  for (const Exchange& watch : ended) {
    watch.callbacks.on_done(http::Response{.status = 200, .headers = {}, .body = {}});
  }
}

std::vector<std::string> FakeApiServer::names(const std::string& resource) const {
  std::vector<std::string> found;
  for (const auto& [key, value] : objects_) {
    if (key.first == resource) {
      found.push_back(key.second);
    }
  }
  return found;
}

const Json& FakeApiServer::object(const std::string& resource, const std::string& name) const {
  return objects_.at({resource, name});
}

}  // namespace firesteel::testing
