#include "http/curl_transport.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
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
#include "http/curl_exchange.h"
#include "http/curl_failure.h"
#include "http/curl_handles.h"
#include "http/curl_options.h"
#include "http/curl_socket.h"
#include "http/socket_transport.h"
#include "http/transport.h"
#include "http/transport_counters.h"

namespace firesteel::http {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// How often a descriptor that is readable and that nobody reads may end run_once().
constexpr milliseconds kUnreadDescriptorPause{50};

bool is_readable(int descriptor) {
  pollfd polled{.fd = descriptor, .events = POLLIN, .revents = 0};
  return ::poll(&polled, 1, 0) > 0;
}

struct Descriptor {
  int number = -1;
  bool woke = false;  ///< it ended the last wait
};

/// A socket of this process.
struct Watched {
  Interest wanted;
  std::function<void()> on_ready;
  bool ready = false;
};

struct Timer {
  steady_clock::time_point due;
  std::function<void()> on_due;
};

/// Turns of one connection before the others have theirs.
constexpr int kTurnsInARow = 32;

short events_of(Interest wanted) {
  return static_cast<short>((wanted.readable ? CURL_WAIT_POLLIN : 0) |
                            (wanted.writable ? CURL_WAIT_POLLOUT : 0));
}

}  // namespace

struct CurlTransport::State {
  using Exchanges = std::map<Id, std::unique_ptr<Exchange>>;

  std::string user_agent;
  std::optional<CurlLibrary> library;
  Multi multi;
  Exchanges exchanges;
  std::vector<std::pair<Id, CURLcode>> ended;
  std::vector<Descriptor> descriptors;
  std::map<int, Watched> watched;
  std::map<Id, Timer> timers;
  std::vector<std::unique_ptr<Exchange>> cancelled;  ///< whose callbacks may be running
  Id last_id = 0;
  TransportCounters counters;
  bool connections_suspect = false;  ///< an exchange timed out: its connection may be dead

  void open() {
    if (!library) {
      library.emplace();
    }
    if (connections_suspect && exchanges.empty()) {
      multi.reset();  // closes what is kept alive
    }
    connections_suspect = connections_suspect && !exchanges.empty();
    if (!multi) {
      multi.reset(curl_multi_init());
      if (!multi) {
        throw Error(ErrorKind::kInternal, "libcurl cannot make an event loop");
      }
    }
  }

  std::pair<Id, Exchange*> start(const Request& request, const Tls& tls, Callbacks callbacks) {
    open();
    auto exchange = std::make_unique<Exchange>();
    exchange->easy.reset(curl_easy_init());
    if (!exchange->easy) {
      throw Error(ErrorKind::kInternal, "libcurl cannot make a request");
    }
    exchange->request = request;
    exchange->callbacks = std::move(callbacks);
    set_options(*exchange, tls, user_agent, counters);
    ++counters.requests_started;
    Exchange* const started = exchange.get();
    const Id id = ++last_id;
    exchanges.emplace(id, std::move(exchange));
    return {id, started};
  }

  /// Plain http has no streams, so exchanges with one server take turns on its connection.  What
  /// may last (a watch) gets a connection of its own.
  [[nodiscard]] bool must_wait(const Exchange& exchange) const {
    if (exchange.queue.empty() || exchange.is_stream()) {
      return false;
    }
    return std::ranges::any_of(exchanges, [&](const auto& entry) {
      const Exchange& other = *entry.second;
      return other.added && !other.is_stream() && other.queue == exchange.queue;
    });
  }

  void add(Exchange& exchange) const {
    exchange.added = true;
    exchange.last_activity = steady_clock::now();
    if (curl_multi_add_handle(multi.get(), exchange.easy.get()) != CURLM_OK) {
      exchange.unfit = "libcurl does not take it";
    }
  }

  void add_waiting() {
    for (auto& [id, exchange] : exchanges) {
      if (!exchange->added && !exchange->upgrade && exchange->unfit.empty() &&
          !must_wait(*exchange)) {
        add(*exchange);
      }
    }
  }

  /// Takes it out of the loop; its connection stays for the next one.
  std::unique_ptr<Exchange> remove(Exchanges::iterator found) {
    std::unique_ptr<Exchange> exchange = std::move(found->second);
    exchanges.erase(found);
    if (exchange->added) {
      (void)curl_multi_remove_handle(multi.get(), exchange->easy.get());
    }
    counters.connections_opened += connections_of(*exchange);
    return exchange;
  }

  /// Everything libcurl can do now, without waiting.
  void perform() {
    add_waiting();
    int running = 0;
    (void)curl_multi_perform(multi.get(), &running);
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
      if (message->msg != CURLMSG_DONE) {
        continue;
      }
      const auto found = std::ranges::find_if(exchanges, [&](const auto& entry) {
        return entry.second->easy.get() == message->easy_handle;
      });
      if (found != exchanges.end()) {
        ended.emplace_back(found->first, message->data.result);
      }
    }
    for (const auto& [id, exchange] : exchanges) {
      if (exchange->socket && !exchange->socket->is_connected()) {
        const auto code = exchange->socket->connect();
        if (code && code != CURLE_OK) {
          ended.emplace_back(id, *code);
        }
      }
    }
  }

  /// Runs the callbacks that are due; they may start and cancel exchanges.
  bool deliver() {
    bool any = deliver_data();
    any = deliver_watched() || any;
    any = deliver_sockets() || any;
    any = deliver_timers() || any;
    cancelled.clear();
    while (!ended.empty()) {
      const auto [id, code] = ended.front();
      ended.erase(ended.begin());
      const auto found = exchanges.find(id);
      if (found != exchanges.end()) {
        finish(found, code);
        any = true;
      }
    }
    return deliver_idle() || any;
  }

  bool deliver_data() {
    std::vector<Id> due;
    for (const auto& [id, exchange] : exchanges) {
      if (!exchange->undelivered.empty()) {
        due.push_back(id);
      }
    }
    for (const Id id : due) {
      const auto found = exchanges.find(id);
      if (found != exchanges.end()) {
        const std::string data = std::exchange(found->second->undelivered, {});
        const auto on_data = found->second->callbacks.on_data;  // it may cancel its own exchange
        on_data(data);
      }
    }
    return !due.empty();
  }

  bool deliver_watched() {
    std::vector<int> due;
    for (auto& [number, socket] : watched) {
      if (std::exchange(socket.ready, false)) {
        due.push_back(number);
      }
    }
    for (const int number : due) {
      const auto found = watched.find(number);
      if (found != watched.end()) {
        const auto on_ready = found->second.on_ready;  // it may forget its own socket
        on_ready();
      }
    }
    return !due.empty();
  }

  bool deliver_sockets() {
    std::vector<Id> due;
    for (const auto& [id, exchange] : exchanges) {
      if (exchange->socket && exchange->socket->has_work()) {
        due.push_back(id);
      }
    }
    bool any = false;
    for (const Id id : due) {
      for (int i = 0; i < kTurnsInARow && turn_socket(id); ++i) {
        any = true;
      }
    }
    return any;
  }

  /// True when that brought something and may bring more.
  bool turn_socket(Id id) {
    const auto found = exchanges.find(id);
    if (found == exchanges.end()) {
      return false;
    }
    Exchange& exchange = *found->second;  // lives until the end of deliver(), even if cancelled
    CurlSocket::News news = exchange.socket->turn();
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): who has a socket has an upgrade
    const SocketCallbacks& callbacks = *exchange.upgrade;
    if (news.sent) {
      callbacks.on_sent();
    }
    if (!exchanges.contains(id)) {
      return false;
    }
    const bool open = exchange.socket->is_open();
    if (news.over || (news.answer && !open)) {
      forget(id);
    } else if (news.answer) {
      exchange.request.idle_timeout = std::chrono::seconds(0);
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

  /// Cancelled or over; its callbacks may be running.
  void forget(Id id) {
    const auto found = exchanges.find(id);
    if (found == exchanges.end()) {
      return;
    }
    if (found->second->socket) {
      if (found->second->socket->is_open()) {
        (void)found->second->socket->flush();  // a last word, if the network takes it
      }
      cancelled.push_back(remove(found));
    } else {
      (void)remove(found);
    }
  }

  bool deliver_timers() {
    std::vector<Id> due;
    const auto now = steady_clock::now();
    for (const auto& [id, timer] : timers) {
      if (timer.due <= now) {
        due.push_back(id);
      }
    }
    for (const Id id : due) {
      if (auto timer = timers.extract(id)) {
        timer.mapped().on_due();
      }
    }
    return !due.empty();
  }

  void finish(Exchanges::iterator found, CURLcode code) {
    Exchange& ended_one = *found->second;
    if (ended_one.upgrade && code == CURLE_OK) {
      ended_one.socket =
          std::make_unique<CurlSocket>(ended_one.easy.get(), request_text(ended_one, user_agent));
      return;
    }
    const std::unique_ptr<Exchange> exchange = remove(found);
    if (code != CURLE_OK && !is_cut_refusal(code, exchange->response.status)) {
      connections_suspect = connections_suspect || code == CURLE_OPERATION_TIMEDOUT;
      exchange->callbacks.on_done(failure_of(*exchange, code));
      return;
    }
    counters.http2_responses += is_http2(*exchange) ? 1 : 0;
    exchange->response.sent_twice = exchange->sends > 1;
    exchange->callbacks.on_done(std::move(exchange->response));
  }

  /// Ends what cannot be sent and what has been silent for too long.
  bool deliver_idle() {
    std::vector<Id> due;
    const auto now = steady_clock::now();
    for (const auto& [id, exchange] : exchanges) {
      const auto idle = exchange->request.idle_timeout;
      if (idle.count() > 0) {
        note_upload(*exchange, now);
      }
      if (!exchange->unfit.empty() || ((exchange->added || exchange->socket) && idle.count() > 0 &&
                                       now - exchange->last_activity >= idle)) {
        due.push_back(id);
      }
    }
    for (const Id id : due) {
      const auto found = exchanges.find(id);
      if (found != exchanges.end()) {
        const std::unique_ptr<Exchange> exchange = remove(found);
        exchange->callbacks.on_done(idle_failure(*exchange));
      }
    }
    return !due.empty();
  }

  Failure idle_failure(const Exchange& exchange) {
    if (!exchange.unfit.empty()) {
      return {.kind = Failure::Kind::kProtocol, .message = exchange.unfit, .request_sent = false};
    }
    connections_suspect = true;
    return {.kind = Failure::Kind::kTimeout,
            .message = fmt::format("nothing came for {} s", exchange.request.idle_timeout.count()),
            .request_sent = exchange.sends > 0};
  }

  [[nodiscard]] milliseconds until_idle(milliseconds longest) const {
    const auto now = steady_clock::now();
    for (const auto& [id, timer] : timers) {
      longest =
          std::clamp(std::chrono::ceil<milliseconds>(timer.due - now), milliseconds(0), longest);
    }
    for (const auto& [id, exchange] : exchanges) {
      if (exchange->socket && exchange->socket->has_work()) {
        return milliseconds(0);
      }
      const auto idle = exchange->request.idle_timeout;
      if ((exchange->added || exchange->socket) && idle.count() > 0) {
        const auto left = std::chrono::ceil<milliseconds>(exchange->last_activity + idle - now);
        longest = std::min(longest, std::max(left, milliseconds(0)));
      }
    }
    return longest;
  }

  void wait(milliseconds longest) {
    std::vector<curl_waitfd> polled(descriptors.size());
    unsigned int count = 0;
    std::vector<Descriptor*> by_position;
    for (Descriptor& descriptor : descriptors) {
      // One that nobody has read since it woke us must not make the loop spin.
      if (std::exchange(descriptor.woke, false) && is_readable(descriptor.number)) {
        longest = std::min(longest, kUnreadDescriptorPause);
        descriptor.woke = true;
        continue;
      }
      polled[count] = {.fd = descriptor.number, .events = CURL_WAIT_POLLIN, .revents = 0};
      by_position.push_back(&descriptor);
      ++count;
    }
    polled.resize(count);
    add_sockets(polled, longest);
    int events = 0;
    (void)curl_multi_poll(multi.get(), polled.data(), static_cast<unsigned int>(polled.size()),
                          static_cast<int>(longest.count()), &events);
    for (unsigned int i = 0; i < count; ++i) {
      by_position[i]->woke = polled[i].revents != 0;
    }
    note_ready(std::span(polled).subspan(count));
  }

  void add_sockets(std::vector<curl_waitfd>& polled, milliseconds& longest) const {
    for (const auto& [id, exchange] : exchanges) {
      const CurlSocket* const socket = exchange->socket.get();
      if (socket != nullptr && !socket->is_connected()) {
        socket->add_connecting(polled, longest);
      } else if (socket != nullptr) {
        const short events =
            events_of({.readable = socket->wants_to_read(), .writable = socket->wants_to_write()});
        polled.push_back({.fd = socket->descriptor(), .events = events, .revents = 0});
      }
    }
    for (const auto& [number, socket] : watched) {
      polled.push_back({.fd = number, .events = events_of(socket.wanted), .revents = 0});
    }
    // One that is watched for nothing would end every wait if its peer is gone.
    std::erase_if(polled, [](const curl_waitfd& one) { return one.events == 0; });
  }

  void note_ready(std::span<const curl_waitfd> polled) {
    std::map<curl_socket_t, short> ready;
    for (const curl_waitfd& one : polled) {
      if (one.revents != 0) {
        ready[one.fd] = one.revents;
      }
    }
    for (const auto& [id, exchange] : exchanges) {
      const auto found =
          exchange->socket ? ready.find(exchange->socket->descriptor()) : ready.end();
      if (found != ready.end()) {
        const int error = found->second & ~(CURL_WAIT_POLLIN | CURL_WAIT_POLLOUT);
        exchange->socket->ready((found->second & CURL_WAIT_POLLIN) != 0 || error != 0,
                                (found->second & CURL_WAIT_POLLOUT) != 0 || error != 0);
      }
    }
    for (auto& [number, socket] : watched) {
      socket.ready = ready.contains(number);
    }
  }
};

CurlTransport::CurlTransport(std::string user_agent) : state_(std::make_unique<State>()) {
  // Before anything else uses OpenSSL: what it would tidy up after main() ends with the process.
  (void)OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
  state_->user_agent = std::move(user_agent);
}

CurlTransport::~CurlTransport() {
  while (!state_->exchanges.empty()) {
    (void)state_->remove(state_->exchanges.begin());
  }
}

Transport::Id CurlTransport::start(const Request& request, const Tls& tls, Callbacks callbacks) {
  return state_->start(request, tls, std::move(callbacks)).first;
}

/// Until the answer is there it is an exchange like any other, which ends when it is silent for too
/// long.
Transport::Id CurlTransport::open_socket(const Request& request, const Tls& tls,
                                         SocketCallbacks callbacks) {
  Request opening = request;
  opening.timeout = milliseconds(0);
  opening.idle_timeout = std::chrono::ceil<std::chrono::seconds>(request.timeout);
  const auto on_answer = callbacks.on_answer;
  const auto [id, exchange] =
      state_->start(opening, tls, {.on_done = on_answer, .on_data = nullptr});
  exchange->upgrade = std::move(callbacks);
  if (exchange->unfit.empty()) {
    set_connect_only(exchange->easy);
    exchange->socket = std::make_unique<CurlSocket>(exchange->easy.get(),
                                                    request_text(*exchange, state_->user_agent));
    exchange->last_activity = steady_clock::now();
  }
  return id;
}

void CurlTransport::send(Id id, std::string bytes) {
  const auto found = state_->exchanges.find(id);
  if (found != state_->exchanges.end() && found->second->socket) {
    found->second->socket->send(std::move(bytes));
  }
}

std::size_t CurlTransport::unsent(Id id) const {
  const auto found = state_->exchanges.find(id);
  return found != state_->exchanges.end() && found->second->socket ? found->second->socket->unsent()
                                                                   : 0;
}

void CurlTransport::pause(Id id, bool paused) {
  const auto found = state_->exchanges.find(id);
  if (found != state_->exchanges.end() && found->second->socket) {
    found->second->socket->pause(paused);
  }
}

void CurlTransport::watch_socket(int descriptor, Interest wanted, std::function<void()> on_ready) {
  state_->watched[descriptor] = {.wanted = wanted, .on_ready = std::move(on_ready), .ready = false};
}

void CurlTransport::forget_socket(int descriptor) {
  state_->watched.erase(descriptor);
}

Transport::Id CurlTransport::start_timer(milliseconds after, std::function<void()> on_due) {
  const Id id = ++state_->last_id;
  state_->timers.emplace(id,
                         Timer{.due = steady_clock::now() + after, .on_due = std::move(on_due)});
  return id;
}

void CurlTransport::cancel(Id id) {
  state_->forget(id);
  state_->timers.erase(id);
}

void CurlTransport::watch_descriptor(int descriptor) {
  if (descriptor >= 0 && std::ranges::none_of(state_->descriptors, [&](const Descriptor& known) {
        return known.number == descriptor;
      })) {
    state_->descriptors.push_back({.number = descriptor, .woke = false});
  }
}

void CurlTransport::run_once(milliseconds longest) {
  // libcurl takes an int; a day is as good as forever for one turn of a loop.
  longest = std::clamp<milliseconds>(longest, milliseconds(0), std::chrono::hours(24));
  state_->open();
  state_->perform();
  if (state_->deliver()) {
    return;
  }
  state_->wait(state_->until_idle(longest));
  state_->perform();
  (void)state_->deliver();
}

TransportCounters CurlTransport::counters() const {
  TransportCounters counters = state_->counters;
  for (const auto& [id, exchange] : state_->exchanges) {
    counters.connections_opened += connections_of(*exchange);
  }
  return counters;
}

}  // namespace firesteel::http
