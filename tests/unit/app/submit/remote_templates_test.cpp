#include "app/submit/remote_templates.h"

#include <string>

#include "firesteel/error.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"

using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::PodTemplate;
using firesteel::SubmissionSpec;
using firesteel::app::fetch_templates;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;

namespace {

PodTemplate template_at(const std::string& uri) {
  return {.uri = {.value = uri, .origin = {}, .key = {}}, .text = {}, .container_name = {}};
}

std::string error_for(FakeApiServer& server, const std::string& uri) {
  SubmissionSpec spec;
  spec.driver_template = template_at(uri);
  try {
    fetch_templates(spec, server);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kInput);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("Templates are fetched by http and https, those that conf read are left alone") {
  FakeWorld world;
  FakeApiServer server(world.clock);
  server.serve("https://h/driver.yaml", 200, "spec: {}\n");
  SubmissionSpec spec;
  spec.driver_template = template_at("https://h/driver.yaml");
  spec.executor_template = template_at("file:/w/executor.yaml");
  spec.executor_template->text = "spec: {x: 1}\n";
  fetch_templates(spec, server);
  CHECK(spec.driver_template->text == "spec: {}\n");
  CHECK(spec.executor_template->text == "spec: {x: 1}\n");
  CHECK(server.seen().size() == 1);
}

TEST_CASE("A template that cannot be fetched is named with the reason") {
  FakeWorld world;
  FakeApiServer server(world.clock);
  server.serve("https://h/gone.yaml", 404, "no");
  CHECK(error_for(server, "https://h/gone.yaml") ==
        "cannot read the pod template https://h/gone.yaml: the server returned HTTP status "
        "404");
  CHECK(error_for(server, "s3a://b/t.yaml").find("the scheme s3a is not supported yet") !=
        std::string::npos);
  server.add({.method = "GET"});
  CHECK(error_for(server, "https://h/driver.yaml").find("reset by the test") != std::string::npos);
}
