#include "conf/image_version.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "support/catch.h"

namespace conf = firesteel::conf;

namespace {

// clang-format off
/// Names of images as people give them, and the version of Spark in each; empty: not known for sure.
constexpr auto kImages = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"apache/spark:3.5.8-scala2.12-java11-python3-ubuntu", "3.5.8"},
    {"apache/spark:3.5.1", "3.5.1"},
    {"apache/spark:v3.1.3", "3.1.3"},
    {"apache/spark-py:v3.3.2", "3.3.2"},
    {"apache/spark-r:v3.3.2", "3.3.2"},
    {"apache/spark:4.0.0-preview2", "4.0.0"},
    {"docker.io/library/spark:3.5.3-java17-python3", "3.5.3"},
    {"docker.io/library/spark:4.0.1-scala", "4.0.1"},
    {"spark:4.1.0@sha256:abc", "4.1.0"},
    {"bitnami/spark:3.5.5-debian-12-r2", "3.5.5"},
    {"bitnami/spark:3.5", "3.5.7"},
    {"bitnamilegacy/spark:3.4.1-debian-11-r0", "3.4.1"},
    {"public.ecr.aws/bitnami/spark:3.3.1", "3.3.1"},
    {"gcr.io/spark-operator/spark-py:v3.1.1", "3.1.1"},
    {"gcr.io/spark-operator/spark:v3.1.1-hadoop3", "3.1.1"},
    {"192.0.2.1:30500/team/spark:3.5.9", "3.5.9"},
    {"localhost:5000/spark:3.4.2", "3.4.2"},
    {"registry.example:5000/team/pyspark:4.0.1", "4.0.1"},
    {"team/SPARK:3.5.1", "3.5.1"},
    {"team/spark:3.5.1.2", "3.5.1"},
    {"team/spark:3.5.1+b7", "3.5.1"},
    {"godatadriven/pyspark:3.3", "3.3.4"},
    {"bde2020/spark-base:3.3.0-hadoop3.3", "3.3.0"},
    {"datamechanics/spark:3.1.1-hadoop-3.2.0-java-8-scala-2.12-python-3.8-dm14", "3.1.1"},
    {"docker.stackable.tech/stackable/spark-k8s:3.5.2-stackable24.11.0", "3.5.2"},
    {"ghcr.io/canonical/charmed-spark:3.4.2-22.04_edge", "3.4.2"},
    {"895885662937.dkr.ecr.us-west-2.amazonaws.com/spark/emr-6.15.0:latest", "3.4.1"},
    {"public.ecr.aws/emr-on-eks/spark/emr-7.10.0-java8:20250801", "3.5.5"},
    {"755674844232.dkr.ecr.us-east-1.amazonaws.com/spark/emr-6.5.0:20211119", "3.1.2"},
    {"public.ecr.aws/emr-serverless/spark/emr-6.9.0:latest", "3.3.0"},
    {"895885662937.dkr.ecr.us-west-2.amazonaws.com/spark/emr-6.3.0:latest", "3.1.1"},
    {"public.ecr.aws/emr-on-eks/spark/emr-7.14.0:latest", "3.5.8"},
    {"895885662937.dkr.ecr.us-west-2.amazonaws.com/spark/emr-spark-8.0.0:latest", "4.0.2"},
    {"public.ecr.aws/emr-on-eks/notebook-spark/emr-spark-8.1.0:20260812", "4.1.1"},
    {"docker.repository.cloudera.com/cloudera/dex/dex-spark-runtime-3.3.2-7.1.9.0:1.20.0", "3.3.2"},
    {"quay.io/jupyter/pyspark-notebook:spark-3.5.3", "3.5.3"},
    {"jupyter/all-spark-notebook:spark-3.2.1", "3.2.1"},
    {"registry.example/spark-3.4.1:prod", "3.4.1"},
    {"registry.example/spark3.4.1-team:7", "3.4.1"},
    {"registry.example/etl:2.3.4-spark3.5.1", "3.5.1"},
    {"registry.example/etl:1.0.0_spark-3.3.4_py3.10", "3.3.4"},
    {"apache/spark", ""},
    {"apache/spark:latest", ""},
    {"apache/spark:python3", ""},
    {"apache/spark:master-git-3.5.1", ""},
    {"localhost:5000/spark", ""},
    {"ghcr.io/x/spark-py@sha256:0123", ""},
    {"ghcr.io/googlecloudplatform/spark-operator:v1beta2-1.3.8-3.1.1", ""},
    {"kubeflow/spark-operator:2.1.0", ""},
    {"docker.io/kubeflow/spark-operator:3.2.1", ""},
    {"databricksruntime/standard:10.4-LTS", ""},
    {"databricksruntime/python:13.3-LTS", ""},
    {"databricks/spark:13.3.x-scala2.12", ""},
    {"registry.example/dbr-spark:14.3.1", ""},
    {"895885662937.dkr.ecr.us-west-2.amazonaws.com/spark/emr-5.34.0:latest", ""},
    {"895885662937.dkr.ecr.us-west-2.amazonaws.com/spark/emr-9.1.0:latest", ""},
    {"895885662937.dkr.ecr.us-west-2.amazonaws.com/spark/emr-spark-8.9.0:latest", ""},
    {"registry.example/my-emr:6.15.0", ""},
    {"gcr.io/datamechanics/spark:platform-3.1-dm14", ""},
    {"datamechanics/spark:jvm-only-3.1-latest", ""},
    {"jupyter/pyspark-notebook:python-3.11", ""},
    {"registry.example/etl:4.0.1", ""},
    {"registry.example/delta-spark:3.2.0", ""},
    {"registry.example/etl:delta-spark-3.2.0", ""},
    {"tabulario/spark-iceberg:3.5.1_1.5.0", ""},
    {"lightbend/spark:2.1.0-OpenShift-2.4.0-rh-2.12", ""},
    {"team/spark:1.4.2", ""},
    {"team/spark:5.0.1", ""},
    {"team/spark:3.0.1", ""},
    {"team/spark:3.5.20240115", ""},
    {"team/spark:20240115-3.5.1", ""},
    {"team/spark:3.5.1rc1", ""},
    {"team/spark:3", ""},
    {"team/spark:", ""},
    {"team/sparkling-water:3.46.0", ""},
    {"team/spark-history-server:3.5.1", ""},
    {"team/spark-thrift:3.5.1", ""},
    {"team/spark-jobserver:3.1.2", ""},
    {"team/pyspark-app:3.2.1", ""},
    {"us-docker.pkg.dev/cloud-dataproc/spark/dataproc_2.0:latest", ""},
    {"", ""},
    {":", ""},
    {"spark:-", ""},
});
// clang-format on

}  // namespace

TEST_CASE("The name of an image says its Spark, or nothing") {
  for (const auto& [image, version] : kImages) {
    CAPTURE(image);
    const std::optional<conf::Release> found = conf::version_in_image(image);
    const std::string text =
        found ? fmt::format("{}.{}.{}", found->major, found->minor, found->patch) : "";
    CHECK(text == version);
  }
}
