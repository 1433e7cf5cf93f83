#pragma once
/// One upgraded connection: libcurl only connects (CURLOPT_CONNECT_ONLY); this class sends and
/// receives. It has a multi handle of its own: libcurl drops connections that it takes for unused
/// (118 s, or readable) when another one is opened in the same multi handle.

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <curl/curl.h>

#include "http/curl_multi.h"
#include "http/interest.h"
#include "http/poller.h"
#include "http/transport.h"
#include "http/upgrade_answer.h"

namespace firesteel::http {

class CurlSocket {
 public:
  /// The result of one turn; at most one of answer, data and over.
  struct News {
    bool sent = false;               ///< some queued bytes were sent
    std::optional<Response> answer;  ///< to the upgrade; other than 101: it ended
    std::string_view data;           ///< valid until the next turn
    bool over = false;               ///< closed by the server, or failed
    std::optional<Failure> failure;  ///< with over: why it failed
    [[nodiscard]] bool any() const { return sent || answer || !data.empty() || over; }
  };

  /// `easy` has all its options; it and `poller` must outlive this object.  `request` is the text
  /// of the request.  `on_ready` is called when turn() or connect() may have a result.
  CurlSocket(CURL* easy, std::string request, Poller& poller, std::function<void()> on_ready);
  ~CurlSocket();
  CurlSocket(const CurlSocket&) = delete;
  CurlSocket& operator=(const CurlSocket&) = delete;
  CurlSocket(CurlSocket&&) = delete;
  CurlSocket& operator=(CurlSocket&&) = delete;

  [[nodiscard]] bool is_connected() const { return descriptor_ != CURL_SOCKET_BAD; }
  /// Continues connecting without blocking; nothing until it has finished, then the result.
  [[nodiscard]] std::optional<CURLcode> connect();
  /// As in CurlMulti.
  void turn_all() { multi_.turn_all(); }
  void opened(int socket) { multi_.opened(socket); }
  /// When to call connect() even if nothing is ready.
  [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> due() const {
    return multi_.due();
  }

  void send(std::string bytes);
  [[nodiscard]] std::size_t unsent() const { return unsent_; }
  void pause(bool paused);
  [[nodiscard]] bool is_open() const { return open_; }

  /// Reads and writes as much as possible without blocking.
  [[nodiscard]] News turn();
  /// Writes as much as possible without blocking; false if the connection failed.
  bool flush();

  /// True if turn() may have a result without waiting.
  [[nodiscard]] bool has_work() const {
    return is_connected() && ((may_read_ && !paused_) || (may_write_ && unsent_ > 0));
  }

 private:
  [[nodiscard]] News read_and_write();
  void receive(News& news);
  void take_opening(std::string_view bytes, News& news);
  [[nodiscard]] static Failure broken(CURLcode code);

  /// Updates the events to wait for.
  void watch();

  CURL* easy_;
  Poller& poller_;
  std::function<void()> on_ready_;
  CurlMulti multi_;
  Interest watched_;
  curl_socket_t descriptor_ = CURL_SOCKET_BAD;
  UpgradeAnswer answer_;
  bool open_ = false;
  bool paused_ = false;
  bool may_read_ = true;  ///< libcurl may have buffered bytes that poll() does not see
  bool may_write_ = true;
  std::deque<std::string> queue_;  ///< elements must not move, because TLS retries the same bytes
  std::size_t begin_ = 0;          ///< start of the unsent part of the first one
  std::size_t unsent_ = 0;
  std::string buffer_;
  std::string early_;  ///< bytes that arrived with the 101
};

}  // namespace firesteel::http
