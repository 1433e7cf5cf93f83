#pragma once
/// Counters for tests, which count instead of measuring time.

namespace firesteel::http {

struct TransportCounters {
  int connections_opened = 0;
  int requests_started = 0;
  int http2_responses = 0;    ///< exchanges with an answer over HTTP/2
  int system_roots_used = 0;  ///< exchanges that used the system's CA certificates
};

}  // namespace firesteel::http
