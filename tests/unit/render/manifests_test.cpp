#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "firesteel/render.h"
#include "firesteel/submit.h"
#include "support/catch.h"

namespace firesteel {

namespace {

std::vector<RenderedObject> objects() {
  const auto object = [](const char* kind, const char* name) {
    return RenderedObject{.application = "My/App",
                          .kubernetes_namespace = "jobs",
                          .kind = kind,
                          .name = name,
                          .json = nlohmann::json({{"kind", kind}}).dump()};
  };
  return {object("ConfigMap", "a"), object("ConfigMap", "b"), object("Pod", "c")};
}

}  // namespace

TEST_CASE("A kustomization names a file for each object, without the objects' names") {
  const std::vector<RenderedFile> files = kustomization_of(objects());
  REQUIRE(files.size() == 4);
  CHECK(files[0].name == "my-app-configmap.yaml");
  CHECK(files[1].name == "my-app-configmap-2.yaml");
  CHECK(files[2].name == "my-app-pod.yaml");
  CHECK(files[3].name == "kustomization.yaml");
  CHECK_THAT(files[3].text, Catch::Matchers::Contains("- my-app-configmap-2.yaml\n"));
}

TEST_CASE("Manifests are documents, or a list") {
  CHECK(manifests_of(objects(), ManifestFormat::kYaml) ==
        "---\nkind: ConfigMap\n---\nkind: ConfigMap\n---\nkind: Pod\n");
  const auto list = nlohmann::json::parse(manifests_of(objects(), ManifestFormat::kJson));
  CHECK(list["items"].size() == 3);
}

}  // namespace firesteel
