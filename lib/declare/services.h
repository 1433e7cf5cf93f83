#pragma once
/// The Services and Ingresses that the operator's controller makes for an application.

#include <vector>

#include <nlohmann/json.hpp>

#include "declare/application.h"
#include "firesteel/declaration.h"

namespace firesteel::declare {

/// The Service of the Spark UI, its Ingress if there is a URL format, and those of
/// spec.driverIngressOptions.  An Ingress with a path also sets spark.ui.proxyBase.
[[nodiscard]] std::vector<Json> add_services(Application& application,
                                             const IngressDefaults& defaults);

}  // namespace firesteel::declare
