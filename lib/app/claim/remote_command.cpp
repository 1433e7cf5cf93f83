#include "app/claim/remote_command.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "firesteel/random_source.h"
#include "http/retry.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"
#include "kube/streams/exec.h"
#include "kube/streams/pod_socket.h"

namespace firesteel::app {

namespace {

constexpr std::size_t kMostOutput = 4096;
constexpr int kUnauthorized = 401;
constexpr http::RetryPolicy kPauses{.first = std::chrono::milliseconds(100),
                                    .longest = std::chrono::milliseconds(2'000)};

}  // namespace

RemoteCommand::RemoteCommand(kube::Api& api, RandomSource& random, kube::PodCommand command)
    : api_(api),
      random_(random),
      command_(std::move(command)),
      begun_(api.clock().steady_now()),
      due_(begun_),
      last_news_(begun_) {}

void RemoteCommand::turn() {
  if (!done() && (!exec_ || is_stale_) && due_ <= api_.clock().steady_now() &&
      api_.credentials().ready()) {
    open();
  }
}

SteadyTime RemoteCommand::due() const {
  if (done()) {
    return SteadyTime::max();
  }
  return exec_ && !is_stale_ ? SteadyTime::max() : std::max(due_, api_.credentials().due());
}

void RemoteCommand::open() {
  http::SocketTransport* const sockets = api_.transport().sockets();
  if (sockets == nullptr) {
    failure_.emplace(ErrorKind::kInternal, "this transport has no WebSockets", "", 0, "");
    return;
  }
  generation_ = api_.credentials().generation();
  is_stale_ = false;
  exec_ = std::make_unique<kube::Exec>(
      api_, *sockets, random_, command_,
      kube::ExecCallbacks{
          .on_open =
              [this] {
                open_ = true;
                note();
              },
          .on_refused = [this](const kube::SocketRefusal& refusal) { take_refusal(refusal); },
          .on_output =
              [this](std::string_view bytes) {
                note();
                output_.append(
                    bytes.substr(0, kMostOutput - std::min(kMostOutput, output_.size())));
              },
          .on_sent = [this] { note(); },
          .on_end = [this](const kube::ExecEnd& end) { end_ = end; }});
}

void RemoteCommand::note() {
  last_news_ = api_.clock().steady_now();
}

void RemoteCommand::take_refusal(const kube::SocketRefusal& refusal) {
  const SteadyTime now = api_.clock().steady_now();
  const bool renew = refusal.answer.status == kUnauthorized && !std::exchange(renewed_, true) &&
                     api_.credentials().renew(generation_);
  if (!renew && (!refusal.worth_another_try || now - begun_ >= api_.limits().retry_for)) {
    failure_ = api_.error(kube::exec_call(command_), refusal.answer);
    return;
  }
  ++attempts_;
  due_ = renew ? now : now + http::retry_delay(kPauses, attempts_, api_.jitter());
  // turn() opens another one: this callback is the old one's.
  is_stale_ = true;
}

std::string RemoteCommand::why() const {
  if (failure_) {
    return failure_->what();
  }
  if (!end_ || end_->exit_code == 0) {
    return "";
  }
  const std::string errors = base::one_line(end_->errors, 300);
  if (end_->exit_code) {
    return errors.empty() ? fmt::format("the command in pod {} ended with {}", command_.pod_name,
                                        *end_->exit_code)
                          : errors;
  }
  return end_->message;
}

void RemoteCommand::close() {
  if (exec_) {
    exec_->close();
  }
  if (!done()) {
    end_ = kube::ExecEnd{.exit_code = std::nullopt,
                         .message = "the connection was closed",
                         .errors = {},
                         .was_lost = true};
  }
}

}  // namespace firesteel::app
