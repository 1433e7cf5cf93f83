#include "conf/image_version.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/text.h"
#include "conf/profile.h"

namespace firesteel::conf {

namespace {

// NOLINTBEGIN(modernize-use-designated-initializers): rows of a table
struct EmrRelease {
  Release emr;  ///< without its patch release
  Release spark;
};

/// By AWS's own pages: the Release Guide's Spark release history, the release notes of EMR on EKS
/// ("Supported applications") and the release versions of EMR Serverless.  From 8.0 on the names
/// are emr-spark-8.0.0.
constexpr auto kEmrReleases = std::to_array<EmrRelease>({
    {{6, 3}, {3, 1, 1}},  {{6, 4}, {3, 1, 2}},  {{6, 5}, {3, 1, 2}},  {{6, 6}, {3, 2, 0}},
    {{6, 7}, {3, 2, 1}},  {{6, 8}, {3, 3, 0}},  {{6, 9}, {3, 3, 0}},  {{6, 10}, {3, 3, 1}},
    {{6, 11}, {3, 3, 2}}, {{6, 12}, {3, 4, 0}}, {{6, 13}, {3, 4, 1}}, {{6, 14}, {3, 4, 1}},
    {{6, 15}, {3, 4, 1}}, {{7, 0}, {3, 5, 0}},  {{7, 1}, {3, 5, 0}},  {{7, 2}, {3, 5, 1}},
    {{7, 3}, {3, 5, 1}},  {{7, 4}, {3, 5, 2}},  {{7, 5}, {3, 5, 2}},  {{7, 6}, {3, 5, 3}},
    {{7, 7}, {3, 5, 3}},  {{7, 8}, {3, 5, 4}},  {{7, 9}, {3, 5, 5}},  {{7, 10}, {3, 5, 5}},
    {{7, 11}, {3, 5, 6}}, {{7, 12}, {3, 5, 6}}, {{7, 13}, {3, 5, 6}}, {{7, 14}, {3, 5, 8}},
    {{8, 0}, {4, 0, 2}},  {{8, 1}, {4, 1, 1}},
});
// NOLINTEND(modernize-use-designated-initializers)
static_assert(std::ranges::is_sorted(kEmrReleases, {}, &EmrRelease::emr));

/// The words that may accompany "spark" in a name.  With any other word, the tag may be the version
/// of something else.
constexpr auto kHarmlessWords =
    std::to_array<std::string_view>({"apache", "base", "charmed", "k8s", "kubernetes", "py",
                                     "pyspark", "python", "python3", "r", "scala", "spark"});

struct Image {
  std::string name;  ///< the last part of the path
  std::string tag;   ///< empty: none
};

Image parts_of(std::string_view image) {
  std::string_view last = image.substr(0, image.find('@'));
  if (const std::size_t slash = last.rfind('/'); slash != std::string_view::npos) {
    last.remove_prefix(slash + 1);
  }
  const std::size_t colon = std::min(last.find(':'), last.size());
  return {.name = base::lower(last.substr(0, colon)),
          .tag = base::lower(last.substr(std::min(colon + 1, last.size())))};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A part of a version: at most two digits, so not a date.
std::optional<int> take_part(std::string_view& text) {
  constexpr std::ptrdiff_t kMostDigits = 2;
  int part = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
  const std::ptrdiff_t digits = end - text.data();
  if (error != std::errc{} || !is_digit(text.front()) || digits > kMostDigits) {
    return std::nullopt;
  }
  text.remove_prefix(static_cast<std::size_t>(digits));
  return part;
}

/// A version at the start of `text`; patch is -1 if there are only two parts.
std::optional<Release> leading_release(std::string_view text) {
  if (text.starts_with('v')) {
    text.remove_prefix(1);
  }
  const auto major = take_part(text);
  if (!major || !text.starts_with('.')) {
    return std::nullopt;
  }
  text.remove_prefix(1);
  const auto minor = take_part(text);
  if (!minor) {
    return std::nullopt;
  }
  Release release{.major = *major, .minor = *minor, .patch = -1};
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    const auto patch = take_part(text);
    if (!patch) {
      return std::nullopt;
    }
    release.patch = *patch;
  }
  const bool ends =
      text.empty() || std::string_view("-_.+").find(text.front()) != std::string_view::npos;
  return ends ? std::optional(release) : std::nullopt;
}

/// The release if it has a profile.  For a line alone, the release recorded for it.
std::optional<Release> with_profile(const std::optional<Release>& release) {
  if (!release) {
    return std::nullopt;
  }
  for (const Profile& profile : kProfiles) {
    if (profile.line.major == release->major && profile.line.minor == release->minor) {
      return release->patch >= 0 ? release : leading_release(profile.recorded);
    }
  }
  return std::nullopt;
}

std::vector<std::string> words_of(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '_', '-');
  std::vector<std::string> words;
  for (const std::string_view word : base::split(std::string_view(spaced), '-')) {
    words.emplace_back(word);
  }
  return words;
}

/// "spark", "pyspark", "spark-py": an image of Spark itself, whose tag is its version.
bool is_named_spark(const std::string& name) {
  const std::vector<std::string> words = words_of(name);
  const bool harmless = std::ranges::all_of(words, [](const std::string& word) {
    return std::ranges::find(kHarmlessWords, word) != kHarmlessWords.end();
  });
  return harmless && std::ranges::any_of(words, [](const std::string& word) {
           return word == "spark" || word == "pyspark";
         });
}

/// The full version after the word spark, as in "spark-3.5.1", "pyspark3.5.1" and
/// "dex-spark-runtime-3.3.2".  After delta-spark it is the version of Delta Lake.
std::optional<Release> after_the_word(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    if (word.starts_with("py")) {
      word.remove_prefix(2);
    }
    if (!word.starts_with("spark") || (i > 0 && words[i - 1] == "delta")) {
      continue;
    }
    word.remove_prefix(std::string_view("spark").size());
    std::size_t next = i + 1;
    if (word.empty() && next < words.size() && words[next] == "runtime") {
      ++next;
    }
    const std::optional<Release> release =
        word.empty() && next < words.size() ? leading_release(words[next]) : leading_release(word);
    if (release && release->patch >= 0) {
      return release;
    }
  }
  return std::nullopt;
}

std::optional<Release> of_emr(std::string_view name) {
  constexpr std::string_view kPrefix = "emr-";
  constexpr std::string_view kWord = "spark-";
  if (!name.starts_with(kPrefix)) {
    return std::nullopt;
  }
  name.remove_prefix(kPrefix.size());
  if (name.starts_with(kWord)) {
    name.remove_prefix(kWord.size());
  }
  const std::optional<Release> emr = leading_release(name);
  if (!emr || emr->patch < 0) {
    return std::nullopt;
  }
  const auto* const row = std::ranges::find(
      kEmrReleases, Release{.major = emr->major, .minor = emr->minor}, &EmrRelease::emr);
  return row == kEmrReleases.end() ? std::nullopt : std::optional(row->spark);
}

}  // namespace

std::optional<Release> version_in_image(std::string_view image) {
  const Image parts = parts_of(image);
  if (is_named_spark(parts.name)) {
    if (const auto release = with_profile(leading_release(parts.tag))) {
      return release;
    }
  }
  for (const std::optional<Release>& found :
       {of_emr(parts.name), after_the_word(parts.name), after_the_word(parts.tag)}) {
    if (const auto release = with_profile(found)) {
      return release;
    }
  }
  return std::nullopt;
}

}  // namespace firesteel::conf
