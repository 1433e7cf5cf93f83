#include "manifest/names.h"

#include <string>

#include "support/catch.h"
#include "support/fake_world.h"
#include "unit/manifest/minimal.h"

using firesteel::manifest::app_name_label;
using firesteel::manifest::app_name_label_is_cut;
using firesteel::manifest::key_label;
using firesteel::manifest::keyed_prefix;
using firesteel::manifest::make_identity;
using firesteel::manifest::resource_name_prefix;
using firesteel::manifest::unique_id;
using firesteel::testing::FakeClock;
using firesteel::testing::FakeRandom;

TEST_CASE("a unique id is six random digits and the time's lowest 40 bits in hexadecimal") {
  FakeRandom random;
  CHECK(unique_id(0x1a1fc2aaa51, random) == "010203a1fc2aaa51");
  CHECK(unique_id(0x10000000000, random) == "0405060");
  CHECK(unique_id(0x10000000abc, random) == "070809abc");
}

TEST_CASE("a prefix keeps lower-case letters, digits and single dashes") {
  CHECK(resource_name_prefix("org.example.Main", "1f") == "org-example-main-1f");
  CHECK(resource_name_prefix("  My App  (v2)!! ", "1f") == "my-app-v2-1f");
  CHECK(resource_name_prefix("a--b__c", "1f") == "a-b-c-1f");
  CHECK(resource_name_prefix("", "1f") ==
        "x"
        "f");
  CHECK(resource_name_prefix("\t\na", "1f") == "a-1f");
}

TEST_CASE("one dash in front of a prefix is dropped, then a digit there becomes x") {
  CHECK(resource_name_prefix("123 My_App.v2", "1f") == "x23-my-app-v2-1f");
  CHECK(resource_name_prefix("9", "1f") == "x-1f");
  CHECK(resource_name_prefix("-9", "1f") == "x-1f");
  CHECK(resource_name_prefix("日本語", "1f") == "xf");
  CHECK(resource_name_prefix("日本語", "af") == "af");
  CHECK(resource_name_prefix("---", "af") == "af");
  CHECK(resource_name_prefix("0-9", "af") == "x-9-af");
}

TEST_CASE("what is not ASCII becomes a dash, whatever its case") {
  CHECK(resource_name_prefix("ÄÖÜ straße", "1f") == "stra-e-1f");
  CHECK(resource_name_prefix("aΑΩb", "1f") == "a-b-1f");
  CHECK(resource_name_prefix("xПриветy", "1f") == "x-y-1f");
  CHECK(resource_name_prefix("a😀b", "1f") == "a-b-1f");
}

TEST_CASE("two letters that are not ASCII have a lower case that is") {
  CHECK(resource_name_prefix("2\u212A", "1f") == "xk-1f");         // the Kelvin sign
  CHECK(resource_name_prefix("\u0130zmir", "1f") == "i-zmir-1f");  // I with a dot
  CHECK(app_name_label("\u212Aelvin") == "kelvin");
}

TEST_CASE("a prefix may be as long as the name") {
  CHECK(resource_name_prefix(std::string(300, 'a'), "1f") == std::string(300, 'a') + "-1f");
}

TEST_CASE("the label spark-app-name keeps digits in front and loses dashes at both ends") {
  CHECK(app_name_label("123 My_App.v2") == "123-my-app-v2");
  CHECK(app_name_label("-My App-") == "my-app");
  CHECK(app_name_label(" (x) ") == "x");
  CHECK(app_name_label("日本語").empty());
  CHECK(app_name_label("").empty());
}

TEST_CASE("the label is cut at 63 characters, then loses the dash there") {
  CHECK(app_name_label(std::string(63, 'a')) == std::string(63, 'a'));
  CHECK_FALSE(app_name_label_is_cut(std::string(63, 'a')));
  CHECK(app_name_label(std::string(64, 'a')) == std::string(63, 'a'));
  CHECK(app_name_label_is_cut(std::string(64, 'a')));
  CHECK(app_name_label(std::string(62, 'a') + " bcd") == std::string(62, 'a'));
  CHECK(app_name_label("-" + std::string(63, 'a')) == std::string(62, 'a'));
}

TEST_CASE("an identity has Spark's forms and nothing in it twice") {
  const FakeClock clock;
  FakeRandom random;
  const auto spec = firesteel::testing::minimal_spec();
  const auto identity = make_identity(spec, clock, random);
  CHECK(identity.app_id == "spark-0102030405064708890a0b0c0d0e0f10");
  CHECK(identity.submit_time_ms == 1'795'237'920'000);
  const std::string time = "a1fc84bd00";  // 1795237920000 & 0xffffffffff
  CHECK(identity.resource_prefix == "org-example-main-111213" + time);
  CHECK(identity.service_unique_id == "141516" + time);
  CHECK(identity.conf_map_name == "spark-drv-171819" + time + "-conf-map");
  CHECK(identity.local_dir_uuid == "1a1b1c1d-1e1f-4021-a223-242526272829");
  CHECK(identity.submission_label == "2a2b2c2d-2e2f-4031-b233-343536373839");
}

TEST_CASE("Spark's key for tests fixes the prefix") {
  const FakeClock clock;
  FakeRandom random;
  auto spec = firesteel::testing::minimal_spec();
  spec.resource_name_prefix = firesteel::testing::text("fixed");
  CHECK(make_identity(spec, clock, random).resource_prefix == "fixed");
}

TEST_CASE("A key and a namespace always make the same pod name, and everything else a new one") {
  const FakeClock clock;
  FakeRandom random;
  auto spec = firesteel::testing::minimal_spec();
  spec.idempotency_key = "Nightly/2026-11-21";
  const auto first = make_identity(spec, clock, random);
  const auto second = make_identity(spec, clock, random);
  CHECK(first.keyed_pod_name == second.keyed_pod_name);
  CHECK(first.keyed_pod_name.starts_with("nightly-2026-11-21-"));
  CHECK(first.submission_label == second.submission_label);
  CHECK(first.run_id != second.run_id);
  CHECK(first.app_id != second.app_id);
  CHECK(first.resource_prefix != second.resource_prefix);
  CHECK(first.conf_map_name != second.conf_map_name);
  spec.kubernetes_namespace.value = "other";
  CHECK(make_identity(spec, clock, random).keyed_pod_name != first.keyed_pod_name);
}

TEST_CASE("Whatever a key is, the names that are made of it are names") {
  for (const std::string& key : {std::string("7"), std::string("---"), std::string("\u00e9\n"),
                                 std::string(500, 'x'), std::string("a."), std::string("A b")}) {
    const std::string prefix = keyed_prefix("ns", key);
    INFO(key << " " << prefix);
    CHECK(prefix.size() <= firesteel::manifest::kKeyedPrefixLimit);
    CHECK(prefix.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    CHECK((prefix.front() >= 'a' && prefix.front() <= 'z'));
    CHECK(prefix.find("--") == std::string::npos);
    CHECK(key_label(key).size() == 40);
  }
  CHECK(keyed_prefix("ns", "a b") != keyed_prefix("ns", "a-b"));
}

TEST_CASE("A name that the label cannot hold is an annotation") {
  const FakeClock clock;
  FakeRandom random;
  auto spec = firesteel::testing::minimal_spec();
  const auto annotation = [&](const std::string& name) -> std::string {
    spec.app_name = firesteel::testing::text(name);
    const auto pod = firesteel::manifest::build(spec, make_identity(spec, clock, random)).pod;
    const auto& metadata = pod.at("metadata");
    return metadata.contains("annotations")
               ? metadata.at("annotations").value("firesteel/app-name", "")
               : "";
  };
  CHECK(annotation("\u041e\u0442\u0447\u0451\u0442") == "\u041e\u0442\u0447\u0451\u0442");
  CHECK(annotation(std::string(64, 'a')) == std::string(64, 'a'));
  CHECK(annotation("org.example.Main").empty());
}

TEST_CASE("Every object of a submission with a key carries it, and which run made it") {
  const FakeClock clock;
  FakeRandom random;
  auto spec = firesteel::testing::minimal_spec();
  spec.idempotency_key = "k 1";
  const auto identity = make_identity(spec, clock, random);
  const auto objects = firesteel::manifest::build(spec, identity);
  CHECK(objects.pod.at("metadata").at("name") == identity.keyed_pod_name);
  for (const auto& object : objects.others) {
    CHECK(object.at("metadata").at("annotations").at("firesteel/submission-key") == "k 1");
    CHECK(object.at("metadata").at("annotations").at("firesteel/run") == identity.run_id);
    CHECK(object.at("metadata").at("labels").at("firesteel/submission-id") ==
          firesteel::manifest::key_label("k 1"));
  }
}
