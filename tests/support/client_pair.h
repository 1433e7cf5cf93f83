#pragma once
/// A client certificate (CN=jane) and its private key, made for these tests only.

namespace firesteel::testing {

inline constexpr const char* kClientCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBdTCCARugAwIBAgIUEhpDnt0cnoccQpsbNT+03uB669IwCgYIKoZIzj0EAwIw
DzENMAsGA1UEAwwEamFuZTAgFw0yNjExMjgxNzA3MDBaGA8yMTI2MTEwNDE3MDcw
MFowDzENMAsGA1UEAwwEamFuZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIH8
XLlMB1DMU+WAYPHyfntDka1hBco6/2V2iXreBLl/lO59cPcqz0l8h40vHfr/JiYE
fL/Fts2bZDIsYzCvf0OjUzBRMB0GA1UdDgQWBBTF+Yu9OuZSJLNRZgedUUDj8pTF
6zAfBgNVHSMEGDAWgBTF+Yu9OuZSJLNRZgedUUDj8pTF6zAPBgNVHRMBAf8EBTAD
AQH/MAoGCCqGSM49BAMCA0gAMEUCIBw41zLj/zYw5iSoJ17XHPqAua1ScJHKZkks
T9tvQYMXAiEAytx0skeFdlKMEcxU6cFtPexLXTfiwhZhMrh13ZMjS8A=
-----END CERTIFICATE-----
)";
inline constexpr const char* kClientKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg0YmZjxk4fJqlzo/9
gIYNOAMzlDa+06AyTI5SRvjdl3ShRANCAASB/Fy5TAdQzFPlgGDx8n57Q5GtYQXK
Ov9ldol63gS5f5TufXD3Ks9JfIeNLx36/yYmBHy/xbbNm2QyLGMwr39D
-----END PRIVATE KEY-----
)";

}  // namespace firesteel::testing
