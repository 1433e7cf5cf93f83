#pragma once
/// What the operator's webhook changes in the pods of an application.

#include <optional>
#include <string_view>
#include <vector>

#include "declare/application.h"
#include "firesteel/conf_value.h"
#include "firesteel/submission_spec.h"

namespace firesteel::declare {

/// The changes of the driver pod, in the webhook's order.
[[nodiscard]] std::vector<PodChange> driver_changes(Application& application);

/// The executors' template with the webhook's changes folded in, because nothing changes the
/// executors' pods later; nothing if it would be empty.  What Spark's own steps would overwrite
/// becomes settings.  Throws Error kUsage for a field that cannot be honoured.
[[nodiscard]] std::optional<PodTemplate> executor_template(Application& application,
                                                           Settings& settings);

/// spec.driver.template; nothing if there is none.
[[nodiscard]] std::optional<PodTemplate> driver_template(Application& application);

/// The pod template at `path` of the document, with the places of its fields.
[[nodiscard]] PodTemplate template_of(const Application& application, const Json& value,
                                      std::string_view path);

}  // namespace firesteel::declare
