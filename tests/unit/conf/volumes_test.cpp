#include "conf/volumes.h"

#include <string>
#include <variant>

#include "support/catch.h"
#include "unit/conf/resolving.h"

using namespace firesteel;  // NOLINT(google-build-using-namespace): all of its volume types
using firesteel::testing::refusal;
using firesteel::testing::Submission;

namespace {

const std::string kDriver = "spark.kubernetes.driver.volumes.";

}  // namespace

TEST_CASE("Volumes of every type are read, by type and name") {
  const auto spec = Submission()
                        .conf(kDriver + "nfs.n.mount.path", "/n")
                        .conf(kDriver + "nfs.n.options.server", "s")
                        .conf(kDriver + "nfs.n.options.path", "/p")
                        .conf(kDriver + "emptyDir.e.mount.path", "/e")
                        .conf(kDriver + "emptyDir.e.mount.readOnly", "TRUE")
                        .conf(kDriver + "emptyDir.e.options.sizeLimit", "5Gi")
                        .conf(kDriver + "hostPath.h.mount.path", "/h")
                        .conf(kDriver + "hostPath.h.mount.subPath", "sub")
                        .conf(kDriver + "hostPath.h.options.path", "/host")
                        .conf(kDriver + "hostPath.h.options.type", "Directory")
                        .conf(kDriver + "persistentVolumeClaim.c.mount.path", "/c")
                        .conf(kDriver + "persistentVolumeClaim.c.options.claimName", "OnDemand")
                        .conf(kDriver + "persistentVolumeClaim.c.options.storageClass", "gp3")
                        .conf(kDriver + "persistentVolumeClaim.c.options.sizeLimit", "1Gi")
                        .conf(kDriver + "persistentVolumeClaim.c.label.a.b/c", "l")
                        .conf(kDriver + "persistentVolumeClaim.c.annotation.x", "y")
                        .conf(kDriver + "ignored", "x")
                        .resolve();
  REQUIRE(spec.volumes.size() == 4);
  CHECK(spec.volumes[0].read_only);
  CHECK(std::get<EmptyDirVolume>(spec.volumes[0].source).size_limit == "5Gi");
  CHECK(spec.volumes[1].sub_path == "sub");
  CHECK(std::get<HostPathVolume>(spec.volumes[1].source).type == "Directory");
  CHECK(std::get<NfsVolume>(spec.volumes[2].source).server == "s");
  const auto& claim = std::get<ClaimVolume>(spec.volumes[3].source);
  CHECK(claim.storage_class == "gp3");
  CHECK(claim.labels == std::map<std::string, std::string>{{"a.b/c", "l"}});
  CHECK(claim.annotations == std::map<std::string, std::string>{{"x", "y"}});
  CHECK(spec.claim_access_mode == "ReadWriteOncePod");
}

TEST_CASE("Spark 3.5 knows no host path type, claim labels or size check") {
  const auto spec = Submission()
                        .profile("3.5.7")
                        .conf(kDriver + "hostPath.h.mount.path", "/h")
                        .conf(kDriver + "hostPath.h.options.path", "/host")
                        .conf(kDriver + "hostPath.h.options.type", "Directory")
                        .conf(kDriver + "persistentVolumeClaim.c.mount.path", "/c")
                        .conf(kDriver + "persistentVolumeClaim.c.options.claimName", "x")
                        .conf(kDriver + "persistentVolumeClaim.c.options.sizeLimit", "12")
                        .conf(kDriver + "persistentVolumeClaim.c.label.a", "l")
                        .resolve();
  CHECK(std::get<HostPathVolume>(spec.volumes[0].source).type.empty());
  CHECK(std::get<ClaimVolume>(spec.volumes[1].source).labels.empty());
  CHECK(spec.claim_access_mode == "ReadWriteOnce");
}

TEST_CASE("What Spark refuses of volumes is refused, the executors' too") {
  const auto with = [](std::initializer_list<std::pair<std::string, std::string>> settings) {
    Submission submission;
    for (const auto& [key, value] : settings) {
      submission.conf("spark.kubernetes." + key, value);
    }
    return refusal(submission);
  };
  const std::string e = "driver.volumes.emptyDir.x.";
  CHECK(
      with({{"driver.volumes.nfs.n.mount.path", "/n"}, {"driver.volumes.nfs.n.options.path", "/p"}})
          .find("options.server is required for nfs") != std::string::npos);
  CHECK(with({{"executor.volumes.nfs.n.mount.path", "/n"}}).find("options.") != std::string::npos);
  CHECK(with({{"driver.volumes.emptyDir.x", "/x"}}).find("mount.path") != std::string::npos);
  CHECK(with({{"driver.volumes.csi.x.mount.path", "/x"}}).find("`csi`") != std::string::npos);
  CHECK(with({{e + "mount.path", "/x"}, {e + "mount.readOnly", " true"}}).find("readOnly") !=
        std::string::npos);
  CHECK(with({{e + "mount.path", "/x"}, {e + "options.sizeLimit", "512"}}).find("1KiB") !=
        std::string::npos);
  CHECK(with({{e + "mount.path", "/x"}, {e + "options.sizeLimit", ""}}) != "");
  CHECK(with({{e + "mount.path", "/x"}, {e + "mount.subPath", "a"}, {e + "mount.subPathExpr", "b"}})
            .find("mutually exclusive") != std::string::npos);
  CHECK(with({{e + "mount.path", "/x"}, {"driver.volumes.emptyDir.y.mount.path", "/x"}})
            .find("duplicated mountPath") != std::string::npos);
  CHECK(with({{"executor.volumes.emptyDir.x.mount.path", "/x"},
              {"executor.volumes.emptyDir.y.mount.path", "/x"}})
            .empty());
}

TEST_CASE("Extended resources need an amount and a vendor, and an amount of 0 counts as none") {
  const std::string gpu = "spark.driver.resource.gpu.";
  const auto spec = Submission()
                        .conf(gpu + "amount", "2")
                        .conf(gpu + "vendor", "nvidia.com")
                        .conf("spark.driver.resource.fpga.amount", "0")
                        .resolve();
  REQUIRE(spec.extended_resources.size() == 1);
  CHECK(spec.extended_resources[0].amount == 2);
  CHECK(refusal(Submission().conf(gpu + "amount", "1")).find("vendor") != std::string::npos);
  CHECK(refusal(Submission().conf(gpu + "vendor", "v")).find("amount for gpu") !=
        std::string::npos);
  CHECK(refusal(Submission().conf("spark.driver.resource.gpu", "v")).find("amount") !=
        std::string::npos);
}
