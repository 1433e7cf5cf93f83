"""Run by Airflow's Python: the attempts of the task of examples/airflow/dags/nightly.py, without a scheduler or a database.

  retry.py DAG DATE PARAMS      PARAMS is JSON, in place of the params of the DAG

The operator and the template of its command are Airflow's.  After an attempt that fails it prints "failed" and waits for
a line on stdin, in place of retry_delay; at the end it prints "succeeded", or "given up".
"""
import importlib.util
import json
import sys


def main():
    path, date, params = sys.argv[1:]
    spec = importlib.util.spec_from_file_location("example", path)
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    task = example.dag.get_task("nightly")
    context = {"ds": date, "task": task, "dag": example.dag, "params": json.loads(params)}
    task.render_template_fields(context)
    for _ in range(1 + task.retries):
        try:
            task.execute(context)
        except Exception as e:  # what Airflow retries
            print("failed", e, flush=True)
            sys.stdin.readline()
        else:
            print("succeeded", flush=True)
            return
    print("given up", flush=True)


main()
