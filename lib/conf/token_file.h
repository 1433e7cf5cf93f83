#pragma once
/// Hadoop's files of delegation tokens.

#include <string_view>

namespace firesteel::conf {

/// True if org.apache.hadoop.security.Credentials reads `bytes`: the header, a known version, and
/// all that the lengths announce.
[[nodiscard]] bool is_token_file(std::string_view bytes);

}  // namespace firesteel::conf
