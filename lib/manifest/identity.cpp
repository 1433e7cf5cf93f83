#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uuid.h"
#include "conf/profile.h"
#include "firesteel/clock.h"
#include "firesteel/random_source.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"
#include "manifest/names.h"

namespace firesteel::manifest {

namespace {

/// Only the pod's name is fixed.  The names of all other objects differ in each run, so that a
/// driver never mounts objects that another run created and may delete.
void add_key(ObjectNames& identity, const SubmissionSpec& spec, const std::string& key,
             RandomSource& random) {
  constexpr std::size_t kRunDigits = 8;
  const std::string prefix = keyed_prefix(spec.kubernetes_namespace.value, key);
  identity.run_id = base::random_uuid(random);
  const std::string run = identity.run_id.substr(0, kRunDigits);
  identity.keyed_pod_name = prefix + "-driver";
  identity.resource_prefix = fmt::format("{}-{}", prefix, run);
  identity.conf_map_name =
      fmt::format("spark-drv-{}{}-conf-map", prefix.substr(prefix.rfind('-') + 1), run);
  identity.submission_label = key_label(key);
}

}  // namespace

ObjectNames make_identity(const SubmissionSpec& spec, const Clock& clock, RandomSource& random) {
  const std::int64_t now_ms =
      std::chrono::duration_cast<std::chrono::milliseconds>(clock.now().time_since_epoch()).count();
  ObjectNames identity;
  // KubernetesConf.getKubernetesAppId
  identity.app_id = "spark-" + base::replace_all(base::random_uuid(random), "-", "");
  identity.resource_prefix =
      spec.resource_name_prefix
          ? spec.resource_name_prefix->value
          : resource_name_prefix(spec.app_name.value, unique_id(now_ms, random),
                                 spec.spark_version.has(Feature::kDashesInNames));
  identity.service_unique_id = unique_id(now_ms, random);
  identity.conf_map_name = "spark-drv-" + unique_id(now_ms, random) + "-conf-map";
  identity.local_dir_uuid = base::random_uuid(random);
  identity.submission_label = base::random_uuid(random);
  identity.submit_time_ms = now_ms;
  if (spec.idempotency_key) {
    add_key(identity, spec, *spec.idempotency_key, random);
  }
  return identity;
}

}  // namespace firesteel::manifest
