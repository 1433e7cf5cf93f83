#pragma once
/// Reads small texts by their URI: http and https URLs, and files in the stores that can be
/// uploaded to.

#include <string>

#include "app/session/remote_text.h"
#include "app/submit/upload_stores.h"
#include "firesteel/conf_value.h"
#include "firesteel/environment.h"
#include "firesteel/host.h"
#include "http/transport.h"

namespace firesteel::app {

class StoredTexts {
 public:
  /// `properties` configure the stores.  References must outlive this object.
  StoredTexts(http::Transport& transport, const Environment& environment, Host host,
              const Settings& properties)
      : transport_(transport),
        environment_(environment),
        host_(host),
        stores_(transport, environment, host, properties) {}

  /// Turns the event loop until the text is there.  Throws Error kInput if it cannot be read or has
  /// another scheme, InterruptedError after a signal.
  [[nodiscard]] std::string read(const RemoteText& text);

 private:
  [[nodiscard]] std::string read_stored(const RemoteText& text);

  http::Transport& transport_;
  const Environment& environment_;
  Host host_;
  UploadStores stores_;
};

}  // namespace firesteel::app
