#include "kube/client/wire_log.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/printable_url.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "http/transport.h"
#include "json/fields.h"
#include "kube/client/printable_body.h"

namespace firesteel::kube {

namespace {

constexpr std::string_view kLogger = "Firesteel";

/// What a request to the API server may have in its query.
constexpr auto kParameters = std::to_array<std::string_view>({"allowWatchBookmarks",
                                                              "container",
                                                              "continue",
                                                              "dryRun",
                                                              "fieldManager",
                                                              "fieldSelector",
                                                              "fieldValidation",
                                                              "follow",
                                                              "force",
                                                              "labelSelector",
                                                              "limit",
                                                              "ports",
                                                              "previous",
                                                              "resourceVersion",
                                                              "resourceVersionMatch",
                                                              "sendInitialEvents",
                                                              "sinceSeconds",
                                                              "sinceTime",
                                                              "tailLines",
                                                              "timeoutSeconds",
                                                              "timestamps",
                                                              "watch"});

/// `url` without a user; values in the query are shown only where they belong to Kubernetes' own
/// parameters: a link to a file may carry its key there.
std::string shown_url(std::string_view url) {
  std::string text = base::printable_url(url);
  const std::size_t mark = url.find('?');
  if (mark == std::string_view::npos) {
    return text;
  }
  char before = '?';
  for (const std::string_view parameter : base::split(url.substr(mark + 1), '&')) {
    const std::string_view name = parameter.substr(0, parameter.find('='));
    const bool known = std::ranges::find(kParameters, name) != kParameters.end();
    text += before;
    text += known ? std::string(parameter) : "*********(redacted)";
    before = '&';
  }
  return text;
}

}  // namespace

WireDetail wire_detail(const Environment& environment) {
  const std::string level = environment.find("FIRESTEEL_LOG").value_or("");
  if (level.empty()) {
    return WireDetail::kNothing;
  }
  if (level != "debug" && level != "trace") {
    throw Error(
        ErrorKind::kUsage,
        fmt::format("'{}' is not a valid value of FIRESTEEL_LOG", base::one_line(level, 100)),
        "set FIRESTEEL_LOG to debug (requests) or trace (headers and bodies too)");
  }
  return level == "debug" ? WireDetail::kRequests : WireDetail::kBodies;
}

http::Transport::Id WireLog::start(const http::Request& request, const http::Tls& tls,
                                   http::Callbacks callbacks) {
  if (detail_ == WireDetail::kNothing) {
    return ForwardingTransport::start(request, tls, std::move(callbacks));
  }
  say_request(request);
  const std::string what = fmt::format("{} {}", request.method, shown_url(request.url));
  const SteadyTime began = host_.clock.steady_now();
  callbacks.on_done = [this, what, began,
                       on_done = std::move(callbacks.on_done)](http::Result result) {
    say_result(what, result, began);
    on_done(std::move(result));
  };
  if (callbacks.on_data && detail_ == WireDetail::kBodies) {
    callbacks.on_data = [this, what,
                         on_data = std::move(callbacks.on_data)](std::string_view bytes) {
      say(fmt::format("{}: {} bytes of a stream", what, bytes.size()));
      on_data(bytes);
    };
  }
  return ForwardingTransport::start(request, tls, std::move(callbacks));
}

void WireLog::say(std::string_view text) {
  host_.log.write(LogLevel::kDebug, kLogger, text);
}

void WireLog::say_request(const http::Request& request) {
  say(fmt::format("> {} {}{}", request.method, shown_url(request.url),
                  request.proxy.url.empty() ? "" : " through the proxy " + request.proxy.url));
  if (detail_ != WireDetail::kBodies) {
    return;
  }
  for (const http::Header& header : request.headers) {
    say("> " + printable_header(header));
  }
  if (!request.body.empty()) {
    const auto type = http::find_header(request.headers, "Content-Type");
    const bool is_a_file = type && type->find("json") == std::string_view::npos;
    say("> " + (is_a_file ? fmt::format("({} bytes)", request.body.size())
                          : printable_body(request.body)));
  }
}

void WireLog::say_result(std::string_view what, const http::Result& result, SteadyTime began) {
  using std::chrono::milliseconds;
  const auto took =
      std::chrono::duration_cast<milliseconds>(host_.clock.steady_now() - began).count();
  if (const auto* failure = std::get_if<http::Failure>(&result)) {
    say(fmt::format("< {}: no answer after {} ms: {}", what, took,
                    base::one_line(failure->message, 300)));
    return;
  }
  const auto& response = std::get<http::Response>(result);
  say(fmt::format("< {}: {} in {} ms, {} bytes{}", what, response.status, took,
                  response.body.size(), response.sent_twice ? ", sent twice" : ""));
  if (detail_ != WireDetail::kBodies) {
    return;
  }
  for (const http::Header& header : response.headers) {
    say("< " + printable_header(header));
  }
  if (!response.body.empty()) {
    say("< " + printable_body(response.body));
  }
}

}  // namespace firesteel::kube
