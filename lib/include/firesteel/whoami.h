#pragma once
/// Who the API server takes us for, and by what.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/submission_spec.h"

namespace firesteel {

struct Identity {
  std::string context;  ///< of the kubeconfig; empty when none is used
  std::string server;   ///< https://host:port[/path]
  std::string user;     ///< as the API server knows it; likewise uid, groups and extra
  std::string uid;      ///< may be empty
  std::vector<std::string> groups;
  std::map<std::string, std::vector<std::string>> extra;
  std::string credentials;            ///< their kind and what named them; no secret is in it
  std::optional<SystemTime> expires;  ///< when they end; nothing when they do not say
};

/// Asks the API server (SelfSubjectReview of Kubernetes 1.28 or newer).  Throws Error as every
/// connection does, ApiError when it refuses or knows no such question.
[[nodiscard]] Identity who_am_i(const ConnectionSettings& settings, const Environment& environment,
                                Runtime runtime);

enum class IdentityFormat { kJson, kYaml };

/// An object of the fields above, `expires` as "2026-11-21T04:12:00Z" (null when they do not say)
/// and text that is empty left out.
[[nodiscard]] std::string identity_document(const Identity& identity, IdentityFormat format);

/// For a person: what each is called and what it is, as it came from outside.
struct IdentityFact {
  std::string name, value;
};
[[nodiscard]] std::vector<IdentityFact> identity_facts(const Identity& identity);

}  // namespace firesteel
