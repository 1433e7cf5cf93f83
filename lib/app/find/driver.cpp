#include "firesteel/driver.h"

#include <functional>
#include <vector>

#include "app/find/found_drivers.h"
#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "firesteel/application.h"
#include "firesteel/environment.h"
#include "firesteel/runtime.h"

namespace firesteel {

std::vector<DriverState> find_drivers(const DriverQuery& query, const Environment& environment,
                                      Runtime runtime) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::find_drivers_through(wire.transport(), query, environment, runtime);
  });
}

std::vector<DriverState> kill_drivers(
    const DriverQuery& query, const Environment& environment, Runtime runtime,
    const std::function<void(const DriverState&)>& about_to_delete) {
  return app::without_json_exceptions([&] {
    app::Wire wire(environment, runtime);
    return app::kill_drivers_through(wire.transport(), query, environment, runtime,
                                     about_to_delete);
  });
}

}  // namespace firesteel
