#include "storage/aws/key_answer.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/timestamp.h"
#include "firesteel/error.h"
#include "json/fields.h"
#include "json/parse.h"
#include "storage/aws/keys.h"

namespace firesteel::storage {

void fail_keys(std::string_view source, std::string_view why, std::string hint) {
  throw Error(ErrorKind::kUpload, fmt::format("cannot get AWS keys from {}: {}", source, why),
              std::move(hint));
}

AwsKeys keys_of_json(std::string_view text, const std::string& source) {
  const nlohmann::json answer = json::parse(text);
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

}  // namespace firesteel::storage
