#include "app/forward/tunnel.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/tcp.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "http/retry.h"
#include "http/socket_transport.h"
#include "kube/auth/credentials.h"
#include "kube/client/api.h"
#include "kube/streams/pod_socket.h"
#include "kube/streams/port_forward.h"

namespace firesteel::app {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Limit for data that one side sent and the other has not read yet.
constexpr std::size_t kMostHeld = 256U << 10U;
constexpr seconds kTryAgainFor{30};
/// The same for a client that gets an answer then.
constexpr seconds kAnswerAfter{3};
constexpr http::RetryPolicy kPauses{.first = milliseconds(100), .longest = milliseconds(2'000)};
constexpr seconds kLinger{60};
/// How often to ask whether new credentials are there.
constexpr milliseconds kCredentialsPause{20};
constexpr int kUnauthorized = 401;

}  // namespace

Tunnel::Tunnel(const TunnelSetting& setting, base::Descriptor client)
    : setting_(setting),
      client_(std::move(client)),
      give_up_(setting.host.clock.steady_now() + (setting.is_http ? kAnswerAfter : kTryAgainFor)),
      piece_(kube::PortForward::kMaxPiece, '\0') {
  open();
}

void Tunnel::open() {
  kube::Credentials& credentials = setting_.api.credentials();
  if (!credentials.ready()) {
    open_after(kCredentialsPause);
    return;
  }
  credentials_ = credentials.generation();
  pod_ = std::make_unique<kube::PortForward>(
      setting_.api, setting_.transport, setting_.host.random, setting_.to,
      kube::PortForwardCallbacks{
          .on_open = [this] { opened(); },
          .on_refused = [this](const kube::SocketRefusal& refusal) { refused(refusal); },
          .on_data = [this](std::string_view bytes) { from_pod(bytes); },
          .on_sent = [this] { watch(); },
          .on_end = [this](const std::string& error) { pod_ended(error); }});
}

void Tunnel::opened() {
  open_ = true;
  watch();
}

void Tunnel::refused(const kube::SocketRefusal& refusal) {
  const bool renew = refusal.answer.status == kUnauthorized && !std::exchange(renewed_, true) &&
                     setting_.api.credentials().renew(credentials_);
  const auto now = setting_.host.clock.steady_now();
  if (!renew && (!refusal.worth_another_try || now >= give_up_)) {
    const ApiError error = setting_.api.error(kube::port_forward_call(setting_.to), refusal.answer);
    fail(error.what());
    return;
  }
  ++attempts_;
  open_after(renew ? milliseconds(0)
                   : http::retry_delay(kPauses, attempts_, setting_.api.jitter()));
}

void Tunnel::open_after(milliseconds pause) {
  timer_ = setting_.transport.start_timer(pause, [this] {
    timer_.reset();
    open();
  });
}

void Tunnel::fail(const std::string& why) {
  const ConnectionFailed& failed = setting_.failed;
  if (setting_.is_http) {
    answer_unavailable(why);
  }
  end();
  failed(why);
}

void Tunnel::answer_unavailable(const std::string& why) {
  // Unread bytes would reset the connection before the answer has arrived.
  while (base::read_tcp(client_, piece_).bytes > 0) {
  }
  const std::string text = fmt::format("The Spark UI of {} cannot be reached: {}\n",
                                       setting_.to.pod_name, base::one_line(why, 1000));
  (void)base::write_tcp(
      client_, fmt::format("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/plain; charset=utf-8\r\n"
                           "Cache-Control: no-store\r\nRefresh: 10\r\nConnection: close\r\n"
                           "Content-Length: {}\r\n\r\n{}",
                           text.size(), text));
}

void Tunnel::from_pod(std::string_view bytes) {
  pod_was_heard_ = true;
  if (waiting() == 0) {
    to_client_.clear();
    written_ = 0;
    const base::Transferred sent = base::write_tcp(client_, bytes);
    if (sent.broken) {
      end();
      return;
    }
    bytes.remove_prefix(sent.bytes);
    if (bytes.empty()) {
      return;
    }
  }
  to_client_.append(bytes);
  watch();
}

void Tunnel::pod_ended(const std::string& error) {
  pod_has_ended_ = true;
  open_ = false;
  if (!error.empty()) {
    setting_.failed(
        fmt::format("port {} of {}: {}", setting_.to.port, setting_.to.pod_name, error));
  }
  if (waiting() == 0) {
    end();
  } else {
    watch();
  }
}

void Tunnel::client_ready() {
  if (waiting() > 0) {
    write_client();
  }
  if (!is_over() && open_ && !client_has_ended_) {
    read_client();
  }
  if (!is_over()) {
    watch();
  }
}

void Tunnel::read_client() {
  while (pod_->unsent() < kMostHeld) {
    const base::Transferred got = base::read_tcp(client_, piece_);
    if (got.broken) {
      end();
      return;
    }
    if (got.finished) {
      client_has_ended_ = true;
      linger();
      return;
    }
    if (got.bytes == 0) {
      return;
    }
    pod_->send(std::string_view(piece_).substr(0, got.bytes));
  }
}

void Tunnel::write_client() {
  const base::Transferred sent =
      base::write_tcp(client_, std::string_view(to_client_).substr(written_));
  written_ += sent.bytes;
  if (written_ > kMostHeld) {
    to_client_.erase(0, std::exchange(written_, 0));
  }
  if (sent.broken || (waiting() == 0 && pod_has_ended_)) {
    end();
  }
}

/// Tells the loop which events of each side to wait for.
void Tunnel::watch() {
  if (is_over()) {
    return;
  }
  const bool takes = open_ && !client_has_ended_ && pod_->unsent() < kMostHeld;
  setting_.transport.watch_socket(client_.get(), {.readable = takes, .writable = waiting() > 0},
                                  [this] { client_ready(); });
  if (open_) {
    pod_->pause(waiting() >= kMostHeld);
  }
}

/// A client that closed its connection looks the same as one that only finished sending.
void Tunnel::linger() {
  timer_ = setting_.transport.start_timer(kLinger, [this] {
    timer_.reset();
    if (std::exchange(pod_was_heard_, false)) {
      linger();
    } else {
      end();
    }
  });
}

void Tunnel::end() {
  if (is_over()) {
    return;
  }
  if (timer_) {
    setting_.transport.cancel(*timer_);
    timer_.reset();
  }
  open_ = false;
  if (pod_) {
    pod_->close();
  }
  setting_.transport.forget_socket(client_.get());
  client_.reset();
}

}  // namespace firesteel::app
