// MountSecretsFeatureStep and EnvSecretsFeatureStep: existing Secrets as files and as variables.

#include <string>

#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

void mount_secrets(const Submission& submission, Driver& driver) {
  for (const auto& [name, path] : submission.spec.secret_mounts) {
    const std::string volume = name + "-volume";
    driver.add_volume(volume, "secret", {{"secretName", name}});
    driver.add_mount(volume, path);
  }
}

void add_secret_environment(const Submission& submission, Driver& driver) {
  for (const auto& [variable, reference] : submission.spec.secret_env_refs) {
    driver.add_environment_from(
        variable, {{"secretKeyRef", {{"name", reference.secret}, {"key", reference.key}}}});
  }
}

}  // namespace firesteel::manifest
