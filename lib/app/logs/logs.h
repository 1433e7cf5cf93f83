#pragma once
/// print_logs() with the transport as an argument, for tests.

#include "firesteel/logs.h"
#include "http/transport.h"

namespace firesteel::app {

[[nodiscard]] int print_logs_through(http::Transport& transport, const LogsRequest& request,
                                     const Environment& environment, Host host, LogWriter& output);

}  // namespace firesteel::app
