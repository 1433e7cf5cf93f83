#pragma once
/// The keys that requests to AWS are signed with: found once by the SDKs' order of sources, and
/// found again before they expire.

#include <optional>
#include <string>

#include "firesteel/environment.h"
#include "storage/aws/keys.h"
#include "storage/source_chain.h"
#include "storage/store.h"

namespace firesteel::storage {

class AwsCredentials final : public SourceChain<AwsKeys> {
 public:
  /// `own` are the keys of the configuration, which win.  The references in `surroundings` must
  /// outlive this object.
  AwsCredentials(const Surroundings& surroundings, const std::optional<AwsKeys>& own,
                 const std::string& region);

 protected:
  [[noreturn]] void fail() const override;

 private:
  const Environment& environment_;
};

}  // namespace firesteel::storage
