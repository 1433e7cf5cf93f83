#!/usr/bin/env python3
"""A streaming job under restartPolicy Always: its driver is deleted, and the stream goes on in the next one."""
import cluster_support as k
from restarting_test_case import POD, RestartingTest

STREAM = """
import os
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
stream = spark.readStream.format("rate").option("rowsPerSecond", 5).load()
def seen(batch, number):
    print("attempt", os.environ["ATTEMPT"], "batch", number, "rows", batch.count(), flush=True)
stream.writeStream.foreachBatch(seen).start().awaitTermination()
"""


class Streaming(RestartingTest):
    def test_a_stream_is_started_again_each_time_its_driver_is_deleted(self):
        running = self.start(STREAM, "{type: Always, onFailureRetryInterval: 1}")
        for attempt in ("1", "2"):
            k.eventually("attempt %s has a batch" % attempt, 300,
                         lambda a=attempt: "attempt %s batch 1 " % a in running.out)
            k.api("DELETE", k.path_of("pods", self.namespace, POD))
        k.eventually("attempt 3 has a batch", 300, lambda: "attempt 3 batch 1 " in running.out)
        self.assert_says(running, "attempt 2 starts .*: the driver was lost", "attempt 3 starts .*: the driver was lost")
        self.kill(running)


if __name__ == "__main__":
    k.run(k.PODS)
