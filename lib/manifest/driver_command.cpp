// DriverCommandFeatureStep: the arguments of the driver container, and Python's variables.

#include <string>
#include <string_view>

#include "conf/uploads.h"
#include "firesteel/submission_spec.h"
#include "manifest/driver.h"
#include "manifest/steps.h"

namespace firesteel::manifest {

namespace {

/// A local jar is passed in spark.jars only (KubernetesUtils.renameMainAppResource).
std::string main_resource(const SubmissionSpec& spec) {
  const std::string& resource = spec.primary_resource.value;
  const bool local_jar = spec.resource_type == ResourceType::kJava && conf::is_uploaded(resource);
  return local_jar ? "spark-internal" : resource;
}

std::string_view type_name(ResourceType type) {
  switch (type) {
    case ResourceType::kPython:
      return "python";
    case ResourceType::kR:
      return "r";
    case ResourceType::kJava:
      break;
  }
  return "java";
}

}  // namespace

void add_driver_command(const Submission& submission, Driver& driver) {
  const SubmissionSpec& spec = submission.spec;
  Json& arguments = driver.container["args"];  // after those of a template
  arguments.push_back("driver");
  if (spec.proxy_user) {
    arguments.push_back("--proxy-user");
    arguments.push_back(spec.proxy_user->value);
  }
  for (const std::string& argument :
       {std::string("--properties-file"), std::string("/opt/spark/conf/spark.properties"),
        std::string("--class"), spec.main_class.value, main_resource(spec)}) {
    arguments.push_back(argument);
  }
  for (const std::string& argument : spec.app_arguments) {
    arguments.push_back(argument);
  }
  if (spec.resource_type == ResourceType::kPython) {
    if (spec.pyspark_python) {
      driver.add_environment("PYSPARK_PYTHON", spec.pyspark_python->value);
    }
    if (spec.pyspark_driver_python) {
      driver.add_environment("PYSPARK_DRIVER_PYTHON", spec.pyspark_driver_python->value);
    }
  }
  driver.properties["spark.kubernetes.resource.type"] = type_name(spec.resource_type);
}

}  // namespace firesteel::manifest
