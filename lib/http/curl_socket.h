#pragma once
/// One upgraded connection: libcurl connects it (CURLOPT_CONNECT_ONLY), then the bytes are ours.
/// It has a multi handle of its own: libcurl drops connections that it takes for unused (118 s, or
/// readable) when another one is opened in the same multi handle.

#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <curl/curl.h>

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

  /// `easy` has all its options and outlives this.  `request` is the text of the request.
  CurlSocket(CURL* easy, std::string request);
  ~CurlSocket();
  CurlSocket(const CurlSocket&) = delete;
  CurlSocket& operator=(const CurlSocket&) = delete;
  CurlSocket(CurlSocket&&) = delete;
  CurlSocket& operator=(CurlSocket&&) = delete;

  [[nodiscard]] bool is_connected() const { return descriptor_ != CURL_SOCKET_BAD; }
  /// Goes on connecting without waiting: nothing while that lasts, then how it ended.
  [[nodiscard]] std::optional<CURLcode> connect();
  /// Adds what connecting waits for; shortens `longest` to when it wants to go on anyway.
  void add_connecting(std::vector<curl_waitfd>& polled, std::chrono::milliseconds& longest) const;

  void send(std::string bytes);
  [[nodiscard]] std::size_t unsent() const { return unsent_; }
  void pause(bool paused);
  [[nodiscard]] bool is_open() const { return open_; }

  /// Reads and writes what is possible without waiting.
  [[nodiscard]] News turn();
  /// Writes what is possible without waiting; false when the connection broke.
  bool flush();

  /// For poll.
  [[nodiscard]] curl_socket_t descriptor() const { return descriptor_; }
  [[nodiscard]] bool wants_to_read() const { return !paused_; }
  [[nodiscard]] bool wants_to_write() const { return unsent_ > 0; }
  /// The descriptor is ready; errors count as both.
  void ready(bool readable, bool writable);
  /// A turn may bring something without waiting.
  [[nodiscard]] bool has_work() const {
    return is_connected() && ((may_read_ && !paused_) || (may_write_ && unsent_ > 0));
  }

 private:
  void receive(News& news);
  void take_opening(std::string_view bytes, News& news);
  [[nodiscard]] static Failure broken(CURLcode code);

  struct MultiDeleter {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
  };
  CURL* easy_;
  std::unique_ptr<CURLM, MultiDeleter> multi_;
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
