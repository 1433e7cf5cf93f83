#include "support/fake_api_server.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

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
      {"resourcequotas", {"/api/v1", "v1", "ResourceQuota"}},
      {"services", {"/api/v1", "v1", "Service"}},
      {"configmaps", {"/api/v1", "v1", "ConfigMap"}},
      {"secrets", {"/api/v1", "v1", "Secret"}},
      {"persistentvolumeclaims", {"/api/v1", "v1", "PersistentVolumeClaim"}},
      {"events", {"/api/v1", "v1", "Event"}},
      {"nodes", {"/api/v1", "v1", "Node"}},
      {"ingresses", {"/apis/networking.k8s.io/v1", "networking.k8s.io/v1", "Ingress"}},
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

[[noreturn]] void not_implemented(const http::Request& request, const std::string& what) {
  throw std::logic_error(fmt::format("the fake API server does not implement {} of {} {}", what,
                                     request.method, request.url));
}

std::string verb_of(const http::Request& request, bool is_collection, bool watch) {
  if (request.method == "POST") {
    return "create";
  }
  if (request.method == "GET") {
    return watch ? "watch" : is_collection ? "list" : "get";
  }
  if (request.method == "PATCH" || request.method == "DELETE") {
    return request.method == "PATCH" ? "patch" : "delete";
  }
  not_implemented(request, "the method");
}

std::string decoded(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      plain += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) {
    parts.push_back(part);
  }
  return parts;
}

std::map<std::string, std::string> query_of(const http::Request& request, const std::string& text) {
  static const std::set<std::string> known = {"allowWatchBookmarks",
                                              "continue",
                                              "container",
                                              "dryRun",
                                              "fieldManager",
                                              "fieldSelector",
                                              "follow",
                                              "labelSelector",
                                              "limit",
                                              "previous",
                                              "resourceVersion",
                                              "sinceSeconds",
                                              "sinceTime",
                                              "tailLines",
                                              "timestamps",
                                              "watch"};
  std::map<std::string, std::string> query;
  for (const std::string& pair : parts_of(text, '&')) {
    const std::string name = pair.substr(0, pair.find('='));
    if (!known.contains(name)) {
      not_implemented(request, "the parameter " + name);
    }
    query[name] = decoded(pair.substr(std::min(pair.size(), name.size() + 1)));
  }
  return query;
}

/// "a=b,c!=d,e,!f": the label selectors of this project.
bool has_labels(const Json& object, const std::string& selector, const http::Request& request) {
  const Json labels = object.at("metadata").value("labels", Json::object());
  return std::ranges::all_of(parts_of(selector, ','), [&](const std::string& term) {
    if (term.find_first_of("() ") != std::string::npos) {
      not_implemented(request, "the selector " + selector);
    }
    if (const std::size_t unequal = term.find("!="); unequal != std::string::npos) {
      return labels.value(term.substr(0, unequal), "") != term.substr(unequal + 2);
    }
    if (const std::size_t equal = term.find('='); equal != std::string::npos) {
      const std::string value = term.substr(term.rfind('=') + 1);
      return labels.contains(term.substr(0, equal)) &&
             labels.value(term.substr(0, equal), "") == value;
    }
    return term.starts_with('!') ? !labels.contains(term.substr(1)) : labels.contains(term);
  });
}

bool has_fields(const Json& object, const std::string& selector, const http::Request& request) {
  static const std::set<std::string> known = {
      "metadata.name",       "metadata.namespace", "status.phase", "involvedObject.kind",
      "involvedObject.name", "involvedObject.uid", "spec.nodeName"};
  return std::ranges::all_of(parts_of(selector, ','), [&](const std::string& term) {
    const std::size_t unequal = term.find("!=");
    const std::string path = term.substr(0, std::min(unequal, term.find('=')));
    if (!known.contains(path)) {
      not_implemented(request, "the field selector " + selector);
    }
    const Json* value = &object;
    for (const std::string& name : parts_of(path, '.')) {
      static const Json none;
      value = value->is_object() && value->contains(name) ? &value->at(name) : &none;
    }
    const std::string text = value->is_string() ? value->get<std::string>() : std::string();
    return (text == term.substr(term.rfind('=') + 1)) == (unequal == std::string::npos);
  });
}

std::string text_in(const std::map<std::string, std::string>& query, const std::string& name) {
  const auto found = query.find(name);
  return found == query.end() ? std::string() : found->second;
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
      R"(https?://[^/]+((/api/v1|/apis/[^/]+/[^/]+)(/namespaces/([^/]+))?/([a-z]+)(/([^/?]+))?(/([a-z]+))?)(\?(.*))?)");
  Exchange exchange{.id = ++last_id_, .raw = request, .callbacks = std::move(callbacks)};
  SeenRequest& seen = exchange.request;
  seen.method = request.method;
  std::smatch match;
  if (served_.contains(request.url)) {
    seen.path = request.url;
  } else if (std::regex_match(request.url, match, form)) {
    seen.path = match[1];
    exchange.space = match[4];
    seen.resource = match[5];
    seen.name = match[7];
    const std::string subresource = match[9];
    exchange.query = query_of(request, match[11]);
    seen.query = decoded(match[11]);
    seen.verb = verb_of(request, seen.name.empty(), exchange.query.contains("watch"));
    const auto kind = kinds().find(seen.resource);
    if (kind == kinds().end() || !seen.path.starts_with(kind->second.api_path + "/") ||
        (!subresource.empty() && subresource != "log")) {
      not_implemented(request, "the resource");
    }
    seen.resource += subresource.empty() ? "" : "/" + subresource;
  } else {
    not_implemented(request, "the address");
  }
  if (!request.body.empty()) {
    seen.body = Json::parse(request.body, nullptr, false);
  }
  round_ += pending_.empty() ? 1 : 0;
  seen.round = round_;
  pending_.push_back(std::move(exchange));
  return last_id_;
}

void FakeApiServer::cancel(Id id) {
  cancelled_.insert(id);
  std::erase_if(pending_, [id](const Exchange& exchange) { return exchange.id == id; });
  std::erase_if(watches_, [id](const Exchange& exchange) { return exchange.id == id; });
  std::erase_if(unanswered_, [id](const Exchange& exchange) { return exchange.id == id; });
}

bool FakeApiServer::was_sent(Id id) const {
  const auto is_it = [id](const Exchange& exchange) { return exchange.id == id; };
  return std::ranges::any_of(pending_, is_it) || std::ranges::any_of(watches_, is_it) ||
         std::ranges::any_of(unanswered_, is_it);
}

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
      if (!keeps_bodies_) {
        seen_.back().body = nullptr;
      }
      if (on_request) {
        on_request(exchange.request);
      }
      std::optional<http::Result> answered = answer(exchange);
      if (!answered) {
        unanswered_.push_back(std::move(exchange));
        continue;
      }
      http::Result result = *std::move(answered);
      const auto* response = std::get_if<http::Response>(&result);
      const bool streams = exchange.query.contains("watch");
      if (response != nullptr && response->status == 200 && streams) {
        open_watch(std::move(exchange));
      } else if (response != nullptr && response->status == 200 && exchange.callbacks.on_data) {
        http::Response whole = *response;
        cancelled_.erase(exchange.id);
        exchange.callbacks.on_data(std::exchange(whole.body, {}));
        if (!cancelled_.contains(exchange.id)) {
          exchange.callbacks.on_done(std::move(whole));
        }
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
  if (!unanswered_.empty() && on_wait) {
    on_wait();
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

/// Nothing if there is no answer at all.
std::optional<http::Result> FakeApiServer::answer(const Exchange& exchange) {
  if (const Fault* const fault = fault_of(exchange)) {
    if (fault->applied) {
      (void)handle(exchange);
    }
    return fault->answered ? std::optional(failure_of(*fault)) : std::nullopt;
  }
  const auto page = served_.find(exchange.request.path);
  if (page != served_.end()) {
    return page->second;
  }
  return handle(exchange);
}

/// The fault that this request meets; null if there is none.
const Fault* FakeApiServer::fault_of(const Exchange& exchange) {
  const auto meets = [&exchange](const Fault& fault) {
    return fault.times != 0 && (fault.method.empty() || fault.method == exchange.request.method) &&
           (fault.verb.empty() || fault.verb == exchange.request.verb) &&
           (fault.resource.empty() || fault.resource == exchange.request.resource);
  };
  const auto fault = std::ranges::find_if(faults_, meets);
  if (fault == faults_.end()) {
    return nullptr;
  }
  fault->times -= fault->times > 0 ? 1 : 0;
  return &*fault;
}

http::Result FakeApiServer::failure_of(const Fault& fault) {
  if (fault.status == 0) {
    return http::Failure{.kind = http::Failure::Kind::kReset,
                         .message = "connection reset by the test",
                         .request_sent = fault.arrives};
  }
  return refusal(fault.status, fault.reason, "refused by the test");
}

http::Response FakeApiServer::handle(const Exchange& exchange) {
  const SeenRequest& request = exchange.request;
  if (!token_.empty() && header(exchange.raw, "Authorization") != "Bearer " + token_) {
    return refusal(401, "Unauthorized", "Unauthorized");
  }
  if (forbidden_.contains(request.verb + " " + request.resource)) {
    return refusal(403, "Forbidden",
                   fmt::format("{} is forbidden: User \"u\" cannot {} resource \"{}\"",
                               request.resource, request.verb, request.resource));
  }
  if (request.verb == "create") {
    return create(exchange);
  }
  if (request.verb == "watch") {
    return json_response(200, Json());
  }
  if (request.verb == "list") {
    return list(exchange);
  }
  const std::string resource = request.resource.substr(0, request.resource.find('/'));
  const auto found = objects_.find({resource, request.name});
  if (found == objects_.end() ||
      found->second["metadata"].value("namespace", "") != exchange.space) {
    return refusal(404, "NotFound", fmt::format("{} \"{}\" not found", resource, request.name));
  }
  if (resource != request.resource) {
    return log(exchange);
  }
  if (request.verb == "patch") {
    return patch(exchange);
  }
  if (request.verb == "delete") {
    return remove(request);
  }
  return json_response(200, found->second);
}

std::vector<const Json*> FakeApiServer::matching(const Exchange& exchange) const {
  std::vector<const Json*> found;
  for (const auto& [key, object] : objects_) {
    if (key.first == exchange.request.resource && is_meant(exchange, object)) {
      found.push_back(&object);
    }
  }
  return found;
}

bool FakeApiServer::is_meant(const Exchange& exchange, const Json& object) {
  return (exchange.space.empty() ||
          object.at("metadata").value("namespace", "") == exchange.space) &&
         has_labels(object, text_in(exchange.query, "labelSelector"), exchange.raw) &&
         has_fields(object, text_in(exchange.query, "fieldSelector"), exchange.raw);
}

/// A continue token is the number of the next item and the version that the first page was of.
http::Response FakeApiServer::list(const Exchange& exchange) {
  const Kind& kind = kinds().at(exchange.request.resource);
  const std::vector<std::string> token = parts_of(text_in(exchange.query, "continue"), '.');
  const std::string version = token.empty() ? std::to_string(version_) : token.at(1);
  if (std::stoi(version) < compacted_) {
    return refusal(410, "Expired", "the provided continue parameter is too old");
  }
  const std::string asked = text_in(exchange.query, "limit");
  std::size_t limit = asked.empty() ? std::string::npos : std::stoul(asked);
  limit = page_limit_ == 0 ? limit : std::min(limit, page_limit_);
  const std::vector<const Json*> objects = matching(exchange);
  const std::size_t first = token.empty() ? 0 : std::stoul(token.at(0));
  Json items = Json::array();
  for (std::size_t i = first; i < objects.size() && items.size() < limit; ++i) {
    items.push_back(*objects[i]);
  }
  const std::size_t next = first + items.size();
  Json metadata = {{"resourceVersion", version}};
  if (next < objects.size()) {
    metadata["continue"] = fmt::format("{}.{}", next, version);
  }
  return json_response(200, {{"apiVersion", kind.api_version},
                             {"kind", kind.kind + "List"},
                             {"metadata", metadata},
                             {"items", items}});
}

http::Response FakeApiServer::log(const Exchange& exchange) {
  const std::string& name = exchange.request.name;
  const Json statuses = objects_.at({"pods", name})
                            .value("status", Json::object())
                            .value("containerStatuses", Json::array());
  const bool began = std::ranges::any_of(statuses, [](const Json& status) {
    const Json state = status.value("state", Json::object());
    return state.contains("running") || state.contains("terminated");
  });
  if (!began && !logs_.contains(name)) {
    return refusal(400, "BadRequest",
                   fmt::format("container \"{}\" in pod \"{}\" is waiting to start: "
                               "ContainerCreating",
                               text_in(exchange.query, "container"), name));
  }
  return {.status = 200, .headers = {{"Content-Type", "text/plain"}}, .body = logs_[name]};
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
  const std::string& in_namespace = exchange.space;
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
  if (text_in(exchange.query, "dryRun") == "All") {
    return json_response(201, wanted_of(raw, object));
  }
  store(key, std::move(object), "ADDED");
  return json_response(201, wanted_of(raw, objects_.at(key)));
}

http::Response FakeApiServer::patch(const Exchange& exchange) {
  const SeenRequest& request = exchange.request;
  const http::Request& raw = exchange.raw;
  if (header(raw, "Content-Type") != "application/merge-patch+json") {
    return refusal(415, "UnsupportedMediaType", "the body of the request was in an unknown format");
  }
  const Key key{request.resource, request.name};
  Json changed = objects_.at(key);
  changed.merge_patch(request.body);
  for (const char* const name : {"uid", "resourceVersion"}) {
    if (changed["metadata"][name] != objects_.at(key)["metadata"][name]) {
      return refusal(409, "Conflict", "the object has been modified");
    }
  }
  if (changed.value("immutable", false) && changed["data"] != objects_.at(key)["data"]) {
    return refusal(422, "Invalid", "data: Forbidden: field is immutable");
  }
  const std::string complaint = complaint_about(changed, request.resource);
  if (!complaint.empty()) {
    return refusal(422, "Invalid", complaint);
  }
  if (text_in(exchange.query, "dryRun") == "All") {
    return json_response(200, wanted_of(raw, changed));
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
  const Json conditions = request.body.is_object()
                              ? request.body.value("preconditions", Json::object())
                              : Json::object();
  if (conditions.contains("resourceVersion") &&
      conditions["resourceVersion"] != found["metadata"]["resourceVersion"]) {
    return refusal(409, "Conflict", "the ResourceVersion in the precondition does not match");
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
  emit(event_type, key.first, objects_.at(key));
}

void FakeApiServer::erase(const Key& key) {
  Json last = objects_.at(key);
  objects_.erase(key);
  last["metadata"]["resourceVersion"] = std::to_string(++version_);
  emit("DELETED", key.first, last);
  const std::string uid = last["metadata"]["uid"].get<std::string>();
  const auto is_owned = [&uid](const auto& entry) {
    const Json owners = entry.second["metadata"].value("ownerReferences", Json::array());
    return std::ranges::any_of(owners, [&uid](const Json& owner) { return owner["uid"] == uid; });
  };
  for (auto owned = std::ranges::find_if(objects_, is_owned); owned != objects_.end();
       owned = std::ranges::find_if(objects_, is_owned)) {
    erase(Key(owned->first));
  }
}

void FakeApiServer::emit(const std::string& type, const std::string& resource, const Json& object) {
  events_.push_back({version_, resource, {{"type", type}, {"object", object}}});
  const Event event = events_.back();
  const std::vector<Exchange> watches = watches_;
  for (const Exchange& watch : watches) {
    const bool open = std::ranges::any_of(
        watches_, [&watch](const Exchange& exchange) { return exchange.id == watch.id; });
    if (open && watch.request.resource == resource && is_meant(watch, object)) {
      watch.callbacks.on_data(event.line.dump() + "\n");
    }
  }
}

/// Without a version it begins with all that is there, as the real one does.
void FakeApiServer::open_watch(Exchange exchange) {
  const std::string version = text_in(exchange.query, "resourceVersion");
  const int since = version.empty() ? version_ : std::stoi(version);
  std::vector<Json> lines;
  if (since < compacted_) {
    const Json status = {{"kind", "Status"},
                         {"code", 410},
                         {"reason", "Expired"},
                         {"message", fmt::format("too old resource version: {}", since)}};
    lines.push_back({{"type", "ERROR"}, {"object", status}});
  }
  if (version.empty()) {
    for (const Json* object : matching(exchange)) {
      lines.push_back({{"type", "ADDED"}, {"object", *object}});
    }
  }
  for (const Event& event : events_) {
    if (since >= compacted_ && event.version > since &&
        event.resource == exchange.request.resource &&
        is_meant(exchange, event.line.at("object"))) {
      lines.push_back(event.line);
    }
  }
  watches_.push_back(exchange);
  for (const Json& line : lines) {
    exchange.callbacks.on_data(line.dump() + "\n");
  }
}

std::string FakeApiServer::only_pod() const {
  const std::vector<std::string> pods = names("pods");
  if (pods.size() != 1) {
    throw std::logic_error("there is not exactly one pod");
  }
  return pods.front();
}

void FakeApiServer::change(const std::string& resource, const std::string& name,
                           const Json& patch) {
  Json changed = objects_.at({resource, name});
  changed.merge_patch(patch);
  store({resource, name}, std::move(changed), "MODIFIED");
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
