"""MinIO, a real S3 server."""
import os

import go_program

USER, PASSWORD, REGION = "AKTEST", "SKTEST/+secret", "us-east-1"
missing = go_program.missing


class Minio(go_program.S3Program):
    name, package, health = "minio", "github.com/minio/minio", "/minio/health/ready"

    def __init__(self, host="127.0.0.1", **settings):
        # Without a region, any region in a signature is accepted.
        super().__init__(host, MINIO_ROOT_USER=USER, MINIO_ROOT_PASSWORD=PASSWORD, MINIO_SITE_REGION=REGION, MINIO_BROWSER="off",
                         MINIO_UPDATE="off", MINIO_DOMAIN="s3.localhost", **settings)

    def words(self, address):
        return ["server", "--quiet", "--address", address, self.data]

    def objects(self):
        """The folders of the bucket's objects."""
        return sorted(folder for folder, _, files in os.walk(os.path.join(self.data, "bucket")) if "xl.meta" in files)

    def unfinished(self):
        """The folders of multipart uploads that were neither completed nor aborted."""
        return [folder for folder, _, files in os.walk(os.path.join(self.data, ".minio.sys", "multipart")) if "xl.meta" in files]
