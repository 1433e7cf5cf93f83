#include "app/submit/remote_templates.h"

#include <cstddef>
#include <string>

#include "app/submit/stored_text.h"
#include "conf/template_file.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"

namespace firesteel::app {

namespace {

constexpr std::size_t kLargestTemplate = 4U << 20U;

bool is_remote(const PodTemplate& pod_template) {
  return !pod_template.text && !pod_template.document;
}

std::string template_text_of(const PodTemplate& pod_template, StoredTexts& texts) {
  return texts.read({.uri = pod_template.uri.value,
                     .what = "the pod template",
                     .largest = kLargestTemplate,
                     .instead = "copy the template to a local file"});
}

}  // namespace

SubmissionSpec with_remote_templates(SubmissionSpec spec, http::Transport& transport,
                                     const Environment& environment, Host host) {
  StoredTexts texts(transport, environment, host, spec.properties);
  for (PodTemplate& one : spec.driver_templates) {
    if (is_remote(one)) {
      one = conf::parsed_template(one.uri, template_text_of(one, texts), spec.spark_version);
    }
  }
  for (PodTemplate& one : spec.executor_templates) {
    if (is_remote(one)) {
      one.text = template_text_of(one, texts);
    }
  }
  return spec;
}

}  // namespace firesteel::app
