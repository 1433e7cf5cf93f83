// DriverKubernetesCredentialsFeatureStep: the driver's own credentials for the API server, as a
// service account or as a mounted Secret.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

constexpr std::string_view kMountPath = "/mnt/secrets/spark-kubernetes-credentials";

/// One entry of the Secret, and the setting that tells the driver its path.
struct Piece {
  std::string_view key;
  std::string_view mounted_setting;
  std::optional<std::string> content;
};

std::optional<std::string> content_of(const std::optional<InlineFile>& file) {
  return file ? std::optional(file->content) : std::nullopt;
}

std::vector<Piece> pieces_of(const DriverCredentials& credentials) {
  const auto piece = [](std::string_view key, std::string_view mounted_setting,
                        std::optional<std::string> content) {
    return Piece{.key = key, .mounted_setting = mounted_setting, .content = std::move(content)};
  };
  return {
      piece("oauth-token", "oauthTokenFile",
            credentials.oauth_token ? std::optional(credentials.oauth_token->value) : std::nullopt),
      piece("ca-cert", "caCertFile", content_of(credentials.ca_cert)),
      piece("client-key", "clientKeyFile", content_of(credentials.client_key)),
      piece("client-cert", "clientCertFile", content_of(credentials.client_cert))};
}

void redact_tokens(Driver& driver) {
  for (auto& [key, value] : driver.properties) {
    if (key.ends_with("oauthToken")) {
      value = "<present_but_redacted>";
    }
  }
}

void mount_credentials(const Submission& submission, Driver& driver) {
  const std::string name =
      fmt::format("{}-kubernetes-credentials", submission.identity.resource_prefix);
  std::vector<InlineFile> files;
  for (Piece& piece : pieces_of(submission.spec.credentials)) {
    if (piece.content) {
      files.push_back({std::string(piece.key), std::move(*piece.content)});
      driver.properties.try_emplace(
          fmt::format("spark.kubernetes.authenticate.driver.mounted.{}", piece.mounted_setting),
          fmt::format("{}/{}", kMountPath, piece.key));
    }
  }
  driver.add_mount("kubernetes-credentials", kMountPath);
  driver.add_volume("kubernetes-credentials", "secret", {{"secretName", name}});
  driver.resources.push_back(secret(submission.spec, name, files));
}

}  // namespace

void add_driver_credentials(const Submission& submission, Driver& driver) {
  const SubmissionSpec& spec = submission.spec;
  redact_tokens(driver);
  if (spec.credentials.any()) {
    mount_credentials(submission, driver);
  } else if (spec.service_account) {
    driver.pod["spec"]["serviceAccount"] = spec.service_account->value;
    driver.pod["spec"]["serviceAccountName"] = spec.service_account->value;
  }
}

}  // namespace firesteel::manifest
