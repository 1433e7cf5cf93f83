#pragma once
/// Reads kubeconfig files and merges several into one.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace firesteel {

class StopSignals;
struct Environment;

}  // namespace firesteel

namespace firesteel::kube {

/// One file.  `path` is for messages and for resolving relative paths.
struct KubeconfigFile {
  std::string path;
  nlohmann::json content;
};

/// One cluster, user or context.  If several files define the name, the first wins.
struct KubeconfigEntry {
  const nlohmann::json* value = nullptr;
  const KubeconfigFile* file = nullptr;
};

class Kubeconfig {
 public:
  /// Adds the text of one file; an empty document is ignored.  Throws Error kInput if it is not
  /// YAML, kUsage if it is not a kubeconfig.
  void add(std::string path, std::string_view text);

  [[nodiscard]] bool empty() const { return files_.empty(); }
  /// The first current-context that is set; empty if none is.
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

/// Why load_kubeconfig() with these arguments found nothing: "there is no kubeconfig (…)".
[[nodiscard]] std::string missing_kubeconfig(const std::optional<std::string>& explicit_path,
                                             const Environment& environment);

/// Loads `explicit_path` if given (it must exist), else the existing files of KUBECONFIG's list,
/// else ~/.kube/config if it exists.  With `stop_signals`, a signal ends the wait for a pipe:
/// throws InterruptedError.
[[nodiscard]] Kubeconfig load_kubeconfig(const std::optional<std::string>& explicit_path,
                                         const Environment& environment,
                                         StopSignals* stop_signals = nullptr);

/// The string at `key` of an entry; empty if absent or null.  Throws Error kUsage if it has another
/// type.  The functions below treat absent values and wrong types likewise.
[[nodiscard]] std::string kubeconfig_text(const KubeconfigEntry& entry, std::string_view key);
[[nodiscard]] bool kubeconfig_flag(const KubeconfigEntry& entry, std::string_view key);
/// The list of strings at `key`.
[[nodiscard]] std::vector<std::string> kubeconfig_list(const KubeconfigEntry& entry,
                                                       std::string_view key);
/// The base64 at `key`, decoded.
[[nodiscard]] std::string kubeconfig_data(const KubeconfigEntry& entry, std::string_view key);
/// The path at `key`.  A relative path is resolved against the directory of its kubeconfig.
[[nodiscard]] std::string kubeconfig_path(const KubeconfigEntry& entry, std::string_view key);

}  // namespace firesteel::kube
