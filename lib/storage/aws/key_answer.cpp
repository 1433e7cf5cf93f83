#include "storage/aws/key_answer.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/error.h"
#include "json/fields.h"
#include "storage/aws/keys.h"
#include "xml/xml.h"

namespace firesteel::storage {

namespace {

/// Collects the texts of the elements that have no children.
class TextCollector final : public xml::Visitor {
 public:
  explicit TextCollector(XmlTexts& texts) : texts_(texts) {}
  void start(const std::string& /*name*/, const std::vector<xml::Attribute>& /*unused*/) override {
    text_.clear();
  }
  void text(std::string_view text) override { text_ += text; }
  void end(const std::string& name) override { texts_.try_emplace(name, std::exchange(text_, {})); }

 private:
  XmlTexts& texts_;
  std::string text_;
};

}  // namespace

void fail_keys(std::string_view source, std::string_view why, std::string hint) {
  throw Error(ErrorKind::kUpload, fmt::format("cannot get AWS keys from {}: {}", source, why),
              std::move(hint));
}

AwsKeys keys_of_json(std::string_view text, const std::string& source) {
  const nlohmann::json answer = nlohmann::json::parse(text, nullptr, false);
  AwsKeys keys;
  keys.source = source;
  keys.access_key = json::text_at(answer, {"AccessKeyId"});
  keys.secret_key = json::text_at(answer, {"SecretAccessKey"});
  keys.session_token = json::text_at(answer, {"SessionToken"});
  if (keys.session_token.empty()) {
    keys.session_token = json::text_at(answer, {"Token"});
  }
  keys.expires = base::parse_timestamp(json::text_at(answer, {"Expiration"}));
  if (keys.access_key.empty() || keys.secret_key.empty()) {
    const std::string message =
        base::one_line(json::text_at(answer, {"Message"}).substr(0, 300), 300);
    fail_keys(source,
              answer.is_object()
                  ? fmt::format("the answer has no AccessKeyId or SecretAccessKey{}{}",
                                message.empty() ? "" : ": ", message)
                  : std::string("the answer is not a JSON object"),
              "run it yourself to see what it answers, or name other keys");
  }
  return keys;
}

XmlTexts texts_of_xml(std::string_view text) {
  XmlTexts texts;
  TextCollector collector(texts);
  try {
    xml::read(text, "the answer", collector);
  } catch (const Error&) {
    return {};
  }
  return texts;
}

std::string text_in(const XmlTexts& texts, std::string_view name) {
  const auto found = texts.find(name);
  return found == texts.end() ? std::string() : std::string(base::trim(found->second));
}

}  // namespace firesteel::storage
