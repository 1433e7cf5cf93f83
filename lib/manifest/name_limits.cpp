#include "manifest/name_limits.h"

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "firesteel/error.h"
#include "manifest/driver.h"
#include "manifest/manifest.h"
#include "manifest/names.h"

namespace firesteel::manifest {

namespace {

std::string_view text_member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get_ref<const std::string&>()
                                                     : std::string_view();
}

void require(std::string_view what, std::string_view name, std::size_t limit,
             std::string_view hint) {
  if (name.size() > limit) {
    throw Error(ErrorKind::kUsage,
                fmt::format("the name of the {} has {} characters (Kubernetes allows {}): {}", what,
                            name.size(), limit, name),
                std::string(hint));
  }
}

void require_of_object(const Json& object) {
  const std::string_view kind = text_member(object, "kind");
  require(kind, text_member(object["metadata"], "name"),
          kind == "Service" ? kLabelLimit : kNameLimit,
          "set a shorter name with --name (or spark.kubernetes.driver.pod.name, for the pod only)");
}

}  // namespace

void require_allowed_lengths(const Manifest& manifest) {
  require_of_object(manifest.pod);
  for (const Json& object : manifest.others) {
    require_of_object(object);
  }
  for (const Json& volume : elements_of(manifest.pod["spec"], "volumes")) {
    require("volume", text_member(volume, "name"), kLabelLimit,
            "use a shorter name in spark.kubernetes.driver.volumes.* or "
            "spark.kubernetes.driver.secrets.*");
  }
}

}  // namespace firesteel::manifest
