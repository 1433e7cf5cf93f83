#include "storage/webhdfs/web_hdfs_store.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "storage/store.h"
#include "storage/webhdfs/hdfs_identity.h"
#include "storage/webhdfs/name_nodes.h"
#include "storage/webhdfs/web_hdfs_client.h"
#include "storage/webhdfs/web_hdfs_reading.h"
#include "storage/webhdfs/web_hdfs_transfer.h"

namespace firesteel::storage {

namespace {

class WebHdfsStore final : public Store {
 public:
  WebHdfsStore(std::string_view uri, const Surroundings& surroundings)
      : WebHdfsStore(uri, surroundings, find_name_nodes(uri, surroundings.settings)) {}

  std::unique_ptr<Transfer> upload(const Upload& upload) override {
    return std::make_unique<WebHdfsTransfer>(client_, upload);
  }
  std::unique_ptr<Removal> remove(const std::string& target) override {
    return std::make_unique<WebHdfsRemoval>(client_, target);
  }
  std::unique_ptr<Reading> read(const std::string& target, std::size_t largest) override {
    return std::make_unique<WebHdfsReading>(client_, target, largest);
  }

 private:
  WebHdfsStore(std::string_view uri, const Surroundings& surroundings,
               const std::vector<std::string>& name_nodes)
      : client_(surroundings, name_nodes,
                hdfs_identity(uri, name_nodes, surroundings.settings, surroundings.environment)) {}

  WebHdfsClient client_;
};

}  // namespace

std::unique_ptr<Store> open_web_hdfs(std::string_view uri, const Surroundings& surroundings) {
  return std::make_unique<WebHdfsStore>(uri, surroundings);
}

}  // namespace firesteel::storage
