#include "driver/recorded_uploads.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace driver = firesteel::driver;
using Json = nlohmann::json;

namespace {

Json pod_with(const std::string& annotation) {
  return {{"metadata",
           {{"name", "drv"},
            {"labels", {{"firesteel/submission-id", "abc"}}},
            {"annotations", {{"firesteel/uploads", annotation}}}}}};
}

std::vector<std::string> listed(const std::vector<std::string>& uris) {
  return driver::uploads_of(pod_with(Json(uris).dump()));
}

}  // namespace

TEST_CASE("The uploads of a driver are those that its pod lists") {
  const std::string uuid = "01234567-89ab-4cde-8f01-23456789abcd";
  const std::vector<std::string> all = {"s3a://b/up/spark-upload-" + uuid + "/a b.jar",
                                        "/up/spark-upload-" + uuid + "/job.py",
                                        "pvc://claim/spark-upload-" + uuid + "/bücher+%20#?.txt"};
  CHECK(listed(all) == all);
}

TEST_CASE("What no submission can have uploaded is not listed, since anyone may have written it") {
  const std::string uuid = "01234567-89ab-4cde-8f01-23456789abcd";
  for (const std::string& uri :
       {std::string("/etc/passwd"), std::string("s3a://b/data/table/part-0"),
        std::string("s3a://b/up/sha256/0163f1eea789/a.jar"), "/up/spark-upload-" + uuid + "/..",
        "/up/spark-upload-" + uuid + "/.", "/up/spark-upload-" + uuid + "/",
        "/up/../etc/spark-upload-" + uuid + "/a", "/up/spark-upload-" + uuid.substr(1) + "/a",
        "/up/spark-upload-" + uuid + "/below/a", std::string("/up/spark-upload-/a"),
        std::string()}) {
    CAPTURE(uri);
    CHECK(listed({uri}).empty());
  }
  for (const char* const text : {"", "[", R"({"a": "b"})", "[7, null, []]"}) {
    CHECK(driver::uploads_of(pod_with(text)).empty());
  }
  CHECK(driver::uploads_of(pod_with(Json("/up/spark-upload-" + uuid + "/not-a-list").dump()))
            .empty());
  Json foreign = pod_with(Json({"/up/spark-upload-" + uuid + "/a"}).dump());
  CHECK(driver::uploads_of(foreign).size() == 1);
  foreign["metadata"].erase("labels");
  CHECK(driver::uploads_of(foreign).empty());
}
