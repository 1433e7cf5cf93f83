#include "app/submit/remote_templates.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/printable_url.h"
#include "base/text.h"
#include "base/uri.h"
#include "conf/template_file.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "firesteel/submission_spec.h"
#include "http/exchange.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/config/master_url.h"
#include "kube/config/proxy_setting.h"

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
  Fetch(http::Transport& transport, const http::Request& request, const http::Tls& tls)
      : exchange_(transport, request, tls, {.on_done = [this](http::Result done) {
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

/// The server of an http: or https: URI.
kube::ServerAddress server_of(const std::string& uri) {
  const std::string scheme = base::scheme_of(uri);
  return kube::address_of(scheme + base::printable_url(uri).substr(scheme.size()));
}

bool has_password(const std::string& uri) {
  return base::printable_url(uri) != uri.substr(0, uri.find_first_of("?#"));
}

http::Request request_for(const std::string& uri, const Environment& environment) {
  const kube::ServerAddress server = server_of(uri);
  http::Request request;
  request.url = uri;
  request.max_body = kLargestTemplate;
  request.proxy = kube::proxy_for(server, "", "", environment);
  const bool stays_here = kube::is_loopback(server.host) && request.proxy.url.empty();
  if (!server.https && !stays_here && has_password(uri)) {
    fail(uri, "its user and password are not sent, because plain http is not encrypted",
         "use an https URL, or copy the template to a local file");
  }
  return request;
}

http::Tls tls_of(const Environment& environment) {
  http::Tls tls;
  tls.ca_file = environment.find_non_empty("SSL_CERT_FILE").value_or("");
  tls.ca_directory = environment.find_non_empty("SSL_CERT_DIR").value_or("");
  return tls;
}

std::string why_refused(const http::Response& response) {
  const auto target = http::find_header(response.headers, "Location");
  if (response.status / 100 == 3 && target) {
    return fmt::format("HTTP status {} redirects to {} (redirects are not followed)",
                       response.status, base::one_line(base::printable_url(*target), 200));
  }
  return fmt::format("the server returned HTTP status {}", response.status);
}

std::string fetch(const std::string& uri, http::Transport& transport,
                  const Environment& environment, Host host) {
  Fetch fetch(transport, request_for(uri, environment), tls_of(environment));
  if (!http::run(transport, host.clock, fetch, [&] { return host.stop_signals.received() > 0; })) {
    throw InterruptedError(
        fmt::format("interrupted while reading the pod template {}", base::printable_url(uri)),
        host.stop_signals.signal());
  }
  if (const auto* failure = std::get_if<http::Failure>(&*fetch.result)) {
    fail(uri, failure->message, "check the URL, or copy the template to a local file");
  }
  auto& response = std::get<http::Response>(*fetch.result);
  if (response.status != 200) {
    fail(uri, why_refused(response), "check the URL, or copy the template to a local file");
  }
  return std::move(response.body);
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
  return fetch(uri, transport, environment, host);
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
