#pragma once
/// The content of one small file of HDFS.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "storage/call.h"
#include "storage/store.h"
#include "storage/webhdfs/web_hdfs_client.h"

namespace firesteel::storage {

class WebHdfsReading final : public Reading {
 public:
  /// `client` must outlive this object.
  WebHdfsReading(WebHdfsClient& client, std::string_view target, std::size_t largest);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override { return call_->due(); }
  [[nodiscard]] bool done() const override { return is_last_ && call_->done(); }
  [[nodiscard]] std::string take() override;

 private:
  void take_location();

  WebHdfsClient& client_;
  std::size_t largest_;
  std::string data_node_;  ///< empty: the name node is asked, which names it
  bool is_last_ = false;   ///< nothing follows `call_`
  std::unique_ptr<Call> call_;
};

}  // namespace firesteel::storage
