#include "storage/store.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "base/text.h"
#include "firesteel/error.h"
#include "storage/file_store.h"

namespace firesteel::storage {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_scheme_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned char byte = 0;
    if (text[at] == '%' && at + 2 < text.size()) {
      const char* begin = text.data() + at + 1;
      const auto result = std::from_chars(begin, begin + 2, byte, 16);
      if (result.ec == std::errc{} && result.ptr == begin + 2) {
        out += static_cast<char>(byte);
        at += 2;
        continue;
      }
    }
    out += text[at];
  }
  return out;
}

}  // namespace

std::string scheme_of(std::string_view uri) {
  const std::size_t colon = uri.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(uri.front()) ||
      !std::ranges::all_of(uri.substr(0, colon), is_scheme_character)) {
    return {};
  }
  return base::lower(uri.substr(0, colon));
}

std::string local_path(std::string_view uri) {
  if (scheme_of(uri) != "file") {
    return std::string(uri);
  }
  std::string_view path = uri.substr(std::string_view("file:").size());
  if (path.starts_with("//")) {
    path.remove_prefix(2);
    const std::size_t slash = path.find('/');
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash);
  }
  return percent_decoded(path.substr(0, path.find('#')));
}

std::unique_ptr<Store> open_store(std::string_view uri) {
  const std::string scheme = scheme_of(uri);
  if (scheme.empty() || scheme == "file") {
    return std::make_unique<FileStore>();
  }
  throw Error(ErrorKind::kUpload,
              fmt::format("cannot upload to {}: the scheme {} is not supported yet", uri, scheme),
              "use a file: path that the driver can read too (a claim or NFS), upload the files "
              "yourself and use their URIs, or put them in the image (local://)");
}

}  // namespace firesteel::storage
