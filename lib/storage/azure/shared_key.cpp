#include "storage/azure/shared_key.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/base64.h"
#include "base/digest.h"
#include "base/text.h"
#include "firesteel/clock.h"
#include "http/transport.h"

namespace firesteel::storage {

namespace {

/// In this order; Date is empty, because x-ms-date is signed.
constexpr auto kStandard = std::to_array<std::string_view>(
    {"Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type",
     "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"});

std::string canonical_headers(const http::Headers& headers) {
  std::vector<std::pair<std::string, std::string>> sorted;
  for (const http::Header& header : headers) {
    std::string name = base::lower(header.name);
    if (name.starts_with("x-ms-")) {
      sorted.emplace_back(std::move(name), base::trim(header.value));
    }
  }
  std::ranges::sort(sorted);
  std::string text;
  for (const auto& [name, value] : sorted) {
    text += fmt::format("{}:{}\n", name, value);
  }
  return text;
}

}  // namespace

std::string ms_date(SystemTime time) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S GMT}",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

std::string text_to_sign(std::string_view account, const BlobQuestion& question) {
  std::string text = question.method + "\n";
  for (const std::string_view name : kStandard) {
    if (name != "Content-Length") {
      text += http::find_header(question.headers, name).value_or("");
    } else if (question.content_length > 0) {
      text += fmt::format("{}", question.content_length);
    }
    text += '\n';
  }
  text += canonical_headers(question.headers);
  text += fmt::format("/{}{}", account, question.path);
  auto query = question.query;
  std::ranges::sort(query);
  for (const auto& [name, value] : query) {
    text += fmt::format("\n{}:{}", name, value);
  }
  return text;
}

std::string shared_key(std::string_view account, std::string_view key,
                       const BlobQuestion& question) {
  return fmt::format("SharedKey {}:{}", account,
                     base::base64_encode(base::hmac_sha256(key, text_to_sign(account, question))));
}

}  // namespace firesteel::storage
