#include "conf/hadoop_security.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"

namespace firesteel::conf {

namespace {

constexpr std::string_view kAuthentication = "hadoop.security.authentication";

std::string without_comments(std::string_view xml) {
  std::string text;
  while (!xml.empty()) {
    const std::size_t begin = xml.find("<!--");
    text += xml.substr(0, begin);
    const std::size_t end =
        begin == std::string_view::npos ? std::string_view::npos : xml.find("-->", begin);
    xml.remove_prefix(end == std::string_view::npos ? xml.size() : end + 3);
  }
  return text;
}

/// The text between the next <tag> and </tag> after `at`; moves `at` past the end tag.
std::optional<std::string_view> element(std::string_view text, const std::string& tag,
                                        std::size_t& at) {
  const std::string open = "<" + tag + ">";
  const std::size_t begin = text.find(open, at);
  const std::size_t end = text.find("</" + tag + ">", begin);
  if (begin == std::string_view::npos || end == std::string_view::npos) {
    return std::nullopt;
  }
  at = end;
  return text.substr(begin + open.size(), end - begin - open.size());
}

bool uses_kerberos(const SubmissionSpec& spec) {
  if (const auto set = spec.properties.find("spark.hadoop.hadoop.security.authentication");
      set != spec.properties.end()) {
    return base::equal_ignoring_case(set->second.value, "kerberos");
  }
  if (!spec.hadoop.files) {
    return false;
  }
  const auto site = std::ranges::find(*spec.hadoop.files, "core-site.xml", &InlineFile::name);
  if (site == spec.hadoop.files->end()) {
    return false;
  }
  const std::optional<std::string> value = hadoop_property(site->content, kAuthentication);
  return value && base::equal_ignoring_case(*value, "kerberos");
}

}  // namespace

std::optional<std::string> hadoop_property(std::string_view xml, std::string_view name) {
  const std::string text = without_comments(xml);
  std::optional<std::string> found;
  std::size_t at = 0;
  while (const auto property = element(text, "property", at)) {
    std::size_t name_at = 0;
    std::size_t value_at = 0;
    const auto its_name = element(*property, "name", name_at);
    const auto value = element(*property, "value", value_at);
    if (its_name && value && base::trim(*its_name) == name) {
      found = std::string(base::trim(*value));
    }
  }
  return found;
}

void require_credentials_for_hadoop(const SubmissionSpec& spec) {
  const KerberosConf& kerberos = spec.kerberos;
  const bool has_some = kerberos.keytab || kerberos.token_secret_name ||
                        kerberos.delegation_tokens ||
                        spec.properties.contains("spark.kerberos.keytab");
  if (!has_some && uses_kerberos(spec)) {
    throw Error(ErrorKind::kUsage,
                "Hadoop is configured for Kerberos (hadoop.security.authentication), but Firesteel "
                "cannot obtain delegation tokens with a ticket (that requires Java)",
                "set --principal and --keytab, a Secret with tokens "
                "(spark.kubernetes.kerberos.tokenSecret.name and .itemKey), or a token file in "
                "HADOOP_TOKEN_FILE_LOCATION");
  }
}

}  // namespace firesteel::conf
