#include "base/descriptor.h"

#include <unistd.h>
#include <utility>

namespace firesteel::base {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    reset();
    number_ = std::exchange(other.number_, -1);
  }
  return *this;
}

void Descriptor::reset() {
  if (number_ >= 0) {
    (void)::close(std::exchange(number_, -1));
  }
}

}  // namespace firesteel::base
