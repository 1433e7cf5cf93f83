#include "storage/store.h"

#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/uri.h"
#include "firesteel/error.h"
#include "storage/file_store.h"
#include "storage/hadoop_path.h"

namespace firesteel::storage {

std::unique_ptr<Store> open_store(std::string_view uri) {
  const std::string scheme = base::scheme_of(uri);
  if (scheme.empty() || scheme == "file") {
    const HadoopPath target = parse_hadoop_path(uri);
    if (!target.authority.empty()) {
      throw Error(ErrorKind::kUpload,
                  fmt::format("cannot upload to {}: a file: path has no host, but this one has {}",
                              uri, target.authority),
                  fmt::format("write three slashes: file://{}", target.path));
    }
    return std::make_unique<FileStore>();
  }
  throw Error(ErrorKind::kUpload,
              fmt::format("cannot upload to {}: the scheme {} is not supported yet", uri, scheme),
              "use a file: path that the driver can read too (a claim or NFS), upload the files "
              "yourself and use their URIs, or put them in the image (local://)");
}

}  // namespace firesteel::storage
