#include "kube/streams/exec.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "base/uri.h"
#include "firesteel/random_source.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/websocket.h"
#include "json/fields.h"
#include "json/parse.h"
#include "kube/client/api.h"
#include "kube/objects/resource_path.h"
#include "kube/streams/pod_socket.h"

namespace firesteel::kube {

namespace {

constexpr char kInputChannel = 0;
constexpr char kOutputChannel = 1;
constexpr char kErrorsChannel = 2;
constexpr char kStatusChannel = 3;
constexpr std::size_t kMostErrors = 2000;

std::string exec_path_of(const PodCommand& command) {
  std::string path = fmt::format(
      "{}/exec?container={}&stdin=true&stdout=true&stderr=true",
      resource_path(
          {.kind = kPod, .object_namespace = command.pod_namespace, .name = command.pod_name}),
      base::encode_segment(command.container));
  for (const std::string& word : command.words) {
    path += "&command=" + base::percent_encode(word);
  }
  return path;
}

std::optional<int> exit_code_of(const nlohmann::json& status) {
  for (const nlohmann::json& cause : json::field_at(status, {"details", "causes"})) {
    const auto code = base::number_of<int>(json::text_at(cause, {"message"}));
    if (code && json::text_at(cause, {"reason"}) == "ExitCode") {
      return code;
    }
  }
  return std::nullopt;
}

}  // namespace

ExecEnd read_exec_status(std::string_view status) {
  const nlohmann::json parsed = json::parse(status);
  ExecEnd end;
  if (json::text_at(parsed, {"status"}) == "Success") {
    end.exit_code = 0;
  } else {
    end.exit_code = exit_code_of(parsed);
  }
  if (!end.exit_code) {
    const std::string message = json::text_at(parsed, {"message"});
    end.message = base::one_line(
        message.empty() ? std::string("the API server did not say how the command ended") : message,
        500);
  }
  return end;
}

Call exec_call(const PodCommand& command) {
  Call call =
      get_call({.kind = kPod, .object_namespace = command.pod_namespace, .name = command.pod_name});
  call.subresource = "exec";
  return call;
}

Exec::Exec(Api& api, http::SocketTransport& transport, RandomSource& random,
           const PodCommand& command, ExecCallbacks callbacks)
    : callbacks_(std::move(callbacks)) {
  socket_ = open_pod_socket(
      api, transport, random, exec_path_of(command),
      {.on_open = [this] { callbacks_.on_open(); },
       .on_refused = [this](const SocketRefusal& refusal) { callbacks_.on_refused(refusal); },
       .on_message = [this](std::string_view message) { take_message(message); },
       .on_sent = [this] { callbacks_.on_sent(); },
       .on_end = [this](const http::WebSocketEnd& how) { take_end(how); }});
}

void Exec::send(std::string_view bytes) {
  piece_.assign(1, kInputChannel);
  piece_.append(bytes);
  socket_->send(piece_);
}

void Exec::take_message(std::string_view message) {
  if (message.empty()) {
    return;
  }
  const std::string_view payload = message.substr(1);
  switch (message.front()) {
    case kOutputChannel:
      if (!payload.empty()) {
        callbacks_.on_output(payload);
      }
      return;
    case kErrorsChannel:
      errors_.append(payload.substr(0, kMostErrors - std::min(kMostErrors, errors_.size())));
      return;
    case kStatusChannel:
      end_ = read_exec_status(payload);
      return;
    default:
      return;
  }
}

void Exec::take_end(const http::WebSocketEnd& how) {
  ExecEnd end;
  if (end_) {
    end = *std::move(end_);
  } else {
    end.was_lost = true;
    end.message = end_text(how);
  }
  end.errors = std::move(errors_);
  callbacks_.on_end(end);
}

}  // namespace firesteel::kube
