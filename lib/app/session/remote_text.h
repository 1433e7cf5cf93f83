#pragma once
/// Reads a small text by its http or https URL.

#include <cstddef>
#include <string>
#include <string_view>

#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "http/transport.h"

namespace firesteel::app {

struct RemoteText {
  std::string uri;
  std::string what;          ///< for messages: "the pod template"
  std::size_t largest = 0;   ///< in bytes; a longer answer is an error
  std::string_view instead;  ///< the end of hints: "copy the template to a local file"
};

/// The body of a GET.  Follows no redirect; sends the user and password of a URL over https or to
/// this machine only.  Throws Error kInput, InterruptedError after a signal.
[[nodiscard]] std::string read_remote_text(const RemoteText& text, http::Transport& transport,
                                           const Environment& environment, Host host);

}  // namespace firesteel::app
