#include <chrono>
#include <cstdint>
#include <string>

#include "base/text.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "manifest/manifest.h"
#include "manifest/names.h"

namespace firesteel::manifest {

Identity make_identity(const SubmissionSpec& spec, const Clock& clock, RandomSource& random) {
  const std::int64_t now_ms =
      std::chrono::duration_cast<std::chrono::milliseconds>(clock.now().time_since_epoch()).count();
  Identity identity;
  // KubernetesConf.getKubernetesAppId
  identity.app_id = "spark-" + base::replace_all(random_uuid(random), "-", "");
  identity.resource_prefix =
      spec.resource_name_prefix
          ? spec.resource_name_prefix->value
          : resource_name_prefix(spec.app_name.value, unique_id(now_ms, random));
  identity.service_unique_id = unique_id(now_ms, random);
  identity.conf_map_name = "spark-drv-" + unique_id(now_ms, random) + "-conf-map";
  identity.local_dir_uuid = random_uuid(random);
  identity.submission_id = random_uuid(random);
  identity.submit_time_ms = now_ms;
  return identity;
}

}  // namespace firesteel::manifest
