#pragma once
/// The user that the API server sees, and the credentials in use.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "firesteel/clock.h"
#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"

namespace firesteel {

struct UserInfo {
  std::string context;               ///< of the kubeconfig; empty: none
  std::string kubernetes_namespace;  ///< of the context; "default" if it has none
  std::string server;                ///< https://host:port[/path]
  std::string server_version;        ///< "v1.34.4"; empty: the server does not say it
  std::string user;                  ///< as seen by the API server, like uid, groups and extra
  std::string uid;                   ///< may be empty
  std::vector<std::string> groups;
  std::map<std::string, std::vector<std::string>> extra;
  std::string credentials;            ///< their kind and source, without secrets
  std::optional<SystemTime> expires;  ///< expiry; nothing: unknown
};

/// Asks the API server with a SelfSubjectReview (Kubernetes 1.28 or newer).  Throws Error if the
/// connection fails; ApiError if the server rejects or does not support the request.
[[nodiscard]] UserInfo who_am_i(const ConnectionSettings& settings, const Environment& environment,
                                Host host);

enum class UserInfoFormat { kJson, kYaml };

/// An object of the fields above, without empty strings and with `expires` as
/// "2026-11-21T04:12:00Z" (null if unknown).
[[nodiscard]] std::string user_info_document(const UserInfo& identity, UserInfoFormat format);

/// One fact for people; the value is as received.
struct UserInfoFact {
  std::string name, value;
};
[[nodiscard]] std::vector<UserInfoFact> user_info_facts(const UserInfo& identity);

}  // namespace firesteel
