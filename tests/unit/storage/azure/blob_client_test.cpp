#include "storage/azure/blob_client.h"

#include "http/transport.h"
#include "support/catch.h"

namespace storage = firesteel::storage;

TEST_CASE("The code of an error is in a header, or in the body behind a byte order mark") {
  CHECK(storage::blob_error_code(
            {.status = 404, .headers = {{"X-Ms-Error-Code", "BlobNotFound"}}, .body = {}}) ==
        "BlobNotFound");
  CHECK(storage::blob_error_code(
            {.status = 403,
             .headers = {},
             .body = "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>"
                     "AuthenticationFailed</Code><Message>x</Message></Error>"}) ==
        "AuthenticationFailed");
  CHECK(storage::blob_error_code({.status = 502, .headers = {}, .body = "<html>"}).empty());
}
