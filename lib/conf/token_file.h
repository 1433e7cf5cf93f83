#pragma once
/// Hadoop's files of delegation tokens.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firesteel::conf {

/// A delegation token (org.apache.hadoop.security.token.Token).
struct HadoopToken {
  std::string identifier, password;  ///< bytes; secret
  std::string kind;                  ///< "HDFS_DELEGATION_TOKEN"
  std::string service;               ///< whose it is: "ha-hdfs:prod", "10.0.0.1:8020"
};

/// The tokens in `bytes`, in either format (version 0: Writables, version 1: protocol buffers).
/// Nothing if org.apache.hadoop.security.Credentials does not read it: without the header, with an
/// unknown version, or shorter than its lengths announce.
[[nodiscard]] std::optional<std::vector<HadoopToken>> read_token_file(std::string_view bytes);

/// `token` as a URL carries it: Token.encodeToUrlString().
[[nodiscard]] std::string token_for_url(const HadoopToken& token);

}  // namespace firesteel::conf
