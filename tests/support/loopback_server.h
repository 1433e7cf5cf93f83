#pragma once
/// A small scripted HTTP/1.1 server on 127.0.0.1, in threads of its own, for tests of what sends
/// requests.  A handler turns each request into a reply; everything seen is recorded.

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <cctype>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <map>
#include <mutex>
#include <netinet/in.h>
#include <optional>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace firesteel::testing {

class LoopbackServer {
 public:
  struct Request {
    std::string method;
    std::string target;                          ///< path and query
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
    int connection = 0;  ///< 1 for the first one accepted
  };

  /// Writes a streamed reply piece by piece.
  class Stream {
   public:
    Stream(int socket, const std::atomic<bool>& stopping) : socket_(socket), stopping_(stopping) {}
    /// False when the client is gone or the server stops.
    [[nodiscard]] bool is_open() const { return !stopping_ && !gone(); }
    void write(std::string_view bytes) const { (void)send_all(socket_, bytes); }
    /// Waits, but not longer than it is open.
    void wait(std::chrono::milliseconds duration) const {
      const auto end = std::chrono::steady_clock::now() + duration;
      while (is_open() && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      }
    }

   private:
    [[nodiscard]] bool gone() const {
      char byte = 0;
      return ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
    }
    int socket_;
    const std::atomic<bool>& stopping_;
  };

  struct Reply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    bool hang_up = false;      ///< closes the connection instead of answering
    bool close_after = false;  ///< closes it after the answer, without saying so before
    std::optional<std::string> verbatim = std::nullopt;   ///< sent as it is instead of an answer
    std::function<void(const Stream&)> stream = nullptr;  ///< body of unknown length, then close
    /// Has the connection for itself, answers included; it is closed afterwards.
    std::function<void(int socket, const std::atomic<bool>& stopping)> take_over = nullptr;
  };
  using Handler = std::function<Reply(const Request&)>;

  explicit LoopbackServer(Handler handler) : handler_(std::move(handler)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (listener_ < 0 || ::bind(listener_, generic, size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, generic, &size) != 0) {
      throw std::runtime_error("the loopback server cannot listen");
    }
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
  }

  ~LoopbackServer() {
    stopping_ = true;
    acceptor_.join();
    for (std::thread& thread : serving_) {
      thread.join();
    }
    ::close(listener_);
  }
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;
  LoopbackServer(LoopbackServer&&) = delete;
  LoopbackServer& operator=(LoopbackServer&&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] int connections() const { return connections_; }
  [[nodiscard]] std::vector<Request> requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

 private:
  static bool send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) {
        return false;
      }
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// Waits until there is something to read; false when the server stops.
  [[nodiscard]] bool wait_readable(int socket) const {
    while (!stopping_) {
      pollfd polled{.fd = socket, .events = POLLIN, .revents = 0};
      if (::poll(&polled, 1, 20) > 0) {
        return true;
      }
    }
    return false;
  }

  void accept_all() {
    while (wait_readable(listener_)) {
      const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      if (socket >= 0) {
        const int number = ++connections_;
        serving_.emplace_back([this, socket, number] {
          serve(socket, number);
          ::close(socket);
        });
      }
    }
  }

  bool read_more(int socket, std::string& buffer) const {
    std::array<char, 16384> bytes{};
    if (!wait_readable(socket)) {
      return false;
    }
    const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), 0);
    if (got <= 0) {
      return false;
    }
    buffer.append(bytes.data(), static_cast<std::size_t>(got));
    return true;
  }

  bool read_request(int socket, std::string& buffer, Request& request) const {
    std::size_t end = 0;
    while ((end = buffer.find("\r\n\r\n")) == std::string::npos) {
      if (!read_more(socket, buffer)) {
        return false;
      }
    }
    const std::string head = buffer.substr(0, end + 2);
    buffer.erase(0, end + 4);
    parse_head(head, request);
    const auto length = request.headers.find("content-length");
    const std::size_t size =
        length == request.headers.end() ? 0 : std::strtoul(length->second.c_str(), nullptr, 10);
    while (buffer.size() < size) {
      if (!read_more(socket, buffer)) {
        return false;
      }
    }
    request.body = buffer.substr(0, size);
    buffer.erase(0, size);
    return true;
  }

  static void parse_head(const std::string& head, Request& request) {
    std::size_t begin = head.find("\r\n");
    const std::string line = head.substr(0, begin);
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    request.method = line.substr(0, first);
    request.target = line.substr(first + 1, second - first - 1);
    for (begin += 2; begin < head.size();) {
      const std::size_t end = head.find("\r\n", begin);
      const std::size_t colon = head.find(':', begin);
      std::string name = head.substr(begin, colon - begin);
      for (char& c : name) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      }
      const std::size_t value = head.find_first_not_of(' ', colon + 1);
      request.headers[name] = head.substr(value, end - value);
      begin = end + 2;
    }
  }

  void serve(int socket, int number) {
    std::string buffer;
    while (!stopping_) {
      Request request;
      request.connection = number;
      if (!read_request(socket, buffer, request)) {
        return;
      }
      {
        const std::lock_guard lock(mutex_);
        requests_.push_back(request);
      }
      if (!answer(socket, handler_(request))) {
        return;
      }
    }
  }

  bool answer(int socket, const Reply& reply) const {
    if (reply.hang_up) {
      return false;
    }
    if (reply.verbatim) {
      return send_all(socket, *reply.verbatim);
    }
    if (reply.take_over) {
      reply.take_over(socket, stopping_);
      return false;
    }
    std::string head = "HTTP/1.1 " + std::to_string(reply.status) + " Status\r\n";
    for (const auto& [name, value] : reply.headers) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
    if (reply.stream) {
      if (send_all(socket, head + "Connection: close\r\n\r\n")) {
        reply.stream(Stream(socket, stopping_));
      }
      return false;
    }
    head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n\r\n";
    return send_all(socket, head + reply.body) && !reply.close_after;
  }

  Handler handler_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::atomic<int> connections_ = 0;
  mutable std::mutex mutex_;
  std::vector<Request> requests_;
  std::thread acceptor_;
  std::vector<std::thread> serving_;
};

}  // namespace firesteel::testing
