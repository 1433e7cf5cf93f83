#include "declare/services.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "base/text.h"
#include "conf/units.h"
#include "declare/application.h"
#include "declare/roles.h"
#include "firesteel/declaration.h"
#include "firesteel/error.h"
#include "json/fields.h"
#include "json/parse.h"

namespace firesteel::declare {

namespace {

constexpr int kUiPort = 4040;
constexpr std::string_view kProxyBase = "spark.ui.proxyBase";

/// Where an Ingress serves.
struct Address {
  std::string host;
  std::string path;  ///< empty, or begins with a slash
};

/// Replaces "{{$appName}}" and the like; blanks around the name do not matter.
std::string filled_in(const Application& application, std::string_view format) {
  std::string text;
  while (!format.empty()) {
    const std::size_t begin = format.find("{{");
    const std::size_t end = format.find("}}", begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) {
      break;
    }
    const std::string_view name = base::trim(format.substr(begin + 2, end - begin - 2));
    text += format.substr(0, begin);
    if (name == "$appName") {
      text += application.name;
    } else if (name == "$appNamespace") {
      text += application.kubernetes_namespace;
    } else {
      throw Error(ErrorKind::kUsage,
                  fmt::format("the ingress URL format has an unknown variable: {}", name),
                  "use {{$appName}} and {{$appNamespace}}");
    }
    format.remove_prefix(end + 2);
  }
  return text + std::string(format);
}

Address address_of(const Application& application, std::string_view format) {
  std::string url = filled_in(application, format);
  if (const std::size_t scheme = url.find("://"); scheme != std::string::npos) {
    url.erase(0, scheme + 3);
  }
  const std::size_t slash = url.find('/');
  return {.host = url.substr(0, slash),
          .path = slash == std::string::npos ? std::string() : url.substr(slash)};
}

/// Names of objects beyond 63 characters are cut and get a digest.  Mirrors generateName.
std::string object_name(const Application& application, std::string_view suffix) {
  constexpr std::size_t kLongest = 63;
  constexpr std::size_t kDigits = 8;
  std::string whole = fmt::format("{}-{}", application.name, suffix);
  if (whole.size() <= kLongest) {
    return whole;
  }
  const std::string digest = base::md5_hex(whole).substr(0, kDigits);
  const std::size_t kept = kLongest - suffix.size() - kDigits - 2;
  return fmt::format("{}-{}-{}", application.name.substr(0, kept), digest, suffix);
}

Json metadata(const Application& application, std::string_view name, const Json& labels,
              const Json& annotations) {
  Json result = {{"name", name}, {"namespace", application.kubernetes_namespace}};
  result["labels"] = labels.empty() ? Json{{kNameLabel, application.name}} : labels;
  if (!annotations.empty()) {
    result["annotations"] = annotations;
  }
  return result;
}

/// `options` is of sparkUIOptions or of one of driverIngressOptions.
Json service(const Application& application, std::string_view name, const Json& options,
             std::string_view port_name, int port, int target) {
  const Json labels = options.value("serviceLabels", Json::object());
  const Json annotations = options.value("serviceAnnotations", Json::object());
  return {
      {"apiVersion", "v1"},
      {"kind", "Service"},
      {"metadata", metadata(application, name, labels, annotations)},
      {"spec",
       {{"type", options.value("serviceType", "ClusterIP")},
        {"selector", {{kNameLabel, application.name}, {"spark-role", "driver"}}},
        {"ports", Json::array({{{"name", options.value("servicePortName", std::string(port_name))},
                                {"port", port},
                                {"targetPort", target}}})}}}};
}

/// How an Ingress is made, apart from its name and address.
struct IngressParts {
  std::string class_name;
  Json annotations;
  Json tls;
};

Json ingress(const Application& application, const std::string& name, const Address& address,
             const Json& target, IngressParts parts) {
  const bool has_path = !address.path.empty() && address.path != "/";
  Json path = {{"pathType", "ImplementationSpecific"},
               {"backend",
                {{"service",
                  {{"name", target["metadata"]["name"]},
                   {"port", {{"number", target["spec"]["ports"][0]["port"]}}}}}}}};
  if (!address.path.empty()) {
    path["path"] = address.path + (has_path ? "(/|$)(.*)" : "");
  }
  if (has_path) {
    parts.annotations["nginx.ingress.kubernetes.io/rewrite-target"] = "/$2";
  }
  Json spec = {{"rules", Json::array({{{"host", address.host},
                                       {"http", {{"paths", Json::array({path})}}}}})}};
  if (!parts.tls.empty()) {
    spec["tls"] = std::move(parts.tls);
  }
  if (!parts.class_name.empty()) {
    spec["ingressClassName"] = parts.class_name;
  }
  return {{"apiVersion", "networking.k8s.io/v1"},
          {"kind", "Ingress"},
          {"metadata", metadata(application, name, Json::object(), parts.annotations)},
          {"spec", std::move(spec)}};
}

/// The user's own, else the default.
Json own_or(const Json& options, const char* field, const std::string& otherwise) {
  const Json own = options.value(field, Json());
  return own.empty() && !otherwise.empty() ? json::reread(otherwise) : own;
}

void add_ui(Application& application, const IngressDefaults& defaults, std::vector<Json>& objects) {
  const Json options = application.spec.value("sparkUIOptions", Json::object());
  const int target =
      conf::parse_int(json::text_at(application.spec, {"sparkConf", "spark.ui.port"}))
          .value_or(kUiPort);
  const int otherwise = application.spec.contains("sparkUIOptions") ? kUiPort : target;
  Json ui = service(application, object_name(application, "ui-svc"), options,
                    "spark-driver-ui-port", options.value("servicePort", otherwise), target);
  if (!defaults.url_format.empty()) {
    const Address address = address_of(application, defaults.url_format);
    if (!address.path.empty()) {
      Json& conf = application.spec["sparkConf"];
      conf.emplace(kProxyBase, address.path);
      conf.emplace("spark.ui.proxyRedirectUri", "/");
    }
    objects.push_back(
        ingress(application, object_name(application, "ui-ingress"), address, ui,
                {.class_name = defaults.class_name,
                 .annotations = own_or(options, "ingressAnnotations", defaults.annotations),
                 .tls = own_or(options, "ingressTLS", defaults.tls)}));
  }
  objects.push_back(std::move(ui));
}

void add_driver_ports(const Application& application, const IngressDefaults& defaults,
                      std::vector<Json>& objects) {
  for (const Json& options : application.spec.value("driverIngressOptions", Json::array())) {
    const int port = options.value("servicePort", 0);
    Json one = service(application, fmt::format("{}-driver-{}", application.name, port), options,
                       fmt::format("driver-ing-{}", port), port, port);
    objects.push_back(ingress(application, fmt::format("{}-ing-{}", application.name, port),
                              address_of(application, options.value("ingressURLFormat", "")), one,
                              {.class_name = defaults.class_name,
                               .annotations = options.value("ingressAnnotations", Json()),
                               .tls = options.value("ingressTLS", Json())}));
    objects.push_back(std::move(one));
  }
}

}  // namespace

std::vector<Json> add_services(Application& application, const IngressDefaults& defaults) {
  std::vector<Json> objects;
  add_ui(application, defaults, objects);
  add_driver_ports(application, defaults, objects);
  return objects;
}

}  // namespace firesteel::declare
