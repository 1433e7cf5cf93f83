// BasicDriverFeatureStep, labels and placeholders.

#include <string>
#include <vector>

#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

TEST_CASE("the driver's container asks for cores, and for heap and overhead as one") {
  SubmissionSpec spec = minimal_spec();
  spec.memory = {.heap_mib = 4123, .overhead_mib = 412, .exported_factor = "0.1"};
  spec.cpu_request = text("500m");
  spec.cpu_limit = text("2");
  spec.extended_resources = {{.name = "gpu", .vendor = "nvidia.com", .amount = 2}};
  const Json resources = driver_container(built(spec)).at("resources");
  CHECK(resources == Json::parse(R"({
    "requests": {"cpu": "500m", "memory": "4535Mi"},
    "limits": {"cpu": "2", "memory": "4535Mi", "nvidia.com/gpu": "2"}})"));
}

TEST_CASE("without a CPU limit there is none") {
  const Json limits = driver_container(built(minimal_spec())).at("resources").at("limits");
  CHECK(limits == Json::parse(R"({"memory": "1408Mi"})"));
}

TEST_CASE("variables come in Spark's order and duplicates stay") {
  SubmissionSpec spec = minimal_spec();
  spec.environment = {{"A", ""}, {"SPARK_USER", "other"}};
  const std::string local_dir = "/var/data/spark-" + fixed_identity().local_dir_uuid;
  CHECK(environment_of(built(spec)) ==
        std::vector<std::string>{
            "SPARK_USER=@USER@", "SPARK_APPLICATION_ID=spark-0123456789abcdef0123456789abcdef",
            "A=", "SPARK_USER=other", "SPARK_DRIVER_BIND_ADDRESS<-",
            "SPARK_LOCAL_DIRS=" + local_dir, "SPARK_CONF_DIR=/opt/spark/conf"});
}

TEST_CASE("the container's ports and the Service's may disagree on the block manager's") {
  SubmissionSpec spec = minimal_spec();
  spec.ports.block_manager_container = 9000;
  const manifest::Manifest made = built(spec);
  CHECK(named(driver_container(made).at("ports"), "blockmanager").at("containerPort") == 9000);
  const Json service = object_of(made, "Service");
  CHECK(named(service.at("spec").at("ports"), "blockmanager").at("port") == 7079);
  CHECK(has_property(made, "spark.driver.blockManager.port=7079"));
}

TEST_CASE("Spark Connect has a port from 4.1 on") {
  const auto ports = [](int major, int minor) {
    return driver_container(built(minimal_spec(spark(major, minor)))).at("ports");
  };
  CHECK(named(ports(4, 0), "spark-connect").is_null());
  CHECK(named(ports(4, 1), "spark-connect").at("containerPort") == 15002);
}

TEST_CASE("privilege escalation is written from 4.3 on") {
  SubmissionSpec spec = minimal_spec();
  CHECK(driver_container(built(spec)).at("securityContext") ==
        Json::parse(R"({"allowPrivilegeEscalation": false})"));
  spec.allow_privilege_escalation = true;
  CHECK(driver_container(built(spec)).at("securityContext").at("allowPrivilegeEscalation") == true);
  spec.spark_version = spark(4, 2);
  CHECK_FALSE(driver_container(built(spec)).contains("securityContext"));
}

TEST_CASE("pull secrets, node selector and scheduler reach the pod") {
  SubmissionSpec spec = minimal_spec();
  spec.image_pull_secrets = {"one", "two"};
  spec.node_selector = {{"zone", "a"}};
  spec.scheduler_name = text("yunikorn");
  const Json pod_spec = built(spec).pod.at("spec");
  CHECK(pod_spec.at("imagePullSecrets") == Json::parse(R"([{"name": "one"}, {"name": "two"}])"));
  CHECK(pod_spec.at("nodeSelector") == Json::parse(R"({"zone": "a"})"));
  CHECK(pod_spec.at("schedulerName") == "yunikorn");
  CHECK(pod_spec.at("restartPolicy") == "Never");
}

TEST_CASE("labels know {{APP_ID}} from 4.0 on, annotations always") {
  SubmissionSpec spec = minimal_spec(spark(4, 0));
  spec.labels = {{"queue", "q-{{APP_ID}}-{{EXECUTOR_ID}}"}};
  spec.annotations = {{"id", "{{APP_ID}}/{{EXECUTOR_ID}}"}};
  const std::string id = fixed_identity().app_id;
  CHECK(built(spec).pod.at("metadata").at("labels").at("queue") == "q-" + id + "-");
  spec.spark_version = spark(3, 5);
  const Json metadata = built(spec).pod.at("metadata");
  CHECK(metadata.at("labels").at("queue") == "q-{{APP_ID}}-{{EXECUTOR_ID}}");
  CHECK(metadata.at("annotations").at("id") == id + "/");
}

TEST_CASE("an image knows {{SPARK_VERSION}} from 4.1 on") {
  SubmissionSpec spec = minimal_spec(spark(4, 1));
  spec.image = text("spark:{{SPARK_VERSION}}");
  CHECK(driver_container(built(spec)).at("image") == "spark:4.1.0");
  spec.spark_version = spark(4, 0);
  CHECK(driver_container(built(spec)).at("image") == "spark:{{SPARK_VERSION}}");
}

TEST_CASE("the pod's name can be given and stands in the properties") {
  SubmissionSpec spec = minimal_spec();
  spec.driver_pod_name = text("mine");
  const manifest::Manifest made = built(spec);
  CHECK(made.pod.at("metadata").at("name") == "mine");
  CHECK(has_property(made, "spark.kubernetes.driver.pod.name=mine"));
}
