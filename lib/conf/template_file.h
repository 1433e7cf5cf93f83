#pragma once
/// Pod templates and PodGroups as documents.

#include <string>
#include <string_view>

#include "firesteel/document.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

/// The URI of a template for messages: a URL without what may be a secret.
[[nodiscard]] std::string printable_template(std::string_view uri);

/// A driver's pod template with these bytes, parsed as the client of that version parses it: its
/// only document that is not empty.  Throws Error with the words that Spark has for a template that
/// cannot be loaded.
[[nodiscard]] PodTemplate parsed_template(ConfValue uri, std::string text,
                                          const SparkVersion& version);

/// The first document of a PodGroup's template; null when there is none.
[[nodiscard]] Document parsed_pod_group(std::string_view text, const std::string& source,
                                        const SparkVersion& version);

}  // namespace firesteel::conf
