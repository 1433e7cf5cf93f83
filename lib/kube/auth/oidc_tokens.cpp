#include "kube/auth/oidc_tokens.h"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/text.h"
#include "firesteel/error.h"
#include "firesteel/log_sink.h"
#include "firesteel/replace_file.h"
#include "json/fields.h"
#include "kube/config/oidc_login.h"
#include "yaml/edit.h"
#include "yaml/yaml.h"

namespace firesteel::kube {

namespace {

/// The lock that kubectl uses while it writes a kubeconfig: FILE.lock, created exclusively.
class KubeconfigLock {
 public:
  explicit KubeconfigLock(const std::string& path) : name_(path + ".lock") {
    const int descriptor = ::open(name_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) {
      const bool taken = errno == EEXIST;
      const std::string lock = base::shell_quoted(name_);
      throw Error(ErrorKind::kInput,
                  taken ? fmt::format("another program is writing the file ({} exists)", name_)
                        : fmt::format("cannot create {}", name_),
                  taken ? fmt::format("if no program is writing it, delete the lock: rm {}", lock)
                        : "check the permissions of its folder");
    }
    ::close(descriptor);
  }
  ~KubeconfigLock() { ::unlink(name_.c_str()); }
  KubeconfigLock(const KubeconfigLock&) = delete;
  KubeconfigLock& operator=(const KubeconfigLock&) = delete;
  KubeconfigLock(KubeconfigLock&&) = delete;
  KubeconfigLock& operator=(KubeconfigLock&&) = delete;

 private:
  std::string name_;
};

std::optional<std::size_t> index_of_user(const nlohmann::json& content, const std::string& name) {
  const nlohmann::json& users = json::field_at(content, {"users"});
  for (std::size_t i = 0; users.is_array() && i < users.size(); ++i) {
    if (json::text_at(users[i], {"name"}) == name) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> with_new_tokens(const std::string& text, const OidcLogin& login) {
  nlohmann::json meant = yaml::parse(text, yaml::Schema::kYaml11, login.kubeconfig_path);
  const auto user = index_of_user(meant, login.user);
  if (!user ||
      !json::field_at(meant["users"][*user], {"user", "auth-provider", "config"}).is_object()) {
    return std::nullopt;
  }
  const std::vector<yaml::Step> path = {std::string("users"), *user, std::string("user"),
                                        std::string("auth-provider"), std::string("config")};
  auto changed = yaml::with_string(text, path, "id-token", "refresh-token", login.id_token);
  if (changed && !login.refresh_token.empty()) {
    changed = yaml::with_string(*changed, path, "refresh-token", "id-token", login.refresh_token);
  }
  if (!changed) {
    return std::nullopt;
  }
  nlohmann::json& config = meant["users"][*user]["user"]["auth-provider"]["config"];
  config["id-token"] = login.id_token;
  if (!login.refresh_token.empty()) {
    config["refresh-token"] = login.refresh_token;
  }
  // Anchors, merges and unusual quoting: accept the edit only if the result parses as exactly the
  // intended change.
  try {
    const bool right = yaml::parse(*changed, yaml::Schema::kYaml11, "") == meant;
    return right ? changed : std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

void keep_tokens(const OidcLogin& login, LogSink& log) {
  constexpr std::size_t kMaxFile = 16U << 20U;
  const auto warn = [&](const std::string& why) {
    log.write(
        LogLevel::kWarn, "Firesteel",
        fmt::format("Cannot write the new tokens of {} to the kubeconfig: {}. The next command "
                    "may need a new login.",
                    login.source, why));
  };
  try {
    const KubeconfigLock lock(login.kubeconfig_path);
    const auto changed = with_new_tokens(
        base::read_regular_file(login.kubeconfig_path, "the kubeconfig", kMaxFile), login);
    if (changed) {
      replace_file(login.kubeconfig_path, *changed);
    } else {
      warn("the tokens cannot be replaced without changing other parts of the file");
    }
  } catch (const Error& error) {
    warn(error.what());
  }
}

}  // namespace firesteel::kube
