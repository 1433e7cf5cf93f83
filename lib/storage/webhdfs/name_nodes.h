#pragma once
/// Which name nodes serve a file system.  Pure.

#include <string>
#include <string_view>
#include <vector>

#include "conf/hadoop_settings.h"
#include "storage/hadoop_path.h"

namespace firesteel::storage {

/// The web addresses ("http://nn1:9870") of the name nodes for a URI of hdfs: or webhdfs:, from the
/// keys of hdfs-site.xml: dfs.nameservices, dfs.ha.namenodes.NAME, dfs.namenode.rpc-address and
/// dfs.namenode.http-address (dfs.namenode.https-address if dfs.http.policy is HTTPS_ONLY).  Throws
/// Error kUpload if a key is missing, and names it.
[[nodiscard]] std::vector<std::string> find_name_nodes(std::string_view uri,
                                                       const conf::HadoopSettings& settings);

/// The scheme ("hdfs" or "webhdfs") and the authority of `uri`, else of fs.defaultFS.  Throws Error
/// kUpload if neither has one.
[[nodiscard]] HadoopPath file_system_of(std::string_view uri, const conf::HadoopSettings& settings);

/// dfs.nameservices
[[nodiscard]] std::vector<std::string> name_services(const conf::HadoopSettings& settings);

}  // namespace firesteel::storage
