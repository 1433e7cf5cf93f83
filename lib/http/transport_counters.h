#pragma once
/// What tests count instead of times.

namespace firesteel::http {

struct TransportCounters {
  int connections_opened = 0;
  int requests_started = 0;
  int http2_responses = 0;    ///< exchanges that ended with an answer over HTTP/2
  int system_roots_used = 0;  ///< exchanges that were told to trust the system's certificates
};

}  // namespace firesteel::http
