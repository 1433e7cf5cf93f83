#pragma once
/// The settings that the operator passes to spark-submit for an application.

#include "declare/application.h"
#include "firesteel/conf_value.h"

namespace firesteel::declare {

/// Every key with the value that wins, and the place in the document.  Mirrors the operator's
/// buildSparkSubmitArgs, without the labels that make an installed operator act on the pods.
/// Throws Error kUsage for a volume that has no settings.
[[nodiscard]] Settings settings_of(Application& application);

}  // namespace firesteel::declare
