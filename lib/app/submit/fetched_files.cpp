#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "app/session/library_boundary.h"
#include "app/session/wire.h"
#include "app/submit/stored_text.h"
#include "conf/merge.h"
#include "firesteel/arguments.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"

namespace firesteel {

namespace {

constexpr std::size_t kLargestFile = 4U << 20U;

/// What the files do not say themselves.
Settings settings_beside(SubmissionRequest request, const std::vector<std::string>& files,
                         const Environment& environment) {
  for (const std::string& file : files) {
    request.fetched_files[file].clear();
  }
  Sources sources = sources_of(request, environment);
  return conf::merge(std::move(sources.layers), std::move(sources.system)).properties;
}

}  // namespace

SubmissionRequest with_fetched_files(SubmissionRequest request, const Environment& environment,
                                     Host host) {
  const std::vector<std::string> files = remote_properties_files(request.arguments);
  if (files.empty()) {
    return request;
  }
  return app::without_json_exceptions([&] {
    const Settings settings = settings_beside(request, files, environment);
    app::Wire wire(environment, host);
    app::StoredTexts texts(wire.transport(), environment, host, settings);
    for (const std::string& file : files) {
      request.fetched_files[file] = texts.read({.uri = file,
                                                .what = "the properties file",
                                                .largest = kLargestFile,
                                                .instead = "copy it to a local file"});
    }
    return request;
  });
}

}  // namespace firesteel
