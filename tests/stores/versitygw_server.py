"""versitygw, another real S3 server, which keeps objects as files."""
import os

import go_program
from minio_server import PASSWORD, REGION, USER


class Versitygw(go_program.S3Program):
    name, package, health = "versitygw", "github.com/versity/versitygw/cmd/versitygw", "/health"

    def words(self, address):
        return ["--quiet", "--access", USER, "--secret", PASSWORD, "--port", address, "--region", REGION, "--health", self.health,
                "posix", self.data]

    def objects(self):
        """The files of the bucket's objects."""
        return sorted(os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(self.data, "bucket"))
                      if ".sgwtmp" not in folder for name in names)
