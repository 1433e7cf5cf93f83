#include "storage/webhdfs/web_hdfs_reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "firesteel/error.h"
#include "http/server_address.h"
#include "http/transport.h"
#include "storage/hadoop_path.h"
#include "storage/object_reading.h"
#include "storage/store.h"
#include "storage/webhdfs/answers.h"
#include "storage/webhdfs/web_hdfs_client.h"

namespace firesteel::storage {

WebHdfsReading::WebHdfsReading(WebHdfsClient& client, std::string_view target, std::size_t largest)
    : client_(client),
      largest_(largest),
      call_(client.call("GET", parse_hadoop_path(target).path, "op=OPEN&noredirect=true")) {}

void WebHdfsReading::turn() {
  call_->turn();
  if (is_last_ || !call_->done()) {
    return;
  }
  is_last_ = true;
  try {
    take_location();
  } catch (const Error&) {
    return;  // take() throws it
  }
  call_->turn();
}

/// Before Hadoop 3 there is no noredirect.
void WebHdfsReading::take_location() {
  const auto* const answer = std::get_if<http::Response>(&call_->result());
  if (answer == nullptr || (answer->status != 200 && answer->status != 307)) {
    return;
  }
  if (const std::optional<std::string> location = location_of(*answer)) {
    data_node_ = http::origin_of(*location);
    call_ = client_.fetch(*location, largest_);
  }
}

std::string WebHdfsReading::take() {
  const http::Result& result = call_->result();
  const std::string* const content = data_node_.empty() ? nullptr : content_in(result);
  if (content != nullptr) {
    return *content;
  }
  throw Error(
      ErrorKind::kInput,
      failure_text(result, data_node_.empty() ? client_.name_node() : "data node " + data_node_),
      failure_hint(result, Access::kRead));
}

}  // namespace firesteel::storage
