"""Run by Airflow's Python: one submission by the real SparkSubmitHook, without a database.

  drive.py JSON       {"master", "namespace", "conf", "arguments", "track", "kill"} and "application"

With "track" the hook is told to follow the driver by the API of Kubernetes itself, as its operator
does.  With "kill" it is killed, as by a user of Airflow, once it has read that the driver runs.
Prints what the hook read and how it ended, as JSON, on the last line of stdout.
"""
import json
import os
import sys
import threading
import time


def connection(asked):
    extra = {"deploy-mode": "cluster", "namespace": asked["namespace"]}
    return json.dumps({"conn_type": "spark", "host": asked["master"], "extra": extra})


def kill_when_it_runs(hook):
    def watch():
        while not any(line == "phase: Running" for line in list(hook._last_submit_log_lines)):
            time.sleep(0.1)
        hook.on_kill()
    killer = threading.Thread(target=watch, daemon=True)
    killer.start()
    return killer


def main():
    asked = json.loads(sys.argv[1])
    os.environ["AIRFLOW_CONN_SPARK_DEFAULT"] = connection(asked)
    from airflow.providers.apache.spark.hooks.spark_submit import SparkSubmitHook
    hook = SparkSubmitHook(conn_id="spark_default", conf=asked["conf"], name="spark-pi",
                           application_args=asked["arguments"], status_poll_interval=1,
                           track_driver_via_k8s_api=asked["track"])
    said = {"raised": None, "message": "", "phase": None}
    killer = kill_when_it_runs(hook) if asked["kill"] else None
    try:
        hook.submit(asked["application"])
        if hook._should_track_driver_via_k8s_api():
            said["phase"] = hook._poll_k8s_driver_via_api()
    except Exception as e:  # what Airflow would fail the task with
        said.update(raised=type(e).__name__, message=str(e))
    if killer:
        killer.join(60)
    said.update(pod=hook._kubernetes_driver_pod, app_id=hook._kubernetes_application_id,
                exit_code=hook._spark_exit_code, returned=hook._submit_sp.returncode)
    print(json.dumps(said), flush=True)


main()
