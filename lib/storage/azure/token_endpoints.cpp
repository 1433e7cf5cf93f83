#include "storage/azure/token_endpoints.h"

#include <string>

#include "base/uri.h"
#include "storage/oauth/token_request.h"

namespace firesteel::storage {

std::string tenant_endpoint(const std::string& authority, const std::string& tenant) {
  return authority + base::encode_segment(tenant) + "/oauth2/v2.0/token";
}

FormFields resource_field(const std::string& endpoint) {
  if (endpoint.find("/oauth2/v2.0/") != std::string::npos) {
    return {{"scope", std::string(kStorageResource) + ".default"}};
  }
  return {{"resource", kStorageResource}};
}

}  // namespace firesteel::storage
