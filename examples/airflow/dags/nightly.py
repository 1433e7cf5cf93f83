"""A nightly Spark application as a task of Airflow, whose retries do what a retry should.

The key has the task and its date, so each night has one driver, whatever happens to Airflow's worker:

  the driver still runs (the worker was lost)     the retry attaches to it and returns its exit code
  the driver succeeded meanwhile                  the retry succeeds at once; nothing is submitted
  the driver failed                               the retry deletes its pod and submits again
  the task is cleared to run a night again        delete the driver first: firesteel kill nightly-2026-11-28

--on-interrupt=kill: a task that is stopped in Airflow stops its driver.
"""
import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG("nightly", schedule="@daily", start_date=datetime.datetime(2026, 11, 1), catchup=False,
         params={"application": "local:///opt/jobs/nightly.py"}) as dag:
    BashOperator(
        task_id="nightly",
        retries=2,
        retry_delay=datetime.timedelta(minutes=5),
        bash_command="firesteel submit --submission-id '{{ task.task_id }}-{{ ds }}' --if-exists=retry --on-interrupt=kill "
        "{{ params.application }} {{ ds }}",
    )
