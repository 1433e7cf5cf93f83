#include "firesteel/submit.h"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/submission.h"
#include "firesteel/error.h"
#include "http/curl_transport.h"

namespace firesteel {

namespace {

constexpr const char* kUserAgent = "firesteel/" FIRESTEEL_VERSION;

/// No exception of a library leaves: what json throws here is a bug of ours.
template <class Work>
auto without_json_exceptions(Work work) {
  try {
    return work();
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorKind::kInternal, error.what(), "please report this as a bug");
  }
}

}  // namespace

Outcome submit(SubmissionSpec spec, const SubmitOptions& options, const Environment& environment,
               Runtime runtime, SubmitObserver& observer) {
  return without_json_exceptions([&] {
    http::CurlTransport transport(kUserAgent);
    return app::submit_through(transport, std::move(spec), options, environment, runtime, observer);
  });
}

std::string render(const SubmissionSpec& spec, ManifestFormat format,
                   const Environment& environment, Runtime runtime) {
  return without_json_exceptions([&] {
    http::CurlTransport transport(kUserAgent);
    return app::render_through(transport, spec, format, environment, runtime);
  });
}

}  // namespace firesteel
