#pragma once
/// As whom name nodes are asked: by a delegation token, or by a user's name.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "conf/hadoop_settings.h"
#include "conf/token_file.h"
#include "firesteel/environment.h"

namespace firesteel::storage {

/// The part of each query that says who asks: "delegation=…", if HADOOP_TOKEN_FILE_LOCATION has a
/// token for the file system of `uri`, else "user.name=alice".  A token goes over https, or to this
/// machine.  Throws Error kUpload if the cluster uses Kerberos and there is no such token, kInput
/// for a file that cannot be read.
[[nodiscard]] std::string hdfs_identity(std::string_view uri,
                                        const std::vector<std::string>& name_nodes,
                                        const conf::HadoopSettings& settings,
                                        const Environment& environment);

/// The token for a file system: its service is that of the high availability pair `authority`
/// (`is_pair`), or else `authority` or one of the web addresses `name_nodes`.  An IP address with
/// one of their ports counts where they have names, since that is how Hadoop writes it.
[[nodiscard]] std::optional<conf::HadoopToken> choose_token(
    const std::vector<conf::HadoopToken>& tokens, std::string_view authority, bool is_pair,
    const std::vector<std::string>& name_nodes);

}  // namespace firesteel::storage
