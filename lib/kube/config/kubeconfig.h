#pragma once
/// Kubeconfig files: several merged into one, and what one of its contexts says.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/environment.h"

namespace firesteel::kube {

/// One file: `path` is for messages and for the relative paths in it.
struct KubeconfigFile {
  std::string path;
  nlohmann::json content;
};

/// A cluster, user or context of that name: the first file that has it wins.
struct KubeconfigEntry {
  const nlohmann::json* value = nullptr;
  const KubeconfigFile* file = nullptr;
};

class Kubeconfig {
 public:
  /// The text of one file.  Throws Error kInput when it is not YAML, kUsage when it is not a
  /// kubeconfig.  A text with nothing in it is not kept.
  void add(std::string path, std::string_view text);

  [[nodiscard]] bool empty() const { return files_.empty(); }
  /// The first current-context that is set; empty when none is.
  [[nodiscard]] std::string current_context() const;
  [[nodiscard]] std::optional<KubeconfigEntry> find_cluster(std::string_view name) const;
  [[nodiscard]] std::optional<KubeconfigEntry> find_user(std::string_view name) const;
  [[nodiscard]] std::optional<KubeconfigEntry> find_context(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> context_names() const { return names("contexts"); }
  [[nodiscard]] std::vector<std::string> cluster_names() const { return names("clusters"); }
  [[nodiscard]] std::vector<std::string> user_names() const { return names("users"); }
  /// "FILE" or "FILE, FILE2", for messages.
  [[nodiscard]] std::string sources() const;

 private:
  [[nodiscard]] std::vector<std::string> names(std::string_view list) const;
  [[nodiscard]] std::optional<KubeconfigEntry> find(std::string_view list, std::string_view kind,
                                                    std::string_view name) const;
  std::vector<KubeconfigFile> files_;
};

/// The files that hold for this environment: `explicit_path` alone when given (it must exist), else
/// KUBECONFIG's list without those that do not exist, else ~/.kube/config if it exists.
[[nodiscard]] Kubeconfig load_kubeconfig(const std::optional<std::string>& explicit_path,
                                         const Environment& environment);

/// A string at `key` of an entry; empty when absent or null.  Throws Error kUsage when it is of
/// another type.
[[nodiscard]] std::string kubeconfig_text(const KubeconfigEntry& entry, std::string_view key);
[[nodiscard]] bool kubeconfig_flag(const KubeconfigEntry& entry, std::string_view key);
/// A list of strings at `key`.
[[nodiscard]] std::vector<std::string> kubeconfig_list(const KubeconfigEntry& entry,
                                                       std::string_view key);
/// Base64 at `key`, decoded.
[[nodiscard]] std::string kubeconfig_data(const KubeconfigEntry& entry, std::string_view key);
/// A path at `key`; a relative one starts at its own file's directory.
[[nodiscard]] std::string kubeconfig_path(const KubeconfigEntry& entry, std::string_view key);

}  // namespace firesteel::kube
