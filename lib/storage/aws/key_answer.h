#pragma once
/// Reads access keys from what programs and servers answer.

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "storage/aws/keys.h"

namespace firesteel::storage {

/// Throws Error kUpload: "cannot get AWS keys from SOURCE: WHY".
[[noreturn]] void fail_keys(std::string_view source, std::string_view why, std::string hint);

/// The keys in a JSON object with AccessKeyId, SecretAccessKey, Token or SessionToken, and
/// Expiration.  Throws Error kUpload; the message never has a value of the answer but `Message`.
[[nodiscard]] AwsKeys keys_of_json(std::string_view text, const std::string& source);

/// The texts of an XML answer by the name of their element; the first of each name.  Empty if it
/// is not XML.
using XmlTexts = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] XmlTexts texts_of_xml(std::string_view text);

/// The text of an element; empty if there is none.
[[nodiscard]] std::string text_in(const XmlTexts& texts, std::string_view name);

}  // namespace firesteel::storage
