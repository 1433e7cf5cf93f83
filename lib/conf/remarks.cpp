#include "conf/remarks.h"

#include <string>
#include <utility>
#include <vector>

#include "firesteel/remark.h"

namespace firesteel::conf {

void warn(std::vector<Remark>& remarks, std::string id, std::string message, std::string logger) {
  remarks.push_back(
      {.id = std::move(id), .logger = std::move(logger), .message = std::move(message)});
}

}  // namespace firesteel::conf
