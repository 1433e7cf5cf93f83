#include "firesteel/driver.h"

#include <functional>
#include <vector>

#include "app/find/found_drivers.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"

namespace firesteel {

std::vector<DriverState> find_drivers(const DriverQuery& query, const Environment& environment,
                                      Host host) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::find_drivers_through(wire.transport(), query, environment, host);
  });
}

std::vector<DriverState> kill_drivers(
    const DriverQuery& query, const Environment& environment, Host host,
    const std::function<void(const DriverState&)>& about_to_delete) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, host);
    return app::kill_drivers_through(wire.transport(), query, environment, host, about_to_delete);
  });
}

}  // namespace firesteel
