#pragma once
/// Reads the answers of WebHDFS.  Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/transport.h"
#include "storage/store.h"

namespace firesteel::storage {

/// The exception of a name node or data node.
struct RemoteException {
  std::string name;     ///< "AccessControlException"
  std::string message;  ///< its first line
};
[[nodiscard]] std::optional<RemoteException> remote_exception_of(const http::Response& response);

/// True if another name node, or the same one later, may answer otherwise.
[[nodiscard]] bool is_temporary_answer(const http::Response& response);

/// Where to send the bytes of a file: the answer to CREATE, as JSON or as a redirect.  Nothing if
/// it says nothing, or not a URL of http or https.
[[nodiscard]] std::optional<std::string> location_of(const http::Response& response);

/// The length of a file, from the answer to GETFILESTATUS; nothing if it is not a file.
[[nodiscard]] std::optional<std::uint64_t> length_of(const http::Response& response);

/// {"boolean": true}
[[nodiscard]] bool is_true(const http::Response& response);

/// For people: why an operation failed.
[[nodiscard]] std::string failure_text(const http::Result& result, std::string_view server);
[[nodiscard]] std::string failure_hint(const http::Result& result, Access access);

}  // namespace firesteel::storage
