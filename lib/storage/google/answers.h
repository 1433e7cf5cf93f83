#pragma once
/// Reads the answers of Google Cloud Storage.  Pure.

#include <cstdint>
#include <optional>
#include <string>

#include "http/transport.h"

namespace firesteel::storage {

/// The facts of an object.
struct GcsObject {
  std::optional<std::uint64_t> size;
  std::string md5;  ///< base64; empty if there is none
};
[[nodiscard]] GcsObject gcs_object_in(const http::Response& response);

/// The URL of a new session.  Nothing if the answer has none of http or https.
[[nodiscard]] std::optional<std::string> session_in(const http::Response& response);

/// How many bytes have arrived, by an answer with status 308.  Nothing if its Range does not begin
/// at the first byte.
[[nodiscard]] std::optional<std::uint64_t> arrived_in(const http::Response& response);

/// For people: the reason in an answer that refuses; empty if there is none.
[[nodiscard]] std::string gcs_reason(const http::Response& response);

}  // namespace firesteel::storage
