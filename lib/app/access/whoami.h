#pragma once
/// whoami.h of the public headers, over any transport.

#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/whoami.h"
#include "http/transport.h"

namespace firesteel::app {

[[nodiscard]] UserInfo who_am_i_through(http::Transport& transport,
                                        const ConnectionSettings& settings,
                                        const Environment& environment, Host host);

}  // namespace firesteel::app
