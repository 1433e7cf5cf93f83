// LocalDirsFeatureStep: the driver's local directories, on prepared mounts or emptyDir volumes.

#include <cstddef>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

/// The paths of mounts whose volume name marks them as local directories.
std::vector<std::string> prepared_dirs(const Json& container) {
  std::vector<std::string> paths;
  for (const Json& mount : elements_of(container, "volumeMounts")) {
    if (mount.value("name", "").starts_with("spark-local-dir-")) {
      paths.push_back(mount.value("mountPath", ""));
    }
  }
  return paths;
}

}  // namespace

void mount_local_dirs(const Submission& submission, Driver& driver) {
  const SubmissionSpec& spec = submission.spec;
  std::vector<std::string> paths = prepared_dirs(driver.container);
  if (paths.empty()) {
    const std::string usual = "/var/data/spark-" + submission.identity.local_dir_uuid;
    paths = spec.local_dirs.value_or(std::vector{usual});
    for (std::size_t i = 0; i < paths.size(); ++i) {
      const std::string name = fmt::format("spark-local-dir-{}", i + 1);
      driver.add_volume(name, "emptyDir",
                        spec.local_dirs_tmpfs ? Json{{"medium", "Memory"}} : Json::object());
      driver.add_mount(name, paths[i]);
    }
  }
  driver.add_environment("SPARK_LOCAL_DIRS", base::join(paths, ","));
}

}  // namespace firesteel::manifest
