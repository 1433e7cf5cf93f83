// Any bytes as a pod template: refused with Error, or a pod that stays the same when it is read
// again, and that a patch merges with.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <nlohmann/json.hpp>

#include "conf/profile.h"
#include "conf/template_file.h"
#include "firesteel/document.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "manifest/coercion.h"
#include "manifest/manifest.h"
#include "manifest/model.h"
#include "yaml/document.h"
#include "yaml/yaml.h"

namespace manifest = firesteel::manifest;

namespace {

void check_stable(const std::string& text, const firesteel::SparkVersion& version) {
  nlohmann::json pod;
  try {
    pod = manifest::coerced(firesteel::conf::parsed_pod_group(text, "input", version),
                            manifest::Type::kPod, version);
  } catch (const firesteel::Error&) {
    return;
  }
  const firesteel::Document again({.source = "again", .value = pod});
  if (manifest::coerced(again, manifest::Type::kPod, version) != pod) {
    std::abort();
  }
}

void check_submission(const std::string& text, const firesteel::SparkVersion& version) {
  try {
    const firesteel::PodTemplate whole = firesteel::conf::parsed_template({}, text, version);
    firesteel::SubmissionSpec spec;
    spec.spark_version = version;
    spec.volcano = true;
    spec.pod_group = whole.document;
    spec.driver_templates = {whole, whole};
    spec.executor_templates = {whole, whole};
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
  for (const int minor : {1, 2, 3, 4, 5}) {
    const firesteel::SparkVersion version{.major = 3, .minor = minor, .text = {}, .source = {}};
    check_stable(text, version);
    check_submission(text, version);
  }
  check_stable(text, {});
  check_submission(text, {});
  return 0;
}
