#pragma once
/// ScheduledSparkApplication: when its applications run, and the application in its template.

#include <vector>

#include "declare/crd.h"
#include "firesteel/declaration.h"
#include "firesteel/document.h"

namespace firesteel::declare {

/// True for kind ScheduledSparkApplication of the operator's API group.
[[nodiscard]] bool is_scheduled(const Document& document);

struct ScheduleReading {
  Schedule schedule;
  std::vector<Problem> problems;  ///< of all fields but those of the template
};

/// Checks like the operator's CustomResourceDefinition, and the schedule as a CronJob takes it.
[[nodiscard]] ScheduleReading read_schedule(const Document& scheduled);

/// The SparkApplication of spec.template, with the name, namespace and labels of `scheduled`.  Its
/// parts have the lines of the template.
[[nodiscard]] Document application_in(const Document& scheduled);

}  // namespace firesteel::declare
