#include "app/follow/driver_event.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/clock.h"
#include "firesteel/host.h"
#include "firesteel/random_source.h"
#include "json/metadata.h"
#include "kube/client/api.h"

namespace firesteel::app {

namespace {

using Json = nlohmann::json;

/// "POD.0123456789abcdef", as the kubelet names events.
std::string event_name(const std::string& pod, RandomSource& random) {
  std::array<std::byte, 8> bytes = {};
  random.fill(bytes);
  return fmt::format("{}.{}", pod, base::hex(bytes));
}

Json event_about(const Json& pod, Host host, std::string_view reason, const std::string& message) {
  const std::string name = json::name_of(pod);
  const std::string space = json::namespace_of(pod);
  const std::string now = base::second_text(host.clock.now());
  return {{"apiVersion", "v1"},
          {"kind", "Event"},
          {"metadata", {{"name", event_name(name, host.random)}, {"namespace", space}}},
          {"involvedObject",
           {{"apiVersion", "v1"},
            {"kind", "Pod"},
            {"name", name},
            {"namespace", space},
            {"uid", json::uid_of(pod)}}},
          {"reason", reason},
          {"message", message},
          {"type", "Warning"},
          {"source", {{"component", "firesteel"}}},
          {"firstTimestamp", now},
          {"lastTimestamp", now},
          {"count", 1}};
}

}  // namespace

kube::Call event_call(const Json& pod, Host host, std::string_view reason,
                      const std::string& message) {
  return kube::create_call(event_about(pod, host, reason, message), json::namespace_of(pod));
}

}  // namespace firesteel::app
