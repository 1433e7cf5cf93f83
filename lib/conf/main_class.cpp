#include "conf/main_class.h"

#include <algorithm>
#include <cctype>
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

[[noreturn]] void refuse_jar(const std::string& why, const std::string& hint) {
  throw Error(ErrorKind::kUsage, fmt::format("failed to get main class in JAR: {}", why), hint);
}

}  // namespace

namespace {

/// The lines of a manifest.  Like Java's, it drops a last line that no line end follows.
class ManifestLines {
 public:
  explicit ManifestLines(std::string_view text) : rest_(text) {}

  std::optional<std::string_view> next() {
    constexpr std::size_t kLongest = 512;  // with its end
    const std::size_t end = rest_.find_first_of("\r\n");
    if (end == std::string_view::npos) {
      return std::nullopt;
    }
    ++number_;
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + (rest_.substr(end, 2) == "\r\n" ? 2 : 1));
    if (line.size() >= kLongest) {
      refuse("line too long");
    }
    return line;
  }
  [[nodiscard]] bool continues() const { return rest_.starts_with(' '); }
  [[noreturn]] void refuse(std::string_view why) const {
    refuse_jar(fmt::format("{} (line {})", why, number_),
               "correct META-INF/MANIFEST.MF in the jar");
  }

 private:
  std::string_view rest_;
  int number_ = 0;
};

bool is_header_name(std::string_view name) {
  constexpr std::size_t kLongest = 70;
  return !name.empty() && name.size() <= kLongest && std::ranges::all_of(name, [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
  });
}

struct Header {
  std::string name;
  std::string value;
};

/// The next header with its continuation lines; nothing at the end of a section.
std::optional<Header> next_header(ManifestLines& lines, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (line.starts_with(' ')) {
    lines.refuse("misplaced continuation line");
  }
  if (colon == std::string_view::npos || line.substr(colon, 2) != ": ") {
    lines.refuse("invalid header field");
  }
  Header header{.name = std::string(line.substr(0, colon)),
                .value = std::string(line.substr(colon + 2))};
  while (lines.continues()) {
    const std::optional<std::string_view> more = lines.next();
    if (!more) {
      return std::nullopt;
    }
    header.value += more->substr(1);
  }
  if (!is_header_name(header.name)) {
    lines.refuse("invalid header field name: " + header.name);
  }
  return header;
}

/// The value of the last header `name` in the section that begins with `line`.
std::optional<std::string> value_in_section(ManifestLines& lines,
                                            std::optional<std::string_view> line,
                                            std::string_view name) {
  std::optional<std::string> found;
  for (; line && !line->empty(); line = lines.next()) {
    const std::optional<Header> header = next_header(lines, *line);
    if (header && base::equal_ignoring_case(header->name, name)) {
      found = header->value;
    }
  }
  return found;
}

}  // namespace

std::optional<std::string> main_class_of_manifest(std::string_view manifest) {
  ManifestLines lines(manifest);
  const std::optional<std::string> found = value_in_section(lines, lines.next(), "Main-Class");
  // Java reads the sections of the jar's members, too.
  while (const std::optional<std::string_view> line = lines.next()) {
    if (line->empty()) {
      continue;
    }
    if (!base::equal_ignoring_case(line->substr(0, 6), "Name: ")) {
      lines.refuse("invalid manifest format");
    }
    (void)value_in_section(lines, line, "Name");
  }
  return found;
}

std::string infer_main_class(const std::string& uri) {
  if (!uri.starts_with("file:")) {
    refuse_jar(fmt::format("{} is not a local file", uri), kSetClass);
  }
  require_existing_file(uri);
  const std::string path = local_path(uri).value_or(uri);
  std::optional<std::string> manifest;
  try {
    manifest = base::read_zip_member(path, "META-INF/MANIFEST.MF");
  } catch (const Error& error) {
    refuse_jar(error.what(), fmt::format("{}, or {}", kSetClass, error.hint()));
  }
  const std::optional<std::string> name =
      manifest ? main_class_of_manifest(*manifest) : std::nullopt;
  if (!name) {
    throw Error(ErrorKind::kUsage, fmt::format("no main class set in JAR {}", path), kSetClass);
  }
  return *name;
}

}  // namespace firesteel::conf
