#include "app/submit/submission.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/conf_value.h"
#include "firesteel/connection_settings.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"
#include "firesteel/submit.h"
#include "http/curl_transport.h"
#include "http/forwarding_transport.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"
#include "support/recording_observer.h"
#include "yaml/document.h"
#include "yaml/yaml.h"

namespace fs = std::filesystem;
using firesteel::Environment;
using firesteel::Error;
using firesteel::LogLevel;
using firesteel::ManifestFormat;
using firesteel::OnInterrupt;
using firesteel::Outcome;
using firesteel::ResolvedSubmission;
using firesteel::SubmissionSpec;
using firesteel::SubmitOptions;
using firesteel::app::render_by_server_through;
using firesteel::app::render_through;
using firesteel::app::submit_through;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;
using firesteel::testing::RecordingObserver;
using firesteel::testing::SeenRequest;
using Json = nlohmann::json;
using Calls = std::vector<std::string>;

namespace {

firesteel::ConfValue text(const std::string& value) {
  return {.value = value, .origin = {}, .key = {}};
}

SubmissionSpec spec() {
  SubmissionSpec made;
  made.app_name = text("pi");
  made.kubernetes_namespace = text("spark");
  made.main_class = text("org.example.Main");
  made.primary_resource = text("local:///app.jar");
  made.spark_user = text("me");
  made.image = text("spark:4.3.0");
  made.image_pull_policy = text("IfNotPresent");
  made.cpu_request = text("1");
  made.properties["spark.master"] = text("k8s://http://127.0.0.1:8001");
  return made;
}

firesteel::Volume claim(const std::string& name, const std::string& claim_name) {
  firesteel::Volume volume;
  volume.name = name;
  volume.mount_path = "/mnt/" + name;
  firesteel::ClaimVolume source;
  source.claim_name = claim_name;
  source.storage_class = "fast";
  source.size_limit = "1Gi";
  volume.source = source;
  return volume;
}

/// One submission against one server.
struct Setting {
  FakeWorld world;
  FakeApiServer server{world.clock};
  RecordingObserver observer;
  Environment environment;
  SubmitOptions options;
  bool wait = false;
  firesteel::ConnectionSettings connection;
  std::vector<firesteel::Remark> remarks;

  Setting() {
    environment.user = "me";
    environment.home = "/nonexistent";
    environment.working_directory = "/";
    connection.master = text("k8s://http://127.0.0.1:8001");
  }

  [[nodiscard]] ResolvedSubmission resolved(SubmissionSpec made) const {
    ResolvedSubmission submission;
    submission.spec = std::move(made);
    submission.connection = connection;
    submission.wait.wait_app_completion = wait;
    submission.diagnostics.remarks = remarks;
    return submission;
  }

  Outcome submit(SubmissionSpec made) {
    return submit_through(server, resolved(std::move(made)), options, environment, world.host(),
                          observer);
  }

  [[nodiscard]] std::size_t objects_but_the_pod() const {
    return server.size() - server.names("pods").size();
  }
};

Json status(const char* phase, int code) {
  return {{"status",
           {{"phase", phase},
            {"containerStatuses",
             Json::array({{{"name", "spark-kubernetes-driver"},
                           {"state", {{"terminated", {{"exitCode", code}}}}}}})}}}};
}

}  // namespace

TEST_CASE("A submission that does not wait is three rounds and names what it made") {
  Setting s;
  const Outcome outcome = s.submit(spec());
  CHECK(outcome.kind == Outcome::Kind::kSubmitted);
  CHECK(s.server.rounds() == 3);
  CHECK(s.observer.calls() == Calls{"deployed"});
  CHECK(s.observer.application().pod_name == outcome.application.pod_name);
  CHECK(s.server.names("pods") == Calls{outcome.application.pod_name});
  CHECK(outcome.application.spark_submission_id == "spark:" + outcome.application.pod_name);
  CHECK(outcome.application.name == "pi");
  CHECK(outcome.application.id.starts_with("spark-"));
  CHECK(s.server.names("configmaps").size() == 1);
  CHECK(s.server.names("services").size() == 1);
  CHECK(s.server.names("networkpolicies").size() == 1);
  std::string id;
  for (const SeenRequest& request : s.server.seen()) {
    CHECK(request.method != "GET");
    if (request.method == "POST") {
      const std::string label =
          request.body["metadata"]["labels"]["firesteel/submission-id"].get<std::string>();
      CHECK_FALSE(label.empty());
      CHECK((id.empty() || id == label));
      id = label;
    }
  }
  s.server.remove_pod();
  CHECK(s.server.size() == 0);
}

TEST_CASE("Two submissions share no name") {
  Setting s;
  const Outcome first = s.submit(spec());
  const Outcome second = s.submit(spec());
  CHECK(first.application.pod_name != second.application.pod_name);
  CHECK(first.application.id != second.application.id);
}

TEST_CASE("A submission that waits returns the driver's exit code") {
  Setting s;
  SubmissionSpec made = spec();
  s.wait = true;
  s.server.then([&] { s.server.change_pod(status("Failed", 3)); });
  const Outcome outcome = s.submit(std::move(made));
  CHECK(outcome.kind == Outcome::Kind::kDriverEnded);
  CHECK(outcome.exit_code == 3);
  CHECK(s.observer.calls() == Calls{"deployed", "waiting", "state Pending", "still Pending",
                                    "state Failed", "still Failed", "ended Failed"});
}

TEST_CASE("Without the right to patch a waiting submission deletes what it made at the end") {
  Setting s;
  SubmissionSpec made = spec();
  s.wait = true;
  made.volumes = {claim("a", "OnDemand"), claim("b", "mine")};
  for (const char* resource :
       {"configmaps", "services", "networkpolicies", "persistentvolumeclaims"}) {
    s.server.forbid(std::string("patch ") + resource);
  }
  s.server.then([&] {
    CHECK(s.objects_but_the_pod() == 5);
    s.server.change_pod(status("Succeeded", 0));
  });
  CHECK(s.submit(made).kind == Outcome::Kind::kDriverEnded);
  CHECK(s.server.names("pods").size() == 1);
  CHECK(s.server.names("persistentvolumeclaims") == Calls{"mine"});
  CHECK(s.objects_but_the_pod() == 1);
  CHECK(s.world.log.count(LogLevel::kWarn, "verbs: [\"patch\"]") == 1);
  CHECK(s.world.log.count(LogLevel::kWarn, "This command deletes them once the driver has ended") ==
        1);
  for (const firesteel::testing::LogLine& line : s.world.log.lines()) {
    CAPTURE(line.message);
    CHECK((line.message.find("owner reference") == std::string::npos ||
           line.pod_name == s.server.names("pods").front()));
  }
}

TEST_CASE("A wait that is not allowed fails and says that the driver goes on") {
  Setting s;
  s.server.forbid("watch pods");
  SubmissionSpec made = spec();
  s.wait = true;
  CHECK_THROWS_AS(s.submit(std::move(made)), Error);
  CHECK(s.server.size() == 4);
  CHECK(s.world.log.count(LogLevel::kWarn,
                          "only the wait failed; the driver keeps running as spark:") == 1);
}

TEST_CASE("Detaching leaves everything of a running driver, killing takes all of it") {
  for (const OnInterrupt on_interrupt : {OnInterrupt::kDetach, OnInterrupt::kKill}) {
    Setting s;
    s.options.on_interrupt = on_interrupt;
    s.server.forbid("patch configmaps");
    s.server.then([&] { s.world.stop_signals.raise(2); });
    SubmissionSpec made = spec();
    s.wait = true;
    CHECK(s.submit(made).kind == Outcome::Kind::kInterrupted);
    const bool kills = on_interrupt == OnInterrupt::kKill;
    CHECK(s.server.size() - s.server.names("events").size() == (kills ? 0 : 4));
    CHECK(s.server.names("events").size() == (kills ? 1 : 0));
  }
}

TEST_CASE("A signal in each round leaves nothing or everything") {
  for (const int round : {1, 2, 3}) {
    Setting s;
    s.server.on_request = [&](const SeenRequest& request) {
      if (request.round == round && s.world.stop_signals.received() == 0) {
        s.world.stop_signals.raise(15);
      }
    };
    const Outcome outcome = s.submit(spec());
    INFO("round " << round);
    CHECK(outcome.kind == (round == 1 ? Outcome::Kind::kInterrupted : Outcome::Kind::kSubmitted));
    CHECK(outcome.signal == (round == 1 ? 15 : 0));
    CHECK(s.server.size() == (round == 1 ? 0 : 4));
  }
}

TEST_CASE("A signal while a create is not answered is acknowledged at once") {
  for (const int signals : {1, 2}) {
    Setting s;
    s.server.add({.method = "POST", .resource = "pods", .answered = false});
    s.server.on_request = [&](const SeenRequest& request) {
      for (int i = 0; i < signals && request.resource == "pods" && request.method == "POST"; ++i) {
        s.world.stop_signals.raise(15);
      }
    };
    s.server.on_wait = [&] {
      const bool first = s.world.clock.passed().count() == 0;
      CHECK(s.world.log.count(LogLevel::kWarn, "Stopping: ") ==
            (first && s.world.stop_signals.received() == 0 ? 0 : 1));
    };
    if (signals == 1) {
      const Outcome outcome = s.submit(spec());
      CHECK(outcome.kind == Outcome::Kind::kInterrupted);
      CHECK(outcome.reason == "nothing was submitted");
      CHECK(s.server.size() == 0);
      CHECK(s.world.clock.passed() == std::chrono::seconds(5));
      CHECK(s.world.log.count(LogLevel::kWarn,
                              "Stopping: completing or undoing the submission takes up to 8s. A "
                              "second signal exits immediately.") == 1);
    } else {
      CHECK_THROWS_AS(s.submit(spec()), Error);  // whether there is a driver is unknown
      CHECK(s.world.clock.passed().count() == 0);
      CHECK(s.world.log.count(LogLevel::kWarn, "cannot tell whether the driver pod was created") ==
            1);
    }
  }
}

TEST_CASE("A claim with a literal name that exists is used as it is") {
  Setting s;
  s.server.put("persistentvolumeclaims",
               {{"metadata", {{"name", "mine"}}}, {"kind", "PersistentVolumeClaim"}});
  SubmissionSpec made = spec();
  made.volumes = {claim("b", "mine")};
  CHECK(s.submit(made).kind == Outcome::Kind::kSubmitted);
  s.server.remove_pod();
  CHECK(s.server.names("persistentvolumeclaims") == Calls{"mine"});
  CHECK(s.server.size() == 1);
}

TEST_CASE("Uploads come before anything is created and go when nothing could be") {
  std::string directory = (fs::temp_directory_path() / "firesteel-submit-XXXXXX").string();
  REQUIRE(::mkdtemp(directory.data()) != nullptr);
  std::ofstream(directory + "/lib.jar") << "x";
  SubmissionSpec made = spec();
  made.properties["spark.jars"] = text("file:" + directory + "/lib.jar");
  made.upload_path = text("file://" + directory + "/up");

  Setting s;
  s.server.on_request = [&](const SeenRequest&) { CHECK_FALSE(fs::is_empty(directory + "/up")); };
  CHECK(s.submit(made).kind == Outcome::Kind::kSubmitted);
  const std::string properties =
      s.server.object("configmaps", s.server.names("configmaps").at(0))["data"]["spark.properties"]
          .get<std::string>();
  CHECK(properties.find("/up/spark-upload-") != std::string::npos);
  fs::remove_all(directory + "/up");

  Setting refused;
  refused.server.add({.method = "POST", .resource = "pods", .status = 422, .reason = "Invalid"});
  CHECK_THROWS_AS(refused.submit(made), Error);
  CHECK(fs::is_empty(directory + "/up"));

  Setting unsupported;
  made.upload_path = text("ftp://host/x");
  CHECK_THROWS_AS(unsupported.submit(made), Error);
  CHECK(unsupported.server.seen().empty());
  fs::remove_all(directory);
}

TEST_CASE("Warnings of the specification are logged") {
  Setting s;
  s.remarks = {{.id = "x", .logger = "Firesteel", .message = "something will hurt"},
               {.id = "y",
                .logger = "Utils",
                .message = "something is read",
                .severity = firesteel::Remark::Severity::kInfo}};
  (void)s.submit(spec());
  CHECK(s.world.log.count(LogLevel::kInfo, "something is read") == 1);
  CHECK(s.world.log.count(LogLevel::kWarn, "something will hurt") == 1);
}

TEST_CASE("What is rendered is what would be created, with namespaces, the pod last") {
  Setting s;
  const Json list = Json::parse(render_through(s.server, s.resolved(spec()), ManifestFormat::kJson,
                                               s.environment, s.world.host()));
  CHECK(list["kind"] == "List");
  REQUIRE(list["items"].size() == 4);
  CHECK(list["items"].back()["kind"] == "Pod");
  for (const Json& object : list["items"]) {
    CHECK(object["metadata"]["namespace"] == "spark");
    CHECK_FALSE(object["metadata"].contains("ownerReferences"));
  }
  CHECK(s.server.seen().empty());

  Setting again;
  const std::string yaml =
      render_through(again.server, again.resolved(spec()), ManifestFormat::kYaml, again.environment,
                     again.world.host());
  const auto documents =
      firesteel::yaml::parse_all(yaml, firesteel::yaml::Schema::kYaml11, "rendered");
  CHECK(Json(documents) == list["items"]);

  Setting real;
  (void)real.submit(spec());
  for (std::size_t i = 0; i < 4; ++i) {
    Json created = real.server.seen()[i].body;
    created["metadata"]["namespace"] = "spark";
    CHECK(created == list["items"][i]);
  }
}

TEST_CASE("The API server is asked what it would make of the objects, and makes none") {
  Setting s;
  const Json list = Json::parse(render_by_server_through(
      s.server, s.resolved(spec()), ManifestFormat::kJson, s.environment, s.world.host()));
  REQUIRE(list["items"].size() == 4);
  CHECK(list["items"].back()["kind"] == "Pod");
  for (const Json& object : list["items"]) {
    CHECK_FALSE(object["metadata"]["uid"].empty());
  }
  CHECK(s.server.seen().size() == 5);  // and the quotas
  CHECK(s.server.size() == 0);
}

TEST_CASE("A rehearsal warns of a quota without room for the executors, where quotas can be read") {
  for (const bool readable : {true, false}) {
    Setting s;
    s.server.put("resourcequotas", {{"metadata", {{"name", "team"}, {"namespace", "spark"}}},
                                    {"status", {{"hard", {{"pods", "2"}}}}}});
    if (!readable) {
      s.server.forbid("list resourcequotas");
    }
    (void)render_by_server_through(s.server, s.resolved(spec()), ManifestFormat::kYaml,
                                   s.environment, s.world.host());
    CHECK(s.world.log.count(LogLevel::kWarn,
                            "namespace spark: quota team has room for the driver and 1 of 2 "
                            "executors") == (readable ? 1 : 0));
  }
}

TEST_CASE("An object that the API server would refuse ends the rehearsal with its words") {
  Setting s;
  s.server.forbid("create networkpolicies");
  s.server.forbid("create pods");
  CHECK_THROWS_AS(render_by_server_through(s.server, s.resolved(spec()), ManifestFormat::kYaml,
                                           s.environment, s.world.host()),
                  Error);
  CHECK(s.world.log.count(LogLevel::kWarn, "cannot create resource \"pods\"") == 1);
  CHECK(s.server.size() == 0);
}

TEST_CASE("A claim that exists is no obstacle to the rehearsal") {
  Setting s;
  s.server.put("persistentvolumeclaims",
               {{"metadata", {{"name", "mine"}}}, {"kind", "PersistentVolumeClaim"}});
  SubmissionSpec made = spec();
  made.volumes = {claim("b", "mine")};
  const std::string rendered = render_by_server_through(
      s.server, s.resolved(std::move(made)), ManifestFormat::kYaml, s.environment, s.world.host());
  CHECK(rendered.find("kind: PersistentVolumeClaim") == std::string::npos);
  CHECK(s.world.log.count(LogLevel::kInfo, "claim mine already exists") == 1);
}

TEST_CASE("Rendering uploads nothing and needs no cluster") {
  Setting s;
  SubmissionSpec made = spec();
  s.connection.master.reset();
  made.properties.erase("spark.master");
  made.properties["spark.jars"] = text("file:/nonexistent/lib.jar");
  made.upload_path = text("/nonexistent/up");
  const std::string rendered = render_through(s.server, s.resolved(std::move(made)),
                                              ManifestFormat::kJson, s.environment, s.world.host());
  CHECK(rendered.find("/nonexistent/up/spark-upload-") != std::string::npos);
  CHECK_FALSE(fs::exists("/nonexistent/up"));
  CHECK(s.world.log.count(LogLevel::kWarn, "spark.master is missing") == 1);
}

TEST_CASE("Without --master the driver's spark.master is the kubeconfig's server") {
  std::string directory = (fs::temp_directory_path() / "firesteel-submit-XXXXXX").string();
  REQUIRE(::mkdtemp(directory.data()) != nullptr);
  std::ofstream(directory + "/config")
      << "{clusters: [{name: c, cluster: {server: 'http://127.0.0.1:8001'}}], contexts: [{name: x, "
         "context: {cluster: c, user: u}}], users: [{name: u, user: {}}], current-context: x}";
  Setting s;
  SubmissionSpec made = spec();
  s.connection.master.reset();
  s.connection.kubeconfig = text(directory + "/config");
  made.properties.erase("spark.master");
  (void)s.submit(std::move(made));
  const std::string properties =
      s.server.object("configmaps", s.server.names("configmaps").at(0))["data"]["spark.properties"]
          .get<std::string>();
  CHECK(properties.find("spark.master=k8s\\://http\\://127.0.0.1\\:8001") != std::string::npos);
  fs::remove_all(directory);
}

TEST_CASE("The Spark UI is forwarded from a driver that another run created, too") {
  Setting s;
  SubmissionSpec made = spec();
  made.idempotency_key = "nightly";
  (void)s.submit(made);
  const auto state = [](const Json& of_container) -> Json {
    return {{"status",
             {{"phase", "Running"},
              {"containerStatuses",
               Json::array({{{"name", "spark-kubernetes-driver"}, {"state", of_container}}})}}}};
  };
  s.server.change_pod(state({{"running", Json::object()}}));
  s.server.then([&] { s.server.change_pod(state({{"terminated", {{"exitCode", 0}}}})); });
  /// The fake has no sockets.
  class WithSockets final : public firesteel::http::ForwardingTransport {
   public:
    using ForwardingTransport::ForwardingTransport;
    firesteel::http::SocketTransport* sockets() override { return &real_; }

   private:
    firesteel::http::CurlTransport real_{"test"};
  };
  WithSockets transport(s.server);
  s.wait = true;
  s.options.forward_ui = true;
  const Outcome outcome = submit_through(transport, s.resolved(std::move(made)), s.options,
                                         s.environment, s.world.host(), s.observer);
  CHECK(outcome.attached);
  CHECK(outcome.exit_code == 0);
  CHECK(s.observer.calls() == Calls{"deployed", "attached", "waiting", "state Running", "ui",
                                    "still Running", "state Running", "ended Running"});
}

namespace {

/// A submission with a key.
SubmissionSpec keyed() {
  SubmissionSpec made = spec();
  made.idempotency_key = "nightly";
  return made;
}

/// Submits keyed(), waits, and its driver exits with `code`.
void submit_first(Setting& s, int code) {
  s.wait = true;
  s.server.then(
      [&s, code] { s.server.change_pod(status(code == 0 ? "Succeeded" : "Failed", code)); });
  CHECK(s.submit(keyed()).exit_code == code);
}

std::string only_uid(const Setting& s) {
  return s.server.object("pods", s.server.names("pods").at(0))["metadata"]["uid"]
      .get<std::string>();
}

}  // namespace

TEST_CASE("A second submission with a key says what became of the first, and submits nothing") {
  Setting s;
  submit_first(s, 3);
  const std::string first = only_uid(s);
  const Outcome again = s.submit(keyed());
  CHECK(again.exit_code == 3);
  CHECK(again.attached);
  CHECK(only_uid(s) == first);
  CHECK(s.observer.earlier().find("already exists; it exited with 3") != std::string::npos);
  CHECK(s.observer.earlier().find("--if-exists=retry") != std::string::npos);
  CHECK(s.observer.earlier().find("other arguments or properties") == std::string::npos);
}

TEST_CASE("A second submission with other arguments or properties is told that they are not used") {
  for (const bool arguments : {true, false}) {
    Setting s;
    submit_first(s, 0);
    SubmissionSpec other = keyed();
    if (arguments) {
      other.app_arguments = {"99"};
    } else {
      other.properties["spark.executor.memory"] = text("3g");
    }
    CHECK(s.submit(std::move(other)).attached);
    CHECK(s.observer.earlier().find("submitted with other arguments or properties") !=
          std::string::npos);
  }
}

TEST_CASE("A retry replaces a driver that failed and attaches to one that succeeded") {
  for (const int code : {3, 0}) {
    Setting s;
    submit_first(s, code);
    const std::string first = only_uid(s);
    s.options.if_exists = firesteel::IfExists::kRetry;
    s.server.then([&s] { s.server.change_pod(status("Succeeded", 0)); });
    const Outcome outcome = s.submit(keyed());
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.attached == (code == 0));
    CHECK((only_uid(s) == first) == (code == 0));
  }
}

TEST_CASE("A replacement waits until objects of the earlier driver with its names are gone") {
  Setting s;
  SubmissionSpec made = keyed();
  const Json service = {{"apiVersion", "v1"},
                        {"kind", "Service"},
                        {"metadata", {{"name", "pi-ui-svc"}, {"namespace", "spark"}}},
                        {"spec", {{"type", "ClusterIP"}}}};
  made.other_objects.push_back(firesteel::Document({.source = "pi.yaml", .value = service}));
  s.wait = true;
  s.server.then([&s] { s.server.change_pod(status("Failed", 3)); });
  CHECK(s.submit(made).exit_code == 3);
  const Json earlier = s.server.object("services", "pi-ui-svc");
  s.server.on_request = [&, deletions = 0](const SeenRequest& request) mutable {
    // The API server deletes what the pod owned some time after the pod.
    if (request.name == "pi-ui-svc" && request.method == "PATCH" && deletions++ == 0) {
      s.server.put("services", earlier);
    }
  };
  s.options.if_exists = firesteel::IfExists::kReplace;
  s.server.then([&s] { s.server.change_pod(status("Succeeded", 0)); });
  CHECK(s.submit(made).exit_code == 0);
  CHECK(s.server.object("services", "pi-ui-svc")["metadata"]["uid"] != earlier["metadata"]["uid"]);
}

TEST_CASE("Submissions with one key are numbered") {
  Setting s;
  submit_first(s, 3);
  s.options.if_exists = firesteel::IfExists::kReplace;
  for (const char* const number : {"2", "3"}) {
    s.server.then([&s] { s.server.change_pod(status("Failed", 3)); });
    CHECK(s.submit(keyed()).exit_code == 3);
    const std::string pod = s.server.names("pods").front();
    CHECK(s.server.object("pods", pod)["metadata"]["annotations"]["firesteel/attempt"] == number);
  }
}

TEST_CASE("A retry attaches to a driver that runs") {
  Setting s;
  const SubmissionSpec made = keyed();
  CHECK(s.submit(made).kind == Outcome::Kind::kSubmitted);
  const std::string first = only_uid(s);
  s.options.if_exists = firesteel::IfExists::kRetry;
  CHECK(s.submit(made).attached);
  CHECK(only_uid(s) == first);
}
