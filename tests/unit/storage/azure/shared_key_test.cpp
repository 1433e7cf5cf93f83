#include "storage/azure/shared_key.h"

#include <chrono>
#include <string>

#include "base/base64.h"
#include "firesteel/clock.h"
#include "support/catch.h"

namespace storage = firesteel::storage;
using firesteel::SystemTime;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days kDay{std::chrono::year(2015) / 6 / 26};

/// The example of Azure's documentation ("Authorize with Shared Key").
storage::BlobQuestion documented() {
  return {.method = "GET",
          .path = "/mycontainer",
          .query = {{"restype", "container"}, {"comp", "metadata"}, {"timeout", "20"}},
          .headers = {{"x-ms-version", "2015-02-21"},
                      {"X-Ms-Date", storage::ms_date(SystemTime(kDay) + 23h + 39min + 12s)}}};
}

}  // namespace

TEST_CASE("The text that is signed is that of Azure's documentation") {
  CHECK(storage::text_to_sign("myaccount", documented()) ==
        "GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:Fri, 26 Jun 2015 23:39:12 GMT\n"
        "x-ms-version:2015-02-21\n/myaccount/mycontainer\ncomp:metadata\nrestype:container\n"
        "timeout:20");
}

TEST_CASE("The signature is that of OpenSSL, with the published key of Azure's emulators") {
  const std::string key =
      firesteel::base::base64_decode(
          "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/"
          "KBHBeksoGMGw==")
          .value_or("");
  CHECK(storage::shared_key("myaccount", key, documented()) ==
        "SharedKey myaccount:1u9lui2jDxj0+fpbHjQ5m5NnastJRSYM+PSmfi8TXx4=");
}

TEST_CASE("Lengths, digests and types of content are signed, and an empty content has no length") {
  storage::BlobQuestion question{.method = "PUT",
                                 .path = "/c/a%20b",
                                 .headers = {{"content-md5", "abc="},
                                             {"Content-Type", "application/octet-stream"},
                                             {"x-ms-blob-type", " BlockBlob "}},
                                 .content_length = 11};
  CHECK(storage::text_to_sign("a", question) ==
        "PUT\n\n\n11\nabc=\napplication/octet-stream\n\n\n\n\n\n\nx-ms-blob-type:BlockBlob\n"
        "/a/c/a%20b");
  question.content_length = 0;
  CHECK(storage::text_to_sign("a", question).starts_with("PUT\n\n\n\nabc=\n"));
}
