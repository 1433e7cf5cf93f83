#pragma once
/// What uploads and removals of objects need to know of the client of one bucket or container.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/transport.h"
#include "storage/call.h"
#include "storage/readiness.h"
#include "storage/store.h"

namespace firesteel::storage {

/// The right to send content to a bucket, taken from a limited number and given back at the end.
class Place {
 public:
  Place() = default;
  explicit Place(int& free) : free_(&free) { --free; }
  ~Place() { give_back(); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  Place(Place&& other) noexcept : free_(std::exchange(other.free_, nullptr)) {}
  Place& operator=(Place&& other) noexcept {
    if (this != &other) {
      give_back();
      free_ = std::exchange(other.free_, nullptr);
    }
    return *this;
  }
  [[nodiscard]] bool is_taken() const { return free_ != nullptr; }

 private:
  void give_back() {
    if (int* const free = std::exchange(free_, nullptr)) {
      ++*free;
    }
  }

  int* free_ = nullptr;
};

/// For people: why a request failed, and what to do.
struct Refusal {
  std::string why, hint;
};

class ObjectClient {
 public:
  explicit ObjectClient(const Surroundings& surroundings) : surroundings_(surroundings) {}
  virtual ~ObjectClient() = default;
  ObjectClient(const ObjectClient&) = delete;
  ObjectClient& operator=(const ObjectClient&) = delete;
  ObjectClient(ObjectClient&&) = delete;
  ObjectClient& operator=(ObjectClient&&) = delete;

  [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }

  /// What requests wait for.
  [[nodiscard]] virtual Readiness& readiness() = 0;
  /// Asks for an object's length.
  [[nodiscard]] virtual std::unique_ptr<Call> look(const std::string& key) = 0;
  /// The length in the answer to look(); nothing if there is no such object.
  [[nodiscard]] virtual std::optional<std::uint64_t> length_in(
      const http::Response& response) const = 0;
  [[nodiscard]] virtual std::unique_ptr<Call> remove(const std::string& key) = 0;
  /// Asks for the content of an object, which is at most `largest` bytes.
  [[nodiscard]] virtual std::unique_ptr<Call> fetch(const std::string& key,
                                                    std::size_t largest) = 0;
  /// Removes the folder of an object if it is empty; null where folders are only names.
  [[nodiscard]] virtual std::unique_ptr<Call> remove_folder(const std::string& /*key*/) {
    return nullptr;
  }
  /// True if the answer says that all was done.
  [[nodiscard]] virtual bool succeeded(const http::Response& response) const {
    return response.status / 100 == 2;
  }
  /// True if that answer to remove() says that there is no such object now.  Without its bucket it
  /// is not known: the endpoint or the account may be another one's.
  [[nodiscard]] virtual bool is_removed(const http::Response& response) const = 0;
  /// Why a request about an object failed.
  [[nodiscard]] virtual Refusal refusal(const http::Result& result, Access access) const = 0;
  /// The error for a failed upload or removal.
  [[nodiscard]] Error error(std::string_view what, const http::Result& result) const;

  /// At most 16 requests with content run at a time.
  [[nodiscard]] bool has_place() const { return places_ > 0; }
  [[nodiscard]] Place take_place() { return Place(places_); }

 private:
  Surroundings surroundings_;
  int places_ = 16;
};

/// In bytes, of an answer that is not the content of an object.
inline constexpr std::size_t kLargestAnswer = 1U << 20U;

/// No limit for the whole request, so that several connections are used at a time, but for
/// silence (kLongestSilence).
void set_object_limits(http::Request& request, std::size_t largest_answer = kLargestAnswer);

/// What unreachable() says of a server.
struct Unreachable {
  std::string_view endpoint;
  std::string_view tls_hint;  ///< when TLS failed
  std::string_view hint;      ///< otherwise
};
/// For a request that no server has answered.
[[nodiscard]] Refusal unreachable(const http::Failure& failure, const Unreachable& server);

/// The length in the answer to a HEAD request; nothing if it was refused.
[[nodiscard]] std::optional<std::uint64_t> content_length_of(const http::Response& response);

}  // namespace firesteel::storage
