#pragma once
/// A source of access keys, as part of an event loop.  Its errors are of kind kUpload.

#include "storage/aws/keys.h"
#include "storage/source.h"

namespace firesteel::storage {

using KeySource = Source<AwsKeys>;

}  // namespace firesteel::storage
