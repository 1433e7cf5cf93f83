#pragma once
/// Short options for Spark's properties, for people who type: not for spark-submit.  Included by
/// the commands' tables only.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "firesteel/arguments.h"

namespace firesteel::cli {

/// A Spark property given by an option of its own.
struct ShortProperty {
  std::string_view option, key;
  std::string value;
};

struct ShortProperties {
  std::vector<ShortProperty> given;
};

/// The value; throws Error kUsage if it is empty.
[[nodiscard]] const std::string& filled(const Given& given);

/// `--namespace etl` is `--conf spark.kubernetes.namespace=etl`.
template <const auto& Key>
consteval Meaning sets_property() {
  return [](ShortProperties& properties, const Given& given) {
    properties.given.push_back({.option = given.option->name, .key = Key, .value = filled(given)});
  };
}

inline constexpr std::string_view kNamespaceKey = "spark.kubernetes.namespace";
inline constexpr std::string_view kImageKey = "spark.kubernetes.container.image";
inline constexpr std::string_view kAccountKey =
    "spark.kubernetes.authenticate.driver.serviceAccountName";

inline constexpr auto kUploadLayouts = std::to_array<Choice<bool>>(
    {{.word = "spark", .value = false}, {.word = "content", .value = true}});

/// For people who type: not for spark-submit.
inline constexpr auto kTypedRows = std::to_array<Option>({
    {.name = "--namespace",
     .alias = "-n",
     .takes = Takes::kValue,
     .argument = "NAMESPACE",
     .group = Group::kApplication,
     .help = "Namespace to run in (default: default)",
     .details = "Short for --conf spark.kubernetes.namespace=NAMESPACE.",
     .completion = Completion::kNamespace,
     .common = true,
     .means = sets_property<kNamespaceKey>()},
    {.name = "--image",
     .takes = Takes::kValue,
     .argument = "IMAGE",
     .group = Group::kApplication,
     .help = "Container image with Spark and the application",
     .details = "Short for --conf spark.kubernetes.container.image=IMAGE.",
     .common = true,
     .means = sets_property<kImageKey>()},
    {.name = "--service-account",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kApplication,
     .help = "Service account of the driver, which starts the executors (default: default)",
     .details = "Short for --conf spark.kubernetes.authenticate.driver.serviceAccountName=NAME. "
                "firesteel init creates one that has the permissions.",
     .common = true,
     .means = sets_property<kAccountKey>()},
    {.name = "--inline-files",
     .group = Group::kDependencies,
     .help = "Send local files with the application, in its ConfigMap (at most 1 MiB in all)",
     .details = "For the application itself, --py-files, --files, --jars and --archives: no upload "
                "location is needed, and spark.kubernetes.file.upload.path is not used. The driver "
                "finds the files in /opt/firesteel/files; the executors get them from the driver. "
                "Everyone who is allowed to read ConfigMaps in the namespace can read them. A "
                "script from standard input (FILE is -) travels in the same way.",
     .common = true,
     .means = sets<&SubmissionRequest::inline_files>()},
    {.name = "--upload-layout",
     .takes = Takes::kValue,
     .argument = "LAYOUT",
     .group = Group::kDependencies,
     .help = "Name uploads as Spark does (spark), or by their SHA-256 to upload each file once "
             "(content) (default spark)",
     .details =
         "With content, a file is PATH/sha256/DIGEST/NAME below "
         "spark.kubernetes.file.upload.path. If a file of that name and length exists, "
         "whoever uploaded it, it is used and nothing is sent. Firesteel never deletes such "
         "files, neither after a failure nor by gc; let a lifecycle rule of the store expire "
         "them.",
     .completion = Completion::kValues,
     .values = kWordsOf<kUploadLayouts>,
     .means = chooses<&SubmissionRequest::names_uploads_by_content, kUploadLayouts>()},
});

}  // namespace firesteel::cli
