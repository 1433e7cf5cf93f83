#include "conf/main_class.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "base/zip.h"
#include "conf/uri.h"
#include "firesteel/error.h"

namespace firesteel::conf {

namespace {

constexpr const char* kSetClass = "set the main class with --class CLASS";

[[noreturn]] void fail(const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kUsage, fmt::format("failed to get main class in JAR: {}", why), hint);
}

}  // namespace

std::optional<std::string> main_class_of_manifest(std::string_view manifest) {
  constexpr std::string_view kName = "Main-Class";
  std::optional<std::string> found;
  bool continues = false;  // the previous line was Main-Class
  const std::string text = base::replace_all(base::replace_all(manifest, "\r\n", "\n"), "\r", "\n");
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.empty()) {
      break;  // the sections of individual entries follow
    }
    if (line.front() == ' ') {
      if (continues) {
        *found += line.substr(1);
      }
      continue;
    }
    const std::size_t colon = line.find(':');
    continues = base::equal_ignoring_case(line.substr(0, colon), kName);
    if (continues && colon != std::string_view::npos) {
      const std::string_view value = line.substr(colon + 1);
      found = value.starts_with(' ') ? value.substr(1) : value;
    }
    continues = continues && found.has_value();
  }
  return found;
}

std::string infer_main_class(const std::string& uri) {
  if (!uri.starts_with("file:")) {
    fail(fmt::format("{} is not a local file", uri), kSetClass);
  }
  const std::string path = local_path(uri).value_or(uri);
  std::optional<std::string> manifest;
  try {
    manifest = base::read_zip_member(path, "META-INF/MANIFEST.MF");
  } catch (const Error& error) {
    fail(error.what(), fmt::format("{}, or {}", kSetClass, error.hint()));
  }
  const std::optional<std::string> name =
      manifest ? main_class_of_manifest(*manifest) : std::nullopt;
  if (!name || base::trim(*name).empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("no main class set in JAR {}", path), kSetClass);
  }
  return std::string(base::trim(*name));
}

}  // namespace firesteel::conf
