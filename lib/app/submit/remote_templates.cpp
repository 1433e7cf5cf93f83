#include "app/submit/remote_templates.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/printable_url.h"
#include "base/uri.h"
#include "conf/template_file.h"
#include "firesteel/error.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"
#include "http/exchange.h"
#include "http/task.h"
#include "http/transport.h"

namespace firesteel::app {

namespace {

constexpr std::size_t kLargestTemplate = 4U << 20U;

[[noreturn]] void fail(const std::string& uri, const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot read the pod template {}: {}", base::printable_url(uri), why),
              hint);
}

/// One GET.
class Fetch final : public http::Task {
 public:
  Fetch(http::Transport& transport, const http::Request& request)
      : exchange_(transport, request, http::Tls{}, {.on_done = [this](http::Result done) {
                    result = std::move(done);
                    exchange_.done();
                  }}) {}
  void turn() override {}
  [[nodiscard]] SteadyTime due() const override { return SteadyTime::max(); }
  [[nodiscard]] bool done() const override { return result.has_value(); }

  std::optional<http::Result> result;

 private:
  http::Exchange exchange_;
};

std::string fetch(const std::string& uri, http::Transport& transport, Runtime runtime) {
  http::Request request;
  request.url = uri;
  request.max_body = kLargestTemplate;
  Fetch fetch(transport, request);
  if (!http::run(transport, runtime.clock, fetch, [&] { return runtime.interrupt.count() > 0; })) {
    throw InterruptedError(fmt::format("interrupted while reading the pod template {}", uri),
                           runtime.interrupt.signal());
  }
  if (const auto* failure = std::get_if<http::Failure>(&*fetch.result)) {
    fail(uri, failure->message, "check the URL, or copy the template to a local file");
  }
  auto& response = std::get<http::Response>(*fetch.result);
  if (response.status != 200) {
    fail(uri, fmt::format("the server returned HTTP status {}", response.status),
         "check the URL, or copy the template to a local file");
  }
  return std::move(response.body);
}

bool is_remote(const PodTemplate& pod_template) {
  return !pod_template.text && !pod_template.document;
}

std::string text_of(const PodTemplate& pod_template, http::Transport& transport, Runtime runtime) {
  const std::string& uri = pod_template.uri.value;
  const std::string scheme = base::scheme_of(uri);
  if (scheme != "http" && scheme != "https") {
    fail(uri, fmt::format("the scheme {} is not supported yet", scheme),
         "copy the template to a local file, or serve it over https");
  }
  return fetch(uri, transport, runtime);
}

}  // namespace

SubmissionSpec with_remote_templates(SubmissionSpec spec, http::Transport& transport,
                                     Runtime runtime) {
  for (PodTemplate& one : spec.driver_templates) {
    if (is_remote(one)) {
      one = conf::parsed_template(one.uri, text_of(one, transport, runtime), spec.spark_version);
    }
  }
  for (PodTemplate& one : spec.executor_templates) {
    if (is_remote(one)) {
      one.text = text_of(one, transport, runtime);
    }
  }
  return spec;
}

}  // namespace firesteel::app
