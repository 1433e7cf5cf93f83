#include "kube/client/printable_body.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/printable_url.h"
#include "base/text.h"
#include "http/transport.h"
#include "json/fields.h"
#include "json/parse.h"

namespace firesteel::kube {

namespace {

using Json = nlohmann::json;

constexpr const char* kRedacted = "*********(redacted)";
/// Members whose strings belong to the user: settings, files, commands of containers.
constexpr std::array<std::string_view, 6> kPrivate = {"data", "stringData", "binaryData",
                                                      "args", "command",    "annotations"};
constexpr std::array<std::string_view, 8> kSecretWords = {
    "secret", "password", "passwd", "token", "accesskey", "credential", "authorization", "cookie"};

bool names_a_secret(std::string_view name) {
  std::string plain = base::lower(name);
  std::erase_if(plain, [](char c) { return c == '-' || c == '_' || c == '.'; });
  return std::ranges::any_of(
      kSecretWords, [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

void withhold(Json& value) {
  if (value.is_structured()) {
    for (Json& part : value) {
      withhold(part);
    }
  } else if (value.is_string()) {
    value = kRedacted;
  }
}

/// A link to a file may carry its key after the "?".
std::string without_query(const std::string& text) {
  const std::size_t mark = text.find('?');
  const bool is_link =
      mark != std::string::npos && text.find("://") < mark && text.find(' ') == std::string::npos;
  return is_link ? fmt::format("{}?{}", base::printable_url(text), kRedacted) : text;
}

void redact(Json& value) {
  if (value.is_string()) {
    value = without_query(value.get_ref<const std::string&>());
  } else if (value.is_object()) {
    value.erase("managedFields");
    for (const auto& [key, member] : value.items()) {
      const bool is_private = std::ranges::find(kPrivate, key) != kPrivate.end();
      const bool secret_text = member.is_string() && names_a_secret(key);
      if (is_private || secret_text) {
        withhold(member);
      } else if ((key == "env" || key == "httpHeaders") && member.is_array()) {
        for (Json& variable : member) {
          if (variable.is_object() && variable.contains("value")) {
            withhold(variable["value"]);
          }
        }
      } else {
        redact(member);
      }
    }
  } else if (value.is_array()) {
    for (Json& part : value) {
      redact(part);
    }
  }
}

}  // namespace

std::string printable_body(std::string_view body) {
  Json value = json::parse(body);
  if (!value.is_object()) {
    return fmt::format("({} bytes)", body.size());
  }
  redact(value);
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string printable_header(const http::Header& header) {
  const std::string value = names_a_secret(header.name)
                                ? std::string(kRedacted)
                                : base::one_line(without_query(header.value), 300);
  return fmt::format("{}: {}", base::one_line(header.name, 100), value);
}

}  // namespace firesteel::kube
