#include "app/submit/stored_text.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "app/session/remote_text.h"
#include "base/printable_url.h"
#include "base/uri.h"
#include "firesteel/error.h"
#include "firesteel/stop_signals.h"
#include "http/task.h"
#include "storage/schemes/schemes.h"
#include "storage/store.h"

namespace firesteel::app {

namespace {

[[noreturn]] void fail(const RemoteText& text, std::string_view why, std::string hint) {
  throw Error(ErrorKind::kInput,
              fmt::format("cannot read {} {}: {}", text.what, base::printable_url(text.uri), why),
              std::move(hint));
}

/// A URI as Hadoop's Path(URI) reads it: what follows the path does not count, and escapes are
/// decoded.
std::string hadoop_path_of(std::string_view uri) {
  return base::percent_decode(uri.substr(0, uri.find_first_of("?#")));
}

}  // namespace

std::string StoredTexts::read(const RemoteText& text) {
  const std::string scheme = base::scheme_of(text.uri);
  if (scheme == "http" || scheme == "https") {
    return read_remote_text(text, transport_, environment_, host_);
  }
  if (!storage::is_readable(scheme)) {
    fail(text, fmt::format("reading from {}: is not supported", scheme),
         fmt::format("{}, or give an s3a:, gs:, abfss:, hdfs: or https: URI", text.instead));
  }
  try {
    return read_stored(text);
  } catch (const InterruptedError&) {
    throw;
  } catch (const Error& error) {
    fail(text, error.what(), error.hint());
  }
}

std::string StoredTexts::read_stored(const RemoteText& text) {
  const auto reading = stores_.store_of(text.uri).read(hadoop_path_of(text.uri), text.largest);
  if (!http::run(transport_, host_.clock, *reading,
                 [this] { return host_.stop_signals.received() > 0; })) {
    throw InterruptedError(
        fmt::format("interrupted while reading {} {}", text.what, base::printable_url(text.uri)),
        host_.stop_signals.signal());
  }
  return reading->take();
}

}  // namespace firesteel::app
