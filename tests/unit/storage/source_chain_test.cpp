#include "storage/source_chain.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "firesteel/clock.h"
#include "firesteel/error.h"
#include "storage/source.h"
#include "support/catch.h"
#include "support/fake_world.h"

using firesteel::Clock;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::SystemTime;
using firesteel::storage::FoundValue;
using firesteel::storage::Source;
using firesteel::storage::SourceChain;
using firesteel::testing::FakeClock;

namespace {

struct Token {
  int value = 0;
  std::optional<SystemTime> expires;
};

/// Yields 1, 2, 3, … that are valid for `life`.
class Chain final : public SourceChain<Token> {
 public:
  Chain(const Clock& clock, std::optional<std::chrono::hours> life)
      : SourceChain(clock, [this, &clock, life](std::size_t number) {
          Token token{.value = ++asked, .expires = {}};
          if (life) {
            token.expires = clock.now() + *life;
          }
          return number == 0 ? std::make_unique<FoundValue<Token>>(token, clock)
                             : std::unique_ptr<Source<Token>>();
        }) {}

  int asked = 0;

 protected:
  [[noreturn]] void fail() const override { throw Error(ErrorKind::kUpload, "none", "hint"); }
};

constexpr std::chrono::hours kHour{1};

}  // namespace

TEST_CASE("A value that a server refuses is asked for once more, also if several requests had it") {
  const FakeClock clock;
  Chain chain(clock, kHour);
  REQUIRE(chain.ready());
  const int first = chain.number();
  CHECK(chain.renew(first));
  CHECK(chain.renew(first));  // of another request
  REQUIRE(chain.ready());
  CHECK(chain.value().value == 2);
  CHECK(chain.renew(first));  // its answer was slow: it gets the second value
  REQUIRE(chain.ready());
  CHECK(chain.value().value == 2);
  CHECK_FALSE(chain.renew(chain.number()));
  CHECK(chain.asked == 2);
}

TEST_CASE("After a value was accepted the next refusal is the first") {
  const FakeClock clock;
  Chain chain(clock, kHour);
  for (int round = 1; round <= 3; ++round) {
    REQUIRE(chain.ready());
    chain.accept(chain.number());
    CHECK(chain.value().value == round);
    CHECK(chain.renew(chain.number()));
  }
}

TEST_CASE("A value that is not said to expire is not asked for again") {
  const FakeClock clock;
  Chain chain(clock, std::nullopt);
  REQUIRE(chain.ready());
  CHECK_FALSE(chain.renew(chain.number()));
}

TEST_CASE("A source whose values have always expired is not asked without end") {
  const FakeClock clock;
  Chain chain(clock, -kHour);
  int refusals = 0;
  do {
    REQUIRE(chain.ready());
    ++refusals;
  } while (chain.renew(chain.number()) && refusals < 10);
  CHECK(refusals == 2);
}
