#pragma once
/// Reads access keys from what programs and servers answer.

#include <string>
#include <string_view>

#include "storage/aws/keys.h"

namespace firesteel::storage {

/// Throws Error kUpload: "cannot get AWS keys from SOURCE: WHY".
[[noreturn]] void fail_keys(std::string_view source, std::string_view why, std::string hint);

/// The keys in a JSON object with AccessKeyId, SecretAccessKey, Token or SessionToken, and
/// Expiration.  Throws Error kUpload; the message never has a value of the answer but `Message`.
[[nodiscard]] AwsKeys keys_of_json(std::string_view text, const std::string& source);

}  // namespace firesteel::storage
