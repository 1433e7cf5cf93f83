/// The half of CurlTransport that runs callbacks: of what has arrived, is ready, is over, is due.
/// Each may start and cancel exchanges, and may throw: what is not delivered yet then stays.

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <curl/curl.h>
#include <fmt/format.h>

#include "http/curl_exchange.h"
#include "http/curl_failure.h"
#include "http/curl_socket.h"
#include "http/curl_transport.h"
#include "http/socket_transport.h"
#include "http/transport.h"

namespace firesteel::http {

namespace {

using std::chrono::steady_clock;

/// Turns of one connection before the others have theirs.
constexpr int kTurnsInARow = 32;

}  // namespace

bool CurlTransport::deliver_data() {
  const std::size_t due = arrivals_.size();
  for (std::size_t i = 0; i < due; ++i) {
    const auto found = exchanges_.find(arrivals_.front());
    arrivals_.pop_front();
    if (found != exchanges_.end()) {
      CurlExchange& exchange = *found->second;  // lives until the next turn, even if cancelled
      const std::string data = std::exchange(exchange.undelivered, {});
      exchange.callbacks.on_data(data);
    }
  }
  return due > 0;
}

bool CurlTransport::deliver_ready() {
  const bool any = !ready_.empty();
  for (const int descriptor : std::exchange(ready_, {})) {
    const auto found = sockets_.find(descriptor);
    if (found != sockets_.end()) {
      const auto on_ready = found->second;  // it may forget its own socket
      on_ready();
    }
  }
  return any;
}

bool CurlTransport::deliver_sockets() {
  bool any = false;
  for (const Id id : std::exchange(working_, {})) {
    for (int i = 0; i < kTurnsInARow && turn_socket(id); ++i) {
      any = true;
    }
    const auto found = exchanges_.find(id);
    if (found != exchanges_.end() && found->second->socket->has_work()) {
      working_.insert(id);
    }
  }
  return any;
}

/// True when that brought something and may bring more.
bool CurlTransport::turn_socket(Id id) {
  const auto found = exchanges_.find(id);
  if (found == exchanges_.end() || !found->second->socket->has_work()) {
    return false;
  }
  CurlExchange& exchange = *found->second;  // lives until the next turn, even if cancelled
  CurlSocket::News news = exchange.socket->turn();
  // NOLINTNEXTLINE(bugprone-unchecked-optional-access): who has a socket has an upgrade
  const SocketCallbacks& callbacks = *exchange.upgrade;
  if (news.sent) {
    callbacks.on_sent();
  }
  if (!exchanges_.contains(id)) {
    return false;
  }
  const bool open = exchange.socket->is_open();
  if (news.over || (news.answer && !open)) {
    forget(id);
  } else if (news.answer) {
    set_due(exchange, std::nullopt);
  }
  if (news.answer) {
    callbacks.on_answer(std::move(*news.answer));
  } else if (!news.data.empty()) {
    callbacks.on_data(news.data);
  } else if (news.over && open) {
    callbacks.on_end(news.failure);
  } else if (news.over) {
    callbacks.on_answer(news.failure.value_or(Failure{}));
  }
  return news.any();
}

bool CurlTransport::deliver_ended() {
  const std::size_t due = ended_.size();
  for (std::size_t i = 0; i < due; ++i) {
    const auto [id, code] = ended_.front();
    ended_.pop_front();
    const auto found = exchanges_.find(id);
    if (found != exchanges_.end()) {
      finish(found, code);
    }
  }
  return due > 0;
}

void CurlTransport::finish(Exchanges::iterator found, CURLcode code) {
  const std::unique_ptr<CurlExchange> exchange = remove(found);
  if (!exchange->unfit.empty()) {
    exchange->callbacks.on_done(Failure{
        .kind = Failure::Kind::kProtocol, .message = exchange->unfit, .request_sent = false});
    return;
  }
  if (code == CURLE_OK && !exchange->has_all_headers) {
    code = CURLE_PARTIAL_FILE;
  }
  if (code != CURLE_OK && !is_cut_refusal(code, exchange->response.status)) {
    if (code == CURLE_OPERATION_TIMEDOUT) {
      suspect(*exchange);
    }
    exchange->callbacks.on_done(failure_of(*exchange, code));
    return;
  }
  counters_.http2_responses += is_http2(*exchange) ? 1 : 0;
  exchange->response.sent_twice = exchange->sends > 1;
  exchange->callbacks.on_done(std::move(exchange->response));
}

bool CurlTransport::deliver_due() {
  const auto now = steady_clock::now();
  std::vector<Id> due;
  for (auto next = due_.begin(); next != due_.end() && next->first <= now; ++next) {
    due.push_back(next->second);
  }
  bool any = false;
  for (const Id id : due) {
    const auto found = exchanges_.find(id);
    if (found != exchanges_.end() && found->second->request.idle_timeout.count() == 0) {
      set_due(*found->second, std::nullopt);
      ended_.emplace_back(id, CURLE_OPERATION_TIMEDOUT);
      any = true;
    } else if (found != exchanges_.end()) {
      any = end_if_silent(found) || any;
    } else if (const auto timer = timers_.extract(id)) {
      due_.erase({timer.mapped().due, id});
      timer.mapped().on_due();
      any = true;
    }
  }
  return any;
}

bool CurlTransport::end_if_silent(Exchanges::iterator found) {
  CurlExchange& exchange = *found->second;
  const auto now = steady_clock::now();
  note_upload(exchange, now);
  const auto end = exchange.last_activity + exchange.request.idle_timeout;
  if (end > now) {
    set_due(exchange, end);
    return false;
  }
  const std::unique_ptr<CurlExchange> removed = remove(found);
  suspect(*removed);
  removed->callbacks.on_done(
      Failure{.kind = Failure::Kind::kTimeout,
              .message = fmt::format("no data for {}s", removed->request.idle_timeout.count()),
              .request_sent = removed->sends > 0});
  return true;
}

}  // namespace firesteel::http
