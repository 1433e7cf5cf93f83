#pragma once
/// Credential files of Google: application default credentials and keys of service accounts.

#include <memory>
#include <string>

#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

/// The source that the content of a file describes by its "type".  `token_url`, if not empty, is
/// asked instead of the file's.  `source` is for messages.  Throws Error kUpload if it is not JSON,
/// or its type is not supported; the message never has a value of it.  The references in
/// `surroundings` must outlive the source.
[[nodiscard]] std::unique_ptr<TokenSource> read_key_file(const std::string& content,
                                                         const Surroundings& surroundings,
                                                         const std::string& token_url,
                                                         const std::string& source);

}  // namespace firesteel::storage
