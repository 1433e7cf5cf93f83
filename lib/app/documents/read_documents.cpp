#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "app/session/remote_text.h"
#include "app/session/wire.h"
#include "base/file.h"
#include "base/printable_url.h"
#include "base/text.h"
#include "base/uri.h"
#include "firesteel/documents.h"
#include "firesteel/error.h"

namespace firesteel {

namespace {

constexpr std::size_t kLargest = 16U << 20U;
constexpr std::size_t kMostFiles = 10'000;

bool is_url(const std::string& name) {
  const std::string scheme = base::scheme_of(name);
  return scheme == "http" || scheme == "https";
}

bool has_document(const std::filesystem::path& path) {
  constexpr auto kExtensions = std::to_array<std::string_view>({".yaml", ".yml", ".json"});
  const std::string extension = path.extension().string();
  return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

[[noreturn]] void refuse_folder(const std::string& folder, std::string_view why) {
  throw Error(ErrorKind::kInput, fmt::format("cannot read the folder {}: {}", folder, why),
              "give a folder with files named *.yaml, *.yml or *.json");
}

/// Sorted by name.
std::vector<std::string> files_of(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> files;
  for (std::filesystem::directory_iterator each(folder, error), end; !error && each != end;
       each.increment(error)) {
    if (has_document(each->path()) && !each->is_directory()) {
      files.push_back(each->path().string());
    }
    if (files.size() > kMostFiles) {
      refuse_folder(folder, fmt::format("it has more than {} files", kMostFiles));
    }
  }
  if (error) {
    refuse_folder(folder, error.message());
  }
  if (files.empty()) {
    refuse_folder(folder, "no file in it is named *.yaml, *.yml or *.json");
  }
  std::ranges::sort(files);
  return files;
}

DocumentText read_url(const std::string& url, const Environment& environment, Host host) {
  app::Wire wire(environment, host);
  return {.source = base::printable_url(url),
          .text = app::read_remote_text({.uri = url,
                                         .what = "the application",
                                         .largest = kLargest,
                                         .instead = "download it and give the file"},
                                        wire.transport(), environment, host)};
}

DocumentText read_local(const std::string& path, Host host) {
  const bool is_input = path == "-";
  return {.source = is_input ? "standard input" : path,
          .text = base::read_file(is_input ? "/dev/stdin" : path, "the application", kLargest,
                                  &host.stop_signals)};
}

}  // namespace

std::vector<DocumentText> read_documents(const std::vector<std::string>& names,
                                         const Environment& environment, Host host) {
  std::vector<DocumentText> texts;
  for (const std::string& name : names) {
    std::error_code unknown;
    if (is_url(name)) {
      texts.push_back(read_url(name, environment, host));
    } else if (name != "-" && std::filesystem::is_directory(name, unknown)) {
      for (const std::string& file : files_of(name)) {
        texts.push_back(read_local(file, host));
      }
    } else {
      texts.push_back(read_local(name, host));
    }
  }
  return texts;
}

}  // namespace firesteel
