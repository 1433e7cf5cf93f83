#pragma once
/// Forwards a local port to the Spark UI of a running application, through the API server.

#include <optional>
#include <string>

#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"

namespace firesteel {

struct ForwardOptions {
  ApplicationQuery application;
  std::string address = "127.0.0.1";  ///< address to listen on: an IP address or localhost
  std::optional<int> port;            ///< port to listen on; 0: any free port; none: the first
                                      ///< free one of 100, starting at the driver's port
  std::optional<int> remote_port;     ///< port of the driver; none: that of the Spark UI or Connect
  bool spark_connect = false;         ///< Spark Connect instead of the Spark UI
  std::string history_server;         ///< URL of Spark's history server; empty: unknown
};

/// Receives the events of forward() in order, each with the application it is about.
class ForwardObserver {
 public:
  virtual ~ForwardObserver() = default;
  /// Forwarding is not possible yet; `why` is for people.
  virtual void waiting(const Application& application, const std::string& why) = 0;
  /// The port accepts connections; `url` is the address to open.
  virtual void listening(const Application& application, const std::string& url) = 0;
  /// One connection failed.
  virtual void connection_failed(const Application& application, const std::string& why) = 0;
};

struct ForwardEnd {
  enum class Kind {
    kDriverEnded,  ///< during forwarding or before it began
    kInterrupted,  ///< interrupted by `signal`
  };
  Kind kind = Kind::kDriverEnded;
  int signal = 0;
  std::string pod_name;
  bool already_finished = false;  ///< the driver had ended before forwarding began
  std::string history_url;        ///< URL of the application in the history server; empty: unknown
  std::string history_hint;       ///< how to get a history page; empty if there is one
};

/// Forwards until the driver has ended or a signal arrives; waits for a driver that is starting.
/// Throws Error kNotFound if no application or several match, kUsage if it cannot listen, ApiError
/// if reading the driver pod or forwarding its port is not allowed.
[[nodiscard]] ForwardEnd forward(const ForwardOptions& options, const Environment& environment,
                                 Host host, ForwardObserver& observer);

/// Starts the desktop's browser and does not wait for it.  Throws Error kInput if it cannot be
/// started.
void open_in_browser(const std::string& url, const Environment& environment);

}  // namespace firesteel
