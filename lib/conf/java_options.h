#pragma once
/// JVM options that set Spark's configuration: -Dname=value in SPARK_SUBMIT_OPTS, java-opts, and
/// the variables that the JVM reads itself (JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS, _JAVA_OPTIONS).
/// Mirrors launcher.CommandBuilderUtils.parseOptionString and launcher.AbstractCommandBuilder.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "firesteel/conf_value.h"
#include "firesteel/environment.h"

namespace firesteel::conf {

/// Splits at whitespace, with quotes and backslashes as in a shell.  Throws Error kUsage for an
/// unclosed quote; `source` names the text in the message.
[[nodiscard]] std::vector<std::string> split_option_string(std::string_view options,
                                                           std::string_view source);

/// The system properties that spark-submit's JVM would have, for Spark's ${system:name}: those of
/// all -D options, and user.name, user.home, user.dir, java.io.tmpdir, ….  `conf_directory` may be
/// empty.
[[nodiscard]] Settings system_properties(const Environment& environment,
                                         const std::string& conf_directory);

}  // namespace firesteel::conf
