#pragma once
/// Which name nodes serve a file system, and as whom to ask them.  Pure.

#include <string>
#include <string_view>
#include <vector>

#include "conf/hadoop_settings.h"
#include "firesteel/environment.h"

namespace firesteel::storage {

/// The web addresses ("http://nn1:9870") of the name nodes for a URI of hdfs: or webhdfs:, from the
/// keys of hdfs-site.xml: dfs.nameservices, dfs.ha.namenodes.NAME, dfs.namenode.rpc-address and
/// dfs.namenode.http-address (dfs.namenode.https-address if dfs.http.policy is HTTPS_ONLY).  Throws
/// Error kUpload if a key is missing, and names it.
[[nodiscard]] std::vector<std::string> find_name_nodes(std::string_view uri,
                                                       const conf::HadoopSettings& settings);

/// The part of each query that says who asks: "user.name=alice".  Throws Error kUpload if the
/// cluster uses Kerberos.
[[nodiscard]] std::string hdfs_identity(const conf::HadoopSettings& settings,
                                        const Environment& environment);

}  // namespace firesteel::storage
