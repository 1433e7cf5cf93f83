#include "http/curl_transport.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <poll.h>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <curl/curl.h>
#include <fmt/format.h>
#include <openssl/crypto.h>

#include "firesteel/error.h"
#include "firesteel/outlet.h"
#include "http/curl_exchange.h"
#include "http/curl_failure.h"
#include "http/curl_multi.h"
#include "http/curl_options.h"
#include "http/curl_socket.h"
#include "http/interest.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/transport_counters.h"

namespace firesteel::http {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// How often libcurl looks at what is awaited, although it wants to look at nothing.
constexpr milliseconds kNudge{200};
/// libcurl keeps time itself, but not for an exchange that waits for the connection of another.
constexpr milliseconds kLate{100};
/// How often a descriptor that is readable and that nobody reads may end run_once().
constexpr milliseconds kUnreadDescriptorPause{50};

bool is_readable(int descriptor) {
  pollfd polled{.fd = descriptor, .events = POLLIN, .revents = 0};
  return ::poll(&polled, 1, 0) > 0;
}

}  // namespace

CurlTransport::CurlTransport(std::string user_agent) : user_agent_(std::move(user_agent)) {
  // Before anything else uses OpenSSL: what it would tidy up after main() ends with the process.
  (void)OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

CurlTransport::~CurlTransport() {
  while (!exchanges_.empty()) {
    (void)remove(exchanges_.begin());
  }
}

Transport::Id CurlTransport::start(const Request& request, const Tls& tls, Callbacks callbacks) {
  return create(request, tls, std::move(callbacks)).id;
}

CurlExchange& CurlTransport::create(const Request& request, const Tls& tls, Callbacks callbacks) {
  if (!library_) {
    library_.emplace();
  }
  auto exchange = std::make_unique<CurlExchange>();
  exchange->easy.reset(curl_easy_init());
  if (!exchange->easy) {
    throw Error(ErrorKind::kInternal, "libcurl cannot make a request");
  }
  exchange->id = ++last_id_;
  exchange->request = request;
  exchange->callbacks = std::move(callbacks);
  exchange->arrivals = &arrivals_;
  set_options(*exchange, tls, user_agent_, counters_);
  ++counters_.requests_started;
  new_.push_back(exchange->id);
  return *exchanges_.emplace(exchange->id, std::move(exchange)).first->second;
}

/// Until the answer is there it is an exchange like any other, which ends when it is silent for too
/// long.
Transport::Id CurlTransport::open_socket(const Request& request, const Tls& tls,
                                         SocketCallbacks callbacks) {
  Request opening = request;
  opening.timeout = milliseconds(0);
  opening.idle_timeout = std::chrono::ceil<std::chrono::seconds>(request.timeout);
  CurlExchange& exchange =
      create(opening, tls, {.on_done = callbacks.on_answer, .on_data = nullptr});
  exchange.upgrade = std::move(callbacks);
  return exchange.id;
}

void CurlTransport::cancel(Id id) {
  if (const auto timer = timers_.extract(id)) {
    due_.erase({timer.mapped().due, id});
  }
  forget(id);
}

bool CurlTransport::was_sent(Id id) const {
  const auto found = exchanges_.find(id);
  return found != exchanges_.end() && found->second->sends > 0;
}

void CurlTransport::send(Id id, std::string bytes) {
  const auto found = exchanges_.find(id);
  if (found != exchanges_.end() && found->second->socket) {
    found->second->socket->send(std::move(bytes));
    working_.insert(id);
  }
}

std::size_t CurlTransport::unsent(Id id) const {
  const auto found = exchanges_.find(id);
  return found != exchanges_.end() && found->second->socket ? found->second->socket->unsent() : 0;
}

void CurlTransport::pause(Id id, bool paused) {
  const auto found = exchanges_.find(id);
  if (found != exchanges_.end() && found->second->socket) {
    found->second->socket->pause(paused);
    working_.insert(id);
  }
}

void CurlTransport::watch_socket(int descriptor, Interest wanted, std::function<void()> on_ready) {
  sockets_[descriptor] = std::move(on_ready);
  poller_.watch(descriptor, wanted, [this, descriptor](Interest) { ready_.insert(descriptor); });
}

void CurlTransport::forget_socket(int descriptor) {
  poller_.forget(descriptor);
  sockets_.erase(descriptor);
}

Transport::Id CurlTransport::start_timer(milliseconds after, std::function<void()> on_due) {
  const Id id = ++last_id_;
  const TimePoint due = steady_clock::now() + after;
  timers_.emplace(id, Timer{.due = due, .on_due = std::move(on_due)});
  due_.emplace(due, id);
  return id;
}

void CurlTransport::watch_descriptor(int descriptor) {
  if (descriptor < 0 ||
      std::ranges::find(descriptors_, descriptor, &Descriptor::number) != descriptors_.end()) {
    return;
  }
  descriptors_.push_back({.number = descriptor});
  listen_to(descriptor);
}

void CurlTransport::forget_descriptor(int descriptor) {
  if (std::erase_if(descriptors_, [descriptor](const Descriptor& known) {
        return known.number == descriptor;
      }) > 0) {
    poller_.forget(descriptor);
  }
}

void CurlTransport::listen_to(int descriptor) {
  poller_.watch(descriptor, {.readable = true}, [this, descriptor](Interest) {
    std::ranges::find(descriptors_, descriptor, &Descriptor::number)->woke = true;
  });
}

TransportCounters CurlTransport::counters() const {
  TransportCounters counters = counters_;
  for (const auto& [id, exchange] : exchanges_) {
    counters.connections_opened += connections_of(*exchange);
  }
  return counters;
}

void CurlTransport::run_once(milliseconds longest) {
  // A day is as good as forever for one turn of a loop.
  longest = std::clamp<milliseconds>(longest, milliseconds(0), std::chrono::hours(24));
  longest = turn() ? milliseconds(0) : until_due(longest);
  mute_unread(longest);
  listen_to_readers();
  poller_.wait(longest);
  (void)turn();
}

/// Does all that can be done without waiting, then runs the callbacks that are due, which may start
/// and cancel exchanges.  True when there were any.
bool CurlTransport::turn() {
  cancelled_.clear();
  std::erase_if(multis_,
                [](const auto& multi) { return multi->is_suspect() && multi->size() == 0; });
  begin_new();
  perform();
  bool any = deliver_data();
  any = deliver_ready() || any;
  any = deliver_sockets() || any;
  any = deliver_ended() || any;
  return deliver_due() || any;
}

void CurlTransport::begin_new() {
  while (!new_.empty()) {
    const auto found = exchanges_.find(new_.front());
    new_.pop_front();
    if (found == exchanges_.end()) {
      continue;
    }
    CurlExchange& exchange = *found->second;
    if (!exchange.unfit.empty()) {
      ended_.emplace_back(exchange.id, CURLE_URL_MALFORMAT);
    } else if (has_its_turn(exchange)) {
      begin(exchange);
    }
  }
}

void CurlTransport::begin(CurlExchange& exchange) {
  exchange.last_activity = steady_clock::now();
  if (exchange.request.idle_timeout.count() > 0) {
    set_due(exchange, exchange.last_activity + exchange.request.idle_timeout);
  } else if (!exchange.is_stream()) {
    set_due(exchange, exchange.last_activity + exchange.request.timeout + kLate);
  }
  if (exchange.upgrade) {
    set_connect_only(exchange.easy);
    exchange.socket =
        std::make_unique<CurlSocket>(exchange.easy.get(), request_text(exchange, user_agent_),
                                     poller_, [this, id = exchange.id] { working_.insert(id); });
    connecting_.insert(exchange.id);
    next_nudge_ = steady_clock::now() + kNudge;
    return;
  }
  CurlMulti& multi = multi_for_new();
  exchange.multi = &multi;
  if (multi.add(exchange.easy.get())) {
    awaited_.insert(exchange.id);
    next_nudge_ = steady_clock::now() + kNudge;
  } else {
    exchange.multi = nullptr;
    exchange.unfit = "libcurl rejected the request";
    ended_.emplace_back(exchange.id, CURLE_FAILED_INIT);
  }
}

/// What may last (a watch) has a connection of its own, so nobody waits for it.
bool CurlTransport::has_its_turn(const CurlExchange& exchange) {
  if (exchange.queue.empty() || exchange.is_stream()) {
    return true;
  }
  Queue& queue = queues_[exchange.queue];
  if (queue.running != 0) {
    queue.waiting.push_back(exchange.id);
    return false;
  }
  queue.running = exchange.id;
  return true;
}

void CurlTransport::end_turn(const CurlExchange& exchange) {
  const auto found = queues_.find(exchange.queue);
  if (found == queues_.end() || found->second.running != exchange.id) {
    return;
  }
  Queue& queue = found->second;
  queue.running = 0;
  while (!queue.waiting.empty() && !exchanges_.contains(queue.waiting.front())) {
    queue.waiting.pop_front();  // cancelled
  }
  if (queue.waiting.empty()) {
    queues_.erase(found);
    return;
  }
  new_.push_front(queue.waiting.front());
  queue.waiting.pop_front();
}

/// Connections that may be dead are left to what is on them.
CurlMulti& CurlTransport::multi_for_new() {
  if (multis_.empty() || multis_.back()->is_suspect()) {
    multis_.push_back(std::make_unique<CurlMulti>(poller_));
  }
  return *multis_.back();
}

void CurlTransport::suspect(const CurlExchange& exchange) {
  if (exchange.multi != nullptr) {
    exchange.multi->suspect();
  } else if (!multis_.empty()) {
    multis_.back()->suspect();
  }
}

/// Takes it out of the loop; its connection stays for the next one.
std::unique_ptr<CurlExchange> CurlTransport::remove(Exchanges::iterator found) {
  std::unique_ptr<CurlExchange> exchange = std::move(found->second);
  exchanges_.erase(found);
  if (exchange->multi != nullptr) {
    exchange->multi->remove(exchange->easy.get());
  }
  connecting_.erase(exchange->id);
  awaited_.erase(exchange->id);
  working_.erase(exchange->id);
  set_due(*exchange, std::nullopt);
  counters_.connections_opened += connections_of(*exchange);
  end_turn(*exchange);
  return exchange;
}

/// Cancelled or over; its callbacks may be running.
void CurlTransport::forget(Id id) {
  const auto found = exchanges_.find(id);
  if (found == exchanges_.end()) {
    return;
  }
  if (found->second->socket && found->second->socket->is_open()) {
    (void)found->second->socket->flush();  // a last word, if the network takes it
  }
  cancelled_.push_back(remove(found));
}

void CurlTransport::set_due(CurlExchange& exchange, std::optional<TimePoint> due) {
  if (exchange.due) {
    due_.erase({*exchange.due, exchange.id});
  }
  exchange.due = due;
  if (due) {
    due_.emplace(*due, exchange.id);
  }
}

/// What is connecting may stand still without it; for what is sent it is a safeguard.
void CurlTransport::nudge() {
  std::erase_if(awaited_, [this](Id id) {
    const CurlExchange& exchange = *exchanges_.at(id);
    return exchange.is_stream() && exchange.sends > 0;
  });
  next_nudge_ = steady_clock::now() + kNudge;
  if (!awaited_.empty()) {
    for (const auto& multi : multis_) {
      multi->turn_all();
    }
  }
  for (const Id id : connecting_) {
    exchanges_.at(id)->socket->turn_all();
  }
}

/// Everything libcurl wants to do by itself now.
void CurlTransport::perform() {
  if ((!awaited_.empty() || !connecting_.empty()) && steady_clock::now() >= next_nudge_) {
    nudge();
  }
  for (const auto& multi : multis_) {
    multi->turn();
    while (const auto ended = multi->take_ended()) {
      ended_.emplace_back(exchange_of(ended->easy).id, ended->code);
    }
  }
  std::erase_if(connecting_, [this](Id id) {
    const auto code = exchanges_.at(id)->socket->connect();
    if (code && *code != CURLE_OK) {
      ended_.emplace_back(id, *code);
    } else if (code) {
      working_.insert(id);
    }
    return code.has_value();
  });
}

milliseconds CurlTransport::until_due(milliseconds longest) const {
  if (!working_.empty()) {
    return milliseconds(0);
  }
  std::optional<TimePoint> earliest;
  const auto consider = [&earliest](std::optional<TimePoint> due) {
    earliest = due && (!earliest || *due < *earliest) ? due : earliest;
  };
  if (!due_.empty()) {
    consider(due_.begin()->first);
  }
  if (!awaited_.empty() || !connecting_.empty()) {
    consider(next_nudge_);
  }
  for (const auto& multi : multis_) {
    consider(multi->due());
  }
  for (const Id id : connecting_) {
    consider(exchanges_.at(id)->socket->due());
  }
  return earliest ? std::clamp(std::chrono::ceil<milliseconds>(*earliest - steady_clock::now()),
                               milliseconds(0), longest)
                  : longest;
}

void CurlTransport::serve(std::span<Outlet* const> outlets) {
  for (Outlet* const outlet : outlets) {
    outlets_.push_back({.outlet = outlet});
  }
}

/// An outlet is only waited for while it keeps something.
void CurlTransport::listen_to_readers() {
  for (Served& served : outlets_) {
    const int wanted = served.outlet->waiting_descriptor();
    if (wanted == served.watched) {
      continue;
    }
    if (served.watched >= 0) {
      poller_.forget(served.watched);
    }
    served.watched = wanted;
    if (wanted >= 0) {
      poller_.watch(wanted, {.writable = true},
                    [outlet = served.outlet](Interest) { outlet->flush(); });
    }
  }
}

/// One that nobody has read since it woke us must not make the loop spin.
void CurlTransport::mute_unread(milliseconds& longest) {
  for (Descriptor& descriptor : descriptors_) {
    if (!descriptor.woke) {
      continue;
    }
    const int number = descriptor.number;
    const bool muted = std::exchange(descriptor.muted, is_readable(number));
    descriptor.woke = descriptor.muted;
    if (descriptor.muted) {
      longest = std::min(longest, kUnreadDescriptorPause);
      poller_.forget(number);
    } else if (muted) {
      listen_to(number);
    }
  }
}

}  // namespace firesteel::http
