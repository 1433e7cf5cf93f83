"""Counts the events of each kind."""
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
tables = spark.conf.get("spark.nightly.tables")
spark.read.parquet(tables + "/events").groupBy("kind").count().write.mode("overwrite").parquet(tables + "/kinds")
spark.stop()
