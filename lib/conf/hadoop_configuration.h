#pragma once
/// Hadoop's configuration files.  Mirrors org.apache.hadoop.conf.Configuration.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace firesteel::conf {

/// Looks up a name; nothing if there is none.
using TextLookup = std::function<std::optional<std::string>(std::string_view)>;

struct HadoopProperty {
  std::string value;
  bool is_final = false;  ///< later files do not change it
};

using HadoopProperties = std::map<std::string, HadoopProperty, std::less<>>;

/// The properties of a *-site.xml: as attributes or as elements, with entities, CDATA and includes.
/// `include` returns the text of an included file.  Throws Error kInput if Hadoop does not read
/// `xml`; `source` names it.
[[nodiscard]] HadoopProperties read_hadoop_configuration(std::string_view xml,
                                                         std::string_view source,
                                                         const TextLookup& include);

/// `value` with each ${name} replaced by the system property, ${env.NAME:-default} by the variable,
/// or else by the property of that name.  Throws Error kInput if that takes more than 20 steps.
[[nodiscard]] std::string substitute_hadoop_variables(const std::string& value,
                                                      const HadoopProperties& properties,
                                                      const TextLookup& system_property,
                                                      const TextLookup& variable);

}  // namespace firesteel::conf
