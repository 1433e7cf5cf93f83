#include "conf/version.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "conf/image_version.h"
#include "conf/profile.h"
#include "conf/remarks.h"
#include "firesteel/arguments.h"
#include "firesteel/error.h"
#include "firesteel/remark.h"
#include "firesteel/sources.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

namespace fs = std::filesystem;

/// The full version at the start of a text, and its length.
struct Leading {
  Release release;
  std::size_t length = 0;
};

std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || text.starts_with('-')) {
    return std::nullopt;
  }
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

bool take_dot(std::string_view& text) {
  if (!text.starts_with('.')) {
    return false;
  }
  text.remove_prefix(1);
  return true;
}

std::optional<Leading> leading_version(std::string_view text) {
  std::string_view rest = text;
  const std::optional<int> major = take_number(rest);
  const bool first_dot = take_dot(rest);
  const std::optional<int> minor = take_number(rest);
  const bool second_dot = take_dot(rest);
  const std::optional<int> patch = take_number(rest);
  if (!major || !first_dot || !minor || !second_dot || !patch) {
    return std::nullopt;
  }
  return Leading{.release = {.major = *major, .minor = *minor, .patch = *patch},
                 .length = text.size() - rest.size()};
}

Release line_of(const Release& release) {
  return {.major = release.major, .minor = release.minor};
}

bool has_profile(const Release& release) {
  return std::ranges::find(kProfiles, line_of(release), &Profile::line) != kProfiles.end();
}

SparkVersion version_of(const Release& release, std::string text, std::string source) {
  return {.major = release.major,
          .minor = release.minor,
          .patch = release.patch,
          .text = std::move(text),
          .source = std::move(source)};
}

/// Accepts "4.3.0", "4.3.0-SNAPSHOT" and "4.3" for 4.3.0.
SparkVersion asked_for(std::string_view text, std::string source) {
  const std::string full =
      std::ranges::count(text, '.') == 1 ? std::string(text) + ".0" : std::string(text);
  const std::optional<Leading> version = leading_version(full);
  const bool clean = version && (version->length == full.size() || full[version->length] == '-');
  if (!clean || !has_profile(version->release)) {
    throw Error(ErrorKind::kUsage,
                fmt::format("no profile for Spark version \"{}\" ({})", text, source),
                fmt::format("use one of the profiles {}, as a full version such as {}",
                            profile_names(), kProfiles.back().recorded));
  }
  return version_of(version->release, full, std::move(source));
}

/// "2.13.18" of scala-library-2.13.18.jar in the jars of a Spark folder; empty when there is none.
std::string installed_scala(const fs::path& home) {
  constexpr std::string_view kPrefix = "scala-library-";
  constexpr std::string_view kSuffix = ".jar";
  std::error_code error;
  for (fs::directory_iterator entry(home / "jars", error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(kPrefix) && name.ends_with(kSuffix)) {
      return name.substr(kPrefix.size(), name.size() - kPrefix.size() - kSuffix.size());
    }
  }
  return {};
}

/// The version in $SPARK_HOME and where it was found; nothing if not found.
std::optional<std::pair<std::string, std::string>> installed_version(const fs::path& home) {
  std::error_code error;
  constexpr std::string_view kReleasePrefix = "Spark ";
  if (fs::is_regular_file(home / "RELEASE", error)) {
    const std::string release = base::read_file((home / "RELEASE").string(), "the release file");
    if (release.starts_with(kReleasePrefix)) {
      const std::size_t end = release.find_first_of(" \r\n", kReleasePrefix.size());
      return std::pair{release.substr(kReleasePrefix.size(), end - kReleasePrefix.size()),
                       "RELEASE in " + home.string()};
    }
  }
  for (fs::directory_iterator entry(home / "jars", error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const std::size_t dash =
        name.rfind("_2.1") == std::string::npos ? std::string::npos : name.find('-', 11);
    if (name.starts_with("spark-core_") && name.ends_with(".jar") && dash != std::string::npos) {
      return std::pair{name.substr(dash + 1, name.size() - dash - 5),
                       name + " in " + home.string()};
    }
  }
  return std::nullopt;
}

SparkVersion nearest_profile(const std::string& text, const Leading& version, std::string source,
                             std::vector<Remark>& remarks) {
  SparkVersion result = version_of(version.release, text, std::move(source));
  if (!has_profile(version.release)) {
    Release nearest = kProfiles.front().line;
    for (const Profile& profile : kProfiles) {
      nearest = profile.line <= version.release ? profile.line : nearest;
    }
    result = version_of(nearest, text, std::move(result.source));
    warn(remarks, "spark-version-without-profile",
         fmt::format("No profile for Spark {} ({}); using the objects of Spark {}.{}. To choose a "
                     "profile, set --spark-version.",
                     text, result.source, result.major, result.minor));
  }
  return result;
}

}  // namespace

std::optional<SparkVersion> version_before_image(const Sources& sources,
                                                 const Environment& environment,
                                                 std::vector<Remark>& remarks) {
  if (const auto& wanted = sources.spark_version) {
    return asked_for(wanted->value, wanted->origin.describe());
  }
  if (const auto version = environment.find_non_empty("FIRESTEEL_SPARK_VERSION")) {
    return asked_for(*version, "environment FIRESTEEL_SPARK_VERSION");
  }
  if (const auto home = environment.find_non_empty("SPARK_HOME")) {
    if (const auto installed = installed_version(*home)) {
      if (const std::optional<Leading> version = leading_version(installed->first)) {
        return nearest_profile(installed->first, *version, installed->second, remarks);
      }
    }
  }
  return std::nullopt;
}

SparkVersion version_of_image(std::string_view image, std::vector<Remark>& remarks) {
  if (const std::optional<Release> release = version_in_image(image)) {
    return version_of(*release,
                      fmt::format("{}.{}.{}", release->major, release->minor, release->patch),
                      fmt::format("image {}", image));
  }
  SparkVersion newest = newest_version();
  if (image.empty() || image.find("{{SPARK_VERSION}}") != std::string_view::npos) {
    return newest;  // there is no image, or this version decides which
  }
  warn(remarks, "spark-version-unknown",
       fmt::format("The Spark version of image {} is not known; using the objects of Spark {}.{}. "
                   "To choose a profile, set --spark-version or FIRESTEEL_SPARK_VERSION.",
                   image, newest.major, newest.minor));
  return newest;
}

}  // namespace firesteel::conf

namespace firesteel {

SparkRelease spark_release(const SubmissionRequest& request, const Environment& environment) {
  Sources sources;
  sources.spark_version = request.spark_version;
  std::vector<Remark> remarks;
  const SparkVersion version =
      conf::version_before_image(sources, environment, remarks).value_or(conf::newest_version());
  const bool of_home =
      !request.spark_version && !environment.find_non_empty("FIRESTEEL_SPARK_VERSION");
  const auto home = environment.find_non_empty("SPARK_HOME");
  SparkRelease release{
      .version = version.text,
      .scala_version = of_home && home ? conf::installed_scala(*home) : std::string()};
  for (const conf::Profile& profile : conf::kProfiles) {
    const bool same = profile.line.major == version.major && profile.line.minor == version.minor;
    if (same && release.scala_version.empty()) {
      release.scala_version = profile.scala;
    }
  }
  return release;
}

}  // namespace firesteel
