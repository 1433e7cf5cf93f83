"""A submission against a fake API server, with files to upload."""
import json
import os

from program import ProgramTest
from server import Server, healthy


class StoreTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.created = []

        def record(request, answers):
            if request.verb == "POST":
                self.created.append(json.loads(request.body))
            elif request.verb == "PATCH" and request.body:
                self.created.append(json.loads(request.body))
            return healthy(request, answers)

        self.api = Server(record)
        self.addCleanup(self.api.__exit__)

    def write(self, name, content=b"print(1)\n"):
        path = os.path.join(self.home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def words(self, store, *more, path="s3a://bucket/up", keys=True):
        conf = ["spark.kubernetes.container.image=i", "spark.kubernetes.file.upload.path=" + path, "spark.hadoop.fs.s3a.endpoint=" + store.endpoint]
        if keys:
            conf += ["spark.hadoop.fs.s3a.access.key=AKTEST", "spark.hadoop.fs.s3a.secret.key=SKTEST/+secret"]
        return ["submit", "--no-wait", "--master", self.api.master, *(word for one in conf for word in ("--conf", one)), *more]

    def submit(self, store, *more, env=None, **how):
        return self.run_program(*self.words(store, *more, **how), env=env)

    def texts(self):
        return json.dumps(self.created, ensure_ascii=False)
