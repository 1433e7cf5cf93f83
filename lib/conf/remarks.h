#pragma once
/// Warnings of a submission.

#include <string>
#include <vector>

#include "firesteel/remark.h"

namespace firesteel::conf {

void warn(std::vector<Remark>& remarks, std::string id, std::string message,
          std::string logger = "Firesteel");

}  // namespace firesteel::conf
