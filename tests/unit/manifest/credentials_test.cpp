// DriverKubernetesCredentialsFeatureStep, MountSecretsFeatureStep, EnvSecretsFeatureStep.

#include "support/catch.h"
#include "unit/manifest/minimal.h"

using namespace firesteel;           // NOLINT(google-build-using-namespace): a test
using namespace firesteel::testing;  // NOLINT(google-build-using-namespace): a test

TEST_CASE("a service account is written under both its names") {
  SubmissionSpec spec = minimal_spec();
  spec.service_account = text("spark");
  const Json pod_spec = built(spec).pod.at("spec");
  CHECK(pod_spec.at("serviceAccount") == "spark");
  CHECK(pod_spec.at("serviceAccountName") == "spark");
  CHECK_FALSE(built(minimal_spec()).pod.at("spec").contains("serviceAccount"));
}

TEST_CASE("driver credentials become a mounted Secret, and the service account is left out") {
  SubmissionSpec spec = minimal_spec();
  spec.service_account = text("spark");
  spec.credentials.oauth_token = text("t0ken");
  spec.credentials.ca_cert = {.name = "ca.pem", .content = "ca"};
  spec.credentials.client_key = {.name = "k", .content = "key"};
  spec.credentials.client_cert = {.name = "c", .content = "cert"};
  const manifest::Manifest made = built(spec);
  CHECK_FALSE(made.pod.at("spec").contains("serviceAccountName"));
  const Json secret = object_of(made, "Secret");
  CHECK(secret.at("metadata").at("name") ==
        "org-example-main-0a0b0c1234567890-kubernetes-credentials");
  CHECK(secret.at("immutable") == true);
  CHECK(secret.at("data") == Json::parse(R"({"oauth-token": "dDBrZW4=", "ca-cert": "Y2E=",
    "client-key": "a2V5", "client-cert": "Y2VydA=="})"));
  CHECK(named(made.pod.at("spec").at("volumes"), "kubernetes-credentials")
            .at("secret")
            .at("secretName") == "org-example-main-0a0b0c1234567890-kubernetes-credentials");
  CHECK(
      named(driver_container(made).at("volumeMounts"), "kubernetes-credentials").at("mountPath") ==
      "/mnt/secrets/spark-kubernetes-credentials");
  for (const char* line :
       {"oauthTokenFile=/mnt/secrets/spark-kubernetes-credentials/oauth-token",
        "caCertFile=/mnt/secrets/spark-kubernetes-credentials/ca-cert",
        "clientKeyFile=/mnt/secrets/spark-kubernetes-credentials/client-key",
        "clientCertFile=/mnt/secrets/spark-kubernetes-credentials/client-cert"}) {
    CHECK(has_property(made, std::string("spark.kubernetes.authenticate.driver.mounted.") + line));
  }
}

TEST_CASE("a mounted path that the user set stays") {
  SubmissionSpec spec = minimal_spec();
  spec.credentials.ca_cert = {.name = "ca.pem", .content = "ca"};
  spec.properties["spark.kubernetes.authenticate.driver.mounted.caCertFile"] = text("/mine");
  CHECK(has_property(built(spec), "spark.kubernetes.authenticate.driver.mounted.caCertFile=/mine"));
}

TEST_CASE("tokens do not reach the ConfigMap") {
  SubmissionSpec spec = minimal_spec();
  spec.properties["spark.kubernetes.authenticate.submission.oauthToken"] = text("s3cret");
  spec.properties["spark.kubernetes.authenticate.oauthToken"] = text("s3cret");
  spec.properties["spark.kubernetes.authenticate.oauthTokenFile"] = text("/file");
  const manifest::Manifest made = built(spec);
  CHECK(properties_of(made).find("s3cret") == std::string::npos);
  CHECK(has_property(made,
                     "spark.kubernetes.authenticate.submission.oauthToken=<present_but_redacted>"));
  CHECK(has_property(made, "spark.kubernetes.authenticate.oauthTokenFile=/file"));
}

TEST_CASE("Secrets that exist become mounts and variables") {
  SubmissionSpec spec = minimal_spec();
  spec.secret_mounts = {{"db", "/etc/db"}};
  spec.secret_env_refs = {{"PASSWORD", {.secret = "db", .key = "password"}}};
  const manifest::Manifest made = built(spec);
  CHECK(named(made.pod.at("spec").at("volumes"), "db-volume").at("secret") ==
        Json::parse(R"({"secretName": "db"})"));
  CHECK(named(driver_container(made).at("volumeMounts"), "db-volume") ==
        Json::parse(R"({"name": "db-volume", "mountPath": "/etc/db"})"));
  CHECK(named(driver_container(made).at("env"), "PASSWORD").at("valueFrom") ==
        Json::parse(R"({"secretKeyRef": {"name": "db", "key": "password"}})"));
  CHECK(made.others.size() == 3);  // Service, policy, ConfigMap: no Secret is made
}
