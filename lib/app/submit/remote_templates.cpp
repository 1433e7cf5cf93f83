#include "app/submit/remote_templates.h"

#include <cstddef>
#include <string>

#include <fmt/format.h>

#include "app/session/remote_text.h"
#include "base/printable_url.h"
#include "base/uri.h"
#include "conf/template_file.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/submission_spec.h"
#include "http/transport.h"

namespace firesteel::app {

namespace {

constexpr std::size_t kLargestTemplate = 4U << 20U;

[[noreturn]] void fail(const std::string& uri, const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot read the pod template {}: {}", base::printable_url(uri), why),
              hint);
}

bool is_remote(const PodTemplate& pod_template) {
  return !pod_template.text && !pod_template.document;
}

std::string text_of(const PodTemplate& pod_template, http::Transport& transport,
                    const Environment& environment, Host host) {
  const std::string& uri = pod_template.uri.value;
  const std::string scheme = base::scheme_of(uri);
  if (scheme != "http" && scheme != "https") {
    fail(uri, fmt::format("the scheme {} is not supported yet", scheme),
         "copy the template to a local file, or serve it over https");
  }
  return read_remote_text({.uri = uri,
                           .what = "the pod template",
                           .largest = kLargestTemplate,
                           .instead = "copy the template to a local file"},
                          transport, environment, host);
}

}  // namespace

SubmissionSpec with_remote_templates(SubmissionSpec spec, http::Transport& transport,
                                     const Environment& environment, Host host) {
  for (PodTemplate& one : spec.driver_templates) {
    if (is_remote(one)) {
      one = conf::parsed_template(one.uri, text_of(one, transport, environment, host),
                                  spec.spark_version);
    }
  }
  for (PodTemplate& one : spec.executor_templates) {
    if (is_remote(one)) {
      one.text = text_of(one, transport, environment, host);
    }
  }
  return spec;
}

}  // namespace firesteel::app
