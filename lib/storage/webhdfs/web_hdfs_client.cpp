#include "storage/webhdfs/web_hdfs_client.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/uri.h"
#include "http/body_source.h"
#include "storage/call.h"
#include "storage/store.h"
#include "storage/webhdfs/answers.h"

namespace firesteel::storage {

namespace {

constexpr std::chrono::seconds kLongestAnswer{30};

std::string encoded_path(std::string_view path) {
  std::string encoded;
  for (const std::string_view segment : base::split(path, '/')) {
    if (!segment.empty()) {
      encoded += "/" + base::percent_encode(segment);
    }
  }
  return encoded.empty() ? "/" : encoded;
}

}  // namespace

WebHdfsClient::WebHdfsClient(const Surroundings& surroundings, std::vector<std::string> name_nodes,
                             std::string identity)
    : surroundings_(surroundings),
      name_nodes_(std::move(name_nodes)),
      identity_(std::move(identity)) {}

std::unique_ptr<Call> WebHdfsClient::call(std::string method, std::string_view path,
                                          std::string_view query) {
  const std::string target =
      fmt::format("/webhdfs/v1{}?{}&{}", encoded_path(path), query, identity_);
  return std::make_unique<Call>(
      surroundings_,
      [this, method = std::move(method), target, tried = std::string()]() mutable {
        leave(tried);
        tried = name_node();
        Attempt attempt;
        attempt.request.method = method;
        attempt.request.url = name_nodes_[active_] + target;
        attempt.request.timeout = kLongestAnswer;
        set_route(attempt, surroundings_.environment);
        return attempt;
      },
      [](const http::Response& response, const Basis& /*basis*/) {
        return is_temporary_answer(response);
      });
}

void WebHdfsClient::leave(const std::string& name_node) {
  if (name_node == name_nodes_[active_]) {
    active_ = (active_ + 1) % name_nodes_.size();
  }
}

std::unique_ptr<Call> WebHdfsClient::send(const std::string& location, http::OpenBody open_body) {
  return std::make_unique<Call>(
      surroundings_,
      [this, location, open_body = std::move(open_body)] {
        Attempt attempt;
        attempt.request.method = "PUT";
        attempt.request.url = location;
        attempt.request.headers = {{.name = "Content-Type", .value = "application/octet-stream"}};
        attempt.request.open_body = open_body;
        attempt.request.timeout = std::chrono::milliseconds(0);
        attempt.request.idle_timeout = kLongestSilence;
        set_route(attempt, surroundings_.environment);
        return attempt;
      },
      nullptr, kOnce);
}

std::unique_ptr<Call> WebHdfsClient::fetch(const std::string& location, std::size_t largest) {
  return std::make_unique<Call>(surroundings_, [this, location, largest] {
    Attempt attempt;
    attempt.request.url = location;
    attempt.request.timeout = kLongestAnswer;
    attempt.request.max_body = largest;
    set_route(attempt, surroundings_.environment);
    return attempt;
  });
}

}  // namespace firesteel::storage
