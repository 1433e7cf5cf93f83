#pragma once
/// Reads the last lines of a container's log in the background.

#include <optional>
#include <string>
#include <string_view>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "http/task.h"
#include "http/transport.h"
#include "kube/client/api.h"
#include "kube/client/exchange.h"

namespace firesteel::kube {

class LogTail final : public http::Task {
 public:
  /// Sends one request; it takes at most `limits.request`.  `api` must outlive this object.
  LogTail(Api& api, std::string_view in_namespace, std::string_view pod, std::string_view container,
          int lines, const Limits& limits);

  void turn() override;
  [[nodiscard]] SteadyTime due() const override { return exchange_.due(); }
  [[nodiscard]] bool done() const override { return !exchange_.is_open(); }
  /// Empty if it cannot be read.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// The error of the API server, if it answered.
  [[nodiscard]] const std::optional<ApiError>& refusal() const { return refusal_; }

 private:
  void take(http::Result result);

  Api& api_;
  Call call_;  ///< for messages
  std::string text_;
  std::optional<ApiError> refusal_;
  Exchange exchange_;
};

}  // namespace firesteel::kube
