#include "conf/uri.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "base/glob.h"
#include "base/text.h"
#include "base/unicode.h"
#include "base/uri.h"
#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

namespace fs = std::filesystem;

bool is_alnum(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool is_hex(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// The bytes at the start of `text` that are one of Java's "other" characters: not ASCII, and
/// neither a control character (U+0080 to U+009F) nor a blank.
std::size_t other_length(std::string_view text) {
  if (static_cast<unsigned char>(text.front()) < 0x80) {
    return 0;
  }
  constexpr auto kBlanks =
      std::to_array<char32_t>({0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000});
  const base::Character next = base::first_character(text);
  const bool control = next.code >= 0x80 && next.code <= 0x9F;
  const bool blank = (next.code >= 0x2000 && next.code <= 0x200A) ||
                     std::ranges::find(kBlanks, next.code) != kBlanks.end();
  return next.valid && (control || blank) ? 0 : next.bytes.size();
}

constexpr std::string_view kUnreserved = "_-!.~'()*";
constexpr std::string_view kPathExtra = "/;:@&=+$,";
constexpr std::string_view kUricExtra = ";/?:@&=+$,[]";

/// True if all characters are letters, digits, in `extra`, not ASCII, or %XX.
bool all_legal(std::string_view text, std::string_view extra) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) {
        return false;
      }
      i += 2;
    } else if (const std::size_t other = other_length(text.substr(i)); other > 0) {
      i += other - 1;
    } else if (!is_alnum(c) && kUnreserved.find(c) == std::string_view::npos &&
               extra.find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

bool is_scheme(std::string_view text) {
  return !text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0 &&
         std::ranges::all_of(
             text, [](char c) { return is_alnum(c) || c == '+' || c == '-' || c == '.'; });
}

/// Encodes characters that a URI cannot contain as %XX, including "%" itself, as java.net.URI's
/// multi-argument constructors and File.toURI do.
std::string quote(std::string_view path, std::string_view extra) {
  std::string quoted;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const std::string_view character = base::first_character(path.substr(i)).bytes;
      const bool legal = other_length(character) > 0;
      quoted += legal ? std::string(character) : base::percent_encode(character, "");
      i += character.size() - 1;
    } else if (is_alnum(c) || kUnreserved.find(c) != std::string_view::npos ||
               extra.find(c) != std::string_view::npos) {
      quoted += c;
    } else {
      quoted += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return quoted;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

/// Mirrors File(path).getCanonicalFile: absolute, without "." and "..", with the symlinks of the
/// existing part resolved.
std::string canonical(std::string_view path, const std::string& directory) {
  const fs::path absolute = fs::path(directory) / std::string(path);
  std::error_code error;
  const fs::path resolved = fs::weakly_canonical(absolute, error);
  std::string text = (error ? absolute.lexically_normal() : resolved).string();
  while (text.size() > 1 && text.back() == '/') {
    text.pop_back();
  }
  return text;
}

/// Mirrors File.getAbsoluteFile: absolute, without double and trailing slashes.
std::string absolute(std::string_view path, const std::string& directory) {
  std::string text;
  std::string joined(path);
  if (!path.starts_with('/')) {
    joined = path.empty() ? directory : directory + "/" + joined;
  }
  for (const char c : joined) {
    if (c != '/' || text.empty() || text.back() != '/') {
      text += c;
    }
  }
  if (text.size() > 1 && text.back() == '/') {
    text.pop_back();
  }
  return text;
}

/// Mirrors File.toURI: an existing directory gets a trailing slash.
std::string file_uri(const std::string& path) {
  return "file:" + quote(path, kPathExtra) + (is_folder(path) && path != "/" ? "/" : "");
}

struct GlobEntry {
  std::string base;
  std::optional<std::string> fragment;
};

/// Mirrors DependencyUtils.splitOnFragment: the rest is decoded and encoded again.
GlobEntry split_on_fragment(std::string_view path, const std::string& directory) {
  std::string resolved = resolve_uri(path, directory);
  const std::optional<Uri> uri = parse_uri(resolved);
  if (!uri) {
    return {.base = std::move(resolved), .fragment = std::nullopt};
  }
  // Spark fails on brackets here and takes "?" for a query; encoded, both work as patterns.
  const std::string_view extra = uri->scheme == "file" ? kPathExtra : kUricExtra;
  GlobEntry entry{
      .base = uri->scheme + ":" + quote(base::percent_decode(uri->scheme_specific), extra),
      .fragment = std::nullopt};
  if (uri->fragment) {
    entry.fragment = base::percent_decode(*uri->fragment);
  }
  return entry;
}

/// Hadoop has a file system for a scheme as it is written, and it needs a path; file: has no host.
void require_file_system(const Uri& uri, const std::string& text) {
  constexpr auto kNotHadoop = std::to_array<std::string_view>({"local", "http", "https", "ftp"});
  if (std::ranges::find(kNotHadoop, uri.scheme) != kNotHadoop.end()) {
    return;
  }
  const std::string lowered = base::lower(uri.scheme);
  if (lowered != uri.scheme || uri.opaque) {
    throw Error(ErrorKind::kUsage,
                fmt::format("no file system for scheme \"{}\" (in {})", uri.scheme, text),
                lowered != uri.scheme ? fmt::format("write the scheme in lower case: {}", lowered)
                                      : "write a path, or SCHEME://HOST/PATH");
  }
  if (uri.scheme == "file" && !uri.authority.empty()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("wrong file system: {} has a host, expected file:///", text),
                fmt::format("write three slashes: file://{}", uri.path));
  }
}

/// Mirrors DependencyUtils.resolveGlobPath, but for the local file system only: patterns for object
/// stores are kept.
std::vector<std::string> matches_of(const std::string& base) {
  const std::optional<Uri> uri = parse_uri(base);
  if (!uri) {
    return {base};
  }
  require_file_system(*uri, base);
  if (uri->scheme != "file") {
    return {base};
  }
  const std::string path = absolute(base::percent_decode(uri->path), "/");
  std::error_code error;
  if (!base::has_wildcard(path) && !fs::exists(path, error)) {
    return {base};
  }
  const bool is_file = fs::is_regular_file(path, error);
  if (const auto problem = base::glob_problem(path); problem && !is_file) {
    throw Error(ErrorKind::kUsage, fmt::format("illegal file pattern {}: {}", path, *problem),
                path.find('{') == std::string::npos
                    ? "write \\\\ for a backslash in a name"
                    : "list the files one by one: the list is split at its commas first");
  }
  std::vector<std::string> uris;
  for (const std::string& file : base::glob_files(path)) {
    uris.push_back("file:" + quote(file, kPathExtra));
  }
  if (uris.empty() && is_file) {
    return {"file:" + quote(path, kPathExtra)};
  }
  const bool exists = fs::exists(path, error);
  if (uris.empty() && !exists) {
    if (!base::is_pattern(path)) {
      return {base};
    }
    if (const std::size_t query = path.find('?'); query != std::string::npos) {
      return matches_of("file:" + quote(path.substr(0, query), kPathExtra));  // as Spark reads it
    }
  }
  if (uris.empty() && !exists && path.find(':') != std::string::npos) {
    throw Error(ErrorKind::kUsage, fmt::format("illegal file pattern {}: it has a colon", path),
                "check the path: a URI's scheme is followed by :/ and legal characters");
  }
  return uris;
}

}  // namespace

std::optional<Uri> parse_uri(std::string_view text) {
  Uri uri;
  std::string_view rest = text;
  if (const std::size_t hash = rest.find('#'); hash != std::string_view::npos) {
    uri.fragment = rest.substr(hash + 1);
    rest = rest.substr(0, hash);
    if (!all_legal(*uri.fragment, kUricExtra)) {
      return std::nullopt;
    }
  }
  if (const std::size_t end = rest.find_first_of(":/?");
      end != std::string_view::npos && rest[end] == ':') {
    if (!is_scheme(rest.substr(0, end)) || end + 1 == rest.size()) {
      return std::nullopt;
    }
    uri.scheme = rest.substr(0, end);
    rest.remove_prefix(end + 1);
  }
  uri.scheme_specific = rest;
  uri.opaque = !uri.scheme.empty() && !rest.starts_with('/');
  if (uri.opaque) {
    return all_legal(rest, kUricExtra) ? std::optional(uri) : std::nullopt;
  }
  if (const std::size_t query = rest.find('?'); query != std::string_view::npos) {
    if (!all_legal(rest.substr(query + 1), kUricExtra)) {
      return std::nullopt;
    }
    rest = rest.substr(0, query);
  }
  if (rest.starts_with("//")) {
    const std::size_t slash = rest.find('/', 2);
    const std::string_view authority =
        rest.substr(2, slash == std::string_view::npos ? std::string_view::npos : slash - 2);
    if (!all_legal(authority, ";:@&=+$,[]") ||
        (authority.empty() && slash == std::string_view::npos)) {
      return std::nullopt;
    }
    uri.authority = authority;
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash);
  }
  uri.path = rest;
  return all_legal(rest, kPathExtra) ? std::optional(uri) : std::nullopt;
}

std::string resolve_uri(std::string_view path, const std::string& directory) {
  const std::optional<Uri> uri = parse_uri(path);
  if (uri && !uri->scheme.empty()) {
    return std::string(path);
  }
  if (uri && uri->fragment) {
    return file_uri(absolute(base::percent_decode(uri->path), directory)) + "#" + *uri->fragment;
  }
  return file_uri(canonical(path, directory));
}

std::string resolve_uris(std::string_view list, const std::string& directory) {
  std::vector<std::string> resolved;
  for (const std::string& path : base::split_list(list)) {
    resolved.push_back(resolve_uri(path, directory));
  }
  return base::join(resolved, ",");
}

std::string resolve_globs(std::string_view list, const std::string& directory) {
  std::vector<std::string> resolved;
  for (const std::string& path : base::split_list(list)) {
    const GlobEntry entry = split_on_fragment(path, directory);
    std::vector<std::string> files = matches_of(entry.base);
    if (entry.fragment && files.size() > 1) {
      throw Error(ErrorKind::kUsage,
                  fmt::format("{} resolves ambiguously to multiple files: {}", path,
                              base::join(files, ",")),
                  "use a pattern that matches only one file, or remove the #name");
    }
    for (std::string& file : files) {
      resolved.push_back(entry.fragment ? file + "#" + *entry.fragment : std::move(file));
    }
  }
  return base::join(resolved, ",");
}

std::optional<std::string> local_path(std::string_view uri) {
  const std::optional<Uri> parsed = parse_uri(uri);
  if (!parsed) {
    return std::string(uri);
  }
  if (!parsed->scheme.empty() && parsed->scheme != "file" && parsed->scheme != "local") {
    return std::nullopt;
  }
  return parsed->opaque ? std::nullopt : std::optional(base::percent_decode(parsed->path));
}

void require_existing_file(std::string_view uri) {
  if (const std::optional<Uri> parsed = parse_uri(uri)) {
    require_file_system(*parsed, std::string(uri));
  }
  if (const std::optional<std::string> path = missing_file(uri)) {
    throw Error(ErrorKind::kInput, fmt::format("cannot read {}: no such file", *path),
                "check the path; for a file in the image, use local:///PATH");
  }
}

std::optional<std::string> missing_file(std::string_view uri) {
  std::optional<std::string> path = local_path(uri);
  std::error_code failed;
  const bool is_missing = path && !std::filesystem::exists(*path, failed) && !failed;
  return is_missing ? std::move(path) : std::nullopt;
}

}  // namespace firesteel::conf
