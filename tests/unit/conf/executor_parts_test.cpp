#include "conf/executor_parts.h"

#include <string>

#include "firesteel/submit.h"
#include "support/catch.h"
#include "unit/conf/resolving.h"

namespace conf = firesteel::conf;
using firesteel::PodPart;
using firesteel::testing::Resolved;
using firesteel::testing::Submission;

namespace {

/// "VALUE  ORIGIN" of the part; empty if there is none.
std::string part(const Submission& submission, const std::string& path) {
  const Resolved resolved = submission.resolve();
  for (const PodPart& each : conf::executor_parts(resolved, submission.environment())) {
    if (each.path == "executor." + path) {
      return each.value + "  " + each.made_by;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("Executors without a setting are Spark's defaults") {
  const Submission plain;
  CHECK(part(plain, "instances") == "2  spark.executor.instances (default)");
  CHECK(part(plain, "image") == "spark:4.3.0  spark.kubernetes.container.image (--conf)");
  CHECK(part(plain, "resources.requests.cpu") == "1  spark.executor.cores (default)");
  CHECK(part(plain, "resources.limits.cpu").empty());
  CHECK(part(plain, "resources.limits.memory") ==
        "1408Mi  spark.executor.memory (default); 1024 MiB of heap and 384 MiB of overhead (the "
        "minimum)");
}

TEST_CASE("The memory of executors says how the overhead was found") {
  const auto memory_with = [](const std::string& key, const std::string& value) {
    Submission python;
    python.app("local:///a.py").conf("spark.executor.memory", "4g").conf(key, value);
    return part(python, "resources.limits.memory");
  };
  CHECK(memory_with("spark.other", "x") ==
        "5734Mi  spark.executor.memory (--conf); 4096 MiB of heap and 1638 MiB of overhead (0.4 of "
        "the heap, the factor for Python)");
  CHECK(memory_with("spark.executor.memoryOverheadFactor", "0.2")
            .find("4096 MiB of heap and 819 MiB of overhead (0.2 of the heap)") !=
        std::string::npos);
  CHECK(memory_with("spark.kubernetes.memoryOverheadFactor", "0.25")
            .find("1024 MiB of overhead (0.25 of the heap)") != std::string::npos);
  CHECK(memory_with("spark.executor.memoryOverhead", "1g")
            .find("1024 MiB of overhead (spark.executor.memoryOverhead)") != std::string::npos);
  CHECK(memory_with("spark.executor.pyspark.memory", "512m").find("6246Mi") == 0);
  Submission off_heap;
  off_heap.conf("spark.memory.offHeap.enabled", "true").conf("spark.memory.offHeap.size", "1g");
  CHECK(part(off_heap, "resources.limits.memory").find("2432Mi") == 0);
}

TEST_CASE("Executors of a dynamic allocation have no number") {
  CHECK(part(Submission().conf("spark.dynamicAllocation.enabled", "true"), "instances") ==
        "as needed  spark.dynamicAllocation.enabled (--conf)");
}

TEST_CASE("Why 2g of a driver become 2867Mi") {
  Submission python;
  python.app("local:///a.py").conf("spark.driver.memory", "2g");
  CHECK(conf::driver_memory_text(python.resolve()) ==
        "2048 MiB of heap and 819 MiB of overhead (0.4 of the heap, the factor for Python)");
  CHECK(conf::driver_memory_text(Submission().conf("spark.driver.memory", "2g").resolve()) ==
        "2048 MiB of heap and 384 MiB of overhead (the minimum)");
  CHECK(conf::driver_memory_text(Submission()
                                     .conf("spark.driver.memory", "10g")
                                     .conf("spark.driver.memoryOverheadFactor", "0.3")
                                     .resolve()) ==
        "10240 MiB of heap and 3072 MiB of overhead (0.3 of the heap)");
  CHECK(
      conf::driver_memory_text(Submission().conf("spark.driver.memoryOverhead", "2g").resolve()) ==
      "1024 MiB of heap and 2048 MiB of overhead (spark.driver.memoryOverhead)");
}
