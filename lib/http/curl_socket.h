#pragma once
/// One upgraded connection: libcurl connects it (CURLOPT_CONNECT_ONLY), then the bytes are ours.
/// It has a multi handle of its own: libcurl drops connections that it takes for unused (118 s, or
/// readable) when another one is opened in the same multi handle.

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
  /// What one turn brought; at most one of answer, data and over.
  struct News {
    bool sent = false;               ///< some of what was queued has gone out
    std::optional<Response> answer;  ///< to the request for the upgrade; not 101: it is over
    std::string_view data;           ///< valid until the next turn
    bool over = false;               ///< closed by the server, or broken
    std::optional<Failure> failure;  ///< with over: it broke
    [[nodiscard]] bool any() const { return sent || answer || !data.empty() || over; }
  };

  /// `easy` has all its options; it and `poller` outlive this.  `request` is the text of the
  /// request.  `on_ready` says that turn(), or connect(), may bring something.
  CurlSocket(CURL* easy, std::string request, Poller& poller, std::function<void()> on_ready);
  ~CurlSocket();
  CurlSocket(const CurlSocket&) = delete;
  CurlSocket& operator=(const CurlSocket&) = delete;
  CurlSocket(CurlSocket&&) = delete;
  CurlSocket& operator=(CurlSocket&&) = delete;

  [[nodiscard]] bool is_connected() const { return descriptor_ != CURL_SOCKET_BAD; }
  /// Goes on connecting without waiting: nothing while that lasts, then how it ended.
  [[nodiscard]] std::optional<CURLcode> connect();
  /// As CurlMulti's.
  void turn_all() { multi_.turn_all(); }
  void opened(int socket) { multi_.opened(socket); }
  /// When connect() has something to do although nothing is ready.
  [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> due() const {
    return multi_.due();
  }

  void send(std::string bytes);
  [[nodiscard]] std::size_t unsent() const { return unsent_; }
  void pause(bool paused);
  [[nodiscard]] bool is_open() const { return open_; }

  /// Reads and writes what is possible without waiting.
  [[nodiscard]] News turn();
  /// Writes what is possible without waiting; false when the connection broke.
  bool flush();

  /// A turn may bring something without waiting.
  [[nodiscard]] bool has_work() const {
    return is_connected() && ((may_read_ && !paused_) || (may_write_ && unsent_ > 0));
  }

 private:
  [[nodiscard]] News read_and_write();
  void receive(News& news);
  void take_opening(std::string_view bytes, News& news);
  [[nodiscard]] static Failure broken(CURLcode code);

  /// Says what the connection is waited for now.
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
  bool may_read_ = true;  ///< libcurl may hold bytes that poll() does not know of
  bool may_write_ = true;
  std::deque<std::string> queue_;  ///< an element stays where it is: TLS tries the same bytes again
  std::size_t begin_ = 0;          ///< of what is not sent yet of the first one
  std::size_t unsent_ = 0;
  std::string buffer_;
  std::string early_;  ///< came together with the 101
};

}  // namespace firesteel::http
