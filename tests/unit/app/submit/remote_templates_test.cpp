#include "app/submit/remote_templates.h"

#include <string>

#include "firesteel/environment.h"
#include "firesteel/error.h"
#include "firesteel/submission_spec.h"
#include "support/catch.h"
#include "support/fake_api_server.h"
#include "support/fake_world.h"

using firesteel::Environment;
using firesteel::Error;
using firesteel::ErrorKind;
using firesteel::PodTemplate;
using firesteel::SubmissionSpec;
using firesteel::app::with_remote_templates;
using firesteel::testing::FakeApiServer;
using firesteel::testing::FakeWorld;

namespace {

PodTemplate template_at(const std::string& uri) {
  return {.uri = {.value = uri, .origin = {}, .key = {}}};
}

std::string error_for(FakeWorld& world, FakeApiServer& server, const std::string& uri) {
  SubmissionSpec spec;
  spec.driver_templates = {template_at(uri)};
  try {
    (void)with_remote_templates(spec, server, Environment{}, world.host());
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
  spec.driver_templates = {template_at("https://h/driver.yaml")};
  spec.executor_templates = {template_at("file:/w/executor.yaml")};
  spec.executor_templates.front().text = "spec: {x: 1}\n";
  const SubmissionSpec complete = with_remote_templates(spec, server, Environment{}, world.host());
  CHECK(complete.driver_templates.at(0).text == "spec: {}\n");
  CHECK(complete.driver_templates.at(0).document.has_value());
  CHECK(complete.executor_templates.at(0).text == "spec: {x: 1}\n");
  CHECK_FALSE(spec.driver_templates.at(0).text.has_value());
  CHECK(server.seen().size() == 1);
}

TEST_CASE("A template that cannot be fetched is named with the reason") {
  FakeWorld world;
  FakeApiServer server(world.clock);
  server.serve("https://h/gone.yaml", 404, "no");
  CHECK(error_for(world, server, "https://h/gone.yaml") ==
        "cannot read the pod template https://h/gone.yaml: the server returned HTTP status "
        "404");
  CHECK(error_for(world, server, "ftp://h/t.yaml") ==
        "cannot read the pod template ftp://h/t.yaml: reading from ftp: is not supported");
  server.serve("https://h/broken.yaml", 200, "spec: [\n");
  SubmissionSpec broken;
  broken.driver_templates = {template_at("https://h/broken.yaml")};
  CHECK_THROWS_WITH(with_remote_templates(broken, server, Environment{}, world.host()),
                    Catch::StartsWith("Could not load pod from template file. cannot read "
                                      "https://h/broken.yaml: line "));
  server.serve("https://h/driver.yaml", 200, "spec: {}\n");
  server.add({.method = "GET"});
  CHECK(error_for(world, server, "https://h/driver.yaml").find("reset by the test") !=
        std::string::npos);
}

TEST_CASE("A signal ends the wait for a template") {
  FakeWorld world;
  FakeApiServer server(world.clock);
  server.serve("https://u:secret@h/driver.yaml?sig=secret", 200, "spec: {}\n");
  world.stop_signals.raise(15);
  SubmissionSpec spec;
  spec.driver_templates = {template_at("https://u:secret@h/driver.yaml?sig=secret")};
  try {
    (void)with_remote_templates(spec, server, Environment{}, world.host());
    FAIL("it was read");
  } catch (const firesteel::InterruptedError& error) {
    CHECK(error.signal() == 15);
    CHECK(std::string(error.what()).find("secret") == std::string::npos);
  }
}

TEST_CASE("A password of a template's URL goes over plain http only to this machine") {
  FakeWorld world;
  FakeApiServer server(world.clock);
  for (const char* uri : {"http://u:secret@h/t.yaml", "HTTP://u@10.0.0.1:80/t.yaml?a=b"}) {
    const std::string error = error_for(world, server, uri);
    CHECK(error.find("its user and password are not sent") != std::string::npos);
    CHECK(error.find("secret") == std::string::npos);
  }
  CHECK(server.seen().empty());
  for (const char* uri : {"https://u:secret@h/t.yaml", "http://u:secret@127.0.0.1/t.yaml",
                          "http://u:secret@[::1]:80/t.yaml", "http://h/t@u.yaml?a=@b"}) {
    server.serve(uri, 404, "no");
    CHECK(error_for(world, server, uri).find("are not sent") == std::string::npos);
  }
  CHECK(server.seen().size() == 4);
}
