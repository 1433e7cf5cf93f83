#pragma once
/// Reads a list page by page, so that a large list is never in memory as a whole.

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "kube/client/api.h"

namespace firesteel::kube {

/// How far a list was read.  Decides after each page how to go on.
class Pages {
 public:
  /// kNextLater: after pause().  kRepeated: the server sends the same page over and over.
  /// kRefused: the answer is not a page.
  enum class Step { kNext, kNextLater, kEnd, kRepeated, kRefused };

  /// `list` (as made by list_call()) for the next page.
  [[nodiscard]] Call next(const Call& list) const;
  /// If the history was compacted during the listing (410), it goes on with the current state.
  Step take(const Answer& page);
  /// The length of a pause after a page without an item, which a healthy server rarely sends.
  [[nodiscard]] std::chrono::milliseconds pause(double jitter) const;
  [[nodiscard]] bool is_first() const { return token_.empty(); }
  /// The list's resourceVersion by its last page, from which a watch may start.
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  std::string token_;
  std::string version_;
  int fruitless_ = 0;  ///< pages without an item
};

/// Calls `take` for each item of `list` (made by list_call()) in the order of the API server, and
/// returns the list's resourceVersion, from which a watch may start.
/// `took_page` sees each page's answer after its items were taken.  Throws ApiError, also for a
/// page that is not the list that was asked for.
std::string for_each_item(Api& api, const Call& list,
                          const std::function<void(nlohmann::json&&)>& take,
                          const std::function<void(const Answer&)>& took_page = nullptr);

}  // namespace firesteel::kube
