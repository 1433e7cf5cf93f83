// MountVolumesFeatureStep: spark.kubernetes.driver.volumes.* as volumes, mounts and claims.

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/text.h"
#include "conf/profile.h"
#include "conf/quantity.h"
#include "conf/uri.h"
#include "firesteel/error.h"
#include "firesteel/labels.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

/// The claim of an on-demand volume, which is created only if class and size are set.
Json claim_object(const Submission& submission, const std::string& name, const ClaimVolume& claim,
                  const std::string& storage_class, const std::string& size) {
  Json object = named_object("v1", "PersistentVolumeClaim", name);
  Json& metadata = object["metadata"];
  metadata["labels"] = text_map(claim.labels);
  if (submission.spec.spark_version.has(Feature::kAppIdOnService)) {
    metadata["labels"][kAppIdLabel] = submission.identity.app_id;
  }
  if (!claim.annotations.empty()) {
    metadata["annotations"] = text_map(claim.annotations);
  }
  if (name != claim.claim_name) {
    metadata["annotations"][kOnDemandAnnotation] = "true";
  }
  object["spec"] = {{"storageClassName", storage_class},
                    {"accessModes", Json::array({submission.spec.claim_access_mode})},
                    {"resources", {{"requests", {{"storage", size}}}}}};
  return object;
}

void warn_of_missing_claim(const Volume& volume, const std::string& claim, Driver& driver) {
  driver.remarks.push_back(
      {.id = "claim-not-created",
       .logger = "Firesteel",
       .message = fmt::format(
           "claim {} of volume {} will not be created, and the driver cannot start without it: "
           "OnDemand requires spark.kubernetes.driver.volumes.persistentVolumeClaim.{}"
           ".options.storageClass and .sizeLimit",
           claim, volume.name, volume.name)});
}

/// The client refuses some sizes when it builds the volume, of an emptyDir also one without a
/// number.
void require_size(const Volume& volume, const std::string& size, bool amount,
                  const SparkVersion& version) {
  if (!conf::is_quantity(size, version) || (amount && !conf::has_amount(size))) {
    throw Error(ErrorKind::kUsage,
                fmt::format("options.sizeLimit of volume {} should be a size such as 500Mi or 2Gi, "
                            "but was \"{}\"",
                            volume.name, size),
                "write a number and a unit");
  }
}

/// Builds the volume source, the value under the volume's type.
struct SourceMaker {
  const Submission& submission;
  Driver& driver;
  const Volume& volume;
  std::size_t index;  ///< among all volumes of the driver

  std::pair<const char*, Json> operator()(const HostPathVolume& source) const {
    Json json;
    json["path"] = source.path;
    json["type"] = source.type;
    return {"hostPath", std::move(json)};
  }
  std::pair<const char*, Json> operator()(const EmptyDirVolume& source) const {
    Json json;
    json["medium"] = source.medium;
    if (source.size_limit) {
      require_size(volume, *source.size_limit, true, submission.spec.spark_version);
      json["sizeLimit"] = *source.size_limit;
    }
    return {"emptyDir", std::move(json)};
  }
  std::pair<const char*, Json> operator()(const NfsVolume& source) const {
    return {"nfs", {{"path", source.path}, {"server", source.server}}};
  }
  std::pair<const char*, Json> operator()(const ClaimVolume& source) const {
    const std::string name = base::replace_all(
        source.claim_name, "OnDemand",
        fmt::format("{}-driver-pvc-{}", submission.identity.resource_prefix, index));
    if (source.storage_class && source.size_limit) {
      require_size(volume, *source.size_limit, false, submission.spec.spark_version);
      if (!conf::parse_uri("persistentvolumeclaims/" + name)) {
        // fabric8 fails here too, with a URISyntaxException.
        throw Error(
            ErrorKind::kUsage,
            fmt::format("\"{}\" of volume {} is not a valid name of a claim", name, volume.name),
            fmt::format("set spark.kubernetes.driver.volumes.persistentVolumeClaim.{}"
                        ".options.claimName to OnDemand or to the name of a claim "
                        "(variables are not replaced here)",
                        volume.name));
      }
      driver.resources.push_back(
          claim_object(submission, name, source, *source.storage_class, *source.size_limit));
    } else if (name != source.claim_name) {
      warn_of_missing_claim(volume, name, driver);
    }
    return {"persistentVolumeClaim", {{"claimName", name}, {"readOnly", volume.read_only}}};
  }
};

/// Member by member: an initializer list costs three times as much.
Json mount_of(const Volume& volume, const SparkVersion& version) {
  Json mount;
  mount["name"] = volume.name;
  mount["mountPath"] = volume.mount_path;
  mount["readOnly"] = volume.read_only;
  mount["subPath"] = volume.sub_path;
  if (version.has(Feature::kSubPathExpression)) {
    mount["subPathExpr"] = volume.sub_path_expr;
  }
  return mount;
}

}  // namespace

void mount_volumes(const Submission& submission, Driver& driver) {
  const SubmissionSpec& spec = submission.spec;
  for (std::size_t i = 0; i < spec.volumes.size(); ++i) {
    const Volume& volume = spec.volumes[i];
    auto [type, source] = std::visit(
        SourceMaker{.submission = submission, .driver = driver, .volume = volume, .index = i},
        volume.source);
    driver.add_volume(volume.name, type, std::move(source));
    driver.container["volumeMounts"].push_back(mount_of(volume, spec.spark_version));
  }
}

}  // namespace firesteel::manifest
