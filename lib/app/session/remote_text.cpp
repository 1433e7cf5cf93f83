#include "app/session/remote_text.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/printable_url.h"
#include "base/text.h"
#include "base/uri.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/host.h"
#include "firesteel/stop_signals.h"
#include "http/exchange.h"
#include "http/proxy_setting.h"
#include "http/server_address.h"
#include "http/task.h"
#include "http/transport.h"

namespace firesteel::app {

namespace {

[[noreturn]] void fail(const RemoteText& text, const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot read {} {}: {}", text.what, base::printable_url(text.uri), why),
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
http::ServerAddress server_of(const std::string& uri) {
  const std::string scheme = base::scheme_of(uri);
  return http::address_of(scheme + base::printable_url(uri).substr(scheme.size()));
}

bool has_password(const std::string& uri) {
  return base::printable_url(uri) != uri.substr(0, uri.find_first_of("?#"));
}

http::Request request_for(const RemoteText& text, const Environment& environment) {
  const http::ServerAddress server = server_of(text.uri);
  http::Request request;
  request.url = text.uri;
  request.max_body = text.largest;
  request.proxy = http::proxy_for(server, "", "", environment);
  const bool stays_here = http::is_loopback(server.host) && request.proxy.url.empty();
  if (!server.https && !stays_here && has_password(text.uri)) {
    fail(text, "its user and password are not sent, because plain http is not encrypted",
         fmt::format("use an https URL, or {}", text.instead));
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

}  // namespace

std::string read_remote_text(const RemoteText& text, http::Transport& transport,
                             const Environment& environment, Host host) {
  const std::string hint = fmt::format("check the URL, or {}", text.instead);
  Fetch fetch(transport, request_for(text, environment), tls_of(environment));
  if (!http::run(transport, host.clock, fetch, [&] { return host.stop_signals.received() > 0; })) {
    throw InterruptedError(
        fmt::format("interrupted while reading {} {}", text.what, base::printable_url(text.uri)),
        host.stop_signals.signal());
  }
  http::Result result = std::move(fetch.result).value_or(http::Failure{});
  if (const auto* failure = std::get_if<http::Failure>(&result)) {
    fail(text, failure->message, hint);
  }
  auto& response = std::get<http::Response>(result);
  if (response.status != 200) {
    fail(text, why_refused(response), hint);
  }
  return std::move(response.body);
}

}  // namespace firesteel::app
