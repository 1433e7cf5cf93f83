#pragma once
/// The keys that requests to AWS are signed with: found once by the SDKs' order of sources, and
/// found again before they expire.

#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "storage/aws/key_source.h"
#include "storage/aws/keys.h"
#include "storage/store.h"

namespace firesteel::storage {

class AwsCredentials {
 public:
  /// `own` are the keys of the configuration, which win.  The references in `surroundings` must
  /// outlive this object.
  AwsCredentials(const Surroundings& surroundings, const std::optional<AwsKeys>& own,
                 std::string region);

  /// Call before each request, and again until it returns true: there are keys that are valid for
  /// another minute.  Never blocks.  Throws Error kUpload if there cannot be any.
  [[nodiscard]] bool ready();
  /// When to call ready() again even without new data.
  [[nodiscard]] SteadyTime due() const;
  /// Only after ready() was true.
  [[nodiscard]] const AwsKeys& keys() const { return keys_; }
  /// Call when a server says that the keys have expired: true if others may be found.
  [[nodiscard]] bool renew(const std::string& access_key);

 private:
  [[nodiscard]] bool is_valid() const;
  [[nodiscard]] std::unique_ptr<KeySource> open(std::size_t number) const;
  [[noreturn]] void fail() const;

  Surroundings surroundings_;
  std::string region_;
  AwsKeys keys_;  ///< no access key: none yet
  bool is_own_ = false;
  std::size_t next_ = 0;  ///< source to try
  std::unique_ptr<KeySource> running_;
  std::exception_ptr failure_;
};

}  // namespace firesteel::storage
