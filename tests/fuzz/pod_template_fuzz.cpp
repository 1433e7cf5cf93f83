// Any bytes as a pod template: refused with Error, or a pod that stays the same when it is read
// again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/coercion.h"
#include "manifest/manifest.h"
#include "yaml/yaml.h"

namespace manifest = firesteel::manifest;

namespace {

void check_stable(const std::string& text) {
  nlohmann::json pod;
  try {
    pod = manifest::coerced(firesteel::yaml::parse(text, firesteel::yaml::Schema::kCore12, "input"),
                            "Pod", "input");
  } catch (const firesteel::Error&) {
    return;
  }
  if (manifest::coerced(pod, "Pod", "again") != pod) {
    std::abort();
  }
}

void check_submission(const std::string& text) {
  firesteel::SubmissionSpec spec;
  spec.volcano = true;
  spec.pod_group_text = text;
  spec.driver_template = firesteel::PodTemplate{.uri = {}, .text = text, .container_name = {}};
  try {
    const manifest::Manifest made = manifest::build(spec, {});
    if (made.pod.at("spec").at("containers").back().at("name") != made.driver_container) {
      std::abort();
    }
  } catch (const firesteel::Error&) {
    return;
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_stable(text);
  check_submission(text);
  return 0;
}
