#pragma once
/// whoami.h of the public headers, over any transport.

#include "firesteel/connection_settings.h"
#include "firesteel/environment.h"
#include "firesteel/runtime.h"
#include "firesteel/whoami.h"
#include "http/transport.h"

namespace firesteel::app {

[[nodiscard]] Identity who_am_i_through(http::Transport& transport,
                                        const ConnectionSettings& settings,
                                        const Environment& environment, Runtime runtime);

}  // namespace firesteel::app
