#pragma once
/// The options of the commands that read applications from documents.  Included by the commands'
/// tables only, but for the struct.

#include <array>
#include <string>
#include <vector>

#include "cli/options/meanings.h"
#include "cli/options/option.h"
#include "firesteel/declaration.h"

namespace firesteel::cli {

/// The documents that describe applications.
struct DocumentOptions {
  std::vector<std::string> files;  ///< "-": standard input
  DeclarationOptions declaration;
};

inline constexpr auto kDocumentRows = std::to_array<Option>({
    {.name = "--filename",
     .alias = "-f",
     .takes = Takes::kValue,
     .argument = "FILE",
     .group = Group::kApplication,
     .help = "File, folder or URL with SparkApplications, - for standard input; can be repeated",
     .details = "A file can have several YAML documents. Of a folder, the files *.yaml, *.yml and "
                "*.json are read in the order of their names. A URL is http or https; redirects "
                "are not followed. At most 16 MiB each.",
     .completion = Completion::kFile,
     .common = true,
     .means = sets<&DocumentOptions::files>()},
    {.name = "--set",
     .takes = Takes::kValue,
     .argument = "PATH=VALUE",
     .group = Group::kApplication,
     .help = "Change a field before the application is checked; can be repeated",
     .details =
         "PATH is spec.executor.instances, spec.driver.env[0].value or "
         "spec.sparkConf.spark\\.ui\\.port: a backslash before a dot that is part of a name.",
     .common = true,
     .means = sets<&DeclarationOptions::changes>()},
    {.name = "--set-file",
     .takes = Takes::kValue,
     .argument = "PATH=FILE",
     .group = Group::kApplication,
     .help = "Set a field to the content of a file, after --set; can be repeated",
     .details = "Where the field is a text, the content is taken as it is; elsewhere it is read as "
                "YAML, for example --set-file spec.sparkConf=conf.yaml.",
     .completion = Completion::kFile,
     .means = sets<&DeclarationOptions::file_changes>()},
    {.name = "--name",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kApplication,
     .help = "Name of the application (default: metadata.name)",
     .means = sets<&DeclarationOptions::name>()},
    {.name = "--namespace",
     .alias = "-n",
     .takes = Takes::kValue,
     .argument = "NAMESPACE",
     .group = Group::kApplication,
     .help = "Namespace to run in (default: metadata.namespace, else default)",
     .completion = Completion::kNamespace,
     .common = true,
     .means = sets<&DeclarationOptions::kubernetes_namespace>()},
    {.name = "--lenient",
     .group = Group::kApplication,
     .help = "Warn about fields that have no effect without an operator, instead of failing",
     .common = true,
     .means = sets<&DeclarationOptions::lenient>()},
    {.name = "--ingress-url-format",
     .takes = Takes::kValue,
     .argument = "FORMAT",
     .group = Group::kApplication,
     .help = "Create an Ingress for the Spark UI at this URL",
     .details = "As the operator's option of that name: {{$appName}} and {{$appNamespace}} are "
                "replaced. A path sets spark.ui.proxyBase.",
     .means = sets<&IngressDefaults::url_format>()},
    {.name = "--ingress-class-name",
     .takes = Takes::kValue,
     .argument = "NAME",
     .group = Group::kApplication,
     .help = "Class of the Ingresses",
     .means = sets<&IngressDefaults::class_name>()},
    {.name = "--ingress-tls",
     .takes = Takes::kValue,
     .argument = "JSON",
     .group = Group::kApplication,
     .help = "TLS of the UI's Ingress, for applications without ingressTLS",
     .means = sets<&IngressDefaults::tls>()},
    {.name = "--ingress-annotations",
     .takes = Takes::kValue,
     .argument = "JSON",
     .group = Group::kApplication,
     .help = "Annotations of the UI's Ingress, for applications without ingressAnnotations",
     .means = sets<&IngressDefaults::annotations>()},
});

}  // namespace firesteel::cli
