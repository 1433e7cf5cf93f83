#include "storage/hadoop_path.h"

#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace firesteel::storage {

namespace {

bool is_hex(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// Mirrors Path.normalizePath and URI.normalize.
std::string normalized(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : base::split(path, '/')) {
    if (part.empty() || part == ".") {
      continue;
    }
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else {
      parts.emplace_back(part);
    }
  }
  return (path.starts_with('/') ? "/" : "") + base::join(parts, "/");
}

/// True for the characters of a path or query in RFC 3986.
bool is_legal(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("-._~!$&'()*+,;=:@/?").find(c) != std::string_view::npos;
}

/// Escapes what a URI cannot contain; "%" only if no escape begins with it.
std::string encoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool escape =
        c == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
    if (escape || is_legal(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace

HadoopPath parse_hadoop_path(std::string_view text) {
  HadoopPath result;
  if (const std::size_t end = text.find_first_of(":/");
      end != std::string_view::npos && text[end] == ':') {
    result.scheme = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  if (text.starts_with("//") && text.size() > 2) {
    const std::size_t slash = text.find('/', 2);
    result.authority = text.substr(2, slash == std::string_view::npos ? slash : slash - 2);
    text = slash == std::string_view::npos ? std::string_view() : text.substr(slash);
  }
  result.path = normalized(text);
  return result;
}

std::string archive_uri(std::string_view target, std::string_view alias) {
  target = target.substr(0, target.find('#'));
  std::string uri = encoded(target);
  const std::size_t colon = uri.find(':');
  if (colon != std::string::npos && uri.compare(colon, 4, ":///") == 0) {
    uri.erase(colon + 1, 2);
  }
  return alias.empty() ? uri : uri + "#" + encoded(alias);
}

}  // namespace firesteel::storage
