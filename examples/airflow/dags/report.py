"""A DAG that was written for spark-submit: nothing in it is Firesteel's. spark-submit on the worker's PATH is.

The task fails with the driver's exit code, and a task that is stopped deletes its driver: Airflow reads both from the lines
that Firesteel prints as spark-submit.
"""
import datetime

from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk import DAG

with DAG("report", schedule="@daily", start_date=datetime.datetime(2026, 11, 1), catchup=False,
         params={"application": "local:///opt/jobs/report.py"}) as dag:
    SparkSubmitOperator(
        task_id="report",
        name="report-{{ ds_nodash }}",
        application="{{ params.application }}",
        application_args=["{{ ds }}"],
        num_executors=2,
        executor_memory="2g",
    )
