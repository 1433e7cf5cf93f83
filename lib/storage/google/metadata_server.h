#pragma once
/// Access tokens of the service account of a Google VM, or of a pod with workload identity: the
/// metadata server gives them.

#include <memory>

#include "storage/oauth/access_token.h"
#include "storage/store.h"

namespace firesteel::storage {

enum class MetadataServer {
  kPerhaps,  ///< without an answer within a second or two this is no such machine
  kNeeded    ///< without an answer it is an error
};

/// The references in `surroundings` must outlive the source.
[[nodiscard]] std::unique_ptr<TokenSource> metadata_server_tokens(const Surroundings& surroundings,
                                                                  MetadataServer kind);

}  // namespace firesteel::storage
