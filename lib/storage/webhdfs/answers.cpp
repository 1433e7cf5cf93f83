#include "storage/webhdfs/answers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/uri.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/parse.h"
#include "storage/store.h"

namespace firesteel::storage {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestText = 300;
constexpr auto kTemporary = std::to_array<std::string_view>(
    {"RetriableException", "SafeModeException", "StandbyException"});

}  // namespace

std::optional<RemoteException> remote_exception_of(const http::Response& response) {
  const Json answer = json::parse(response.body);
  const Json& exception = json::field_at(answer, {"RemoteException"});
  if (!exception.is_object()) {
    return std::nullopt;
  }
  const std::string message = json::text_at(exception, {"message"});
  return RemoteException{
      .name = json::text_at(exception, {"exception"}),
      .message = base::one_line(message.substr(0, message.find('\n')), kLongestText)};
}

bool is_temporary_answer(const http::Response& response) {
  const auto exception = remote_exception_of(response);
  return exception && std::ranges::find(kTemporary, exception->name) != kTemporary.end();
}

std::optional<std::string> location_of(const http::Response& response) {
  std::string location = json::text_at(json::parse(response.body), {"Location"});
  if (location.empty()) {
    location = std::string(http::find_header(response.headers, "Location").value_or(""));
  }
  const std::string scheme = base::scheme_of(location);
  return scheme == "http" || scheme == "https" ? std::optional(location) : std::nullopt;
}

std::optional<std::uint64_t> length_of(const http::Response& response) {
  const Json answer = json::parse(response.body);
  const Json& status = json::field_at(answer, {"FileStatus"});
  const Json& length = json::field_at(status, {"length"});
  if (json::text_at(status, {"type"}) != "FILE" || !length.is_number_unsigned()) {
    return std::nullopt;
  }
  return length.get<std::uint64_t>();
}

bool is_true(const http::Response& response) {
  return json::field_at(json::parse(response.body), {"boolean"}) == true;
}

std::string failure_text(const http::Result& result, std::string_view server) {
  if (const auto* const failure = std::get_if<http::Failure>(&result)) {
    return fmt::format("{}: {}", server, failure->message);
  }
  const auto& response = std::get<http::Response>(result);
  if (const auto exception = remote_exception_of(response)) {
    return exception->message.empty() ? exception->name
                                      : fmt::format("{}: {}", exception->name, exception->message);
  }
  return fmt::format("{} answered with HTTP status {}", server, response.status);
}

std::string failure_hint(const http::Result& result, Access access) {
  const auto* const response = std::get_if<http::Response>(&result);
  if (response == nullptr) {
    return "check the address and the network; the address of a data node must be reachable from "
           "here too";
  }
  const auto exception = remote_exception_of(*response);
  const std::string name = exception ? exception->name : "";
  if (name == "AccessControlException") {
    return access == Access::kRead
               ? "let the user read the file, or set HADOOP_USER_NAME"
               : "use a folder that the user may write to, or set HADOOP_USER_NAME";
  }
  if (access == Access::kRead && name == "FileNotFoundException") {
    return "check the path of the file";
  }
  if (name == "InvalidToken") {
    return "get a new token: hdfs fetchdt --renewer null FILE, and set HADOOP_TOKEN_FILE_LOCATION";
  }
  if (name == "SafeModeException") {
    return "wait until the name node has left its safe mode; run: hdfs dfsadmin -safemode get";
  }
  if (name.find("Quota") != std::string::npos) {
    return "delete old uploads, or let an administrator raise the quota of the folder";
  }
  if (response->status == 401) {
    return "the cluster uses Kerberos, which Firesteel does not log in to: get a token (hdfs "
           "fetchdt --renewer null FILE) and set HADOOP_TOKEN_FILE_LOCATION";
  }
  if (response->status == 404 && !exception) {
    return "this is not a name node, or dfs.webhdfs.enabled is false";
  }
  return access == Access::kRead ? "check the name node's log"
                                 : "check the name node's log, or set "
                                   "spark.kubernetes.file.upload.path to another location";
}

}  // namespace firesteel::storage
