#pragma once
/// Signs requests to Azure Storage with the key of an account ("Shared Key").  Pure.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firesteel/clock.h"
#include "http/transport.h"

namespace firesteel::storage {

/// What is signed.
struct BlobQuestion {
  std::string method = "GET";
  std::string path = "/";                                       ///< encoded, as in the URL
  std::vector<std::pair<std::string, std::string>> query = {};  ///< not encoded; lower-case names
  http::Headers headers = {};                                   ///< all of them
  std::uint64_t content_length = 0;
};

/// "Fri, 26 Jun 2015 23:39:12 GMT"
[[nodiscard]] std::string ms_date(SystemTime time);

/// What the signature is of.
[[nodiscard]] std::string text_to_sign(std::string_view account, const BlobQuestion& question);

/// The value of the Authorization header.  `key` is bytes.
[[nodiscard]] std::string shared_key(std::string_view account, std::string_view key,
                                     const BlobQuestion& question);

}  // namespace firesteel::storage
