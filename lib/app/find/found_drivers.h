#pragma once
/// find_drivers() and kill_drivers() with the transport as an argument, for tests.

#include <functional>
#include <vector>

#include "firesteel/driver.h"
#include "http/transport.h"

namespace firesteel::app {

[[nodiscard]] std::vector<DriverState> find_drivers_through(http::Transport& transport,
                                                            const DriverQuery& query,
                                                            const Environment& environment,
                                                            Host host);

std::vector<DriverState> kill_drivers_through(
    http::Transport& transport, const DriverQuery& query, const Environment& environment, Host host,
    const std::function<void(const DriverState&)>& about_to_delete);

}  // namespace firesteel::app
