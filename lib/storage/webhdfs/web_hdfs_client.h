#pragma once
/// Requests to the name nodes of one file system.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "storage/call.h"
#include "storage/store.h"

namespace firesteel::storage {

class WebHdfsClient {
 public:
  /// `identity` is that part of each query that says who asks.
  WebHdfsClient(const Surroundings& surroundings, std::vector<std::string> name_nodes,
                std::string identity);

  /// An operation on `path`, such as "op=DELETE".  The next name node is asked if one is in standby
  /// or does not answer.  This object must outlive the call.
  [[nodiscard]] std::unique_ptr<Call> call(std::string method, std::string_view path,
                                           std::string_view query);
  /// Sends `open_body` to `location`, once.
  [[nodiscard]] std::unique_ptr<Call> send(const std::string& location, http::OpenBody open_body);
  /// Asks `location` for a file of at most `largest` bytes.
  [[nodiscard]] std::unique_ptr<Call> fetch(const std::string& location, std::size_t largest);

  /// The name node that was asked last.
  [[nodiscard]] const std::string& name_node() const { return name_nodes_[active_]; }
  /// Asks the next one from now on, unless another call has already left `name_node`.
  void leave(const std::string& name_node);
  [[nodiscard]] const Surroundings& surroundings() const { return surroundings_; }

 private:
  Surroundings surroundings_;
  std::vector<std::string> name_nodes_;
  std::string identity_;
  std::size_t active_ = 0;
};

}  // namespace firesteel::storage
