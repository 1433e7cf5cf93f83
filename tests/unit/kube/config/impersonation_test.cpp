#include "kube/config/impersonation.h"

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"

using namespace firesteel;

TEST_CASE("Whom to impersonate becomes headers as client-go writes them") {
  const http::Headers headers = kube::impersonation_headers(
      {.user = "jane", .uid = "7", .groups = {"a", "b"}, .extra = {{"Acme.com/Team", {"x", "y"}}}});
  std::string text;
  for (const http::Header& header : headers) {
    text += header.name + "=" + header.value + ";";
  }
  CHECK(text ==
        "Impersonate-User=jane;Impersonate-Uid=7;Impersonate-Group=a;Impersonate-Group=b;"
        "Impersonate-Extra-acme.com%2Fteam=x;Impersonate-Extra-acme.com%2Fteam=y;");
  CHECK(kube::impersonation_headers({}).empty());
}

TEST_CASE("Groups without a user and line breaks are refused") {
  CHECK_THROWS_AS(kube::check_impersonation({.user = {}, .uid = {}, .groups = {"a"}, .extra = {}},
                                            "--as-group"),
                  Error);
  CHECK_THROWS_AS(
      kube::check_impersonation({.user = "a\nb", .uid = {}, .groups = {}, .extra = {}}, "--as"),
      Error);
}
