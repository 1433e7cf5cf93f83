#pragma once
/// The page of a running application on a local port: connections are forwarded to the driver's pod
/// through the API server.

#include <optional>
#include <string>

#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/runtime.h"

namespace firesteel {

struct ForwardOptions {
  ApplicationQuery application;
  std::string address = "127.0.0.1";  ///< to listen on: an IP address or localhost
  std::optional<int> port;            ///< to listen on, 0: any free one; none: the first free of
                                      ///< 100 from the driver's port on
  std::optional<int> remote_port;     ///< of the driver; none: that of its page or of Connect
  bool connect = false;               ///< Spark Connect instead of the page
  std::string history_server;         ///< URL of Spark's history server, empty: not known
};

/// Is told what happens, in the order it happens.
class ForwardObserver {
 public:
  virtual ~ForwardObserver() = default;
  /// Nothing can be forwarded yet; `why` is for a person.
  virtual void waiting(const std::string& why) = 0;
  /// Connections are accepted; `url` leads to the driver.
  virtual void listening(const std::string& url) = 0;
  /// One connection came to nothing.
  virtual void connection_failed(const std::string& why) = 0;
};

struct ForwardEnd {
  enum class Kind {
    kDriverEnded,  ///< while its port was forwarded, or before that began
    kInterrupted,  ///< by `signal`
  };
  Kind kind = Kind::kDriverEnded;
  int signal = 0;
  std::string pod_name;
  bool had_ended = false;      ///< before this began
  std::string history_page;    ///< URL, empty when it is not known
  std::string history_advice;  ///< what is missing for a history page, empty when nothing is
};

/// Forwards until the driver has ended or a signal comes; waits for a driver that is starting.
/// Throws Error kNotFound when no application or several are meant, kUsage when it cannot listen,
/// ApiError when the driver may not be read or its port not be forwarded.
[[nodiscard]] ForwardEnd forward(const ForwardOptions& options, const Environment& environment,
                                 Runtime runtime, ForwardObserver& observer);

/// Starts the desktop's browser and does not wait for it.  Throws Error kInput when that cannot be
/// started.
void open_in_browser(const std::string& url, const Environment& environment);

}  // namespace firesteel
